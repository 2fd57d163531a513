// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/explanation.h"
#include "exchange/issuecodes.h"
#include "text/phrasebook.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every code that core or app gives an Error, read from the source: code → file.
std::map<QByteArray, QString> errorCodesInSource()
{
    // The first word in capitals of a statement that makes an Error is its code.
    static const QRegularExpression made(u"\\b(?:failure\\(|Error\\{|usageFailure\\(|Error::Kind::)[^;{}]*?\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\""_s);
    std::map<QByteArray, QString> codes;
    for (const QString &folder : {u"/core"_s, u"/app"_s}) {
        QDirIterator files(QStringLiteral(HLINE_SOURCE_DIR) + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || file.fileName().endsWith(u"base/result.h"_s))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = made.globalMatch(text); match.hasNext();) {
                const QRegularExpressionMatch found = match.next();
                const QByteArray prefix = found.captured().startsWith(u"usageFailure"_s) ? "USAGE_" : "";
                codes.emplace(prefix + found.captured(1).toLatin1(), file.fileName());
            }
        }
    }
    return codes;
}

/// A Russian sentence: Cyrillic, a capital at the start, a full stop, no code and no hole in it.
bool isSentence(const QString &text, const QByteArray &code)
{
    static const QRegularExpression cyrillic(u"[а-яё]{3}"_s);
    return text.contains(cyrillic) && !text.contains(QString::fromLatin1(code)) && !text.contains(u"%"_s)
        && !text.contains(u'"') && !text.contains(u"  "_s);
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsSentence_data();
    void everyErrorHasItsSentence();
    void everyReasonHasItsSentence_data();
    void everyReasonHasItsSentence();
    void everyImportIssueHasItsSentence_data();
    void everyImportIssueHasItsSentence();
    void everyStepHasItsSentence_data();
    void everyStepHasItsSentence();
    void unknownCodesAreNamed();
    void refusalSaysWhatWhyAndWhatNext();
    void balanceLinesNameTheirLot();
    void moneySpeaksTheWordsOfTheBook();
    void guaranteeReasonNamesTheCause();
    void historySaysThatWordsAreGone();
    void ruleOfTheProgramIsNoClause();

private:
    Phrasebook m_words{Language::Russian};
    Instant m_now = parseIsoMoscow(u"2026-09-14T14:00").value();
};

/// A client would look for «п. S-OFF-2» in the regulation.
void TestSentences::ruleOfTheProgramIsNoClause()
{
    QCOMPARE(m_words.clause("2.4.2.1"), u"п.\u00a02.4.2.1 регламента"_s);
    QCOMPARE(m_words.clause("S-OFF-2"), u"правило программы S-OFF-2"_s);
}

void TestSentences::historySaysThatWordsAreGone()
{
    HistoryRecord call;
    call.kind = "request.event";
    call.at = toMicros(m_now);
    call.data = {{u"type"_s, u"CALL_TO_CLIENT"_s}};
    call.words = {{u"text"_s, u"перезвонит Орлова"_s}};
    const QString before = m_words.historyLine(call, m_now);
    call.words = {};
    call.areWordsGone = true;

    const QString after = m_words.historyLine(call, m_now);

    QVERIFY(before.contains(u"перезвонит Орлова"_s));
    QCOMPARE(after, QString(before).replace(u"перезвонит Орлова"_s, u"текст больше не хранится"_s));
}

void TestSentences::everyErrorHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("file");
    const auto codes = errorCodesInSource();
    QVERIFY2(codes.size() > 20, "the source was not found");
    for (const auto &[code, file] : codes)
        QTest::newRow(code.constData()) << code << file;
    for (const ImportCode &issue : ImportErrorCodes) {
        if (!codes.contains(issue.code))
            QTest::newRow(issue.code) << QByteArray(issue.code) << u"issuecodes.h"_s;
    }
}

void TestSentences::everyErrorHasItsSentence()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, file);

    const QString sentence = m_words.sentence(Error{Error::Kind::Invalid, {}, code, {}, {u"а"_s, u"б"_s, u"в"_s}, {}});

    QVERIFY2(isSentence(sentence, code), qPrintable(file + u": "_s + sentence));
}

void TestSentences::everyReasonHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"NO_CONTRACT", "CONTRACT_INACTIVE", "ITS_MISSING", "UPDATES_MISSING", "OLD_REGULATION", "NOT_ELIGIBLE",
                             "TOOL_FORBIDDEN", "REMOTE_FORBIDDEN_FOR_SERVICE", "CONFIG_BASIS_REQUIRED", "WRITTEN_TASK_REQUIRED",
                             "CONSENT_REQUIRED", "WRITTEN_REQUEST_REQUIRED", "VOLUME_NOT_AGREED"})
        QTest::newRow(code) << QByteArray(code);
}

void TestSentences::everyReasonHasItsSentence()
{
    QFETCH(QByteArray, code);

    const QString sentence = m_words.sentence(GateReason{code, "1.3", makeDay(2026, 8, 31)});

    QVERIFY2(isSentence(sentence, code), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"31.08.2026"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"п.\u00a01.3 регламента"_s), qPrintable(sentence));
}

void TestSentences::everyImportIssueHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const ImportCode &issue : ImportIssueCodes)
        QTest::newRow(issue.code) << QByteArray(issue.code);
}

void TestSentences::everyImportIssueHasItsSentence()
{
    QFETCH(QByteArray, code);

    const QString sentence = m_words.sentence(ImportIssue{6, code, {u"а"_s, u"б"_s, u"в"_s, u"г"_s}});

    QVERIFY2(isSentence(sentence, code), qPrintable(sentence));
}

void TestSentences::everyStepHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const StepMeaning &step : stepMeanings())
        QTest::newRow(step.code) << QByteArray(step.code);
}

void TestSentences::everyStepHasItsSentence()
{
    QFETCH(QByteArray, code);

    const Step step{code, "S-SLA-7", m_now, m_now + std::chrono::hours(4), 5400, minutes(240), u"TIMER_START"_s};
    const QString sentence = m_words.sentence(step, m_now);

    QVERIFY2(isSentence(sentence, code), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'…'), qPrintable(sentence));
}

void TestSentences::unknownCodesAreNamed()
{
    QVERIFY(m_words.sentence(Error{Error::Kind::Denied, {}, "NEW_RULE", {}, {}, {}}).contains(u"NEW_RULE"_s));
    QVERIFY(m_words.sentence(GateReason{"NEW_GATE", "9.9", {}}).contains(u"NEW_GATE"_s));
    QVERIFY(m_words.sentence(ImportIssue{1, "NEW_ISSUE", {}}).contains(u"NEW_ISSUE"_s));
    QVERIFY(m_words.sentence(Step{"NEW_STEP", "S-NEW-1", {}, {}, {}, {}, {}}, m_now).contains(u"NEW_STEP"_s));
}

void TestSentences::refusalSaysWhatWhyAndWhatNext()
{
    const QString sentence = m_words.sentence(Error{Error::Kind::Denied, {}, "CONSENT_REQUIRED", "2.4.2.1", {}, {"CONSENT_REQUIRED"}});

    QCOMPARE(QString(sentence).replace(u'\u00a0', u' '),
             u"Обращение начиналось как бесплатное, согласия клиента на платную работу нет. "
             "Основание: п. 2.4.2.1 регламента. Спросите клиента и запишите согласие: кто, когда, каким способом."_s);
}

void TestSentences::balanceLinesNameTheirLot()
{
    const BalanceLine line{BalanceLine::Kind::Charged, m_now, minutes(-13), u"PKG:2026-09"_s, u"s"_s, "S-BAL-4"};

    QCOMPARE(m_words.sentence(line, m_now).replace(u'\u00a0', u' '), u"14:00: списано 13 мин, пакет за сентябрь 2026."_s);
    QCOMPARE(m_words.lotName(u"CARRY:2026-08>2026-09"_s), u"перенос, август 2026 → сентябрь 2026"_s);
}

/// R-2.4.2.6b … e, R-2.5.3, I-20: the words that the rule book gives.
void TestSentences::moneySpeaksTheWordsOfTheBook()
{
    const auto plain = [](QString text) { return text.replace(u'\u00a0', u' '); };
    const auto at = [](const QString &iso) { return *parseIsoMoscow(iso); };
    const LotState oneOff{u"x"_s, LotKind::OneOff, minutes(60), minutes(38), at(u"2026-09-15T12:00"_s), at(u"2026-10-16"_s), {}, 0, at(u"2026-10-16"_s)};
    const LotState carry{u"x"_s, LotKind::Carry, minutes(60), minutes(40), at(u"2026-09-01"_s), at(u"2026-10-01"_s), {}, 0, at(u"2026-10-01"_s)};
    BalanceLine expired{BalanceLine::Kind::Expired, at(u"2026-10-16"_s), minutes(-45), u"0199a0c0-0000-7000-8000-0000000000a1"_s, {}, "S-ONE-2", LotKind::OneOff};
    BalanceLine norm{BalanceLine::Kind::Charged, m_now, minutes(-30), u"PKG:2026-09"_s, u"n"_s, "S-NRM-1", LotKind::Package};
    RequestRecord custom;
    WorkRecord piece;
    piece.length = std::chrono::hours(6) + minutes(20);
    custom.work = {piece};
    custom.quote.agreements = {{{}, m_now, minutes(480), u"Орлова"_s, {}}};
    PurchaseRecord failed{{}, {u"x"_s, LotKind::Adjustment, minutes(40), at(u"2026-10-01"_s), {}}, u"Были заняты"_s, std::chrono::year(2026) / 9, m_now, false};

    QCOMPARE(plain(m_words.normText(minutes(30))), u"0,5 нормочаса (30 мин)"_s);
    QCOMPARE(plain(m_words.normText(minutes(60))), u"1 нормочас (60 мин)"_s);
    QCOMPARE(plain(m_words.normText(minutes(300))), u"5 нормочасов (300 мин)"_s);
    QCOMPARE(plain(m_words.lotLine(oneOff)), u"Разовый тариф 60 мин, осталось 38 мин, до 15.10.2026 включительно"_s);
    QCOMPARE(plain(m_words.lotLine(carry)), u"40 мин перенос, сгорит 30.09.2026"_s);
    QCOMPARE(plain(m_words.sentence(expired, m_now)), u"Сгорело 45 мин (разовый тариф до 15.10.2026)."_s);
    QCOMPARE(plain(m_words.sentence(norm, m_now)), u"14:00: списано 30 мин по норме сервисной услуги, пакет за сентябрь 2026."_s);
    QCOMPARE(plain(m_words.planAgainstFact(custom)), u"Согласовано 8 ч, факт 6 ч 20 мин."_s);
    QVERIFY(plain(m_words.purchaseLine(failed, m_now)).contains(u"не предоставлено 40 мин за сентябрь 2026"_s));
    QCOMPARE(plain(m_words.chargeText({minutes(30), minutes(25), minutes(5), minutes(0), minutes(0), {}, {}})), u"25 мин с баланса, 5 мин сверх пакета"_s);
}

void TestSentences::guaranteeReasonNamesTheCause()
{
    Response response;
    response.state = GuaranteeState::GeneralQueue;
    response.steps = {{"EXHAUSTED", "S-SLA-7", parseIsoMoscow(u"2026-09-14T10:30"), {}, 5400, {}, {}}};

    QCOMPARE(m_words.guaranteeReason(response, m_now).replace(u'\u00a0', u' '),
             u"Общая очередь: предоплаченное время исчерпано 10:30 (п. 4.2.4 регламента)."_s);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"

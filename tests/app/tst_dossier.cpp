// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include "base/clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The words on the pages, blanks as one, as `pdftotext` reads them back: cell by cell, as they were written.
QString wordsOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
    if (!reader.waitForFinished())
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).replace(u'\u00a0', u' ').simplified();
}

/// Hyphens and line ends may stand anywhere in a table.
bool holds(const QString &page, const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    QString wanted = text;
    QString found = page;
    return found.remove(blanks).contains(wanted.replace(u'\u00a0', u' ').remove(blanks));
}

} // namespace

/// Papers of a dispute through the real hlinectl: what they say is what `explain` says. Regulation 1.1, R-2.4.2.6a.
class TestDossier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dossierSaysWhatExplainSays();
    void statementSaysWhatTheLedgerSays();
    void everyDerivationCanBePrinted_data();
    void everyDerivationCanBePrinted();
    void everyQuestionIsAnsweredInBothLanguages_data();
    void everyQuestionIsAnsweredInBothLanguages();
    void nothingIsWrittenWithoutAPlace();

private:
    CtlDesk m_desk;
    QString m_request;
    QString m_session;
};

void TestDossier::initTestCase()
{
    m_desk.prepare();
    const Instant now = SystemClock().instant();
    const CtlResult made = m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Не закрывается месяц"_s, u"--contract"_s, u"117/2026"_s,
                                        u"--service"_s, u"INDIV"_s, u"--arrival"_s, isoMoscow(now - std::chrono::hours(1))});
    m_request = made[u"id"_s].toString();
    QVERIFY2(made.exit == 0, made.everything().constData());
    const CtlResult logged = m_desk.json({u"log"_s, m_request, u"--from"_s, isoMoscow(now - minutes(30)), u"--minutes"_s, u"17"_s, u"--note"_s,
                                          u"Перепроведены документы"_s});
    QVERIFY2(logged.exit == 0, logged.everything().constData());
    m_session = logged[u"session"_s].toString();
}

void TestDossier::dossierSaysWhatExplainSays()
{
    const CtlResult printed = m_desk.run({u"dossier"_s, m_request, u"--out"_s, u"dossier.pdf"_s, u"--json"_s}, u"ru_RU.UTF-8"_s);
    QVERIFY2(printed.exit == 0, printed.everything().constData());
    const QString page = wordsOf(m_desk.file(u"dossier.pdf"_s));

    QVERIFY2(holds(page, u"Дело обращения № 1"_s), qPrintable(page));
    QVERIFY(holds(page, u"ТСЖ «Заречье»"_s));
    QVERIFY(holds(page, u"117/2026"_s));
    QVERIFY(holds(page, u"Перепроведены документы"_s));
    QVERIFY(holds(page, u"страница 1 из"_s));
    QVERIFY(holds(page, printed[u"chain"_s].toString()));
    for (const QString &question : {u"request"_s, u"charge"_s}) {
        const CtlResult why = m_desk.run({u"explain"_s, question, m_request, u"--json"_s}, u"ru_RU.UTF-8"_s);
        QVERIFY2(holds(page, why[u"sentence"_s].toString()), qPrintable(why[u"sentence"_s].toString() + u'\n' + page));
        for (const QJsonValue &step : why[u"steps"_s].toArray())
            QVERIFY2(holds(page, step[u"sentence"_s].toString()), qPrintable(step[u"sentence"_s].toString()));
    }
}

/// S-BAL-7: the last «Left» is the balance.
void TestDossier::statementSaysWhatTheLedgerSays()
{
    const CtlResult printed = m_desk.run({u"statement"_s, u"117/2026"_s, u"--month"_s, isoMonth(monthOf(SystemClock().instant())), u"--out"_s,
                                          u"statement.pdf"_s, u"--json"_s}, u"ru_RU.UTF-8"_s);
    QVERIFY2(printed.exit == 0, printed.everything().constData());
    const qint64 balance = m_desk.json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInteger(-1);

    QCOMPARE(printed[u"closing_min"_s].toInteger(-2), balance);
    const QString page = wordsOf(m_desk.file(u"statement.pdf"_s));
    QVERIFY2(holds(page, u"Детализация списания минут"_s), qPrintable(page));
    QVERIFY(holds(page, u"Не закрывается месяц — Перепроведены документы"_s));
    QVERIFY(holds(page, u"%1 мин"_s.arg(balance)));
}

void TestDossier::everyDerivationCanBePrinted_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("deadline") << QStringList{u"explain"_s, u"request"_s, u"1"_s};
    QTest::newRow("balance") << QStringList{u"explain"_s, u"balance"_s, u"117/2026"_s};
    QTest::newRow("charge") << QStringList{u"explain"_s, u"charge"_s, u"1"_s};
    QTest::newRow("refusal") << QStringList{u"explain"_s, u"refusal"_s, u"1"_s};
    QTest::newRow("eligibility") << QStringList{u"explain"_s, u"eligibility"_s, u"1"_s};
}

void TestDossier::everyDerivationCanBePrinted()
{
    QFETCH(QStringList, command);

    const CtlResult printed = m_desk.run(command + QStringList{u"--out"_s, u"why.pdf"_s, u"--json"_s}, u"ru_RU.UTF-8"_s);

    QVERIFY2(printed.exit == 0, printed.everything().constData());
    const QString page = wordsOf(m_desk.file(u"why.pdf"_s));
    QVERIFY2(holds(page, printed[u"title"_s].toString()), qPrintable(page));
    for (const QJsonValue &section : printed[u"sections"_s].toArray()) {
        for (const QJsonValue &line : section[u"lines"_s].toArray())
            QVERIFY2(holds(page, line[u"sentence"_s].toString()), qPrintable(line[u"sentence"_s].toString()));
    }
}

void TestDossier::everyQuestionIsAnsweredInBothLanguages_data()
{
    everyDerivationCanBePrinted_data();
    QTest::newRow("one session") << QStringList{u"explain"_s, u"charge"_s, u"SESSION"_s};
}

void TestDossier::everyQuestionIsAnsweredInBothLanguages()
{
    QFETCH(QStringList, command);
    command.replaceInStrings(u"SESSION"_s, m_session);

    const CtlResult english = m_desk.run(command);
    const CtlResult russian = m_desk.run(command, u"ru_RU.UTF-8"_s);

    QVERIFY2(english.exit == 0, english.everything().constData());
    QVERIFY(english.out.contains("Basis") || english.out.contains("Rules in force"));
    const QString text = QString::fromUtf8(russian.out);
    static const QRegularExpression latinSentence(u"[A-Za-z]{4,} [a-z]{3,} [a-z]{2,}"_s);
    QVERIFY2(!text.contains(latinSentence), qPrintable(text));
}

void TestDossier::nothingIsWrittenWithoutAPlace()
{
    const CtlResult none = m_desk.run({u"dossier"_s, m_request});
    QCOMPARE(none.exit, 2);
    const CtlResult nowhere = m_desk.run({u"dossier"_s, m_request, u"--out"_s, u"no/such/folder/a.pdf"_s});
    QVERIFY(nowhere.exit != 0);
    QVERIFY(!nowhere.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestDossier)
#include "tst_dossier.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policytext.h"
#include "text/explained.h"
#include "text/papers.h"
#include "text/regulation.h"

#include <QRegularExpression>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isRussian(const QString &text)
{
    static const QRegularExpression cyrillic(u"[а-яё]{2}"_s);
    return text.contains(cyrillic);
}

QString spaced(QString text)
{
    return text.replace(u'\u00a0', u' ');
}

} // namespace

/// Derivations in sentences that a client would accept, complete in Russian.
class TestExplained : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasItsWords_data();
    void everyRuleHasItsWords();
    void everyPolicyHasNameMeaningAndValue_data();
    void everyPolicyHasNameMeaningAndValue();
    void daysOffInARowAreOneLine();
    void balanceNamesItsPartsAndWhenTheyBurn();
    void paperDatesAreFull();
    void aDerivationNamesItsClauses();

private:
    Phrasebook m_words{Language::Russian};
};

void TestExplained::everyRuleHasItsWords_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const BookRule &rule : regulation().rules)
        QTest::newRow(rule.id.constData()) << rule.id;
}

/// R-1.1b: whatever clause a message names, its text is there, without a network.
void TestExplained::everyRuleHasItsWords()
{
    QFETCH(QByteArray, rule);

    const RuleText text = ruleText(rule, m_words);

    QVERIFY2(isRussian(text.text), qPrintable(text.text));
    QVERIFY(!text.name.isEmpty());
}

void TestExplained::everyPolicyHasNameMeaningAndValue_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const PolicyKey &key : policyKeys())
        QTest::newRow(key.key) << QByteArray(key.key);
}

void TestExplained::everyPolicyHasNameMeaningAndValue()
{
    QFETCH(QByteArray, key);
    const PolicyKey *known = findPolicyKey(key);

    QVERIFY2(isRussian(m_words.policyName(key)), qPrintable(m_words.policyName(key)));
    QVERIFY2(isRussian(m_words.policyMeaning(key)), qPrintable(m_words.policyMeaning(key)));
    QVERIFY2(isRussian(m_words.policyGroup(key)), qPrintable(m_words.policyGroup(key)));
    const QString shown = m_words.policyValue(key, policyText({}, key));
    QVERIFY(!shown.isEmpty());
    // An option that is a word is never shown as the word of the file.
    for (const QString &option : QString::fromUtf8(known->options).split(u", "_s)) {
        if (withPolicy({}, key, option) && !option.isEmpty() && option.front().isLetter())
            QVERIFY2(isRussian(m_words.policyValue(key, option)) || option.contains(u':'), qPrintable(option));
    }
}

void TestExplained::daysOffInARowAreOneLine()
{
    const auto day = [](int number, CountedDay::Why why, int worked) {
        CountedDay out{makeDay(2026, 9, number).value(), why, seconds(worked), {}, {}, YearStatus::Official};
        if (worked > 0) {
            out.from = startOf(out.day) + std::chrono::hours(8);
            out.to = *out.from + seconds(worked);
        }
        return out;
    };

    const auto lines = Explainer(m_words).dayLines({day(11, CountedDay::Why::Working, 3600), day(12, CountedDay::Why::Weekend, 0),
                                                    day(13, CountedDay::Why::Weekend, 0), day(14, CountedDay::Why::Working, 61)});

    QCOMPARE(lines.size(), 4U);
    QCOMPARE(spaced(lines[0].text), u"пт 11.09.2026: рабочий день, засчитано 1:00 (08:00–09:00)"_s);
    QCOMPARE(spaced(lines[1].text), u"сб 12.09.2026 – вс 13.09.2026: выходные, не засчитано"_s);
    QCOMPARE(spaced(lines[3].text), u"Всего засчитано: 01:01:01"_s);
}

/// R-2.4.2.6b: «120 = 40 перенос (сгорит 30.09) + 80 пакет».
void TestExplained::balanceNamesItsPartsAndWhenTheyBurn()
{
    Ledger ledger;
    ledger.balance = minutes(120);
    const Instant end = startOf(Month(std::chrono::year(2026), std::chrono::October));
    LotState carried{u"CARRY:2026-08>2026-09"_s, LotKind::Carry, minutes(60), minutes(40), {}, end, Month(std::chrono::year(2026), std::chrono::August), 0, end};
    LotState package{u"PKG:2026-09"_s, LotKind::Package, minutes(80), minutes(80), {}, end, Month(std::chrono::year(2026), std::chrono::September), 1, end};
    ledger.lots = {carried, package};

    QCOMPARE(spaced(Explainer(m_words).balanceSum(ledger)), u"120 мин = 40 перенос (сгорит 30.09.2026) + 80 пакет"_s);
}

void TestExplained::paperDatesAreFull()
{
    QCOMPARE(spaced(m_words.moment(parseIsoMoscow(u"2026-09-14T10:05:07"_s).value(), OnPaper)), u"14.09.2026 10:05:07"_s);
    QCOMPARE(spaced(m_words.moment(parseIsoMoscow(u"2026-09-14T10:05"_s).value(), OnPaper)), u"14.09.2026 10:05"_s);
}

void TestExplained::aDerivationNamesItsClauses()
{
    Explanation about;
    about.question.about = Question::About::Response;
    about.asOf = parseIsoMoscow(u"2026-09-14T14:00"_s).value();
    about.request = RequestRef{{}, u"131"_s};
    about.response = Response{};
    about.response->state = GuaranteeState::GeneralQueue;
    about.steps = {{"EXHAUSTED", "S-SLA-7", about.asOf, {}, 5400, {}, {}}, {"GENERAL_QUEUE", "S-QUE-1", {}, {}, {}, {}, {}}};
    about.policies = {{"sla.on_exhaustion", "S-SLA-7", u"keep"_s, u"drop"_s}};

    const ExplainedText text = Explainer(m_words)(about);

    QVERIFY(text.title.contains(u"131"_s));
    const auto clauses = std::ranges::find(text.sections, QByteArray("clauses"), &ExplainedText::Section::code);
    QVERIFY(clauses != text.sections.end());
    QCOMPARE(clauses->lines.size(), 2U);
    QCOMPARE(clauses->lines.front().rule, QByteArray("S-SLA-7"));
    QVERIFY2(text.plain().contains(u"гарантия остаётся (решено; иначе гарантия прекращается, общая очередь)"_s), qPrintable(text.plain()));
    // The clipboard and the paper say what the window says.
    const Paper paper = Papers(m_words).explained(text);
    QCOMPARE(paper.parts.size(), text.sections.size() + 1);
    QCOMPARE(paper.parts.front().text, text.answer);
}

QTEST_GUILESS_MAIN(TestExplained)
#include "tst_explained.moc"

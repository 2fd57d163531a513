// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, section 3 and 9 («Правила регламента»), S-CAL-6; and «Детализация списания минут» month by month (S-BAL-7).

#include "regulation/regulationdesk.h"

#include "workflow/policyquery.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Month September{std::chrono::year(2026), std::chrono::September};
constexpr Month October{std::chrono::year(2026), std::chrono::October};

const PolicyRow &rowOf(const PolicyRegister &all, const QByteArray &key)
{
    const auto row = std::ranges::find(all.rows, key, &PolicyRow::key);
    Q_ASSERT(row != all.rows.end());
    return *row;
}

const StatementRow *firstOf(const Statement &statement, StatementRow::Kind kind)
{
    const auto row = std::ranges::find(statement.rows, kind, &StatementRow::kind);
    return row == statement.rows.end() ? nullptr : &*row;
}

} // namespace

class TestRuleRegister : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyKeyStandsInTheRegister();
    void defaultHoldsUntilSomethingIsDecided();
    void decisionSaysSinceWhenAndByWhom();
    void laterDecisionWaitsForItsDay();
    void lastDecisionOfADayCounts();
    void aContractsOwnDecisionIsItsOwn();
    void returnToTheDefaultIsADecision();
    void aRuleIsDecidedForTheDaysToCome_data();
    void aRuleIsDecidedForTheDaysToCome();
    void aDecisionCanBeTakenBack();
    void decidedValueIsNamedInTheDerivation();
    void unloadedYearIsSaid();
    void statementOfAnEmptyMonthIsEmpty();
    void statementNamesTheWorkAndWhoDidIt();
    void statementOfALateMonthShowsWhatBurnt();
    void statementHoldsTopUpsAndWhatTheyGave();
    void freeWorkStandsInTheStatementWithoutCharge();
    void sessionOverTheTurnOfTheMonthIsSplitByMinute();
    void statementsFollowEachOther();
    void responseStandsWhereItWasGuaranteed();

private:
    [[nodiscard]] Statement statement(Month month)
    {
        const auto made = m_desk->anna().statement(m_contract, month);
        return done(made) ? *made : Statement{};
    }
    [[nodiscard]] bool worked(const QString &from, const QString &to, Service service = Service::Indiv)
    {
        if (!m_desk->comes(from))
            return false;
        const RequestId request = m_desk->arrives(m_contract, service);
        return done(m_desk->works(request, from, to));
    }

    std::unique_ptr<RegulationDesk> m_desk;
    ContractId m_contract;
};

void TestRuleRegister::init()
{
    m_desk = std::make_unique<RegulationDesk>(u"2026-08-20T09:00"_s);
    m_contract = m_desk->signs({.perMonth = minutes(100), .response = minutes(240), .signedOn = u"2026-08-01"_s});
    m_desk->pays(m_contract, {u"2026-08"_s}, u"2026-08-20"_s);
    m_desk->pays(m_contract, {u"2026-09"_s}, u"2026-08-20"_s);
}

void TestRuleRegister::everyKeyStandsInTheRegister()
{
    const PolicyRegister all = m_desk->anna().policies({}, {});

    QCOMPARE(all.rows.size(), policyKeys().size());
    for (std::size_t i = 0; i < all.rows.size(); ++i) {
        QCOMPARE(all.rows[i].key, QByteArray(policyKeys()[i].key));
        QVERIFY2(!all.rows[i].value.isEmpty(), all.rows[i].key.constData());
        QVERIFY2(!all.rows[i].rule.isEmpty(), all.rows[i].key.constData());
    }
    QCOMPARE(all.packages.size(), 1U);
}

void TestRuleRegister::defaultHoldsUntilSomethingIsDecided()
{
    const PolicyRegister all = m_desk->anna().policies({}, {});

    for (const PolicyRow &row : all.rows) {
        QCOMPARE(row.value, row.defaultValue);
        QVERIFY(row.history.empty());
        QVERIFY(!row.inForce(dayOf(all.asOf)));
    }
}

void TestRuleRegister::decisionSaysSinceWhenAndByWhom()
{
    m_desk->decides("billing.unit_min", u"5"_s, u"2026-08-01"_s);

    const PolicyRegister all = m_desk->anna().policies({}, {});

    const PolicyRow &row = rowOf(all, "billing.unit_min");
    QCOMPARE(row.value, u"5"_s);
    QCOMPARE(row.defaultValue, u"1"_s);
    const PolicyDecision *decision = row.inForce(dayOf(all.asOf));
    QVERIFY(decision);
    QCOMPARE(decision->from, makeDay(2026, 8, 1));
    QCOMPARE(decision->made, m_desk->now());
}

/// Section 3: a change applies from a date.
void TestRuleRegister::laterDecisionWaitsForItsDay()
{
    m_desk->decides("billing.unit_min", u"15"_s, u"2026-10-01"_s);

    const PolicyRegister all = m_desk->anna().policies({}, {});

    const PolicyRow &row = rowOf(all, "billing.unit_min");
    QCOMPARE(row.value, u"1"_s);
    QVERIFY(!row.inForce(dayOf(all.asOf)));
    QVERIFY(row.upcoming(dayOf(all.asOf)));
    QCOMPARE(row.upcoming(dayOf(all.asOf))->value, std::optional(u"15"_s));
    QVERIFY(m_desk->comes(u"2026-10-01T09:00"_s));
    const PolicyRegister later = m_desk->anna().policies({}, {});
    QCOMPARE(rowOf(later, "billing.unit_min").value, u"15"_s);
    QVERIFY(!rowOf(later, "billing.unit_min").upcoming(dayOf(later.asOf)));
}

void TestRuleRegister::lastDecisionOfADayCounts()
{
    m_desk->decides("billing.round", u"floor"_s, u"2026-08-01"_s);
    m_desk->decides("billing.round", u"nearest"_s, u"2026-08-01"_s);
    m_desk->decides("billing.round", u"ceil"_s, u"2026-07-01"_s);

    const PolicyRegister all = m_desk->anna().policies({}, {});

    const PolicyRow &row = rowOf(all, "billing.round");
    QCOMPARE(row.value, u"nearest"_s);
    QCOMPARE(row.inForce(dayOf(all.asOf))->value, std::optional(u"nearest"_s));
    QCOMPARE(row.history.size(), 3U);
}

/// Section 3: some keys may be overridden on a contract; what the desk decided stays the desk's.
void TestRuleRegister::aContractsOwnDecisionIsItsOwn()
{
    QVERIFY(done(m_desk->anna().setPolicy({"billing.unit_min", u"15"_s, *makeDay(2026, 8, 20), m_contract})));
    m_desk->decides("billing.unit_min", u"5"_s, u"2026-08-01"_s);

    const PolicyRegister all = m_desk->anna().policies({}, {});
    const PolicyRegister own = m_desk->anna().policies(m_contract, {});

    const PolicyRow &desks = rowOf(all, "billing.unit_min");
    QCOMPARE(desks.value, u"5"_s);
    QCOMPARE(desks.withoutOwn, u"1"_s);
    QCOMPARE(desks.history.size(), 1U);
    QVERIFY(!all.contract);
    const PolicyRow &contracts = rowOf(own, "billing.unit_min");
    QCOMPARE(contracts.value, u"15"_s);
    QCOMPARE(contracts.withoutOwn, u"5"_s);
    QCOMPARE(contracts.history.size(), 1U);
    QVERIFY(contracts.isDecided(dayOf(own.asOf)));
    QVERIFY(!rowOf(own, "billing.round").isDecided(dayOf(own.asOf)));
    QCOMPARE(own.contract->number, u"117/2026"_s);
}

void TestRuleRegister::returnToTheDefaultIsADecision()
{
    m_desk->decides("billing.round", u"floor"_s, u"2026-08-01"_s);
    QVERIFY(done(m_desk->anna().setPolicy({"billing.round", {}, *makeDay(2026, 9, 1), {}})));
    QVERIFY(m_desk->comes(u"2026-09-01T09:00"_s));

    const PolicyRegister all = m_desk->anna().policies({}, {});

    const PolicyRow &row = rowOf(all, "billing.round");
    QCOMPARE(row.value, u"ceil"_s);
    QVERIFY(row.inForce(dayOf(all.asOf)));
    QVERIFY(!row.inForce(dayOf(all.asOf))->value);
    QVERIFY(!row.isDecided(dayOf(all.asOf)));
    QCOMPARE(row.history.size(), 2U);
}

void TestRuleRegister::aRuleIsDecidedForTheDaysToCome_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("from tomorrow on") << QByteArray("billing.round") << u"floor"_s << u"2026-08-21"_s << QByteArray();
    QTest::newRow("from today on") << QByteArray("billing.round") << u"floor"_s << u"2026-08-20"_s << QByteArray();
    QTest::newRow("yesterday is reckoned") << QByteArray("billing.round") << u"floor"_s << u"2026-08-19"_s << QByteArray("POLICY_PAST_DAY");
    QTest::newRow("no such value") << QByteArray("billing.round") << u"up"_s << u"2026-09-01"_s << QByteArray("POLICY_VALUE");
    QTest::newRow("no such key") << QByteArray("billing.mood") << u"good"_s << u"2026-09-01"_s << QByteArray("POLICY_KEY");
    QTest::newRow("S-CAL-1: opens after it closes") << QByteArray("calendar.open") << u"19:00"_s << u"2026-09-01"_s << QByteArray("POLICY_HOURS");
}

/// Section 3: a change applies from a date; past closed months are not recomputed.
void TestRuleRegister::aRuleIsDecidedForTheDaysToCome()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(QString, from);
    QFETCH(QByteArray, code);

    const auto decided = m_desk->anna().setPolicy({key, value, *parseIsoDay(from), {}});

    QCOMPARE(refusalOf(decided), code);
    const PolicyRegister all = m_desk->anna().policies({}, {});
    QCOMPARE(rowOf(all, "billing.round").history.size(), code.isEmpty() ? 1U : 0U);
}

void TestRuleRegister::aDecisionCanBeTakenBack()
{
    QVERIFY(done(m_desk->anna().setPolicy({"billing.round", u"floor"_s, *makeDay(2026, 9, 1), {}})));

    QVERIFY(done(m_desk->anna().undo()));

    const PolicyRegister all = m_desk->anna().policies({}, {});
    QVERIFY(!rowOf(all, "billing.round").upcoming(dayOf(all.asOf)));
    QVERIFY(rowOf(all, "billing.round").history.front().reversed);
}

void TestRuleRegister::decidedValueIsNamedInTheDerivation()
{
    m_desk->decides("billing.unit_min", u"15"_s, u"2026-08-01"_s);
    QVERIFY(m_desk->comes(u"2026-09-14T09:00"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:16"_s)));

    const auto explained = m_desk->anna().explain({Question::About::Charged, request, {}, {}}, {});

    QVERIFY(done(explained));
    const auto unit = std::ranges::find(explained->policies, QByteArray("billing.unit_min"), &PolicyInForce::key);
    QCOMPARE(unit->value, u"15"_s);
    QCOMPARE(unit->defaultValue, u"1"_s);
    QCOMPARE(explained->charges.front().result.billed, minutes(30));
}

/// S-CAL-6: a year without a decree is never passed off as official.
void TestRuleRegister::unloadedYearIsSaid()
{
    const PolicyRegister all = m_desk->anna().policies({}, {});

    const auto statusOf = [&all](int year) { return std::ranges::find(all.years, year, &CalendarYearRecord::year)->status; };
    QCOMPARE(all.years.size(), 4U);
    QCOMPARE(statusOf(2026), YearStatus::Official);
    QCOMPARE(statusOf(2028), YearStatus::Statutory);
}

void TestRuleRegister::statementOfAnEmptyMonthIsEmpty()
{
    const Statement june = statement(Month(std::chrono::year(2026), std::chrono::June));

    QVERIFY(june.rows.empty());
    QCOMPARE(june.opening, minutes(0));
    QCOMPARE(june.closing, minutes(0));
    QCOMPARE(june.contract, u"117/2026"_s);
}

void TestRuleRegister::statementNamesTheWorkAndWhoDidIt()
{
    QVERIFY(worked(u"2026-09-14T10:00"_s, u"2026-09-14T10:12:40"_s));

    const Statement made = statement(September);

    const StatementRow *row = firstOf(made, StatementRow::Kind::Work);
    QVERIFY(row);
    QCOMPARE(row->worked, seconds(760));
    QCOMPARE(row->billed, minutes(13));
    QCOMPARE(row->at, msk(u"2026-09-14T10:00:00"_s));
    QCOMPARE(row->to, msk(u"2026-09-14T10:12:40"_s));
    QCOMPARE(row->number, u"1"_s);
    QCOMPARE(row->who, u"Анна Иванова"_s);
    QCOMPARE(row->caller, u"Орлова Ольга"_s);
    QCOMPARE(row->service, std::optional(Service::Indiv));
    QCOMPARE(made.perMonth, minutes(100));
}

/// S-CRY-3: October is paid on its second day, so September's rest burns.
void TestRuleRegister::statementOfALateMonthShowsWhatBurnt()
{
    QVERIFY(worked(u"2026-09-14T10:00"_s, u"2026-09-14T12:30"_s));
    QVERIFY(m_desk->comes(u"2026-10-02T09:00"_s));
    m_desk->pays(m_contract, {u"2026-10"_s}, u"2026-10-02"_s);

    const Statement september = statement(September);
    const Statement october = statement(October);

    QCOMPARE(september.opening, minutes(100));
    QCOMPARE(september.closing, minutes(50));
    QCOMPARE(september.carriedOut, minutes(0));
    QCOMPARE(september.expiredAtEnd, minutes(50));
    QCOMPARE(october.opening, minutes(0));
    QCOMPARE(october.closing, minutes(100));
}

void TestRuleRegister::statementHoldsTopUpsAndWhatTheyGave()
{
    QVERIFY(worked(u"2026-09-14T08:00"_s, u"2026-09-14T11:20"_s)); // all 200
    QVERIFY(m_desk->comes(u"2026-09-15T09:00"_s));
    static_cast<void>(m_desk->buys(m_contract, LotKind::TopUp, minutes(30)));
    QVERIFY(worked(u"2026-09-16T10:00"_s, u"2026-09-16T10:40"_s));

    const Statement made = statement(September);

    const StatementRow &last = made.rows.back();
    QCOMPARE(last.billed, minutes(40));
    QCOMPARE(last.package, minutes(30));
    QCOMPARE(last.overlimit, minutes(10)); // S-BAL-5
    QCOMPARE(last.balance, minutes(0));
    QCOMPARE(std::ranges::count(made.rows, StatementRow::Kind::Granted, &StatementRow::kind), 2);
}

/// R-2.4.1.5: time on the line is shown, and costs nothing.
void TestRuleRegister::freeWorkStandsInTheStatementWithoutCharge()
{
    QVERIFY(worked(u"2026-09-14T10:00"_s, u"2026-09-14T10:35"_s, Service::Line));

    const Statement made = statement(September);

    const StatementRow *row = firstOf(made, StatementRow::Kind::Work);
    QVERIFY(row);
    QCOMPARE(row->worked, seconds(minutes(35)));
    QCOMPARE(row->billed, minutes(0));
    QCOMPARE(row->free, minutes(35));
    QCOMPARE(row->change, minutes(0));
    QCOMPARE(made.closing, minutes(200));
}

/// S-BIL-5: each minute belongs to the month in which it begins.
void TestRuleRegister::sessionOverTheTurnOfTheMonthIsSplitByMinute()
{
    QVERIFY(m_desk->comes(u"2026-09-20T10:00"_s));
    m_desk->pays(m_contract, {u"2026-10"_s}, u"2026-09-20"_s);
    QVERIFY(worked(u"2026-09-30T23:50"_s, u"2026-10-01T00:20"_s));
    QVERIFY(m_desk->comes(u"2026-10-01T09:00"_s));

    const Statement september = statement(September);
    const Statement october = statement(October);

    QCOMPARE(firstOf(september, StatementRow::Kind::Work)->change, minutes(-10));
    QCOMPARE(firstOf(october, StatementRow::Kind::Work)->change, minutes(-20));
    QCOMPARE(firstOf(october, StatementRow::Kind::Work)->at, startOf(October));
}

/// What one month ends with is what the next begins with, but for what burnt.
void TestRuleRegister::statementsFollowEachOther()
{
    QVERIFY(m_desk->comes(u"2026-09-20T10:00"_s));
    m_desk->pays(m_contract, {u"2026-10"_s}, u"2026-09-20"_s);
    QVERIFY(worked(u"2026-09-21T10:00"_s, u"2026-09-21T10:30"_s));
    QVERIFY(m_desk->comes(u"2026-10-05T09:00"_s));

    const Statement september = statement(September);
    const Statement october = statement(October);

    QCOMPARE(september.carriedOut + september.expiredAtEnd, september.closing);
    QCOMPARE(october.opening, september.carriedOut);
    QCOMPARE(october.openingLots.size(), 1U);
    QCOMPARE(october.closing, m_desk->balance(m_contract));
}

/// R-4.2.1b: promised and given, side by side.
void TestRuleRegister::responseStandsWhereItWasGuaranteed()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:00"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:35"_s, u"2026-09-14T10:40"_s)));
    QVERIFY(worked(u"2026-09-14T11:00"_s, u"2026-09-14T11:05"_s, Service::Line));

    const Statement made = statement(September);

    QCOMPARE(made.rows.size(), 3U); // the package, and two pieces of work
    QCOMPARE(made.rows[1].response, std::optional(seconds(minutes(95))));
    QCOMPARE(made.rows[1].target, std::optional(minutes(240)));
    QVERIFY(!made.rows[2].target);
}

QTEST_GUILESS_MAIN(TestRuleRegister)
#include "tst_ruleregister.moc"

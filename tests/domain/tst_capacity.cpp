// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/capacity.h"

#include <algorithm>
#include <set>

#include <QTest>

#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hline {

namespace {

using sample::at;
using sample::day;
using sample::policy;

/// «08:00–12:00» on every day of the week.
ConsultantHours works(const char *id, std::initializer_list<std::pair<int, int>> hours)
{
    std::vector<Shift> shifts;
    for (const auto &[from, to] : hours)
        shifts.push_back({std::chrono::hours(from), std::chrono::hours(to)});
    ConsultantHours consultant{QString::fromLatin1(id), {}, {}, {}};
    consultant.week.fill(shifts);
    return consultant;
}

/// Two consultants with eight hours a day, Monday 28 September 2026, 8:00.
CapacityInput monday(std::vector<OwedLot> lots)
{
    return {at("2026-09-28T08:00"), std::move(lots), {works("petrov", {{8, 12}, {13, 17}}), works("sidorova", {{9, 13}, {14, 18}})}, {}};
}

Capacity on(const CapacityInput &input, const Policy &policy = {})
{
    return capacityAt(input, sample::calendar(), policy);
}

QByteArrayList codes(const Steps &steps)
{
    QByteArrayList list;
    std::transform(steps.begin(), steps.end(), std::back_inserter(list), [](const Step &s) { return s.code; });
    return list;
}

} // namespace

/// The capacity model of section 8; the examples of its text are run by tst_conform.
class TestCapacity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void supplyIsTimeAtWork_data();
    void supplyIsTimeAtWork();
    void demandIsWhatEndsUntilThen_data();
    void demandIsWhatEndsUntilThen();
    void levels_data();
    void levels();
    void clientsNobodyCouldServe_data();
    void clientsNobodyCouldServe();
    void planGivesFirstWhatEndsFirst();
    void oneClientFillsOneConsultant();
    void roomIsTheTightestSlack_data();
    void roomIsTheTightestSlack();
    void owedMinutesThatDoNotFit();
    void warnings();
    void everyStepIsDocumented();
};

void TestCapacity::supplyIsTimeAtWork_data()
{
    QTest::addColumn<CapacityInput>("input");
    QTest::addColumn<QByteArray>("share");
    QTest::addColumn<minutes>("supply");
    const std::vector<OwedLot> today{{u"a"_s, 1min, at("2026-09-29"), LotKind::Package}};
    const auto row = [](const char *name, CapacityInput input, minutes supply, const char *share = "1") {
        QTest::newRow(name) << input << QByteArray(share) << supply;
    };

    CapacityInput one{at("2026-09-28T08:00"), today, {works("p", {{8, 12}, {13, 17}})}, {}};
    row("S-CAP-1: shifts", one, 480min);
    row("S-CAP-1: the share for consultations", one, 288min, "0.6");
    row("S-CAP-1: one floor at the end", {at("2026-09-28T08:00:30"), today, {works("p", {{8, 9}}), works("q", {{8, 9}})}, {}}, 119min);
    row("S-CAP-1: two thirds of a minute stay with the sum", {at("2026-09-28T08:59"), today, {works("p", {{8, 9}}), works("q", {{8, 9}}), works("r", {{8, 9}})}, {}}, 1min, "0.6");
    row("S-CAP-1: only line hours", {at("2026-09-28T06:00"), today, {works("p", {{6, 22}})}, {}}, 600min);
    row("S-CAP-1: overlapping shifts are one time", {at("2026-09-28T08:00"), today, {works("p", {{8, 12}, {10, 14}})}, {}}, 360min);
    CapacityInput absent = one;
    absent.consultants.front().absences = {{at("2026-09-28T10:00"), at("2026-09-28T11:00")}, {at("2026-09-28T10:30"), at("2026-09-28T14:00")}};
    row("S-CAP-1: absences, counted once", absent, 300min);
    CapacityInput own = one;
    own.consultants.front().utilisation = Fraction{1, 2};
    row("S-CAP-1: a share of his own", own, 240min, "0.6");
    CapacityInput tuesdays = one;
    tuesdays.consultants.front().week[0].clear();
    row("S-CAP-1: no shift on Mondays", tuesdays, 0min);
    row("S-CAP-1: nobody works on a day off", {at("2026-09-26T08:00"), {{u"a"_s, 1min, at("2026-09-27"), LotKind::Package}}, one.consultants, {}}, 0min);
}

void TestCapacity::supplyIsTimeAtWork()
{
    QFETCH(CapacityInput, input);
    QFETCH(QByteArray, share);
    QFETCH(minutes, supply);

    const Capacity capacity = on(input, policy({{"capacity.utilisation", share.constData()}}));

    QCOMPARE(capacity.checkpoints.size(), std::size_t(1));
    QCOMPARE(capacity.checkpoints.front().supply, supply);
}

void TestCapacity::demandIsWhatEndsUntilThen_data()
{
    QTest::addColumn<std::vector<OwedLot>>("lots");
    QTest::addColumn<QByteArray>("withCarry");
    QTest::addColumn<std::vector<minutes>>("demand");
    const OwedLot september{u"a"_s, 300min, at("2026-10-01"), LotKind::Package};
    const OwedLot carried{u"b"_s, 50min, at("2026-10-01"), LotKind::Carry};
    const OwedLot oneOff{u"c"_s, 20min, at("2026-09-30"), LotKind::OneOff};
    using Lots = std::vector<OwedLot>;
    using Demand = std::vector<minutes>;

    QTest::newRow("S-CAP-2: adds up by end") << Lots{september, oneOff} << QByteArray("true") << Demand{20min, 320min};
    QTest::newRow("S-CAP-2: carried minutes are owed") << Lots{september, carried} << QByteArray("true") << Demand{350min};
    QTest::newRow("S-CAP-2: carried minutes left out by policy") << Lots{september, carried} << QByteArray("false") << Demand{300min};
    QTest::newRow("S-CAP-2: expired now") << Lots{{u"a"_s, 9min, at("2026-09-28T08:00"), LotKind::OneOff}, september} << QByteArray("true") << Demand{300min};
    QTest::newRow("S-CAP-2: empty") << Lots{{u"a"_s, 0min, at("2026-09-30"), LotKind::OneOff}} << QByteArray("true") << Demand{};
}

void TestCapacity::demandIsWhatEndsUntilThen()
{
    QFETCH(std::vector<OwedLot>, lots);
    QFETCH(QByteArray, withCarry);
    QFETCH(std::vector<minutes>, demand);

    const Capacity capacity = on(monday(lots), policy({{"capacity.include_carryover", withCarry.constData()}}));

    std::vector<minutes> given;
    for (const Checkpoint &checkpoint : capacity.checkpoints) {
        given.push_back(checkpoint.demand);
        QCOMPARE(checkpoint.slack, checkpoint.supply - checkpoint.demand);
    }
    QCOMPARE(given, demand);
}

void TestCapacity::levels_data()
{
    QTest::addColumn<minutes>("owed");
    QTest::addColumn<CapacityLevel>("level");
    // 2 × 480 min × 0.6 = 576 until the evening, 1728 until 1 October
    QTest::newRow("S-CAP-3: seventy per cent are green") << minutes(1209) << CapacityLevel::Green;
    QTest::newRow("S-CAP-3: a little more is amber") << minutes(1210) << CapacityLevel::Amber;
    QTest::newRow("S-CAP-3: ninety per cent are amber") << minutes(1555) << CapacityLevel::Amber;
    QTest::newRow("S-CAP-3: more is orange") << minutes(1556) << CapacityLevel::Orange;
    QTest::newRow("S-CAP-3: all of it is orange") << minutes(1728) << CapacityLevel::Orange;
    QTest::newRow("S-CAP-3: a minute more is red") << minutes(1729) << CapacityLevel::Red;
}

void TestCapacity::levels()
{
    QFETCH(minutes, owed);
    QFETCH(CapacityLevel, level);

    const Capacity capacity = on(monday({{u"a"_s, owed, at("2026-10-01"), LotKind::Package}}));

    QCOMPARE(capacity.checkpoints.front().level, level);
}

void TestCapacity::clientsNobodyCouldServe_data()
{
    QTest::addColumn<minutes>("owed");
    QTest::addColumn<QByteArray>("parallel");
    QTest::addColumn<bool>("listed");
    QTest::newRow("S-CAP-4: all working minutes of three days") << minutes(1800) << QByteArray("1") << false;
    QTest::newRow("S-CAP-4: a minute more") << minutes(1801) << QByteArray("1") << true;
    QTest::newRow("S-CAP-4: two consultants at a time") << minutes(1801) << QByteArray("2") << false;
}

void TestCapacity::clientsNobodyCouldServe()
{
    QFETCH(minutes, owed);
    QFETCH(QByteArray, parallel);
    QFETCH(bool, listed);
    CapacityInput input = monday({{u"a"_s, owed - 100min, at("2026-10-01"), LotKind::Package}, {u"a"_s, 100min, at("2026-10-01"), LotKind::Carry}});
    for (int i = 0; i < 8; ++i)
        input.consultants.push_back(works("more", {{8, 18}}));

    const Capacity capacity = on(input, policy({{"capacity.client_parallel", parallel.constData()}}));

    QCOMPARE(capacity.clientsAtRisk.size(), std::size_t(listed ? 1 : 0));
    QCOMPARE(capacity.feasible, !listed);
    QVERIFY(capacity.checkpoints.front().slack >= 0min);
    if (listed)
        QCOMPARE(capacity.clientsAtRisk.front().available, 1800min);
}

void TestCapacity::planGivesFirstWhatEndsFirst()
{
    // S-CAP-5: the one-off of tomorrow before the packages; what is given does not exceed the day
    const Capacity capacity = on(monday({{u"late"_s, 600min, at("2026-10-01"), LotKind::Package}, {u"soon"_s, 500min, at("2026-09-29"), LotKind::OneOff}}));

    QCOMPARE(capacity.plan.size(), std::size_t(3));
    QCOMPARE(capacity.plan[0].planned, 576min);
    QCOMPARE(capacity.plan[1].planned, 524min);
    QCOMPARE(capacity.plan[2].planned, 0min);
    QCOMPARE(capacity.unplanned, 0min);
}

void TestCapacity::oneClientFillsOneConsultant()
{
    // S-CAP-5: 600 line minutes a day and client, though two consultants are there
    CapacityInput input = monday({{u"a"_s, 1300min, at("2026-09-30"), LotKind::Package}});

    const Capacity capacity = on(input, policy({{"capacity.utilisation", "1"}}));

    QCOMPARE(capacity.plan[0].supply, 960min);
    QCOMPARE(capacity.plan[0].planned, 600min);
    QCOMPARE(capacity.plan[1].planned, 600min);
    QCOMPARE(capacity.unplanned, 100min);
    QVERIFY(!capacity.feasible);
}

void TestCapacity::roomIsTheTightestSlack_data()
{
    QTest::addColumn<std::vector<OwedLot>>("lots");
    QTest::addColumn<int>("room"); // -1 = not said
    using Lots = std::vector<OwedLot>;
    QTest::newRow("S-CAP-6: the tightest end") << Lots{{u"a"_s, 526min, at("2026-09-29"), LotKind::OneOff}, {u"b"_s, 100min, at("2026-10-01"), LotKind::Package}} << 50;
    QTest::newRow("S-CAP-6: none when it is short") << Lots{{u"a"_s, 2000min, at("2026-10-01"), LotKind::Package}} << 0;
    QTest::newRow("S-CAP-6: nothing owed, nothing said") << Lots{} << -1;
}

void TestCapacity::roomIsTheTightestSlack()
{
    QFETCH(std::vector<OwedLot>, lots);
    QFETCH(int, room);

    const Capacity capacity = on(monday(lots));

    QCOMPARE(capacity.overlimitRoom ? int(capacity.overlimitRoom->count()) : -1, room);
    const auto asked = overlimitWarning(capacity, 90min); // R-2.4.2.5b: a warning with the missing minutes, never a block
    QCOMPARE(asked.has_value(), room >= 0);
    if (asked)
        QCOMPARE(asked->amount, std::optional(90min - minutes(room)));
}

void TestCapacity::owedMinutesThatDoNotFit()
{
    // R-2.4.2.5a: 900 owed, 600 available: red, 300 short
    CapacityInput input{at("2026-09-30T08:00"), {{u"a"_s, 450min, at("2026-10-01"), LotKind::Package}, {u"b"_s, 450min, at("2026-10-01"), LotKind::Package}}, {works("p", {{8, 18}})}, {}};

    const Capacity capacity = on(input, policy({{"capacity.utilisation", "1"}}));

    QCOMPARE(capacity.checkpoints.front().level, CapacityLevel::Red);
    QCOMPARE(capacity.checkpoints.front().slack, -300min);
    const auto red = std::find_if(capacity.warnings.begin(), capacity.warnings.end(), [](const Step &s) { return s.code == "CAP_RED"; });
    QVERIFY(red != capacity.warnings.end());
    QCOMPARE(red->amount, std::optional(300min));
    QCOMPARE(capacity.unplanned, 300min);
}

void TestCapacity::warnings()
{
    CapacityInput input{at("2026-12-30T08:00"), {{u"a"_s, 601min, at("2026-12-31"), LotKind::Package}, {u"b"_s, 5min, at("2027-02-01"), LotKind::Package}}, {works("p", {{8, 18}})},
                        {{u"a"_s, std::chrono::year(2026) / 12, 800min, 199min}, {u"b"_s, std::chrono::year(2026) / 12, 800min, 200min}}};

    const Capacity capacity = on(input, policy({{"capacity.utilisation", "1"}}));

    QCOMPARE(codes(capacity.warnings), QByteArrayList({"CAP_RED", "CAP_DAY", "CAP_CALENDAR", "CAP_CLIENT", "CAP_UNUSED"}));
    QCOMPARE(capacity.warnings.back().ref, u"a"_s);
    QCOMPARE(capacity.warnings.back().amount, std::optional(601min));
}

void TestCapacity::everyStepIsDocumented()
{
    std::set<QByteArray> documented;
    for (const StepMeaning &meaning : stepMeanings())
        documented.insert(meaning.code);
    for (const int owed : {1, 1300, 1600, 1900}) {
        const Capacity capacity = on(monday({{u"a"_s, minutes(owed), at("2026-10-01"), LotKind::Package}}));
        for (const Step &step : capacity.steps)
            QVERIFY2(documented.contains(step.code), step.code.constData());
        for (const Step &step : capacity.warnings)
            QVERIFY2(documented.contains(step.code) && !step.rule.isEmpty(), step.code.constData());
    }
    QVERIFY(documented.contains(overlimitWarning(on(monday({{u"a"_s, 1min, at("2026-10-01"), LotKind::Package}})), 9999min)->code));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestCapacity)
#include "tst_capacity.moc"

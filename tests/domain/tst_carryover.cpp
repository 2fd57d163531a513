// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "ledgersample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;
using namespace std::chrono_literals;

namespace hline {

/// What becomes of unused minutes at the end of a month: S-CRY-1 … S-CRY-4.
class TestCarryOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carryOver_data();
    void carryOver();
    void capCarriesOlderMinutesFirst();
    void unlimitedHopsNeverBurn();
    void nothingIsCarriedPastTheContractsEnd();
    void pendingCarry_data();
    void pendingCarry();
    void dueDays_data();
    void dueDays();
};

void TestCarryOver::carryOver_data()
{
    QTest::addColumn<QString>("paidAt");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("rollovers");
    QTest::addColumn<int>("balance");

    const QString usual;
    QTest::newRow("paid on the last day of August") << u"2026-08-31T23:59"_s << usual << u"2026-09:60/0"_s << 260;
    QTest::newRow("paid a day late") << u"2026-09-01"_s << usual << u"2026-09:0/60"_s << 200;
    QTest::newRow("never paid") << QString() << usual << u"2026-09:0/60"_s << 0;
    QTest::newRow("no hops") << u"2026-08-28"_s << u"carryover.max_hops=0"_s << u"2026-09:0/60"_s << 200;
    QTest::newRow("cap") << u"2026-08-28"_s << u"carryover.cap_min=45"_s << u"2026-09:45/15"_s << 245;
    QTest::newRow("cap of nothing") << u"2026-08-28"_s << u"carryover.cap_min=0"_s << u"2026-09:0/60"_s << 200;
    QTest::newRow("due later in the month, paid then") << u"2026-09-05"_s << u"payment.due=day:5"_s << u"2026-09:60/0"_s << 260;
    QTest::newRow("due later in the month, paid after") << u"2026-09-06"_s << u"payment.due=day:5"_s << u"2026-09:0/60"_s << 200;
    QTest::newRow("due on a Saturday is not moved") << u"2026-09-07"_s << u"payment.due=day:5"_s << u"2026-09:0/60"_s << 200;
}

void TestCarryOver::carryOver()
{
    QFETCH(QString, paidAt);
    QFETCH(QString, policy);
    QFETCH(QString, rollovers);
    QFETCH(int, balance);
    const LedgerInput input{{paid("2026-08", 200, "2026-07-30"), {month("2026-09"), 200min, parseIsoMoscow(paidAt), {}, {}}},
                            {},
                            {session("a", "2026-08-12T09:00", "2026-08-12T11:20")},
                            {}};
    Policy rules;
    if (!policy.isEmpty())
        rules = withPolicy(rules, policy.section(u'=', 0, 0).toLatin1(), policy.section(u'=', 1)).value();

    const Ledger ledger = replay(input, calendar(), rules, at("2026-09-20"));

    QCOMPARE(text(ledger.rollovers), rollovers);
    QCOMPARE(ledger.balance.count(), balance);
    QCOMPARE(sumOfLines(ledger), ledger.balance);
}

void TestCarryOver::capCarriesOlderMinutesFirst()
{
    const LedgerInput input{{paid("2026-08", 50, "2026-07-30"), paid("2026-09", 50, "2026-08-28"), paid("2026-10", 50, "2026-09-28")},
                            {}, {}, {}};

    const Ledger ledger = asOf("2026-10-01", input, policy({{"carryover.max_hops", "2"}, {"carryover.cap_min", "70"}}));

    QCOMPARE(text(ledger.rollovers), u"2026-09:50/0 2026-10:70/30"_s);
    QCOMPARE(ledger.lots.size(), std::size_t(3));
    QCOMPARE(ledger.lots[0].id, u"CARRY:2026-08>2026-10"_s);
    QCOMPARE(ledger.lots[0].left, 50min);
    QCOMPARE(ledger.lots[1].id, u"CARRY:2026-09>2026-10"_s);
    QCOMPARE(ledger.lots[1].left, 20min);
}

void TestCarryOver::unlimitedHopsNeverBurn()
{
    LedgerInput input;
    for (Month m = month("2025-01"); m <= month("2026-12"); m = next(m))
        input.months.push_back({m, 10min, startOf(firstDay(m) - std::chrono::days(5)), {}, {}});

    const Ledger ledger = asOf("2026-12-31", input, policy({{"carryover.max_hops", "-1"}}));

    QCOMPARE(ledger.balance, 240min);
    QCOMPARE(ledger.lots.front().originMonth, month("2025-01"));
    QCOMPARE(ledger.rollovers.size(), std::size_t(23));
}

void TestCarryOver::nothingIsCarriedPastTheContractsEnd()
{
    // Paid in time, but after the contract had ended: the carried minutes could never be used.
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28"), paid("2026-10", 100, "2026-10-04")}, {}, {}, at("2026-10-03")};

    const Ledger ledger = asOf("2026-12-01", input, policy({{"payment.due", "day:5"}}));

    QCOMPARE(text(ledger.rollovers), u"2026-10:0/100"_s);
    QCOMPARE(ledger.balance, 0min);
    QVERIFY(ledger.lots.empty());
}

void TestCarryOver::pendingCarry_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("paidAt");
    QTest::addColumn<QString>("due");
    QTest::addColumn<int>("pending");
    QTest::addColumn<QString>("until");
    QTest::addColumn<int>("balance");

    const QString end = u"prev_month_end"_s;
    QTest::newRow("before the month ends: what a payment would carry") << u"2026-09-20"_s << QString() << end << 40 << u"2026-09-30"_s << 40;
    QTest::newRow("already paid: nothing is pending") << u"2026-09-20"_s << u"2026-09-18"_s << end << 0 << QString() << 40;
    QTest::newRow("not paid in time: burnt") << u"2026-10-01"_s << QString() << end << 0 << QString() << 0;
    QTest::newRow("due later: shown, not usable") << u"2026-10-03"_s << QString() << u"day:5"_s << 40 << u"2026-10-05"_s << 0;
    QTest::newRow("due day is over: burnt") << u"2026-10-06"_s << QString() << u"day:5"_s << 0 << QString() << 0;
    QTest::newRow("paid by then: usable") << u"2026-10-06"_s << u"2026-10-05"_s << u"day:5"_s << 100 << u"2026-11-05"_s << 140;
}

void TestCarryOver::pendingCarry()
{
    QFETCH(QString, when);
    QFETCH(QString, paidAt);
    QFETCH(QString, due);
    QFETCH(int, pending);
    QFETCH(QString, until);
    QFETCH(int, balance);
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28"), {month("2026-10"), 100min, parseIsoMoscow(paidAt), {}, {}}},
                            {},
                            {session("k", "2026-09-10T09:00", "2026-09-10T10:00")},
                            {}};

    const Ledger ledger = replay(input, calendar(), withPolicy({}, "payment.due", due).value(), parseIsoMoscow(when).value());

    QCOMPARE(ledger.pendingCarry.count(), pending);
    QCOMPARE(ledger.pendingDue ? isoDay(*ledger.pendingDue) : QString(), until);
    QCOMPARE(ledger.balance.count(), balance);
    QCOMPARE(sumOfLines(ledger), ledger.balance);
}

void TestCarryOver::dueDays_data()
{
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QString>("expected");

    QTest::newRow("last day of the previous month") << u"2026-10"_s << u"prev_month_end"_s << u"none"_s << u"2026-09-30"_s;
    QTest::newRow("N-th day of the month") << u"2026-10"_s << u"day:5"_s << u"none"_s << u"2026-10-05"_s;
    QTest::newRow("a day that the month lacks is its last") << u"2026-02"_s << u"day:31"_s << u"none"_s << u"2026-02-28"_s;
    QTest::newRow("day off stays without shift") << u"2026-06"_s << u"prev_month_end"_s << u"none"_s << u"2026-05-31"_s;
    QTest::newRow("day off moves to the next working day") << u"2026-06"_s << u"prev_month_end"_s << u"next_working_day"_s << u"2026-06-01"_s;
    QTest::newRow("over the holidays") << u"2026-01"_s << u"prev_month_end"_s << u"next_working_day"_s << u"2026-01-12"_s;
}

void TestCarryOver::dueDays()
{
    QFETCH(QString, month);
    QFETCH(QString, due);
    QFETCH(QString, shift);
    QFETCH(QString, expected);

    const Policy rules = policy({{"payment.due", due.toLatin1().constData()}, {"payment.due_shift", shift.toLatin1().constData()}});

    QCOMPARE(isoDay(dueDay(parseIsoMonth(month).value(), calendar(), rules)), expected);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestCarryOver)
#include "tst_carryover.moc"

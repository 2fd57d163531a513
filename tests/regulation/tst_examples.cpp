// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The worked examples W-01 … W-17 of the rule book lived through on a real desk, with the same figures.
// Left out: W-10's second half (closing months), W-12 (two consultants need an office), W-13 (norm completion); W-07 and W-14 with
// one-off lots are bought on the desk.

#include "regulation/regulationdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestExamples final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadlines_data();
    void deadlines();
    void carryOverChainWithALatePayment();
    void oneHopOnly();
    void partOfThePriceIsNoPayment();
    void orderOfThreeKindsOfLots();
    void sessionAcrossTheEndOfTheMonth();
    void sessionThatOutlastsTheBalance();
    void lateEntryIsReplayed();
    void pausesAndRounding();
    void oneOffTerm_data();
    void oneOffTerm();
    void promiseLostAtTheMonthEndAndRestored();
    void pauseBeforeAndAfterTheStart();
    void whatIsTheStartOfWork();
};

void TestExamples::deadlines_data()
{
    QTest::addColumn<QString>("arrival");
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("cut");
    QTest::addColumn<QString>("deadline");
    QTest::newRow("W-01: Friday before the holidays") << u"2026-05-08T17:50"_s << 240 << 0 << u"2026-05-12T11:50"_s;
    QTest::newRow("W-01: pre-holiday days an hour shorter") << u"2026-05-08T17:50"_s << 240 << 60 << u"2026-05-12T12:00"_s;
    QTest::newRow("W-02: on Saturday") << u"2026-09-12T11:00"_s << 120 << 0 << u"2026-09-14T10:00"_s;
    QTest::newRow("W-02: on Monday before opening") << u"2026-09-14T06:30"_s << 120 << 0 << u"2026-09-14T10:00"_s;
    QTest::newRow("W-03: exactly at closing") << u"2026-09-11T16:00"_s << 120 << 0 << u"2026-09-11T18:00"_s;
}

void TestExamples::deadlines()
{
    QFETCH(QString, arrival);
    QFETCH(int, target);
    QFETCH(int, cut);
    QFETCH(QString, deadline);
    RegulationDesk office(u"2026-04-20T09:00"_s);
    const ContractId contract = office.signs({.perMonth = 50min, .response = minutes(target)});
    office.pays(contract, {u"2026-05"_s, u"2026-09"_s}, u"2026-04-20"_s);
    office.decides("calendar.short_day_cut_min", QString::number(cut));
    QVERIFY(office.comes(arrival));

    const RequestId request = office.arrives(contract, Service::Indiv);

    QCOMPARE(office.promise(request).deadline, std::optional(msk(deadline)));
}

void TestExamples::carryOverChainWithALatePayment()
{
    RegulationDesk office(u"2026-07-30T09:00"_s); // W-06
    const ContractId contract = office.signs({.perMonth = 200min});
    office.pays(contract, {u"2026-08"_s}, u"2026-07-30"_s);
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(done(office.works(request, u"2026-08-12T09:00"_s, u"2026-08-12T11:20"_s)));
    QVERIFY(office.comes(u"2026-08-28T10:00"_s));
    office.pays(contract, {u"2026-09"_s}, u"2026-08-28"_s);
    QVERIFY(done(office.works(request, u"2026-09-15T09:00"_s, u"2026-09-15T12:50"_s)));
    QCOMPARE(takenFrom(office.ledger(contract), u"CARRY:2026-08>2026-09"_s), 60min);
    QCOMPARE(takenFrom(office.ledger(contract), u"PKG:2026-09"_s), 170min);
    QCOMPARE(office.balance(contract), 30min);
    QVERIFY(office.comes(u"2026-10-01T00:00"_s));
    QCOMPARE(office.balance(contract), 0min);
    QVERIFY(done(office.works(request, u"2026-10-01T10:00"_s, u"2026-10-01T10:10"_s)));
    QVERIFY(office.comes(u"2026-10-02T09:00"_s));
    office.pays(contract, {u"2026-10"_s}, u"2026-10-02"_s);
    QCOMPARE(office.balance(contract), 200min);
    QVERIFY(done(office.works(request, u"2026-10-20T10:00"_s, u"2026-10-20T11:20"_s)));
    QVERIFY(office.comes(u"2026-10-30T10:00"_s));
    office.pays(contract, {u"2026-11"_s}, u"2026-10-30"_s);
    QVERIFY(office.comes(u"2026-11-01T00:00"_s));

    const Ledger ledger = office.ledger(contract);

    QCOMPARE(ledger.balance, 320min);
    QCOMPARE(totalOf(ledger).overlimit, 10min);
    QCOMPARE(rolloversOf(ledger), QStringList({u"2026-09: 60 carried, 0 expired"_s, u"2026-10: 0 carried, 30 expired"_s, u"2026-11: 120 carried, 0 expired"_s}));
}

void TestExamples::oneHopOnly()
{
    RegulationDesk office(u"2026-07-30T09:00"_s); // W-06
    const ContractId contract = office.signs({.perMonth = 200min});
    office.pays(contract, {u"2026-08"_s, u"2026-09"_s, u"2026-10"_s}, u"2026-07-30"_s);
    QVERIFY(office.comes(u"2026-10-01T00:00"_s));

    QCOMPARE(office.balance(contract), 400min);
    QCOMPARE(rolloversOf(office.ledger(contract)), QStringList({u"2026-09: 200 carried, 0 expired"_s, u"2026-10: 200 carried, 200 expired"_s}));
}

void TestExamples::partOfThePriceIsNoPayment()
{
    RegulationDesk office(u"2026-07-30T09:00"_s); // R-2.4.2.6b, S-CRY-3
    const ContractId contract = office.signs({.perMonth = 200min});
    office.pays(contract, {u"2026-08"_s}, u"2026-07-30"_s);
    office.paysInPart(contract, u"2026-09"_s, u"2026-07-30"_s);
    QVERIFY(office.comes(u"2026-09-01T00:00"_s));

    QCOMPARE(office.balance(contract), 0min);
    QCOMPARE(rolloversOf(office.ledger(contract)), QStringList{u"2026-09: 0 carried, 200 expired"_s});
}

void TestExamples::orderOfThreeKindsOfLots()
{
    RegulationDesk office(u"2026-07-30T09:00"_s); // W-07
    const ContractId contract = office.signs({.perMonth = 15min});
    office.takesPackage(contract, 100min, {}, u"2026-09-01"_s);
    office.pays(contract, {u"2026-08"_s, u"2026-09"_s}, u"2026-07-30"_s);
    QVERIFY(office.comes(u"2026-08-10T12:00"_s));
    const LotId oneOff = office.buys(contract, LotKind::OneOff, 20min);
    const RequestId request = office.arrives(contract, Service::Indiv);

    QVERIFY(done(office.works(request, u"2026-09-08T10:00"_s, u"2026-09-08T10:50"_s)));

    const Ledger ledger = office.ledger(contract);
    QCOMPARE(ledger.balance, 85min);
    QCOMPARE(takenFrom(ledger, oneOff.toString()), 20min);
    QCOMPARE(takenFrom(ledger, u"CARRY:2026-08>2026-09"_s), 15min);
    QCOMPARE(takenFrom(ledger, u"PKG:2026-09"_s), 15min);
}

void TestExamples::sessionAcrossTheEndOfTheMonth()
{
    RegulationDesk office; // W-08
    const ContractId contract = office.signs({.perMonth = 10min});
    office.takesPackage(contract, 30min, {}, u"2026-10-01"_s);
    office.pays(contract, {u"2026-09"_s, u"2026-10"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-30T18:00"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);

    const auto worked = office.works(request, u"2026-09-30T23:50:30"_s, u"2026-10-01T00:10:10"_s);

    QVERIFY(done(worked));
    QCOMPARE(worked->billed, 20min);
    const Ledger ledger = office.ledger(contract);
    QCOMPARE(takenFrom(ledger, u"PKG:2026-09"_s), 10min);
    QCOMPARE(takenFrom(ledger, u"PKG:2026-10"_s), 10min);
    QCOMPARE(ledger.balance, 20min);
    QVERIFY(ledger.rollovers.empty());
}

void TestExamples::sessionThatOutlastsTheBalance()
{
    RegulationDesk office; // W-09
    const ContractId contract = office.signs({.perMonth = 18min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T14:00"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);

    QVERIFY(done(office.works(request, u"2026-09-14T14:00:00"_s, u"2026-09-14T14:33:05"_s)));

    const Ledger ledger = office.ledger(contract);
    QCOMPARE(totalOf(ledger).billed, 34min);
    QCOMPARE(ledger.prepaidTotal, 18min);
    QCOMPARE(ledger.overlimitTotal, 16min);
    QCOMPARE(ledger.exhaustedAt, std::optional(msk(u"2026-09-14T14:17:00"_s)));
}

void TestExamples::lateEntryIsReplayed()
{
    RegulationDesk office; // W-10, S-OFF-2
    const ContractId contract = office.signs({.perMonth = 100min});
    office.pays(contract, {u"2026-09"_s, u"2026-10"_s}, u"2026-08-20"_s);
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(done(office.works(request, u"2026-09-10T09:00"_s, u"2026-09-10T10:00"_s)));
    QVERIFY(office.comes(u"2026-10-02T11:00"_s));
    QCOMPARE(office.balance(contract), 140min);

    QVERIFY(done(office.anna().logWork(request, msk(u"2026-09-29T16:00"_s), 20min, u"Без связи"_s)));

    const Ledger ledger = office.ledger(contract);
    QCOMPARE(ledger.balance, 120min);
    QCOMPARE(rolloversOf(ledger), QStringList{u"2026-10: 20 carried, 0 expired"_s});
    QCOMPARE(takenFrom(ledger, u"PKG:2026-09"_s), 80min);
}

void TestExamples::pausesAndRounding()
{
    RegulationDesk office; // W-11: pauses are free, sessions are rounded one by one
    const ContractId contract = office.signs({.perMonth = 100min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T09:00"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(done(office.starts(request)));
    QVERIFY(office.comes(u"2026-09-14T09:03:40"_s));
    QVERIFY(done(office.anna().pause()));
    QVERIFY(office.comes(u"2026-09-14T09:10:00"_s));
    QVERIFY(done(office.anna().resume(TimerRow::Keeper::None)));
    QVERIFY(office.comes(u"2026-09-14T09:14:10"_s));
    const auto first = office.stops();
    QVERIFY(done(first));
    QCOMPARE(first->billed, 8min);

    const auto second = office.works(request, u"2026-09-14T12:00:00"_s, u"2026-09-14T12:02:05"_s);

    QVERIFY(done(second));
    QCOMPARE(second->billed, 3min);
    QCOMPARE(office.balance(contract), 89min);
    QCOMPARE(office.desk.workedOn(request), seconds(595));
}

void TestExamples::oneOffTerm_data()
{
    QTest::addColumn<QString>("bought");
    QTest::addColumn<QString>("lastSecond");
    QTest::newRow("W-14: the same day of the next month") << u"2026-09-15T12:00"_s << u"2026-10-15T23:59:59"_s;
    QTest::newRow("W-14: its last day") << u"2026-08-31T10:00"_s << u"2026-09-30T23:59:59"_s;
}

void TestExamples::oneOffTerm()
{
    // R-2.4.2.6d, S-ONE-1
    QFETCH(QString, bought);
    QFETCH(QString, lastSecond);
    RegulationDesk office;
    const ContractId contract = office.signs({});
    QVERIFY(office.comes(bought));
    QVERIFY(!office.buys(contract, LotKind::OneOff, 60min).isNull());
    QVERIFY(office.comes(lastSecond));
    QCOMPARE(office.balance(contract), 60min);

    QVERIFY(office.comes(office.now() + 1s));

    QCOMPARE(office.balance(contract), 0min);
}

void TestExamples::promiseLostAtTheMonthEndAndRestored()
{
    RegulationDesk office; // W-15; the statement of 1 October is read at 11:00
    const ContractId contract = office.signs({.perMonth = 15min, .response = 240min});
    office.takesPackage(contract, 60min, 240min, u"2026-10-01"_s);
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-30T16:30"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);
    QCOMPARE(office.state(request), GuaranteeState::Running);
    QVERIFY(office.comes(u"2026-10-01T00:00"_s));
    QCOMPARE(office.state(request), GuaranteeState::GeneralQueue);
    QVERIFY(office.comes(u"2026-10-01T11:00"_s));
    office.pays(contract, {u"2026-10"_s}, u"2026-10-01"_s);
    QCOMPARE(office.balance(contract), 60min);
    QVERIFY(office.comes(u"2026-10-01T12:30"_s));

    const Response promise = office.promise(request);

    QCOMPARE(promise.state, GuaranteeState::Running);
    QCOMPARE(promise.base, std::optional(msk(u"2026-10-01T11:00"_s)));
    QCOMPARE(promise.deadline, std::optional(msk(u"2026-10-01T15:00"_s)));
    QCOMPARE(promise.elapsed, std::optional(seconds(90min)));
    QCOMPARE(rolloversOf(office.ledger(contract)), QStringList{u"2026-10: 0 carried, 15 expired"_s});
}

void TestExamples::pauseBeforeAndAfterTheStart()
{
    RegulationDesk office; // W-16
    const ContractId contract = office.signs({.perMonth = 50min, .response = 240min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T09:30"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);
    QVERIFY(office.comes(u"2026-09-14T09:50"_s));
    office.happens(request, "INFO_REQUEST");
    QVERIFY(office.comes(u"2026-09-14T13:45"_s));

    QCOMPARE(office.state(request), GuaranteeState::Breached);
    QCOMPARE(office.promise(request).deadline, std::optional(msk(u"2026-09-14T13:30"_s)));
    QCOMPARE(office.promise(request).remaining, std::optional(seconds(-900)));
}

void TestExamples::whatIsTheStartOfWork()
{
    RegulationDesk office; // W-17
    const ContractId contract = office.signs({.perMonth = 50min, .response = 120min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(u"2026-09-14T09:00"_s));
    const RequestId request = office.arrives(contract, Service::Indiv);
    office.happens(request, "AUTO_REPLY");
    const auto mistake = office.works(request, u"2026-09-14T09:15"_s, u"2026-09-14T09:16"_s);
    QVERIFY(done(mistake));
    QVERIFY(office.voids(mistake->work));
    QVERIFY(office.comes(u"2026-09-14T09:40"_s));
    office.happens(request, "MANUAL_REPLY");
    QVERIFY(office.comes(u"2026-09-14T11:00"_s));
    QVERIFY(done(office.anna().startRemote(request)));

    const Response promise = office.promise(request);

    QCOMPARE(promise.state, GuaranteeState::Met);
    QCOMPARE(promise.startedAt, std::optional(msk(u"2026-09-14T09:40"_s)));
    QCOMPARE(promise.elapsed, std::optional(seconds(2400)));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, groups E and I (individual consultations, remote connection, guaranteed response) on a real desk, with I-05 … I-21.
// Left out as belonging to later work: capacity (R-2.4.2.5a, b), import of foreign remote sessions (R-4.1b), overrides (I-03),
// over-limit confirmation (I-05), reports (I-15, I-21), the age of an offline balance (I-13), templates (I-16).

#include "regulation/regulationdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client with prepaid September minutes and a promise, on Monday 14 September, 08:00.
struct Promised
{
    RegulationDesk office;
    ContractId contract;

    explicit Promised(minutes package = 100min, std::optional<minutes> response = 240min)
        : contract(office.signs({.perMonth = package, .response = response}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        if (!office.comes(u"2026-09-14T08:00"_s))
            qFatal("September lies behind");
    }
    /// Another request of the client takes minutes of the balance.
    [[nodiscard]] bool uses(const QString &from, const QString &to)
    {
        const RequestId other = office.arrives(contract, Service::Indiv);
        return done(office.works(other, from, to));
    }
};

} // namespace

class TestPromises final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startedMinutesArePaid_data();
    void startedMinutesArePaid();
    void configurationNeedsItsBasis();
    void eventsThatStartTheWork_data();
    void eventsThatStartTheWork();
    void startAgainstTheDeadline_data();
    void startAgainstTheDeadline();
    void promiseNeedsPrepaidMinutesAndATarget_data();
    void promiseNeedsPrepaidMinutesAndATarget();
    void targetIsThatOfThePackageAtTheBase_data();
    void targetIsThatOfThePackageAtTheBase();
    void noSolutionTimeIsPromised();
    void exhaustionBeforeTheDeadlineIsNoMiss();
    void exhaustionAfterTheDeadlineChangesNothing();
    void topUpStartsAFreshWindow();
    void missedPromiseGetsNoNewWindow();
    void keepingPolicyKeepsThePromise();
    void restoredPromiseByPolicy_data();
    void restoredPromiseByPolicy();
    void waitingForTheClientStopsNothing();
    void levelsOfUrgency_data();
    void levelsOfUrgency();
    void lateStartEventMayTurnAMiss();
    void laterReversalCreatesNoMissInThePast();
    void voidedStartIsNone();
    void voidOnALaterDayLeavesTheStart();
    void consentIsTheBaseOfPaidWork();
    void timerRunningAtTheConsentStartsThere();
    void remoteSessionStartsTheWork();
};

void TestPromises::startedMinutesArePaid_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<minutes>("billed");
    const auto row = [](const char *name, const QString &from, const QString &to, int billed) {
        QTest::newRow(name) << u"2026-09-14T"_s + from << u"2026-09-14T"_s + to << minutes(billed);
    };
    row("R-2.4.2.1", u"10:00:00"_s, u"10:12:40"_s, 13);
    row("R-2.4.2.6a: five seconds", u"10:00:00"_s, u"10:00:05"_s, 1);
    row("R-2.4.2.6a: twenty minutes sharp", u"10:00:00"_s, u"10:20:00"_s, 20);
    row("R-2.4.2.6a: a second more", u"10:00:00"_s, u"10:20:01"_s, 21);
    row("S-BIL-3: one second", u"10:00:00"_s, u"10:00:01"_s, 1);
    row("S-BIL-3: a second less than a minute", u"10:00:00"_s, u"10:00:59"_s, 1);
    row("I-07: after hours is paid alike", u"19:00:00"_s, u"19:10:30"_s, 11);
    row("S-BIL-5: the whole balance", u"10:00:00"_s, u"11:40:00"_s, 100);
}

void TestPromises::startedMinutesArePaid()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(minutes, billed);
    Promised client;
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);

    const auto worked = client.office.works(request, from, to);

    QVERIFY(done(worked));
    QCOMPARE(worked->billed, billed);
    QCOMPARE(worked->worked, msk(to) - msk(from));
    QCOMPARE(client.office.balance(client.contract), 100min - billed);
}

void TestPromises::configurationNeedsItsBasis()
{
    // R-2.4.2.2.1 – R-2.4.2.2.3, R-2.4.2.3
    Promised client;
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    RequestChange change;
    change.subtype = u"CONFIG"_s;
    QVERIFY(done(client.office.anna().changeRequest(request, change)));
    QCOMPARE(client.office.blocks(request), QList<QByteArray>{"CONFIG_BASIS_REQUIRED"});

    change.configBasis = u"WRITTEN"_s;
    QVERIFY(done(client.office.anna().changeRequest(request, change)));
    QCOMPARE(client.office.blocks(request), QList<QByteArray>{"WRITTEN_TASK_REQUIRED"});
    QCOMPARE(clauseOf(client.office.starts(request)), QByteArray("2.4.2.3"));

    change.writtenTask = true;
    QVERIFY(done(client.office.anna().changeRequest(request, change)));
    QVERIFY(client.office.blocks(request).isEmpty());
    QVERIFY(done(client.office.starts(request)));
}

void TestPromises::eventsThatStartTheWork_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<GuaranteeState>("state");
    QTest::newRow("S-SLA-4: own reply") << QByteArray("MANUAL_REPLY") << GuaranteeState::Met;
    QTest::newRow("S-SLA-4: call") << QByteArray("CALL_TO_CLIENT") << GuaranteeState::Met;
    QTest::newRow("S-SLA-4: asking for data") << QByteArray("INFO_REQUEST") << GuaranteeState::Running;
    QTest::newRow("S-SLA-4: automatic reply") << QByteArray("AUTO_REPLY") << GuaranteeState::Running;
    QTest::newRow("S-SLA-4: internal note") << QByteArray("INTERNAL_NOTE") << GuaranteeState::Running;
}

void TestPromises::eventsThatStartTheWork()
{
    QFETCH(QByteArray, event);
    QFETCH(GuaranteeState, state);
    Promised client;
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T08:40"_s));

    client.office.happens(request, event);

    QVERIFY(client.office.comes(u"2026-09-14T09:00"_s));
    QCOMPARE(client.office.state(request), state);
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(state == GuaranteeState::Met ? 40min : 60min)));
}

void TestPromises::startAgainstTheDeadline_data()
{
    QTest::addColumn<QString>("arrival");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<GuaranteeState>("state");
    QTest::addColumn<int>("elapsed");
    const auto row = [](const char *name, const QString &arrival, int target, const QString &start, const QString &deadline, GuaranteeState state, int elapsed) {
        QTest::newRow(name) << arrival << target << start << deadline << state << elapsed;
    };
    using enum GuaranteeState;
    row("R-4.2.1b", u"2026-09-14T09:00"_s, 240, u"2026-09-14T10:35"_s, u"2026-09-14T13:00"_s, Met, 5700);
    row("S-SLA-3: at the deadline", u"2026-09-14T09:00"_s, 240, u"2026-09-14T13:00"_s, u"2026-09-14T13:00"_s, Met, 14400);
    row("S-SLA-3: a second later", u"2026-09-14T09:00"_s, 240, u"2026-09-14T13:00:01"_s, u"2026-09-14T13:00"_s, Breached, 14401);
    row("S-SLA-3: closing is met on Monday at eight", u"2026-09-18T16:00"_s, 120, u"2026-09-21T08:00"_s, u"2026-09-18T18:00"_s, Met, 7200);
    row("S-SLA-3: and on Saturday", u"2026-09-18T16:00"_s, 120, u"2026-09-19T12:00"_s, u"2026-09-18T18:00"_s, Met, 7200);
    row("S-SLA-3: not a second after eight", u"2026-09-18T16:00"_s, 120, u"2026-09-21T08:00:01"_s, u"2026-09-18T18:00"_s, Breached, 7201);
    row("S-SLA-2: before opening", u"2026-09-15T06:30"_s, 120, u"2026-09-15T09:00"_s, u"2026-09-15T10:00"_s, Met, 3600);
    row("S-SLA-2: started before opening", u"2026-09-15T06:30"_s, 120, u"2026-09-15T07:00"_s, u"2026-09-15T10:00"_s, Met, 0);
    row("S-CAL-4: over the night", u"2026-09-15T17:50"_s, 240, u"2026-09-16T11:50"_s, u"2026-09-16T11:50"_s, Met, 14400);
    row("S-CAL-4: over the weekend", u"2026-09-18T17:00"_s, 240, u"2026-09-21T11:00:01"_s, u"2026-09-21T11:00"_s, Breached, 14401);
    row("I-06: Moscow counts, not the computer", u"2026-09-14T17:30"_s, 60, u"2026-09-15T08:30"_s, u"2026-09-15T08:30"_s, Met, 3600);
}

void TestPromises::startAgainstTheDeadline()
{
    QFETCH(QString, arrival);
    QFETCH(int, target);
    QFETCH(QString, start);
    QFETCH(QString, deadline);
    QFETCH(GuaranteeState, state);
    QFETCH(int, elapsed);
    Promised client(100min, minutes(target));
    QVERIFY(client.office.comes(arrival));
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QCOMPARE(client.office.promise(request).deadline, std::optional(msk(deadline)));
    QCOMPARE(client.office.card(request).row.deadline, std::optional(msk(deadline)));
    QVERIFY(client.office.comes(start));

    QVERIFY(done(client.office.starts(request)));

    const Response promise = client.office.promise(request);
    QCOMPARE(promise.state, state);
    QCOMPARE(promise.elapsed, std::optional(seconds(elapsed)));
    QCOMPARE(promise.remaining, std::optional(seconds(target * 60 - elapsed)));
    QCOMPARE(promise.startedAt, std::optional(msk(start)));
    QCOMPARE(promise.startedBy, QByteArray("TIMER_START"));
}

void TestPromises::promiseNeedsPrepaidMinutesAndATarget_data()
{
    QTest::addColumn<int>("balance");
    QTest::addColumn<int>("target");
    QTest::addColumn<GuaranteeState>("waiting");
    QTest::addColumn<GuaranteeState>("started");
    QTest::newRow("R-4.2.4a: no minute") << 0 << 240 << GuaranteeState::GeneralQueue << GuaranteeState::Unguaranteed;
    QTest::newRow("R-4.2.4a: one minute") << 1 << 240 << GuaranteeState::Running << GuaranteeState::Met;
    QTest::newRow("R-4.2.3: a package without a target") << 100 << 0 << GuaranteeState::GeneralQueue << GuaranteeState::Unguaranteed;
}

void TestPromises::promiseNeedsPrepaidMinutesAndATarget()
{
    QFETCH(int, balance);
    QFETCH(int, target);
    QFETCH(GuaranteeState, waiting);
    QFETCH(GuaranteeState, started);
    Promised client(minutes(balance), target == 0 ? std::nullopt : std::optional(minutes(target)));
    QVERIFY(client.office.comes(u"2026-09-14T09:00"_s));
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QCOMPARE(client.office.state(request), waiting);
    const bool guaranteed = waiting == GuaranteeState::Running;
    QCOMPARE(client.office.list(QueueView::Guaranteed).size(), guaranteed ? 1 : 0);
    QCOMPARE(client.office.list(QueueView::General).size(), guaranteed ? 0 : 1);

    QVERIFY(done(client.office.starts(request))); // I-05

    QCOMPARE(client.office.state(request), started);
}

void TestPromises::targetIsThatOfThePackageAtTheBase_data()
{
    QTest::addColumn<QString>("arrival");
    QTest::addColumn<QString>("deadline");
    QTest::newRow("R-4.2.3: the old package to its last hour") << u"2026-09-30T17:00"_s << u"2026-10-01T11:00"_s;
    QTest::newRow("R-4.2.3: the new one from its first") << u"2026-10-01T08:00"_s << u"2026-10-01T10:00"_s;
}

void TestPromises::targetIsThatOfThePackageAtTheBase()
{
    QFETCH(QString, arrival);
    QFETCH(QString, deadline);
    Promised client;
    client.office.takesPackage(client.contract, 100min, 120min, u"2026-10-01"_s);
    client.office.pays(client.contract, {u"2026-10"_s}, u"2026-09-10"_s);
    QVERIFY(client.office.comes(arrival));

    const RequestId request = client.office.arrives(client.contract, Service::Indiv);

    QCOMPARE(client.office.promise(request).deadline, std::optional(msk(deadline)));
    QVERIFY(client.office.comes(u"2026-10-01T09:00"_s));
    QCOMPARE(client.office.promise(request).deadline, std::optional(msk(deadline)));
}

void TestPromises::noSolutionTimeIsPromised()
{
    Promised client;
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.works(request, u"2026-09-14T09:00"_s, u"2026-09-14T09:10"_s)));
    QVERIFY(client.office.comes(u"2026-09-24T12:00"_s));
    QCOMPARE(client.office.state(request), GuaranteeState::Met);

    QVERIFY(done(client.office.anna().close(request, WorkState::Done, {}, {})));

    QCOMPARE(client.office.state(request), GuaranteeState::Met);
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(1h)));
}

void TestPromises::exhaustionBeforeTheDeadlineIsNoMiss()
{
    Promised client(30min); // R-4.2.4b, S-SLA-7
    QVERIFY(client.office.comes(u"2026-09-14T09:00"_s));
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.uses(u"2026-09-14T10:00"_s, u"2026-09-14T10:30"_s));

    QCOMPARE(client.office.state(waiting), GuaranteeState::GeneralQueue);
    QVERIFY(!client.office.promise(waiting).deadline);
    QVERIFY(client.office.comes(u"2026-09-15T17:00"_s));
    QCOMPARE(client.office.state(waiting), GuaranteeState::GeneralQueue);
    QVERIFY(done(client.office.starts(waiting)));
    QCOMPARE(client.office.state(waiting), GuaranteeState::Unguaranteed);
}

void TestPromises::exhaustionAfterTheDeadlineChangesNothing()
{
    Promised client(30min); // S-SLA-7
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T13:00"_s));
    QCOMPARE(client.office.state(waiting), GuaranteeState::Breached);

    QVERIFY(client.uses(u"2026-09-14T13:00"_s, u"2026-09-14T13:30"_s));

    QCOMPARE(client.office.balance(client.contract), 0min);
    QCOMPARE(client.office.state(waiting), GuaranteeState::Breached);
    QCOMPARE(client.office.promise(waiting).remaining, std::optional(seconds(-90min)));
}

void TestPromises::topUpStartsAFreshWindow()
{
    Promised client(12min, 180min); // S-SLA-8: restart
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.uses(u"2026-09-14T09:33"_s, u"2026-09-14T09:45"_s));
    QVERIFY(client.office.comes(u"2026-09-14T13:30"_s));
    QCOMPARE(client.office.state(waiting), GuaranteeState::GeneralQueue);

    QVERIFY(!client.office.buys(client.contract, LotKind::TopUp, 60min).isNull());

    QCOMPARE(client.office.state(waiting), GuaranteeState::Running);
    QCOMPARE(client.office.promise(waiting).base, std::optional(msk(u"2026-09-14T13:30"_s)));
    QCOMPARE(client.office.promise(waiting).deadline, std::optional(msk(u"2026-09-14T16:30"_s)));
}

void TestPromises::missedPromiseGetsNoNewWindow()
{
    Promised client(30min, 60min); // S-SLA-8
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.uses(u"2026-09-14T10:00"_s, u"2026-09-14T10:30"_s));
    QVERIFY(client.office.comes(u"2026-09-14T11:00"_s));
    QVERIFY(!client.office.buys(client.contract, LotKind::TopUp, 60min).isNull());

    QCOMPARE(client.office.state(waiting), GuaranteeState::Breached);
    QCOMPARE(client.office.promise(waiting).elapsed, std::optional(seconds(3h)));
}

void TestPromises::keepingPolicyKeepsThePromise()
{
    Promised client(30min); // P: sla.on_exhaustion = keep
    client.office.decides("sla.on_exhaustion", u"keep"_s);
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.uses(u"2026-09-14T10:00"_s, u"2026-09-14T10:30"_s));

    QCOMPARE(client.office.balance(client.contract), 0min);
    QCOMPARE(client.office.state(waiting), GuaranteeState::Running);
    QCOMPARE(client.office.promise(waiting).deadline, std::optional(msk(u"2026-09-14T12:00"_s)));
}

void TestPromises::restoredPromiseByPolicy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("deadline");
    QTest::newRow("S-SLA-8: restart") << u"restart"_s << u"2026-09-14T17:30"_s;
    QTest::newRow("S-SLA-8: resume") << u"resume"_s << u"2026-09-14T15:01"_s; // 2 h 29 min counted, 1 h 31 min left
    QTest::newRow("S-SLA-8: retroactive") << u"retroactive"_s << u"2026-09-14T12:00"_s;
}

void TestPromises::restoredPromiseByPolicy()
{
    QFETCH(QString, policy);
    QFETCH(QString, deadline);
    Promised client(30min);
    client.office.decides("sla.on_restore", policy);
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.uses(u"2026-09-14T10:00"_s, u"2026-09-14T10:30"_s)); // the last prepaid minute begins 10:29
    QVERIFY(client.office.comes(u"2026-09-14T13:30"_s));

    QVERIFY(!client.office.buys(client.contract, LotKind::TopUp, 10min).isNull());

    QCOMPARE(client.office.promise(waiting).deadline, std::optional(msk(deadline)));
}

void TestPromises::waitingForTheClientStopsNothing()
{
    Promised client; // S-SLA-10, W-16
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    client.office.happens(request, "INFO_REQUEST");
    RequestChange change;
    change.waitingClient = true;
    QVERIFY(done(client.office.anna().changeRequest(request, change)));
    QVERIFY(done(client.office.anna().take(request)));
    QVERIFY(client.office.comes(u"2026-09-14T12:00:01"_s));

    QCOMPARE(client.office.state(request), GuaranteeState::Breached);
}

void TestPromises::levelsOfUrgency_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("at");
    QTest::addColumn<ResponseLevel>("level");
    using enum ResponseLevel;
    QTest::newRow("S-SLA-9: more than a quarter left") << 240 << u"2026-09-14T10:59:59"_s << Ok;
    QTest::newRow("S-SLA-9: a quarter left") << 240 << u"2026-09-14T11:00"_s << Warn;
    QTest::newRow("S-SLA-9: more than a tenth left") << 240 << u"2026-09-14T11:35:59"_s << Warn;
    QTest::newRow("S-SLA-9: a tenth left") << 240 << u"2026-09-14T11:36"_s << Critical;
    QTest::newRow("S-SLA-9: nothing left, not missed") << 240 << u"2026-09-14T12:00"_s << Critical;
    QTest::newRow("S-SLA-9: ten minutes at least") << 30 << u"2026-09-14T08:20"_s << Warn;
    QTest::newRow("S-SLA-9: more than ten minutes") << 30 << u"2026-09-14T08:19:59"_s << Ok;
}

void TestPromises::levelsOfUrgency()
{
    QFETCH(int, target);
    QFETCH(QString, at);
    QFETCH(ResponseLevel, level);
    Promised client(100min, minutes(target));
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(at));

    QCOMPARE(client.office.promise(request).level, std::optional(level));
}

void TestPromises::lateStartEventMayTurnAMiss()
{
    Promised client(100min, 60min); // S-OFF-4, S-SLA-11
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T12:00"_s));
    QCOMPARE(client.office.state(request), GuaranteeState::Breached);

    QVERIFY(done(client.office.anna().logWork(request, msk(u"2026-09-14T08:45"_s), 10min, u"По телефону"_s)));

    QCOMPARE(client.office.state(request), GuaranteeState::Met);
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(45min)));
    QCOMPARE(client.office.promise(request).startedBy, QByteArray("WORK_BY_HAND"));
}

void TestPromises::laterReversalCreatesNoMissInThePast()
{
    Promised client(30min, 60min); // S-SLA-11
    const RequestId spent = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.works(spent, u"2026-09-14T08:00"_s, u"2026-09-14T08:30"_s)));
    const RequestId waiting = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T15:00"_s));
    QCOMPARE(client.office.state(waiting), GuaranteeState::GeneralQueue);

    QVERIFY(client.office.classified(spent, Service::Defect));

    QCOMPARE(client.office.balance(client.contract), 30min);
    QCOMPARE(client.office.state(waiting), GuaranteeState::Running);
    QCOMPARE(client.office.promise(waiting).base, std::optional(msk(u"2026-09-14T15:00"_s)));
}

void TestPromises::voidedStartIsNone()
{
    Promised client(100min, 60min); // S-SLA-4, W-17
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    const auto worked = client.office.works(request, u"2026-09-14T08:15"_s, u"2026-09-14T08:16"_s);
    QVERIFY(done(worked));
    QCOMPARE(client.office.state(request), GuaranteeState::Met);

    QVERIFY(client.office.voids(worked->work));

    QCOMPARE(client.office.state(request), GuaranteeState::Running);
    QCOMPARE(client.office.balance(client.contract), 100min);
    QVERIFY(client.office.comes(u"2026-09-14T09:00:01"_s));
    QCOMPARE(client.office.state(request), GuaranteeState::Breached);
}

void TestPromises::voidOnALaterDayLeavesTheStart()
{
    Promised client(100min, 60min); // S-SLA-4: «within the day»
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    const auto worked = client.office.works(request, u"2026-09-14T08:15"_s, u"2026-09-14T08:36"_s);
    QVERIFY(done(worked));
    QVERIFY(client.office.comes(u"2026-09-15T09:00"_s));

    QVERIFY(client.office.voids(worked->work));

    QCOMPARE(client.office.state(request), GuaranteeState::Met);
    QCOMPARE(client.office.balance(client.contract), 100min);
}

void TestPromises::consentIsTheBaseOfPaidWork()
{
    Promised client; // S-RCL-2, I-08, W-05
    const RequestId request = client.office.arrives(client.contract, Service::Line, {}, Channel::Connect);
    client.office.happens(request, "MANUAL_REPLY");
    QVERIFY(client.office.comes(u"2026-09-14T08:30"_s));
    QVERIFY(client.office.classified(request, Service::Indiv));
    QCOMPARE(client.office.state(request), GuaranteeState::AwaitingConsent);
    QCOMPARE(refusalOf(client.office.starts(request)), QByteArray("CONSENT_REQUIRED"));
    QVERIFY(client.office.comes(u"2026-09-14T09:20"_s));

    QVERIFY(client.office.agreed(request));

    QCOMPARE(client.office.state(request), GuaranteeState::Running);
    QCOMPARE(client.office.promise(request).deadline, std::optional(msk(u"2026-09-14T13:20"_s)));
    QVERIFY(done(client.office.works(request, u"2026-09-14T10:05:00"_s, u"2026-09-14T10:41:10"_s)));
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(45min)));
    QCOMPARE(client.office.balance(client.contract), 63min);
}

void TestPromises::timerRunningAtTheConsentStartsThere()
{
    Promised client; // S-SLA-4, S-RCL-3
    const RequestId request = client.office.arrives(client.contract, Service::Line);
    QVERIFY(client.office.comes(u"2026-09-14T09:00"_s));
    QVERIFY(done(client.office.starts(request)));
    QVERIFY(client.office.comes(u"2026-09-14T09:10"_s));
    QVERIFY(client.office.classified(request, Service::Indiv));
    QVERIFY(client.office.comes(u"2026-09-14T09:20:30"_s));
    QVERIFY(client.office.agreed(request));
    QVERIFY(client.office.comes(u"2026-09-14T09:45"_s));
    QVERIFY(done(client.office.stops()));

    QCOMPARE(client.office.state(request), GuaranteeState::Met);
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(0)));
    QCOMPARE(client.office.balance(client.contract), 75min);
    QCOMPARE(totalOf(client.office.ledger(client.contract)).free, 21min);
}

void TestPromises::remoteSessionStartsTheWork()
{
    // R-4.1a, I-12
    Promised client; // R-4.1a
    const RequestId request = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(client.office.comes(u"2026-09-14T10:00"_s));

    QVERIFY(done(client.office.anna().startRemote(request)));

    QCOMPARE(client.office.state(request), GuaranteeState::Met);
    QCOMPARE(client.office.promise(request).startedAt, std::optional(msk(u"2026-09-14T10:00"_s)));
    QCOMPARE(client.office.promise(request).elapsed, std::optional(seconds(2h)));
}

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"

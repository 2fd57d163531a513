// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Registration, gates, taking and closing through the whole stack.
class TestUseCases final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void registrationIsNeverBlocked();
    void arrivalIsNotLaterThanNow();
    void gatesNameTheirClause_data();
    void gatesNameTheirClause();
    void overLimitWorkMayBegin();
    void remoteSessionIsGated_data();
    void remoteSessionIsGated();
    void takeNextSkipsWhatMayNotBegin();
    void takenRequestIsHeldUntilReleased();
    void logAfterwards_data();
    void logAfterwards();
    void closedRequestTakesNoTimer();
    void exhaustedBalanceMovesToTheGeneralQueueAndPaymentBack();
    void monthEndEndsThePromise();
    void promiseToTheClosingOfTheLineLastsOverTheWeekend_data();
    void promiseToTheClosingOfTheLineLastsOverTheWeekend();
};

void TestUseCases::registrationIsNeverBlocked()
{
    Helpdesk desk;
    NewRequest unknown;
    unknown.subject = u"Кто-то звонит"_s;
    unknown.arrival = msk(u"2026-09-14T09:00:00"_s);

    const auto made = desk.anna().registerRequest(unknown);

    QVERIFY(done(made));
    QCOMPARE(made->number, u"1"_s);
    const auto view = desk.anna().request(made->id);
    QVERIFY(done(view));
    QCOMPARE(view->record.arrival, msk(u"2026-09-14T09:00:00"_s));
    QCOMPARE(view->missingIntake, QList<QByteArray>({"contract_no", "org", "last_name", "first_name", "program"}));
    QVERIFY(!view->timerGate.allowed);
    QCOMPARE(desk.anna().counts().counts[static_cast<std::size_t>(QueueView::Unsorted)], 1);
}

void TestUseCases::arrivalIsNotLaterThanNow()
{
    Helpdesk desk;
    NewRequest early;
    early.arrival = desk.clock.instant() + 1s;

    QCOMPARE(codeOf(desk.anna().registerRequest(early)), QByteArray("ARRIVAL_IN_FUTURE"));
}

void TestUseCases::gatesNameTheirClause_data()
{
    QTest::addColumn<Deed>("circumstance");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("no class yet") << Deed([](Room &room) {
        room.request = room.desk.registers(room.contract, std::nullopt);
        return !room.request.isNull();
    }) << QByteArray("UNCLASSIFIED") << QByteArray("2.0");
    QTest::newRow("ITS ended yesterday") << Deed([](Room &room) {
        room.desk.itsEnds(room.contract, u"2026-09-13"_s);
        return true;
    }) << QByteArray("ITS_MISSING") << QByteArray("1.3");
    QTest::newRow("ITS ends today: inclusive") << Deed([](Room &room) {
        room.desk.itsEnds(room.contract, u"2026-09-14"_s);
        return true;
    }) << QByteArray() << QByteArray();
    QTest::newRow("paid work that began free needs consent") << Deed([](Room &room) {
        room.request = room.desk.registers(room.contract, Service::Line);
        return done(room.desk.anna().classify(room.request, Service::Indiv));
    }) << QByteArray("CONSENT_REQUIRED") << QByteArray("2.4.2.1");
    QTest::newRow("consent opens it") << Deed([](Room &room) {
        room.request = room.desk.registers(room.contract, Service::Line);
        return done(room.desk.anna().classify(room.request, Service::Indiv))
            && done(room.desk.anna().recordConsent(room.request, {Channel::Phone, u"Орлова"_s, {}}));
    }) << QByteArray() << QByteArray();
    QTest::newRow("settings need a basis") << Deed([](Room &room) {
        RequestChange change;
        change.subtype = u"CONFIG"_s;
        return done(room.desk.anna().changeRequest(room.request, change));
    }) << QByteArray("CONFIG_BASIS_REQUIRED") << QByteArray("2.4.2.3");
    QTest::newRow("a written task must be there") << Deed([](Room &room) {
        RequestChange change;
        change.subtype = u"CONFIG"_s;
        change.configBasis = u"WRITTEN"_s;
        return done(room.desk.anna().changeRequest(room.request, change));
    }) << QByteArray("WRITTEN_TASK_REQUIRED") << QByteArray("2.4.2.3");
    QTest::newRow("defects are taken without ITS") << Deed([](Room &room) {
        room.desk.itsEnds(room.contract, u"2026-09-13"_s);
        return done(room.desk.anna().classify(room.request, Service::Defect));
    }) << QByteArray() << QByteArray();
}

void TestUseCases::gatesNameTheirClause()
{
    QFETCH(Deed, circumstance);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, clause);
    Room room;
    QVERIFY(circumstance(room));

    const auto started = room.desk.startsTimer(room.request);

    QCOMPARE(codeOf(started), code);
    if (!code.isEmpty()) {
        QCOMPARE(started.error().kind, Error::Kind::Denied);
        QCOMPARE(started.error().clause, clause);
        QCOMPARE(started.error().reasons, QList<QByteArray>({code}));
        QCOMPARE(room.desk.openSessions(), 0);
    }
    QCOMPARE(room.desk.facts(room.request, "refusal"), code.isEmpty() ? 0 : 1);
}

void TestUseCases::overLimitWorkMayBegin()
{
    Room room(0min);

    QVERIFY(done(room.desk.startsTimer(room.request)));
}

void TestUseCases::remoteSessionIsGated_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("individual consultation: allowed") << Service::Indiv << QByteArray();
    QTest::newRow("defect: allowed, to reproduce") << Service::Defect << QByteArray();
    QTest::newRow("free line: forbidden") << Service::Line << QByteArray("2.4.1.1");
}

void TestUseCases::remoteSessionIsGated()
{
    QFETCH(Service, service);
    QFETCH(QByteArray, clause);
    Room room;
    const RequestId request = room.desk.registers(room.contract, service);

    const auto opened = room.desk.anna().startRemote(request);

    QCOMPARE(opened.has_value(), clause.isEmpty());
    if (!opened) {
        QCOMPARE(opened.error().clause, clause);
        QCOMPARE(codeOf(room.desk.anna().endRemote(request)), QByteArray("NO_REMOTE_SESSION"));
        return;
    }
    QVERIFY(done(room.desk.anna().startRemote(request))); // twice is once
    QCOMPARE(room.desk.facts(request, "connect.start"), 1);
    room.desk.clock.advance(4min);
    QVERIFY(done(room.desk.anna().endRemote(request)));
    const auto view = room.desk.anna().request(request);
    QVERIFY(done(view));
    QCOMPARE(*view->record.remote.front().to - view->record.remote.front().from, seconds(4min));
    QCOMPARE(room.desk.balance(room.contract), 120min);
}

void TestUseCases::takeNextSkipsWhatMayNotBegin()
{
    Helpdesk desk;
    const ContractId expired = desk.signsContract(u"100"_s, 60min, 60min);
    desk.pays(expired, u"2026-09"_s, u"2026-08-25"_s);
    desk.itsEnds(expired, u"2026-09-01"_s);
    const ContractId good = desk.signsContract(u"200"_s, 60min, 60min);
    desk.pays(good, u"2026-09"_s, u"2026-08-25"_s);
    static_cast<void>(desk.registers(expired, Service::Indiv, u"2026-09-14T09:00:00"_s));
    const RequestId later = desk.registers(good, Service::Indiv, u"2026-09-14T09:50:00"_s);
    const RequestId sooner = desk.registers(good, Service::Indiv, u"2026-09-14T09:40:00"_s);

    const auto first = desk.anna().takeNext();
    const auto second = desk.anna().takeNext();
    const auto third = desk.anna().takeNext();

    QVERIFY(done(first));
    QCOMPARE(first->id, sooner);
    QVERIFY(done(second));
    QCOMPARE(second->id, later);
    QCOMPARE(codeOf(third), QByteArray("QUEUE_EMPTY"));
}

void TestUseCases::takenRequestIsHeldUntilReleased()
{
    Room room;
    QVERIFY(done(room.desk.anna().take(room.request)));
    QVERIFY(done(room.desk.anna().take(room.request))); // twice is once
    QCOMPARE(room.desk.facts(room.request, "claim"), 1);
    Workplace boris(room.desk.store(), room.desk.clock, ConsultantId(QUuid::fromString(u"0199a0c0-0000-7000-8000-0000000000b2"_s)));

    const auto lost = boris.take(room.request);
    QCOMPARE(codeOf(lost), QByteArray("CLAIM_LOST"));
    QCOMPARE(lost.error().about, QStringList({u"Анна Иванова"_s, isoMoscow(room.desk.clock.instant())}));
    QCOMPARE(codeOf(boris.release(room.request)), QByteArray("NOT_HOLDER"));
    QVERIFY(done(room.desk.anna().release(room.request)));

    QVERIFY(done(boris.take(room.request)));
}

void TestUseCases::logAfterwards_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("twenty minutes until now") << u"2026-09-14T09:40:00"_s << 20 << QByteArray();
    QTest::newRow("from the arrival on") << u"2026-09-14T09:00:00"_s << 1 << QByteArray();
    QTest::newRow("a second before the arrival") << u"2026-09-14T08:59:59"_s << 10 << QByteArray("BEFORE_ARRIVAL");
    QTest::newRow("into the future") << u"2026-09-14T09:41:00"_s << 20 << QByteArray("IN_FUTURE");
    QTest::newRow("no time at all") << u"2026-09-14T09:41:00"_s << 0 << QByteArray("LENGTH_OUT_OF_RANGE");
    QTest::newRow("longer than a day") << u"2026-09-14T09:41:00"_s << 1441 << QByteArray("LENGTH_OUT_OF_RANGE");
}

void TestUseCases::logAfterwards()
{
    QFETCH(QString, from);
    QFETCH(int, length);
    QFETCH(QByteArray, code);
    Room room;
    const RequestId request = room.desk.registers(room.contract, Service::Indiv, u"2026-09-14T09:00:00"_s);

    const auto logged = room.desk.anna().logWork(request, msk(from), minutes(length), u"по телефону"_s);

    QCOMPARE(codeOf(logged), code);
    if (code.isEmpty()) {
        QCOMPARE(logged->billed, minutes(length));
        QCOMPARE(logged->balance, std::optional(120min - minutes(length)));
        QCOMPARE(room.desk.promise(request).startedBy, QByteArray("WORK_BY_HAND"));
    } else {
        QCOMPARE(room.desk.balance(room.contract), 120min);
    }
}

void TestUseCases::closedRequestTakesNoTimer()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    QCOMPARE(codeOf(room.desk.anna().close(room.request, WorkState::Done, {}, {})), QByteArray("TIMER_RUNNING"));
    room.desk.clock.advance(1min);
    QVERIFY(done(room.desk.stopsTimer()));
    QCOMPARE(codeOf(room.desk.anna().close(room.request, WorkState::Refused, {}, {})), QByteArray("CLAUSE_NEEDED"));
    QVERIFY(done(room.desk.anna().close(room.request, WorkState::Refused, u"не о программе"_s, "1.2")));

    QCOMPARE(codeOf(room.desk.startsTimer(room.request)), QByteArray("REQUEST_CLOSED"));
    QCOMPARE(codeOf(room.desk.anna().take(room.request)), QByteArray("REQUEST_CLOSED"));
}

void TestUseCases::exhaustedBalanceMovesToTheGeneralQueueAndPaymentBack()
{
    Room room(12min);
    const RequestId waiting = room.desk.registers(room.contract);
    QCOMPARE(room.desk.promise(waiting).state, GuaranteeState::Running);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(12min);
    QVERIFY(done(room.desk.stopsTimer()));

    QCOMPARE(room.desk.balance(room.contract), 0min);
    QCOMPARE(room.desk.promise(waiting).state, GuaranteeState::GeneralQueue);
    room.desk.clock.advance(1h);
    room.desk.topsUp(room.contract, 60min);

    QCOMPARE(room.desk.promise(waiting).state, GuaranteeState::Running);
    QCOMPARE(room.desk.promise(waiting).base, std::optional(room.desk.clock.instant()));
}

void TestUseCases::monthEndEndsThePromise()
{
    Helpdesk desk(u"2026-09-30T17:50:00"_s);
    const ContractId contract = desk.signsContract(u"117/2026"_s, 120min, 60min);
    desk.pays(contract, u"2026-09"_s, u"2026-08-25"_s);
    const RequestId request = desk.registers(contract);
    QCOMPARE(desk.anna().queue(QueueView::Guaranteed)->size(), std::size_t(1));

    desk.clock.advance(14h + 30min); // 1 October, 08:20: not paid
    QVERIFY(done(desk.anna().beat()));

    QCOMPARE(desk.promise(request).state, GuaranteeState::GeneralQueue);
    QCOMPARE(desk.anna().queue(QueueView::Guaranteed)->size(), std::size_t(0));
    QCOMPARE(desk.anna().queue(QueueView::General)->size(), std::size_t(1));
}

void TestUseCases::promiseToTheClosingOfTheLineLastsOverTheWeekend_data()
{
    QTest::addColumn<QString>("clock"); // policy sla.clock
    QTest::addColumn<QString>("looksAt");
    QTest::addColumn<GuaranteeState>("state");
    QTest::newRow("Friday, the last second") << u"working"_s << u"2026-09-11T18:00:00"_s << GuaranteeState::Running;
    QTest::newRow("Saturday") << u"working"_s << u"2026-09-12T12:00:00"_s << GuaranteeState::Running;
    QTest::newRow("Monday, the line opens") << u"working"_s << u"2026-09-14T08:00:00"_s << GuaranteeState::Running;
    QTest::newRow("a second later") << u"working"_s << u"2026-09-14T08:00:01"_s << GuaranteeState::Breached;
    QTest::newRow("plain time, Friday") << u"calendar"_s << u"2026-09-11T18:00:00"_s << GuaranteeState::Running;
    QTest::newRow("plain time, a second later") << u"calendar"_s << u"2026-09-11T18:00:01"_s << GuaranteeState::Breached;
}

// S-SLA-2, S-SLA-3: only its own clock makes a promise missed, in the queue as in its explanation
void TestUseCases::promiseToTheClosingOfTheLineLastsOverTheWeekend()
{
    QFETCH(QString, clock);
    QFETCH(QString, looksAt);
    QFETCH(GuaranteeState, state);
    Helpdesk desk(u"2026-09-11T17:00:00"_s);
    desk.decides("sla.clock", clock);
    const ContractId contract = desk.signsContract(u"117/2026"_s, 120min, 60min);
    desk.pays(contract, u"2026-09"_s, u"2026-08-25"_s);
    const RequestId request = desk.registers(contract);

    desk.clock.advance(msk(looksAt) - desk.clock.instant());

    QCOMPARE(desk.promise(request).state, state);
    QCOMPARE(desk.anna().queue(QueueView::Guaranteed)->front().guarantee, state);
}

QTEST_GUILESS_MAIN(TestUseCases)
#include "tst_usecases.moc"

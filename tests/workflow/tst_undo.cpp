// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What is taken back is as if it had never been, and what fails has not been.
class TestUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoTakesEachStepBack_data();
    void undoTakesEachStepBack();
    void undoneStopRunsOnUnbroken();
    void sleepCutByTheHeartbeatGoesWithItsStep_data();
    void sleepCutByTheHeartbeatGoesWithItsStep();
    void undoneStopStillCutsTheSleep();
    void resumedMovedAndTakenBackStepByStep();
    void resumedStoppedAndTakenBackStepByStep();
    void stackIsTwentyDeep();
    void voidedEntryIsFreeAndStaysOnRecord();
    void sessionWhoseLastEntryWasVoidedStaysEnded();
    void rebuiltDeskShowsTheSameAfterUndoneSteps();
    void failedCommitChangesNothing_data();
    void failedCommitChangesNothing();
};

void TestUndo::undoTakesEachStepBack_data()
{
    QTest::addColumn<Deed>("before");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<Deed>("asBefore");
    const Deed nothing([](Room &) { return true; });
    const Deed start([](Room &room) { return done(room.desk.startsTimer(room.request)); });
    const Deed work([](Room &room) {
        const bool started = done(room.desk.startsTimer(room.request));
        room.desk.clock.advance(5min);
        return started;
    });
    const Deed untouched([](Room &room) {
        const auto record = room.desk.store().request(room.request);
        return done(record) && !record->holder && room.desk.openSessions() == 0 && room.desk.workedOn(room.request) == 0s
            && room.desk.balance(room.contract) == 120min && room.desk.promise(room.request).state == GuaranteeState::Running;
    });
    const Deed running([](Room &room) {
        const auto timer = room.desk.anna().timer();
        return done(timer) && *timer && !(*timer)->paused && (*timer)->request == room.request && (*timer)->elapsed == seconds(5min)
            && room.desk.workedOn(room.request) == 0s && room.desk.balance(room.contract) == 120min;
    });
    const Deed open([](Room &room) {
        const auto record = room.desk.store().request(room.request);
        return done(record) && isOpen(record->state);
    });
    QTest::newRow("a start") << nothing << start << QByteArray("start") << untouched;
    QTest::newRow("a stop") << work << Deed([](Room &room) { return done(room.desk.stopsTimer()); }) << QByteArray("stop") << running;
    QTest::newRow("a pause") << work << Deed([](Room &room) { return done(room.desk.anna().pause()); }) << QByteArray("pause") << running;
    QTest::newRow("a switch") << work << Deed([](Room &room) {
        return done(room.desk.startsTimer(room.desk.registers(room.contract), TimerRow::Keeper::Window, Switching::StopOther));
    }) << QByteArray("switch") << running;
    QTest::newRow("a moved start") << work << Deed([](Room &room) {
        return done(room.desk.anna().moveStart(3min));
    }) << QByteArray("move") << running;
    QTest::newRow("a take") << nothing << Deed([](Room &room) { return done(room.desk.anna().take(room.request)); })
                            << QByteArray("take") << untouched;
    QTest::newRow("time typed afterwards") << nothing << Deed([](Room &room) {
        return done(room.desk.anna().logWork(room.request, msk(u"2026-09-14T10:00:00"_s), 20min, {}));
    }) << QByteArray("log") << untouched;
    QTest::newRow("a closing") << nothing << Deed([](Room &room) {
        return done(room.desk.anna().close(room.request, WorkState::Done, {}, {}));
    }) << QByteArray("close") << open;
    QTest::newRow("a class") << nothing << Deed([](Room &room) { return done(room.desk.anna().classify(room.request, Service::Line)); })
                             << QByteArray("classify") << untouched;
    QTest::newRow("a registration") << nothing << Deed([](Room &room) {
        room.request = room.desk.registers(room.contract);
        return !room.request.isNull();
    }) << QByteArray("register") << Deed([](Room &room) {
        const auto record = room.desk.store().request(room.request);
        return done(record) && record->state == WorkState::Cancelled;
    });
}

void TestUndo::undoTakesEachStepBack()
{
    QFETCH(Deed, before);
    QFETCH(Deed, deed);
    QFETCH(QByteArray, what);
    QFETCH(Deed, asBefore);
    Room room;
    room.desk.clock.advance(30min);
    QVERIFY(before(room));
    QVERIFY(deed(room));

    const auto undone = room.desk.anna().undo();

    QVERIFY(done(undone));
    QCOMPARE(undone->what, what);
    QVERIFY(asBefore(room));
}

void TestUndo::undoneStopRunsOnUnbroken()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.stopsTimer()));
    room.desk.clock.advance(20s);
    QVERIFY(done(room.desk.anna().undo()));
    room.desk.clock.advance(40s);

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(6min));
    QCOMPARE(stopped->billed, 6min);
    QVERIFY(done(room.desk.anna().undo()));
    QVERIFY(done(room.desk.anna().undo())); // the start
    QCOMPARE(room.desk.balance(room.contract), 120min);
    QCOMPARE(room.desk.openSessions(), 0);
    QCOMPARE(room.desk.promise(room.request).state, GuaranteeState::Running);
}

void TestUndo::sleepCutByTheHeartbeatGoesWithItsStep_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<bool>("pausedBefore");
    QTest::newRow("a moved start") << Deed([](Room &room) { return done(room.desk.anna().moveStart(3min)); }) << false;
    QTest::newRow("a resumed timer") << Deed([](Room &room) { return done(room.desk.anna().resume(TimerRow::Keeper::Window)); }) << true;
}

/// The start that the heartbeat made after the sleep belongs to the step whose segment it cut.
void TestUndo::sleepCutByTheHeartbeatGoesWithItsStep()
{
    QFETCH(Deed, deed);
    QFETCH(bool, pausedBefore);
    Room room;
    room.desk.clock.advance(30min);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.anna().beat()));
    if (pausedBefore)
        QVERIFY(done(room.desk.anna().pause()));
    QVERIFY(deed(room));
    room.desk.clock.advance(1min);
    QVERIFY(done(room.desk.anna().beat()));
    room.desk.clock.sleep(47min);
    QVERIFY(done(room.desk.anna().beat())); // cuts the sleep
    room.desk.clock.advance(2min);

    QVERIFY(done(room.desk.anna().undo()));

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer) && timer->has_value());
    QCOMPARE((*timer)->paused, pausedBefore);
    QCOMPARE(room.desk.store().timerRow()->start, room.desk.store().openSessions(room.desk.anna().me()).front().lastStart);
    if (!pausedBefore)
        QVERIFY(done(room.desk.anna().beat())); // the sleep is still none of the client's
    const auto stopped = room.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, pausedBefore ? seconds(5min) : seconds(8min)); // the moved three minutes, and those taken up again, are gone
}

void TestUndo::undoneStopStillCutsTheSleep()
{
    Room room;
    room.desk.clock.advance(30min);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.anna().beat()));
    room.desk.clock.sleep(47min);
    room.desk.clock.advance(1min);
    QVERIFY(done(room.desk.stopsTimer()));

    QVERIFY(done(room.desk.anna().undo()));
    QVERIFY(done(room.desk.anna().beat()));
    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(6min));
}

/// The start that a move replaced is reversed already; it must not bar the steps before the move.
void TestUndo::resumedMovedAndTakenBackStepByStep()
{
    Room room;
    room.desk.clock.advance(30min);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.anna().pause()));
    room.desk.clock.advance(10min);
    QVERIFY(done(room.desk.anna().resume(TimerRow::Keeper::Window)));
    room.desk.clock.advance(4min);
    QVERIFY(done(room.desk.anna().moveStart(3min)));

    QCOMPARE(room.desk.anna().undo()->what, QByteArray("move"));
    const auto resumed = room.desk.anna().undo();

    QVERIFY(done(resumed));
    QCOMPARE(resumed->what, QByteArray("resume"));
    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer) && timer->has_value());
    QVERIFY((*timer)->paused);
    QCOMPARE((*timer)->elapsed, seconds(5min));
}

/// Found by a random walk: the pause in front of the steps taken back must be there again.
void TestUndo::resumedStoppedAndTakenBackStepByStep()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.anna().pause()));
    room.desk.clock.advance(10min);
    QVERIFY(done(room.desk.anna().resume(TimerRow::Keeper::Window)));
    room.desk.clock.advance(7min);
    QVERIFY(done(room.desk.stopsTimer()));

    QCOMPARE(room.desk.anna().undo()->what, QByteArray("stop"));
    QCOMPARE(room.desk.anna().undo()->what, QByteArray("resume"));

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer));
    QVERIFY(*timer && (*timer)->paused);
    QCOMPARE((*timer)->elapsed, seconds(5min));
    QCOMPARE(room.desk.openSessions(), 1);
    QVERIFY(*room.desk.desk().verify());
}

void TestUndo::stackIsTwentyDeep()
{
    Room room;
    for (int i = 0; i < 11; ++i) {
        QVERIFY(done(room.desk.anna().take(room.request)));
        QVERIFY(done(room.desk.anna().release(room.request)));
    }
    for (int i = 0; i < 20; ++i)
        QVERIFY(done(room.desk.anna().undo()));

    QCOMPARE(codeOf(room.desk.anna().undo()), QByteArray("NOTHING_TO_UNDO"));
}

void TestUndo::voidedEntryIsFreeAndStaysOnRecord()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(12min);
    const auto stopped = room.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(room.desk.balance(room.contract), 108min);

    QCOMPARE(codeOf(room.desk.anna().voidWork(stopped->work, u" "_s)), QByteArray("REASON_NEEDED"));
    QVERIFY(done(room.desk.anna().voidWork(stopped->work, u"не тот клиент"_s)));

    QCOMPARE(room.desk.balance(room.contract), 120min);
    QCOMPARE(room.desk.store().request(room.request)->work.size(), std::size_t(1));
    QCOMPARE(codeOf(room.desk.anna().voidWork(stopped->work, u"ещё раз"_s)), QByteArray("ALREADY_REVERSED"));
    QCOMPARE(codeOf(room.desk.anna().undo()), QByteArray("ALREADY_REVERSED"));
    QCOMPARE(room.desk.openSessions(), 0);
}

/// Its stop cannot be undone any more, so nothing before the stop may bring the timer back, or take the time that stands.
void TestUndo::sessionWhoseLastEntryWasVoidedStaysEnded()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(12min);
    QVERIFY(done(room.desk.anna().pause()));
    room.desk.clock.advance(5min);
    QVERIFY(done(room.desk.anna().resume(TimerRow::Keeper::Window)));
    room.desk.clock.advance(7min);
    const auto stopped = room.desk.stopsTimer();
    QVERIFY(done(stopped));
    QVERIFY(done(room.desk.anna().voidWork(stopped->work, u"не тот клиент"_s)));

    QCOMPARE(codeOf(room.desk.anna().undo()), QByteArray("ALREADY_REVERSED"));

    const auto next = room.desk.anna().undo();
    QVERIFY(done(next));
    QCOMPARE(next->what, "start"_ba); // the session as a whole
    QVERIFY(!room.desk.store().timerRow());
    QCOMPARE(room.desk.openSessions(), 0);
    QCOMPARE(room.desk.balance(room.contract), 120min);
}

void TestUndo::rebuiltDeskShowsTheSameAfterUndoneSteps()
{
    Room room;
    for (int round = 0; round < 2; ++round) {
        QVERIFY(done(room.desk.startsTimer(room.request)));
        room.desk.clock.advance(5min);
        QVERIFY(done(room.desk.anna().pause()));
        QVERIFY(done(room.desk.anna().undo()));
        QVERIFY(done(room.desk.anna().undo()));
    }

    const auto same = room.desk.desk().verify();

    QVERIFY(done(same));
    QVERIFY(*same);
    QCOMPARE(room.desk.openSessions(), 0);
}

void TestUndo::failedCommitChangesNothing_data()
{
    QTest::addColumn<Deed>("before");
    QTest::addColumn<Deed>("deed");
    const Deed nothing([](Room &) { return true; });
    const Deed work([](Room &room) {
        const bool started = done(room.desk.startsTimer(room.request));
        room.desk.clock.advance(5min);
        return started;
    });
    const auto holds = [](const auto &result) { return result.has_value(); };
    QTest::newRow("start") << nothing << Deed([holds](Room &room) { return holds(room.desk.startsTimer(room.request)); });
    QTest::newRow("stop") << work << Deed([holds](Room &room) { return holds(room.desk.stopsTimer()); });
    QTest::newRow("pause") << work << Deed([holds](Room &room) { return holds(room.desk.anna().pause()); });
    QTest::newRow("switch") << Deed([work](Room &room) {
        return !room.desk.registers(room.contract).isNull() && work(room);
    }) << Deed([holds](Room &room) {
        const auto rows = room.desk.anna().queue(std::nullopt);
        return holds(room.desk.startsTimer(rows->front().id, TimerRow::Keeper::Window, Switching::StopOther));
    });
    QTest::newRow("log") << nothing << Deed([holds](Room &room) {
        return holds(room.desk.anna().logWork(room.request, msk(u"2026-09-14T10:00:00"_s), 20min, u"по телефону"_s));
    });
    QTest::newRow("undo") << work << Deed([holds](Room &room) { return holds(room.desk.anna().undo()); });
}

void TestUndo::failedCommitChangesNothing()
{
    QFETCH(Deed, before);
    QFETCH(Deed, deed);
    Room room;
    room.desk.clock.advance(30min);
    QVERIFY(before(room));
    const auto snapshot = [&room] {
        const auto timer = room.desk.anna().timer();
        return std::tuple(room.desk.workedOn(room.request), room.desk.balance(room.contract), *timer ? (*timer)->elapsed : -1s,
                          room.desk.store().history(room.request).size());
    };
    const auto was = snapshot();

    room.desk.disk().failAfter(0);
    QVERIFY(!deed(room));
    QCOMPARE(snapshot(), was);
    room.desk.disk().heal();
    QVERIFY(deed(room)); // the same deed, once

    QVERIFY(snapshot() != was);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"

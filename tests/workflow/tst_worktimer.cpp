// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The life cycle of a timer (facts.md 3) through the whole stack: use cases, desk file, ledger, response clock.
class TestWorkTimer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workedExampleOfTheFactBook();
    void pauseIsFree();
    void secondStartIsRefusedAndNothingIsStored();
    void switchStopsOneAndStartsTheOther();
    void crashQuestion_data();
    void crashQuestion();
    void liveWindowIsNotAskedAfterACrash();
    void unattendedTimerCountsTheBootClockWithoutAQuestion();
    void unattendedTimerAfterARebootNeedsAPerson();
    void wallClockCannotChangeADuration();
    void wallClockSetBackDuringSleepLosesNoTime();
    void sleep_data();
    void sleep();
    void sleepSeenByTheHeartbeatIsCutAtOnceAndCanBeCounted();
    void dayAndNightAreCutInto24Hours();
    void subSecondSegmentIsNoWork();
    void stoppingAPausedTimerAddsNothing();
    void startMovesBackButNotBeforeTheArrival();
    void exhaustedUnderTheTimerIsOverLimit();
    void freeServiceCostsNothing();
};

void TestWorkTimer::workedExampleOfTheFactBook()
{
    Helpdesk desk(u"2026-11-18T09:00:00"_s);
    const ContractId contract = desk.signsContract(u"117/2026"_s, 78min, 60min);
    desk.pays(contract, u"2026-11"_s, u"2026-10-25"_s);
    desk.clock.setWall(msk(u"2026-11-18T10:03:05"_s));
    const RequestId request = desk.registers(contract, Service::Indiv, u"2026-11-18T10:02:10"_s);

    desk.clock.setWall(msk(u"2026-11-18T10:05:00"_s));
    QVERIFY(done(desk.startsTimer(request)));
    desk.clock.advance(460s);
    QVERIFY(done(desk.anna().pause()));
    desk.clock.advance(440s);
    QVERIFY(done(desk.anna().resume(TimerRow::Keeper::Window)));
    desk.clock.advance(310s);
    const auto stopped = desk.anna().stop({u"Перепроведены документы октября, месяц закрыт"_s, {}, {}, {}, "stop"});

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, 770s);
    QCOMPARE(stopped->billed, 13min);
    QCOMPARE(stopped->balance, std::optional(65min));
    QCOMPARE(desk.balance(contract), 65min);
    QCOMPARE(desk.promise(request).state, GuaranteeState::Met);
    QCOMPARE(desk.promise(request).elapsed, std::optional(170s));
    QCOMPARE(desk.anna().counts().withoutNote, 0);
}

void TestWorkTimer::pauseIsFree()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(90s);
    const auto paused = room.desk.anna().pause();
    QVERIFY(done(paused));
    QVERIFY(paused->paused);
    room.desk.clock.advance(3h);

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, 90s);
    QCOMPARE(stopped->billed, 2min);
    QCOMPARE(room.desk.balance(room.contract), 118min);
}

void TestWorkTimer::secondStartIsRefusedAndNothingIsStored()
{
    Room room;
    const RequestId other = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    const int before = room.desk.disk().commits();

    const auto second = room.desk.startsTimer(other);

    QCOMPARE(codeOf(second), QByteArray("TIMER_RUNNING"));
    QCOMPARE(second.error().clause, QByteArray("I-10"));
    QCOMPARE(room.desk.disk().commits(), before);
    QCOMPARE(codeOf(room.desk.startsTimer(room.request)), QByteArray("TIMER_RUNNING"));
}

void TestWorkTimer::switchStopsOneAndStartsTheOther()
{
    Room room;
    const RequestId other = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(12min);
    const int before = room.desk.disk().commits();

    const auto started = room.desk.startsTimer(other, TimerRow::Keeper::Window, Switching::StopOther);

    QVERIFY(done(started));
    QCOMPARE(room.desk.disk().commits(), before + 1);
    QVERIFY(started->stopped);
    QCOMPARE(started->stopped->worked, seconds(12min));
    QCOMPARE(started->timer.request, other);
    QCOMPARE(room.desk.workedOn(room.request), seconds(12min));
}

void TestWorkTimer::crashQuestion_data()
{
    QTest::addColumn<int>("until"); // -1: no answer
    QTest::addColumn<bool>("reboot");
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<int>("worked");
    QTest::newRow("no answer is refused") << -1 << false << QByteArray("UNTIL_NEEDED") << 0;
    QTest::newRow("keep: until the last heartbeat") << int(Until::Beat) << false << QByteArray() << 170;
    QTest::newRow("until now, same boot: the boot clock") << int(Until::Now) << false << QByteArray() << 470;
    QTest::newRow("cut: until another time") << int(Until::Other) << false << QByteArray() << 120;
    QTest::newRow("keep after a reboot") << int(Until::Beat) << true << QByteArray() << 170;
    QTest::newRow("until now after a reboot: the wall clock") << int(Until::Now) << true << QByteArray() << 470;
}

void TestWorkTimer::crashQuestion()
{
    QFETCH(int, until);
    QFETCH(bool, reboot);
    QFETCH(QByteArray, refused);
    QFETCH(int, worked);
    Room room;
    const Instant startedAt = room.desk.clock.instant();
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(170s);
    QVERIFY(done(room.desk.anna().beat()));
    if (reboot)
        room.desk.clock.reboot("boot-2", 300s);
    else
        room.desk.clock.advance(300s);
    room.desk.crash();

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer));
    QVERIFY(timer->has_value());
    QCOMPARE((*timer)->interruptedAt, std::optional(startedAt + 170s));
    QCOMPARE((*timer)->elapsed, 170s);
    StopOptions answer;
    if (until >= 0)
        answer.until = static_cast<Until>(until);
    answer.at = startedAt + 120s;
    const auto stopped = room.desk.anna().stop(answer);

    QCOMPARE(codeOf(stopped), refused);
    if (refused.isEmpty()) {
        QCOMPARE(stopped->worked, seconds(worked));
        QCOMPARE(room.desk.openSessions(), 0);
    } else {
        QCOMPARE(stopped.error().about, QStringList({u"beat"_s, u"now"_s, u"ISO"_s}));
        QCOMPARE(codeOf(room.desk.anna().pause()), refused);
    }
}

void TestWorkTimer::liveWindowIsNotAskedAfterACrash()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request, TimerRow::Keeper::Window)));
    room.desk.clock.advance(5min);

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer));
    QVERIFY(!(*timer)->interruptedAt);
    QVERIFY(!(*timer)->unattended);
    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(5min));
}

void TestWorkTimer::unattendedTimerCountsTheBootClockWithoutAQuestion()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request, TimerRow::Keeper::None)));
    room.desk.clock.advance(37min);
    room.desk.crash(); // hlinectl ended long ago

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer));
    QVERIFY((*timer)->unattended);
    QVERIFY(!(*timer)->interruptedAt);
    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(37min));
}

void TestWorkTimer::unattendedTimerAfterARebootNeedsAPerson()
{
    Room room;
    const Instant startedAt = room.desk.clock.instant();
    QVERIFY(done(room.desk.startsTimer(room.request, TimerRow::Keeper::None)));
    room.desk.clock.reboot("boot-2", 2h);
    room.desk.crash();

    QCOMPARE(codeOf(room.desk.stopsTimer()), QByteArray("UNTIL_NEEDED"));
    QCOMPARE(codeOf(room.desk.anna().stop({{}, Until::Now, {}, {}, "stop"})), QByteArray("UNTIL_NEEDED"));
    QCOMPARE(codeOf(room.desk.anna().stop({{}, Until::Other, startedAt + 3h, {}, "stop"})), QByteArray("UNTIL_OUT_OF_RANGE"));
    const auto stopped = room.desk.anna().stop({{}, Until::Other, startedAt + 25min, {}, "stop"});

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(25min));
}

void TestWorkTimer::wallClockCannotChangeADuration()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(10min);
    room.desk.clock.setWall(msk(u"2026-09-14T08:00:00"_s));
    room.desk.clock.advance(3min);

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(13min));
}

/// What a boot clock measured is no time to come, though the wall clock says so (sync.md 4.6).
void TestWorkTimer::wallClockSetBackDuringSleepLosesNoTime()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(10min);
    QVERIFY(done(room.desk.anna().beat()));
    room.desk.clock.sleep(1h);
    room.desk.clock.advance(5min);
    room.desk.clock.setWall(room.desk.clock.instant() - 70min);

    QVERIFY(done(room.desk.stopsTimer()));

    QCOMPARE(room.desk.workedOn(room.request), 15min);
    QCOMPARE(room.desk.openSessions(), 0);
    QVERIFY(!room.desk.store().timerRow());
    QCOMPARE(room.desk.desk().verify().value_or(false), true);
}

void TestWorkTimer::sleep_data()
{
    QTest::addColumn<bool>("window");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<int>("asleep");
    QTest::addColumn<int>("worked");
    QTest::addColumn<int>("entries");
    QTest::newRow("a window cuts around the sleep") << true << true << 47 * 60 << 15 * 60 << 2;
    QTest::newRow("a person counts the sleep") << true << false << 47 * 60 << 62 * 60 << 1;
    QTest::newRow("a nap of a minute is no sleep") << true << true << 60 << 16 * 60 << 1;
    QTest::newRow("without a window the work is put before the sleep") << false << true << 47 * 60 << 15 * 60 << 1;
}

void TestWorkTimer::sleep()
{
    QFETCH(bool, window);
    QFETCH(bool, cut);
    QFETCH(int, asleep);
    QFETCH(int, worked);
    QFETCH(int, entries);
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request, window ? TimerRow::Keeper::Window : TimerRow::Keeper::None)));
    room.desk.clock.advance(10min);
    QVERIFY(done(room.desk.anna().beat()));
    room.desk.clock.sleep(seconds(asleep));
    room.desk.clock.advance(5min);
    StopOptions options;
    options.cutSleep = cut;

    const auto stopped = room.desk.anna().stop(options);

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(worked));
    QCOMPARE(room.desk.facts(room.request, "work"), entries);
}

void TestWorkTimer::sleepSeenByTheHeartbeatIsCutAtOnceAndCanBeCounted()
{
    for (const bool cut : {true, false}) {
        Room room;
        QVERIFY(done(room.desk.startsTimer(room.request)));
        room.desk.clock.advance(10min);
        QVERIFY(done(room.desk.anna().beat()));
        room.desk.clock.sleep(47min);
        room.desk.clock.advance(10s);
        QVERIFY(done(room.desk.anna().beat()));
        QCOMPARE(room.desk.workedOn(room.request), seconds(10min));
        room.desk.clock.advance(5min);
        const auto timer = room.desk.anna().timer();
        QVERIFY(done(timer));
        QCOMPARE((*timer)->asleep, seconds(47min));
        QCOMPARE((*timer)->elapsed, seconds(15min) + 10s);
        StopOptions options;
        options.cutSleep = cut;

        const auto stopped = room.desk.anna().stop(options);

        QVERIFY(done(stopped));
        QCOMPARE(stopped->worked, (cut ? seconds(15min) : seconds(62min)) + 10s);
    }
}

void TestWorkTimer::dayAndNightAreCutInto24Hours()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(50h + 30min);

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(50h + 30min));
    QCOMPARE(room.desk.facts(room.request, "work"), 3);
    QCOMPARE(room.desk.openSessions(), 0);
}

void TestWorkTimer::subSecondSegmentIsNoWork()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(900ms);
    QCOMPARE(codeOf(room.desk.anna().pause()), QByteArray("SEGMENT_TOO_SHORT"));

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QVERIFY(stopped->work.isNull());
    QCOMPARE(room.desk.facts(room.request, "work"), 0);
    QCOMPARE(room.desk.facts(room.request, "timer.end"), 1);
    QCOMPARE(room.desk.balance(room.contract), 120min);
    QCOMPARE(room.desk.openSessions(), 0);
}

void TestWorkTimer::stoppingAPausedTimerAddsNothing()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(61s);
    QVERIFY(done(room.desk.anna().pause()));
    room.desk.crash();

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, 61s);
    QCOMPARE(stopped->billed, 2min);
    QCOMPARE(room.desk.openSessions(), 0);
    QCOMPARE(codeOf(room.desk.stopsTimer()), QByteArray("NO_TIMER"));
}

void TestWorkTimer::startMovesBackButNotBeforeTheArrival()
{
    Room room;
    room.desk.clock.advance(7min);
    QVERIFY(done(room.desk.startsTimer(room.request)));

    const auto moved = room.desk.anna().moveStart(5min);
    QVERIFY(done(moved));
    QCOMPARE(moved->elapsed, seconds(5min));
    const auto clamped = room.desk.anna().moveStart(5min);
    QVERIFY(done(clamped));
    QCOMPARE(clamped->elapsed, seconds(7min));
    QCOMPARE(codeOf(room.desk.anna().moveStart(5min)), QByteArray("BEFORE_ARRIVAL"));
    room.desk.clock.advance(3min);
    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(10min));
    QCOMPARE(room.desk.promise(room.request).elapsed, std::optional(0s));
}

void TestWorkTimer::exhaustedUnderTheTimerIsOverLimit()
{
    Room room(10min);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(12min + 1s);

    const auto timer = room.desk.anna().timer();
    QVERIFY(done(timer));
    QCOMPARE((*timer)->toBill, 13min);
    QCOMPARE((*timer)->balanceNow, std::optional(10min));
    QCOMPARE((*timer)->balanceAfter, std::optional(0min));
    QCOMPARE((*timer)->overlimit, 3min);
    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->billed, 13min);
    QCOMPARE(room.desk.balance(room.contract), 0min);
}

void TestWorkTimer::freeServiceCostsNothing()
{
    Room room;
    const RequestId line = room.desk.registers(room.contract, Service::Line);
    QVERIFY(done(room.desk.startsTimer(line)));
    room.desk.clock.advance(25min);

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(25min));
    QCOMPARE(stopped->billed, 0min);
    QCOMPARE(room.desk.balance(room.contract), 120min);
}

QTEST_GUILESS_MAIN(TestWorkTimer)
#include "tst_worktimer.moc"

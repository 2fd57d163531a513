// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/fakeclock.h"
#include "base/correctedclock.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::microseconds;
using std::chrono::minutes;

/// The office's time on a computer whose clock is wrong, away from the office and after a restart (sync.md 4.6, reliability.md E2).
class TestCorrectedClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterARestart_data();
    void afterARestart();
    void wallClockIsSetWhileTheDeskIsAway();
    void wallClockThatIsNotBelievedIsFollowed();
};

void TestCorrectedClock::afterARestart_data()
{
    QTest::addColumn<minutes>("ahead");  // the wall clock when the office was heard last
    QTest::addColumn<minutes>("off");    // the computer was, after it
    QTest::addColumn<minutes>("shows");  // the wall clock is ahead of the true time now
    QTest::addColumn<minutes>("passed"); // before the restart, the last fact
    QTest::addColumn<minutes>("error");  // of what the desk takes for the time

    const auto row = [](const char *name, minutes ahead, minutes off, minutes shows, minutes passed, minutes error) {
        QTest::newRow(name) << ahead << off << shows << passed << error;
    };
    constexpr minutes Day = 24h, Years = 24h * 365 * 16;
    row("right before and after", 0min, 10min, 0min, 0min, 0min);
    row("as fast as before", 180min, 10min, 180min, 0min, 0min);
    row("as slow as before", -180min, 10min, -180min, 0min, 0min);
    row("put back, and nothing was done for hours", 180min, 200min, 0min, 0min, -180min); // cannot be told from a night
    row("put back at the restart", 180min, 10min, 0min, 0min, 0min);
    row("put back, the last fact two minutes to come", 180min, 178min, 0min, 0min, 0min);
    row("put back, at the instant of the last fact", 180min, 180min, 0min, 0min, -180min);
    row("put forward", -180min, 10min, 0min, 0min, 180min); // as if the computer had been off for so much longer
    row("nothing is known to have passed", 180min, 10min, 0min, -2 * Day, -180min);
    row("400 days slow", -400 * Day, 10min, -400 * Day, 0min, 0min);
    row("without a battery: begins anew", -Years, Day, -Years - Day, 0min, -Years - Day);
    row("without a battery, up for longer than before", -Years, 10min, -Years, 0min, -Years);
}

void TestCorrectedClock::afterARestart()
{
    QFETCH(minutes, ahead);
    QFETCH(minutes, off);
    QFETCH(minutes, shows);
    QFETCH(minutes, passed);
    QFETCH(minutes, error);
    const Micros heard = fromUs(1'794'985'500'000'000);
    FakeClock computer{toInstant(heard + ahead)};
    const std::int64_t aheadUs = microseconds(ahead).count();
    const OfficeTime known{computer.boot().boot, toUs(heard) - computer.boot().bootUs, 1000, -aheadUs};

    computer.reboot("boot-2", off);
    const Micros now = heard + off;
    computer.setWall(toInstant(now + shows));
    CorrectedClock clock(computer);
    clock.correct(known, heard + passed);

    QCOMPARE(std::chrono::duration_cast<minutes>(clock.now() - now), error);
}

/// What holds at the start holds on the boot clock: a computer often gets its time from the network minutes after it.
void TestCorrectedClock::wallClockIsSetWhileTheDeskIsAway()
{
    FakeClock computer{toInstant(fromUs(1'794'985'500'000'000))};
    const Micros start = computer.now() - 3h; // it is fast
    const OfficeTime known{"boot-0", 0, 1000, -microseconds(3h).count()};
    CorrectedClock clock(computer);
    clock.correct(known, start);
    QCOMPARE(clock.now(), start);

    computer.advance(5min);
    computer.setWall(toInstant(start + 5min));

    QCOMPARE(clock.now(), start + 5min);
    QCOMPARE(clock.correction(), 0min);
}

void TestCorrectedClock::wallClockThatIsNotBelievedIsFollowed()
{
    FakeClock computer{toInstant(fromUs(1'262'304'000'000'000))}; // 2010, without a battery
    const Micros today = fromUs(1'794'985'500'000'000);
    CorrectedClock clock(computer);
    clock.correct(OfficeTime{"boot-0", 0, 1000, toUs(today) - toUs(computer.now())}, today);
    QCOMPARE(clock.now(), computer.now());

    computer.setWall(toInstant(today));

    QCOMPARE(clock.now(), today);
}

QTEST_GUILESS_MAIN(TestCorrectedClock)
#include "tst_correctedclock.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

using Link = SyncStatus::Link;
using Cause = event::LinkLost::Cause;

/// The round of sync.md 4.3, sentence by sentence.
class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- hello
    void roundIsHelloPushPullRest();
    void pushBeginsWhereTheLogEnds_data();
    void pushBeginsWhereTheLogEnds();
    void restoredOfficeGetsItsFactsAgainAndItIsSaid();
    void copiedFileIsFoundOutByTheNumber();
    void oldProgramSendsAndDoesNotRead();
    void oldProgramReadsToRenumber();
    void otherOfficeMeansReadingAnew();
    void firstMeetingJoins();
    void offsetIsTheBestOfEight();
    void offsetOfATimeThatIsOverIsForgotten();
    void officeTimeIsKept();
    void correctionHidesNoOffset();
    void keptSampleIsOneOfTheEight();

    // ---- push
    void batchesHoldTwoHundred();
    void gapRewinds();
    void senselessGapWaits();
    void forkReadsThenRenumbers();
    void doubtAcknowledgesNothing_data();
    void doubtAcknowledgesNothing();
    void everyVerdictIsAnAcknowledgement_data();
    void everyVerdictIsAnAcknowledgement();
    void noticeFollowsThePushAtMostFourASecond();
    void badLinkShrinksThePortionGoodGrows();
    void lockedOfficeStillIsRead();

    // ---- pull
    void cursorGoesOnlyWithItsPage();
    void divergedLogIsReadAgain();
    void brokenPageIsReadAgainOnceThenSaid();
    void fullDiskWaitsAndGoesOn();
    void strandedFactsAreNumberedAnew();
};

void TestEngine::roundIsHelloPushPullRest()
{
    EngineRoom room;
    room.hasFacts(3, 1);

    room.happens(event::Started{room.desk});
    QVERIFY(room.asked<action::Connect>());
    room.happens(event::Connected{});
    QCOMPARE(room.asked<action::Hello>()->waiting, 3);
    room.greets();
    QCOMPARE(room.asked<action::Push>()->from, 1);
    room.takes();
    QVERIFY(room.asked<action::Notify>());
    room.happens(event::NotifySent{});
    QCOMPARE(room.asked<action::Pull>()->after, 0);
    room.givesRows(3);
    room.hasFacts(3, 4);
    room.storesPage();

    QVERIFY(room.asked<action::WaitUntil>());
    QCOMPARE(room.shows().link, Link::Connected);
    QCOMPARE(room.shows().unsent, 0);
    QCOMPARE(room.shows().readTo, 3);
}

void TestEngine::pushBeginsWhereTheLogEnds_data()
{
    QTest::addColumn<int>("nextDseq");
    QTest::addColumn<int>("from");
    QTest::newRow("sync 4.3.1: an answer was lost, the next push is a replay") << 9 << 5;
    QTest::newRow("the office has what the log shows") << 5 << 5;
    QTest::newRow("sync 4.3.1: the office has lost facts that the log showed") << 3 << 3;
    QTest::newRow("the office has lost everything") << 1 << 1;
    QTest::newRow("every answer was lost") << 11 << 5;
}

void TestEngine::pushBeginsWhereTheLogEnds()
{
    QFETCH(int, nextDseq);
    QFETCH(int, from);
    EngineRoom room;
    room.hasFacts(10, 5);
    room.office.nextDseq = nextDseq;

    room.connects();
    room.greets();

    QVERIFY(room.asked<action::Push>());
    QCOMPARE(room.asked<action::Push>()->from, from);
    QCOMPARE(room.asked<action::Push>()->limit, 10 - from + 1);
}

void TestEngine::restoredOfficeGetsItsFactsAgainAndItIsSaid()
{
    EngineRoom room;
    room.hasFacts(20, 21);
    room.office.nextDseq = 7;

    room.connects();
    room.greets();

    QCOMPARE(room.asked<action::Push>()->from, 7);
    QVERIFY(room.shows().restoredOffice);
    QCOMPARE(room.shows().restoredOffice->facts, 14);
    QCOMPARE(room.shows().unsent, 14);
}

void TestEngine::copiedFileIsFoundOutByTheNumber()
{
    EngineRoom room;
    room.hasFacts(5, 6);
    room.office.nextDseq = 9;

    room.connects();
    room.greets();

    QVERIFY(room.shows().isForkOpen);
    QVERIFY(!room.asked<action::Push>());
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(0);
    QVERIFY(room.asked<action::Renumber>());
}

void TestEngine::oldProgramSendsAndDoesNotRead()
{
    EngineRoom room;
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::DrainOnly;

    room.connects();
    room.greets();
    QVERIFY(room.asked<action::Push>());
    room.takes();
    room.happens(event::NotifySent{});

    QVERIFY(!room.asked<action::Pull>());
    QVERIFY(room.asked<action::WaitUntil>());
    QVERIFY(room.shows().isTooOld);
    QCOMPARE(room.shows().unsent, 0);
}

void TestEngine::oldProgramReadsToRenumber()
{
    EngineRoom room;
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::DrainOnly;

    room.connects();
    room.greets();
    room.answers({{1, {}, "fork"}});
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(0);

    QVERIFY(room.asked<action::Renumber>());
}

void TestEngine::otherOfficeMeansReadingAnew()
{
    EngineRoom room;
    room.hasRead(40);
    room.office.incarnation = QUuid::createUuidV5(QUuid(), QByteArray("another"));

    room.connects();
    room.greets();
    QVERIFY(room.asked<action::DropFeed>());
    room.desk.cursor = {room.desk.cursor.incarnation, 1, 0, chainStart()};
    room.happens(event::FeedDropped{room.desk});

    QCOMPARE(room.asked<action::Pull>()->after, 0);
    QCOMPARE(room.asked<action::Pull>()->incarnation, room.office.incarnation);
}

void TestEngine::firstMeetingJoins()
{
    EngineRoom room;
    room.desk.identity.lone = true;
    room.office.deskNumber = 7;

    room.connects();
    room.greets();
    QCOMPARE(room.asked<action::Join>()->deskNumber, 7);
    room.desk.identity.lone = false;
    room.desk.identity.deskNumber = 7;
    room.happens(event::Joined{room.desk});

    QVERIFY(room.asked<action::Pull>());
}

/// A computer that was paused as a whole: its boot clock stood, so what was measured before cannot be true beside what is measured now,
/// however short the way was.
void TestEngine::offsetOfATimeThatIsOverIsForgotten()
{
    ClockOffset offset;
    Clocks now{1'000'000'000, fromUs(2'000'000'000'000)};
    const auto measure = [&](std::chrono::microseconds halfWay) {
        const std::int64_t sent = now.bootUs;
        const std::int64_t server = toUs(now.wall + halfWay);
        now.bootUs += 2 * halfWay.count();
        now.wall += 2 * halfWay;
        offset.add(server, sent, now.bootUs);
    };
    measure(1ms);
    QCOMPARE(offset.best(now)->ahead, 0s);
    now.wall += 10h;
    QCOMPARE(offset.best(now)->ahead, -10h);

    measure(200ms);

    QCOMPARE(offset.best(now)->ahead, 0s);
    QCOMPARE(offset.best(now)->error, 200ms);
}

/// sync 4.6: error = half of the way; what somebody does to the wall clock in between spoils no sample.
void TestEngine::offsetIsTheBestOfEight()
{
    ClockOffset offset;
    Clocks now{1'000'000'000, fromUs(2'000'000'000'000)};
    const auto sample = [&](std::chrono::microseconds wayThere, std::chrono::microseconds wayBack) {
        const std::int64_t sent = now.bootUs;
        const std::int64_t server = toUs(now.wall + 60s + wayThere);
        now.bootUs += (wayThere + wayBack).count();
        now.wall += wayThere + wayBack;
        offset.add(server, sent, now.bootUs);
    };

    QVERIFY(!offset.best(now));
    sample(800ms, 200ms);
    sample(10ms, 10ms);
    sample(3s, 100ms);
    QCOMPARE(offset.best(now)->ahead, 60s);
    QCOMPARE(offset.best(now)->error, 10ms);
    now.wall += 2h;
    QCOMPARE(offset.best(now)->ahead, 60s - 2h);
    for (int i = 0; i < 8; ++i)
        sample(1s, 1s);
    QCOMPARE(offset.best(now)->error, 1s);
}

/// The office's time is kept when a better answer of the office is there, or somebody has set the wall clock (sync 4.1, 4.6).
void TestEngine::officeTimeIsKept()
{
    EngineRoom room;
    const auto greetsAfter = [&room](std::chrono::microseconds way) {
        const std::int64_t server = toUs(room.clocks.wall) - 5 * 60'000'000;
        room.passes(2 * way);
        HelloAnswer answer = room.office;
        answer.serverUs = server + way.count();
        room.happens(event::Greeted{answer});
    };
    room.connects();
    greetsAfter(200ms);
    QVERIFY(room.asked<action::KeepOfficeTime>());
    QCOMPARE(room.asked<action::KeepOfficeTime>()->ahead, -5min);
    QCOMPARE(room.asked<action::KeepOfficeTime>()->clock.errorUs, 200'000);

    room.happens(event::Notified{});
    QVERIFY(!room.asked<action::KeepOfficeTime>());
    room.clocks.wall -= 5min; // the computer's clock is put right
    room.happens(event::Notified{});
    QVERIFY(room.asked<action::KeepOfficeTime>());
    QCOMPARE(room.asked<action::KeepOfficeTime>()->ahead, 0min);
}

/// A clock that is corrected already is as far from the office's as it was.
void TestEngine::correctionHidesNoOffset()
{
    ClockOffset offset;
    const Clocks own{1'000'000'000, fromUs(2'000'000'000'000)};
    offset.add(toUs(own.wall - 3h), own.bootUs, own.bootUs);
    const Clocks corrected{own.bootUs, own.wall - 3h, -3h};

    QCOMPARE(offset.best(own)->ahead, -3h);
    QCOMPARE(offset.best(corrected)->ahead, -3h);
}

/// … and what was known before the program ended is one of the eight.
void TestEngine::keptSampleIsOneOfTheEight()
{
    EngineRoom room;
    const std::int64_t serverMinusBoot = toUs(room.clocks.wall) - room.clocks.bootUs;
    room.happens(event::Started{room.desk, ClockOffset::Sample{serverMinusBoot, 10'000}});
    QVERIFY(room.asked<action::KeepOfficeTime>());
    room.happens(event::Connected{});
    room.passes(2s);
    HelloAnswer answer = room.office;
    answer.serverUs = toUs(room.clocks.wall);
    room.happens(event::Greeted{answer});

    QCOMPARE(room.shows().clock->error, 10ms);
    QCOMPARE(room.shows().clock->ahead, 0ms);
}

void TestEngine::batchesHoldTwoHundred()
{
    EngineRoom room;
    room.hasFacts(450, 1);

    room.connects();
    room.greets();
    QCOMPARE(room.asked<action::Push>()->limit, 200);
    QCOMPARE(room.asked<action::Push>()->bytes, 256 * 1024);
    room.takes();
    QCOMPARE(room.asked<action::Push>()->from, 201);
    room.takes();
    QCOMPARE(room.asked<action::Push>()->from, 401);
    QCOMPARE(room.asked<action::Push>()->limit, 50);
}

void TestEngine::gapRewinds()
{
    EngineRoom room;
    room.hasFacts(10, 8);
    room.office.nextDseq = 8;

    room.connects();
    room.greets();
    room.answers({{4, {}, "gap"}});

    QCOMPARE(room.asked<action::Push>()->from, 4);
    QCOMPARE(room.shows().restoredOffice->facts, 4);
}

void TestEngine::senselessGapWaits()
{
    EngineRoom room;
    room.hasFacts(10, 8);
    room.office.nextDseq = 8;

    room.connects();
    room.greets();
    room.answers({{9, {}, "gap"}});

    QVERIFY(!room.asked<action::Push>());
    QCOMPARE(room.shows().trouble, Trouble::Unexpected);
    QVERIFY(room.asked<action::Pull>());
}

/// sync 4.9: first everything is read, then exactly what the office lacks gets numbers of a new device.
void TestEngine::forkReadsThenRenumbers()
{
    EngineRoom room;
    room.hasFacts(10, 6);
    room.office.nextDseq = 9;

    room.connects();
    room.greets();
    room.answers({{6, {}, "fork"}});
    QVERIFY(!room.asked<action::Push>());
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(500);
    QVERIFY(room.asked<action::StorePage>());
    room.storesPage();
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(2);
    room.storesPage();
    QVERIFY(room.asked<action::Renumber>());
    room.desk.identity.device = DeviceId(QUuid::createUuidV5(QUuid(), QByteArray("new")));
    room.hasFacts(3, 1);
    room.happens(event::Renumbered{room.desk, 3});

    QCOMPARE(room.asked<action::Hello>()->device, room.desk.identity.device);
    QCOMPARE(room.shows().restoredDesk->facts, 3);
    room.office.nextDseq = 1;
    room.greets();
    QCOMPARE(room.asked<action::Push>()->from, 1);
    QVERIFY(!room.shows().isForkOpen);
}

void TestEngine::doubtAcknowledgesNothing_data()
{
    QTest::addColumn<std::vector<PushAnswer>>("answers");
    QTest::newRow("sync 2.10: fewer answers than facts") << std::vector<PushAnswer>{{1, 1, "ok"}};
    QTest::newRow("no answers") << std::vector<PushAnswer>{};
    QTest::newRow("another order") << std::vector<PushAnswer>{{2, 1, "ok"}, {1, 2, "ok"}};
    QTest::newRow("a number that was not sent") << std::vector<PushAnswer>{{1, 1, "ok"}, {7, 2, "ok"}};
}

void TestEngine::doubtAcknowledgesNothing()
{
    QFETCH(std::vector<PushAnswer>, answers);
    EngineRoom room;
    room.hasFacts(2, 1);

    room.connects();
    room.greets();
    room.answers(answers);

    QVERIFY(room.asked<action::Disconnect>());
    QCOMPARE(room.shows().unsent, 2);
    room.waits();
    room.happens(event::Connected{});
    room.greets();
    QCOMPARE(room.asked<action::Push>()->from, 1);
}

void TestEngine::everyVerdictIsAnAcknowledgement_data()
{
    QTest::addColumn<QByteArray>("verdict");
    for (const char *word : {"ok", "late", "same", "claim_lost", "not_holder", "no_target", "already_reversed", "already_closed",
                             "forbidden", "clock", "malformed", "unknown_kind", "unknown_version", "word_of_a_newer_office"})
        QTest::newRow(word) << QByteArray(word);
}

/// reliability F6: no fact blocks another.
void TestEngine::everyVerdictIsAnAcknowledgement()
{
    QFETCH(QByteArray, verdict);
    EngineRoom room;
    room.hasFacts(3, 1);

    room.connects();
    room.greets();
    room.takes(verdict);

    QVERIFY(!room.asked<action::Push>());
    QCOMPARE(room.shows().unsent, 0);
}

/// sync 4.3.4: a statement of its own after the push, at most every 250 ms.
void TestEngine::noticeFollowsThePushAtMostFourASecond()
{
    EngineRoom room;
    room.hasFacts(1, 1);
    room.connects();
    room.greets();
    room.takes();
    QVERIFY(room.asked<action::Notify>());
    room.happens(event::NotifySent{});
    room.hasFacts(2, 2);
    room.givesRows(1);
    room.storesPage();
    room.passes(50ms);

    QVERIFY(room.asked<action::Push>());
    room.takes();
    QVERIFY(!room.asked<action::Notify>());
    room.givesRows(1);
    room.hasFacts(2, 3);
    room.storesPage();
    QCOMPARE(room.wait(), 200ms);
    room.waits();
    QVERIFY(room.asked<action::Notify>());
}

/// reliability C5: 200 → 20 → 1 and back.
void TestEngine::badLinkShrinksThePortionGoodGrows()
{
    EngineRoom room;
    room.hasFacts(1000, 1);
    room.connects();
    room.greets();
    for (const int limit : {20, 1, 1}) {
        room.happens(event::LinkLost{Cause::Overdue});
        room.waits();
        room.happens(event::Connected{});
        room.greets();
        QCOMPARE(room.asked<action::Push>()->limit, limit);
    }

    room.takes();
    QCOMPARE(room.asked<action::Push>()->limit, 20);
    room.takes();
    QCOMPARE(room.asked<action::Push>()->limit, 200);
}

/// reliability D4: a frozen holder of the lock stalls what is sent, not what is read.
void TestEngine::lockedOfficeStillIsRead()
{
    EngineRoom room;
    room.hasFacts(1, 1);
    room.connects();
    room.greets();

    room.happens(event::Refused{"55P03"});

    QCOMPARE(room.shows().trouble, Trouble::Busy);
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(0);
    QCOMPARE(room.shows().link, Link::Connected);
    QVERIFY(room.wait() <= 1s);
    room.waits();
    QVERIFY(room.asked<action::Push>());
}

void TestEngine::cursorGoesOnlyWithItsPage()
{
    EngineRoom room;
    room.hasRead(10);
    room.connects();
    room.greets();

    room.givesRows(5);

    QCOMPARE(room.asked<action::StorePage>()->rows.size(), 5u);
    QCOMPARE(room.asked<action::StorePage>()->after.seq, 15);
    QCOMPARE(room.shows().readTo, 10);
    room.storesPage();
    QCOMPARE(room.shows().readTo, 15);
}

void TestEngine::divergedLogIsReadAgain()
{
    EngineRoom room;
    room.hasRead(40);
    room.connects();
    room.greets();

    room.happens(event::Refused{"HL003"});

    QVERIFY(room.asked<action::DropFeed>());
}

void TestEngine::brokenPageIsReadAgainOnceThenSaid()
{
    EngineRoom room;
    room.hasRead(40);
    room.connects();
    room.greets();
    room.givesRows(1);
    room.happens(event::StoreFailed{"FEED_BROKEN"});
    QVERIFY(room.asked<action::DropFeed>());
    room.desk.cursor = {room.office.incarnation, 1, 0, chainStart()};
    room.happens(event::FeedDropped{room.desk});
    room.givesRows(1);

    room.happens(event::StoreFailed{"FEED_BROKEN"});

    QVERIFY(!room.asked<action::DropFeed>());
    QCOMPARE(room.shows().trouble, Trouble::LogBroken);
    QVERIFY(room.wait() <= 1s);
}

/// reliability A4: a full disk is a state to show; reading goes on when there is room.
void TestEngine::fullDiskWaitsAndGoesOn()
{
    EngineRoom room;
    room.connects();
    room.greets();
    room.givesRows(1);

    room.happens(event::StoreFailed{"DISK_FULL"});

    QCOMPARE(room.shows().trouble, Trouble::StoreFailing);
    QCOMPARE(room.shows().troubleCode, QByteArray("DISK_FULL"));
    QCOMPARE(room.shows().link, Link::Connected);
    room.waits();
    QCOMPARE(room.asked<action::Pull>()->after, 0);
    room.givesRows(1);
    room.storesPage();
    QCOMPARE(room.shows().trouble, Trouble::None);
}

/// A desk that had forked, and an office that then lost what the desk had sent before.
void TestEngine::strandedFactsAreNumberedAnew()
{
    EngineRoom room;
    room.desk.outbox.stranded = 4;
    room.connects();
    room.greets();
    QCOMPARE(room.shows().unsent, 4);
    QVERIFY(room.asked<action::Pull>());

    room.givesRows(0);

    QVERIFY(room.asked<action::Renumber>());
}

/// reliability C10: ten thousand notices, four reads a second.
/// reliability B6: after a gap of more than 30 s the office is greeted before anything is sent.
/// reliability C2: connect 5 s, hello 5 s, push and pull 15 s.
/// sync 4.3: full jitter, 1 s doubling to 60 s.
/// sync 4.10: «Работаем без связи с 10:42», «Не отправлено: 3».

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

using Link = SyncStatus::Link;
using Cause = event::LinkLost::Cause;

/// When the engine waits, and what it does about links that break (sync.md 4.3, reliability.md C, D3).
class TestEngineLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- rest
    void pollDependsOnWhoLooks_data();
    void pollDependsOnWhoLooks();
    void ownFactGoesOutAtOnce();
    void hintsCauseFourReadsASecondAtMost();
    void ownFactOfAFormerDeviceIsNotCounted();
    void lateWordOfOwnFactsMakesNoCopyOfTheDesk();
    void sleepMeansHelloFirst();
    void helloComesAgain();

    // ---- away
    void requestsHaveDeadlines();
    void backOffDoublesWithFullJitter();
    void wholeRoundResetsTheBackOff();
    void refusals_data();
    void refusals();
    void rightsThatChangeUnderALinkAreAskedForAtOnce();
    void statusSaysSinceWhenAndHowMany();
    void lostLinkDuringStoringIsNoticedAfterwards();
    void lateAnswersAreIgnored();
    void stopEndsEverything();
    void hurryTriesNow();
    void sameSeedSameWaits();
};

void TestEngineLink::pollDependsOnWhoLooks_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<int>("seconds");
    QTest::newRow("sync 4.3.4: a queue is visible") << true << 5;
    QTest::newRow("sync 4.3.4: nobody looks") << false << 30;
}

void TestEngineLink::pollDependsOnWhoLooks()
{
    QFETCH(bool, isShown);
    QFETCH(int, seconds);
    EngineRoom room;
    room.rests();

    room.happens(event::VisibilityChanged{isShown ? Visibility::Shown : Visibility::Hidden});

    QCOMPARE(room.waits(), std::chrono::seconds(seconds));
    QVERIFY(room.asked<action::Pull>());
}

void TestEngineLink::ownFactGoesOutAtOnce()
{
    EngineRoom room;
    room.rests();
    room.passes(3s);

    room.hasFacts(1, 1);
    room.happens(event::OwnFactsStored{room.desk});

    QCOMPARE(room.asked<action::Push>()->from, 1);
}

void TestEngineLink::hintsCauseFourReadsASecondAtMost()
{
    EngineRoom room;
    room.rests();
    int reads = 0;
    for (int i = 0; i < 10'000; ++i) {
        room.happens(event::Notified{});
        room.passes(100us);
        if (room.asked<action::WaitUntil>() && room.wait() <= 0us)
            room.happens(event::TimerFired{});
        if (room.asked<action::Pull>()) {
            ++reads;
            room.givesRows(0);
        }
    }

    QVERIFY2(reads >= 3 && reads <= 4, qPrintable(QString::number(reads)));
}

void TestEngineLink::ownFactOfAFormerDeviceIsNotCounted()
{
    EngineRoom room;
    room.rests();
    DeskPosition former = room.desk;
    former.identity.device = DeviceId(QUuid::createUuidV5(QUuid(), QByteArray("former")));
    former.outbox.lastOwn = former.outbox.firstWaiting = 9;

    room.happens(event::OwnFactsStored{former});

    QVERIFY(!room.asked<action::Push>());
    QCOMPARE(room.shows().unsent, 0);
}

/// The link ends with the answer of a slow push; what was entered before it is heard only now.
void TestEngineLink::lateWordOfOwnFactsMakesNoCopyOfTheDesk()
{
    EngineRoom room;
    room.rests();
    room.hasFacts(1, 1);
    const DeskPosition early = room.desk;
    room.hasFacts(2, 1);
    room.happens(event::OwnFactsStored{room.desk});
    QCOMPARE(room.asked<action::Push>()->limit, 2);

    room.happens(event::LinkLost{});
    room.waits();
    QVERIFY(room.asked<action::Connect>());
    room.happens(event::OwnFactsStored{early});
    room.happens(event::Connected{});
    room.office.nextDseq = 3;
    room.greets();

    QVERIFY(!room.shows().isForkOpen);
}

void TestEngineLink::sleepMeansHelloFirst()
{
    EngineRoom room;
    room.rests();

    room.passes(8h);
    room.hasFacts(1, 1);
    room.happens(event::OwnFactsStored{room.desk});

    QVERIFY(!room.asked<action::Push>());
    QVERIFY(room.asked<action::Hello>());
}

void TestEngineLink::helloComesAgain()
{
    EngineRoom room;
    room.rests();
    std::chrono::microseconds waited{};
    while (!room.asked<action::Hello>() && waited < 1h) {
        waited += room.waits();
        if (room.asked<action::Pull>())
            room.givesRows(0);
    }

    QCOMPARE(waited, 15min);
}

void TestEngineLink::requestsHaveDeadlines()
{
    EngineRoom room;
    room.hasFacts(1, 1);
    room.happens(event::Started{room.desk});
    QCOMPARE(room.asked<action::Connect>()->deadline, 5s);
    room.happens(event::Connected{});
    QCOMPARE(room.asked<action::Hello>()->deadline, 5s);
    room.greets();
    QCOMPARE(room.asked<action::Push>()->deadline, 15s);
    room.takes();
    QCOMPARE(room.asked<action::Notify>()->deadline, 5s);
    room.happens(event::NotifySent{});
    QCOMPARE(room.asked<action::Pull>()->deadline, 15s);
}

void TestEngineLink::backOffDoublesWithFullJitter()
{
    std::array<std::chrono::microseconds, 9> longest{};
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        EngineRoom room(seed);
        room.happens(event::Started{room.desk});
        for (auto &most : longest) {
            room.happens(event::LinkLost{});
            most = std::max(most, room.wait());
            room.waits();
            QVERIFY(room.asked<action::Connect>());
        }
    }

    const std::array<std::chrono::seconds, 9> bounds{1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s};
    for (std::size_t i = 0; i < longest.size(); ++i) {
        QVERIFY(longest[i] < bounds[i]);
        QVERIFY(longest[i] > bounds[i] * 9 / 10);
    }
}

void TestEngineLink::wholeRoundResetsTheBackOff()
{
    EngineRoom room;
    room.happens(event::Started{room.desk});
    for (int i = 0; i < 9; ++i) {
        room.happens(event::LinkLost{});
        room.waits();
    }
    room.happens(event::Connected{});
    room.greets();
    room.givesRows(0);

    room.happens(event::LinkLost{});

    QVERIFY(room.wait() < 1s);
}

void TestEngineLink::refusals_data()
{
    QTest::addColumn<QByteArray>("sqlState");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("keepsLink");
    QTest::newRow("HL001: another office") << QByteArray("HL001") << Trouble::OfficeChanged << false;
    QTest::newRow("HL002: a desk that was revoked") << QByteArray("HL002") << Trouble::Refused << false;
    QTest::newRow("HL018: of somebody who left too long ago") << QByteArray("HL018") << Trouble::Dismissed << false;
    QTest::newRow("HL008: not one statement") << QByteArray("HL008") << Trouble::Unexpected << false;
    QTest::newRow("HL009: append-only") << QByteArray("HL009") << Trouble::Unexpected << false;
    QTest::newRow("D3: disk of the office full") << QByteArray("53100") << Trouble::Busy << true;
    QTest::newRow("D3: a standby") << QByteArray("25006") << Trouble::Busy << true;
    QTest::newRow("D4: lock") << QByteArray("55P03") << Trouble::Busy << true;
    QTest::newRow("statement timeout") << QByteArray("57014") << Trouble::Busy << true;
    QTest::newRow("D3: starting") << QByteArray("57P03") << Trouble::NoLink << false;
    QTest::newRow("D1: terminated") << QByteArray("57P01") << Trouble::NoLink << false;
    QTest::newRow("password") << QByteArray("28P01") << Trouble::Password << false;
    QTest::newRow("C8: another certificate") << QByteArray("HLTLS") << Trouble::Certificate << false;
    QTest::newRow("an office without this function") << QByteArray("42883") << Trouble::OfficeTooOld << false;
    QTest::newRow("anything else") << QByteArray("XX000") << Trouble::Unexpected << false;
}

void TestEngineLink::refusals()
{
    QFETCH(QByteArray, sqlState);
    QFETCH(Trouble, trouble);
    QFETCH(bool, keepsLink);
    EngineRoom room;
    room.hasFacts(1, 1);
    room.connects();
    room.greets();

    room.happens(event::Refused{sqlState});

    QCOMPARE(room.shows().trouble, trouble);
    QCOMPARE(room.shows().troubleCode, sqlState);
    QCOMPARE(!room.asked<action::Disconnect>(), keepsLink);
    QCOMPARE(room.shows().unsent, 1);
}

/// Who was dismissed with a link open is refused in the midst of a round: only a new greeting says what they still may (reliability.md
/// F10). An office that goes on refusing is asked ever less often.
void TestEngineLink::rightsThatChangeUnderALinkAreAskedForAtOnce()
{
    std::chrono::microseconds longestFirst{}, longestLast{};
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        EngineRoom room(seed);
        room.hasFacts(1, 1);
        room.connects();
        room.greets();
        room.happens(event::Refused{"42501"});
        longestFirst = std::max(longestFirst, room.wait());
        for (int i = 0; i < 9; ++i) {
            room.waits();
            QVERIFY(room.asked<action::Connect>());
            room.happens(event::Connected{});
            room.greets();
            room.happens(event::Refused{"42501"});
        }
        longestLast = std::max(longestLast, room.wait());
    }

    QVERIFY(longestFirst < 1s);
    QVERIFY(longestLast > 30s);
}

void TestEngineLink::statusSaysSinceWhenAndHowMany()
{
    EngineRoom room;
    room.rests();
    room.passes(10s);
    const Micros lost = room.clocks.wall;

    room.happens(event::LinkLost{});
    room.passes(1min);
    room.hasFacts(3, 1);
    room.desk.outbox.oldest = room.clocks.wall;
    room.happens(event::OwnFactsStored{room.desk});

    QCOMPARE(room.shows().link, Link::Away);
    QCOMPARE(*room.shows().awaySince, lost);
    QCOMPARE(room.shows().unsent, 3);
    QCOMPARE(*room.shows().oldestUnsent, room.clocks.wall);
    QCOMPARE(*room.shows().readAt, lost - 10s);
}

void TestEngineLink::lostLinkDuringStoringIsNoticedAfterwards()
{
    EngineRoom room;
    room.connects();
    room.greets();
    room.givesRows(1);

    room.happens(event::LinkLost{});
    QVERIFY(!room.asked<action::Disconnect>());
    room.desk.cursor.seq = 1;
    room.happens(event::PageStored{room.desk});

    QVERIFY(room.asked<action::Disconnect>());
    QCOMPARE(room.shows().readTo, 1);
}

void TestEngineLink::lateAnswersAreIgnored()
{
    EngineRoom room;
    room.hasFacts(1, 1);
    room.connects();
    room.greets();
    room.happens(event::LinkLost{});

    room.happens(event::Pushed{1, 1, {{1, 1, "ok"}}});
    QCOMPARE(room.shows().unsent, 1);
    room.happens(event::Pulled{});
    room.happens(event::Greeted{room.office});
    room.happens(event::PageStored{room.desk});
    QCOMPARE(room.shows().link, Link::Away);
}

void TestEngineLink::stopEndsEverything()
{
    EngineRoom room;
    room.rests();

    room.happens(event::Stopped{});
    QVERIFY(room.asked<action::Disconnect>());
    QCOMPARE(room.shows().link, Link::Off);
    room.happens(event::TimerFired{});
    QVERIFY(!room.asked<action::Connect>());
}

void TestEngineLink::hurryTriesNow()
{
    EngineRoom room;
    room.happens(event::Started{room.desk});
    for (int i = 0; i < 9; ++i) {
        room.happens(event::LinkLost{});
        room.waits();
    }
    room.happens(event::LinkLost{});

    room.happens(event::Hurried{});

    QVERIFY(room.asked<action::Connect>());
}

void TestEngineLink::sameSeedSameWaits()
{
    const auto waitsOf = [](std::uint64_t seed) {
        EngineRoom room(seed);
        room.happens(event::Started{room.desk});
        std::vector<std::chrono::microseconds> waits;
        for (int i = 0; i < 20; ++i) {
            room.happens(event::LinkLost{});
            waits.push_back(room.waits());
        }
        return waits;
    };

    QVERIFY(waitsOf(5) == waitsOf(5));
    QVERIFY(waitsOf(5) != waitsOf(6));
}

QTEST_GUILESS_MAIN(TestEngineLink)
#include "tst_enginelink.moc"

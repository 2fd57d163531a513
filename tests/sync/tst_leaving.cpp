// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"
#include "sync/partingdue.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;

/// The engine of a desk whose person has left (reliability.md F10): minutes go out, nothing comes in.
class TestLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoLeftSendsAndReadsNothing();
    void aCopyOfWhoLeftIsNotNumberedAnew();
    void aNumberAloneProvesNothing();
    void whatAFormerDeviceMadeCannotGo();
    void whoCameTooLateIsToldSo();
    void partingIsDueOnce_data();
    void partingIsDueOnce();
    void whoIsTakenBackReadsOn();
    void aCopyThatIsTakenBackIsNumberedAnew();
    void takenBackIsWhoMayReadAgain_data();
    void takenBackIsWhoMayReadAgain();
};

void TestLeaving::whoLeftSendsAndReadsNothing()
{
    EngineRoom room;
    room.hasRead(40);
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::Dismissed;

    room.connects();
    room.greets();
    QVERIFY(room.asked<action::Push>());
    QCOMPARE(room.shows().dismissal, SyncStatus::Dismissal::Sends);
    QCOMPARE(room.shows().unsent, 2);
    room.takes();
    QVERIFY(room.asked<action::Notify>());
    room.happens(event::NotifySent{});
    // The file will never show that they are there: the office is told by what it said itself.
    QCOMPARE(room.asked<action::Hello>()->waiting, 0);
    room.office.nextDseq = 3;
    room.greets();

    QVERIFY(!room.asked<action::Pull>() && !room.asked<action::Hello>());
    QVERIFY(room.asked<action::WaitUntil>());
    QCOMPARE(room.shows().unsent, 0);
    QCOMPARE(room.shows().confirmed, 2);
    QCOMPARE(room.shows().trouble, Trouble::None);
    room.happens(event::Notified{});
    QVERIFY(!room.asked<action::Pull>());
    for (int i = 0; i < 20; ++i) {
        room.waits();
        QVERIFY(!room.asked<action::Pull>());
    }
}

/// To tell which facts the office lacks it would have to read: they are kept, not numbered anew.
void TestLeaving::aCopyOfWhoLeftIsNotNumberedAnew()
{
    EngineRoom room;
    room.hasRead(40);
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::Dismissed;

    room.connects();
    room.greets();
    room.answers({{1, {}, "fork"}});

    QVERIFY(!room.asked<action::Pull>() && !room.asked<action::Renumber>());
    QVERIFY(room.asked<action::WaitUntil>() && room.wait() > 1s);
    QCOMPARE(room.shows().unsent, 2);
    QCOMPARE(room.shows().unsendable, 2);
}

/// The office speaks of facts of another copy under the same numbers: what only this one has is not taken for sent.
void TestLeaving::aNumberAloneProvesNothing()
{
    for (const bool hadGreeted : {false, true}) {
        EngineRoom room;
        room.hasRead(40);
        room.hasFacts(13, 11);
        room.office.nextDseq = 14;
        room.connects();
        if (hadGreeted) {
            room.greets();
            room.happens(event::Refused{"HL018"});
            QCOMPARE(room.shows().dismissal, SyncStatus::Dismissal::TooLate);
            QCOMPARE(room.shows().confirmed, 10);
            continue;
        }
        room.office.mode = HelloAnswer::Mode::Dismissed;
        room.greets();
        QCOMPARE(room.shows().confirmed, 10);
        QCOMPARE(partingDue(room.shows(), {}, fromUs(7)), std::nullopt);
        room.takes();
        QCOMPARE(room.shows().confirmed, 13);
    }
}

/// Of a rebuilt or forked file: only who reads can tell which of them the office lacks.
void TestLeaving::whatAFormerDeviceMadeCannotGo()
{
    EngineRoom room;
    room.hasRead(40);
    room.hasFacts(2, 1);
    room.desk.outbox.stranded = 3;
    room.office.mode = HelloAnswer::Mode::Dismissed;

    room.connects();
    room.greets();
    QCOMPARE(room.shows().unsendable, 3);
    QVERIFY(!room.shows().isSent());
    room.takes();

    QCOMPARE(room.shows().unsent, 3);
    QVERIFY(room.shows().isSent());
    QCOMPARE(partingDue(room.shows(), {}, fromUs(7)), (Parting{Parting::Why::TooLate, fromUs(7), 2}));
}

void TestLeaving::whoCameTooLateIsToldSo()
{
    EngineRoom room;
    room.hasFacts(2, 1);

    room.connects();
    room.happens(event::Refused{"HL018"});
    QCOMPARE(room.shows().dismissal, SyncStatus::Dismissal::TooLate);
    QCOMPARE(room.shows().unsent, 2);
    room.waits();
    room.happens(event::Connected{});
    room.greets();

    QCOMPARE(room.shows().dismissal, SyncStatus::Dismissal::None); // the office has thought better of it
}

void TestLeaving::partingIsDueOnce_data()
{
    using Dismissal = SyncStatus::Dismissal;
    QTest::addColumn<Dismissal>("dismissal");
    QTest::addColumn<int>("unsent");
    QTest::addColumn<std::optional<Parting>>("known");
    QTest::addColumn<std::optional<Parting>>("due");
    const auto parting = [](Parting::Why why, std::int64_t confirmed) { return std::optional(Parting{why, fromUs(7), confirmed}); };
    const std::optional<Parting> nothing;
    QTest::newRow("a member of the office") << Dismissal::None << 0 << nothing << nothing;
    QTest::newRow("left, two are not sent") << Dismissal::Sends << 2 << nothing << nothing;
    QTest::newRow("left, all is sent") << Dismissal::Sends << 0 << nothing << parting(Parting::Why::Dismissed, 10);
    QTest::newRow("… and is done") << Dismissal::Sends << 0 << parting(Parting::Why::Dismissed, 10) << nothing;
    QTest::newRow("… and more was sent since") << Dismissal::Sends << 0 << parting(Parting::Why::Dismissed, 8) << parting(Parting::Why::Dismissed, 10);
    QTest::newRow("too late for two") << Dismissal::TooLate << 2 << nothing << parting(Parting::Why::TooLate, 8);
    QTest::newRow("… and is done") << Dismissal::TooLate << 2 << parting(Parting::Why::TooLate, 8) << nothing;
    QTest::newRow("too late, but it had all before") << Dismissal::TooLate << 2 << parting(Parting::Why::Dismissed, 10) << nothing;
    QTest::newRow("too late, and it had one of them before") << Dismissal::TooLate << 2 << parting(Parting::Why::Dismissed, 9)
                                                             << parting(Parting::Why::TooLate, 9);
}

void TestLeaving::partingIsDueOnce()
{
    QFETCH(SyncStatus::Dismissal, dismissal);
    QFETCH(int, unsent);
    QFETCH(std::optional<Parting>, known);
    QFETCH(std::optional<Parting>, due);
    SyncStatus status;
    status.dismissal = dismissal;
    status.unsent = unsent;
    status.confirmed = 10 - unsent;

    QCOMPARE(partingDue(status, known, fromUs(7)), due);
}

/// The office ends the link when it takes a dismissal back; the next greeting tells.
void TestLeaving::whoIsTakenBackReadsOn()
{
    EngineRoom room;
    room.hasRead(40);
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::Dismissed;
    room.connects();
    room.greets();
    room.takes();
    room.happens(event::NotifySent{});
    room.office.nextDseq = 3;
    room.greets();
    const std::optional<Parting> parting = partingDue(room.shows(), {}, fromUs(7));
    QVERIFY(parting && !isTakenBack(room.shows(), parting));
    room.happens(event::LinkLost{});
    room.waits();
    room.happens(event::Connected{});
    QVERIFY(!isTakenBack(room.shows(), parting)); // nobody has said so yet

    room.office.mode = HelloAnswer::Mode::Full;
    room.greets();

    QCOMPARE(room.shows().dismissal, SyncStatus::Dismissal::None);
    QCOMPARE(room.asked<action::Push>()->from, 1); // the log has not shown them; the office knows them
    room.takes();
    room.happens(event::NotifySent{});
    QCOMPARE(room.asked<action::Pull>()->after, 40);
    room.givesRows(2);
    room.hasFacts(2, 3);
    room.storesPage();
    QVERIFY(isTakenBack(room.shows(), parting));
    QCOMPARE(room.shows().unsent, 0);
}

void TestLeaving::aCopyThatIsTakenBackIsNumberedAnew()
{
    EngineRoom room;
    room.hasRead(40);
    room.hasFacts(2, 1);
    room.office.mode = HelloAnswer::Mode::Dismissed;
    room.connects();
    room.greets();
    room.answers({{1, {}, "fork"}});
    room.happens(event::LinkLost{});
    room.waits();
    room.happens(event::Connected{});

    room.office.mode = HelloAnswer::Mode::Full;
    room.greets();

    QVERIFY(room.asked<action::Pull>());
    room.givesRows(0);
    QVERIFY(room.asked<action::Renumber>());
}

void TestLeaving::takenBackIsWhoMayReadAgain_data()
{
    using Why = Parting::Why;
    using Link = SyncStatus::Link;
    using Dismissal = SyncStatus::Dismissal;
    QTest::addColumn<std::optional<Parting>>("known");
    QTest::addColumn<Link>("link");
    QTest::addColumn<bool>("hasRead");
    QTest::addColumn<Dismissal>("dismissal");
    QTest::addColumn<bool>("isSo");
    const auto parted = [](Why why) { return std::optional(Parting{why, fromUs(7), 10}); };
    QTest::newRow("reads again") << parted(Why::Dismissed) << Link::Connected << true << Dismissal::None << true;
    QTest::newRow("… with something still here") << parted(Why::TooLate) << Link::Connected << true << Dismissal::None << true;
    QTest::newRow("never left") << std::optional<Parting>() << Link::Connected << true << Dismissal::None << false;
    QTest::newRow("left by will") << parted(Why::Left) << Link::Connected << true << Dismissal::None << false;
    QTest::newRow("not greeted yet") << parted(Why::Dismissed) << Link::Connected << false << Dismissal::None << false;
    QTest::newRow("away") << parted(Why::Dismissed) << Link::Away << true << Dismissal::None << false;
    QTest::newRow("still left") << parted(Why::Dismissed) << Link::Connected << true << Dismissal::Sends << false;
    QTest::newRow("too late") << parted(Why::TooLate) << Link::Connected << true << Dismissal::TooLate << false;
}

void TestLeaving::takenBackIsWhoMayReadAgain()
{
    QFETCH(std::optional<Parting>, known);
    QFETCH(SyncStatus::Link, link);
    QFETCH(bool, hasRead);
    QFETCH(SyncStatus::Dismissal, dismissal);
    QFETCH(bool, isSo);
    SyncStatus status;
    status.link = link;
    status.dismissal = dismissal;
    if (hasRead)
        status.readAt = fromUs(9);

    QCOMPARE(isTakenBack(status, known), isSo);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"

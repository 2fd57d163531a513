// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"

#include <QTest>

using namespace hline;
using namespace hline::test;

/// Which number a desk has whose file was a copy, and one whose file was made anew (sync.md 4.9).
class TestEngineCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numberIsKnownOnceTheDeskIsItself();
    void deskMadeAnewKeepsItsDevice();
};

/// facts 4: the number that is told is of the device that tells it.
void TestEngineCopies::numberIsKnownOnceTheDeskIsItself()
{
    EngineRoom room;
    room.hasFacts(5, 6);
    room.office.deskNumber = room.desk.identity.deskNumber = 4;
    room.office.nextDseq = 9; // of a later copy

    room.connects();
    room.greets();
    QVERIFY(room.asked<action::Pull>());
    room.givesRows(0);
    QCOMPARE(room.asked<action::Renumber>()->under, action::Renumber::Under::NewDevice);
    QCOMPARE(room.shows().deskNumber, 0);
    room.desk.identity.device = DeviceId(QUuid::createUuidV5(QUuid(), QByteArray("new")));
    room.hasFacts(0, 1);
    room.happens(event::Renumbered{room.desk, 0});
    QVERIFY(!room.shows().restoredDesk->isOfDamage);
    QCOMPARE(room.shows().deskNumber, 0); // 4 is another's now
    room.office.nextDseq = 1;
    room.office.deskNumber = 7;
    room.greets();
    QCOMPARE(room.asked<action::Join>()->deskNumber, 7);
    QCOMPARE(room.shows().deskNumber, 0);
    room.desk.identity.deskNumber = 7;
    room.happens(event::Joined{room.desk});

    QCOMPARE(room.shows().deskNumber, 7);
}

/// reliability A8: its facts wait under a device that is no more; the new one has sent nothing, and takes no second number.
void TestEngineCopies::deskMadeAnewKeepsItsDevice()
{
    EngineRoom room;
    room.desk.outbox.stranded = 2;
    room.desk.identity.continues.lost = 0;
    room.connects();
    room.greets();
    room.givesRows(0);

    QCOMPARE(room.asked<action::Renumber>()->under, action::Renumber::Under::ThisDevice);
    room.desk.outbox.stranded = 0;
    room.hasFacts(2, 1);
    room.happens(event::Renumbered{room.desk, 2});

    QVERIFY(room.shows().restoredDesk->isOfDamage);
    room.greets();
    QCOMPARE(room.asked<action::Push>()->from, 1);
}

QTEST_GUILESS_MAIN(TestEngineCopies)
#include "tst_enginecopies.moc"

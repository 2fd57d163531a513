// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/twodesks.h"
#include "workflow/telldesk.h"

#include <QTest>

#include <set>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What a desk whose file was a copy says of itself, and who hears it (sync.md 4.9).
class TestFormerDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desks = std::make_unique<TwoDesks>(); }
    void restoredDeskIsKnownToAll();
    void deskGoesOnForAllThatWereNotTold();
    void loneDeskTellsNothing();

private:
    [[nodiscard]] Helpdesk &boris() { return m_desks->boris; }
    /// Boris's file is found to be a copy.
    void takesDevice(const DeviceId &device) { QVERIFY(done(boris().desk().feed().renumber(device))); }
    void joins(int number);

    std::unique_ptr<TwoDesks> m_desks;
};

void TestFormerDesks::joins(int number)
{
    QVERIFY(done(boris().desk().feed().joinOffice(number)));
    QVERIFY(done(tellDeskNumber(boris().store(), boris().clock, boris().anna().me())));
}

/// Its number, the one before, how much came anew; and that once.
void TestFormerDesks::restoredDeskIsKnownToAll()
{
    joins(2);
    m_desks->meet();
    static_cast<void>(boris().registers(m_desks->contract));
    takesDevice(DeviceId(QUuid::createUuid()));
    joins(3);
    const std::int64_t last = boris().desk().feed().outbox().lastOwn;
    joins(3); // as at each start
    QCOMPARE(boris().desk().feed().outbox().lastOwn, last);
    m_desks->meet();

    for (Helpdesk *desk : {&m_desks->anna, &m_desks->boris}) {
        const Instant now = desk->clock.instant();
        const auto known = desk->store().continuedDesks(now - 24h, now + 1min);
        QCOMPARE(known.size(), std::size_t(1));
        QCOMPARE(known.front().device, boris().desk().feed().device());
        QCOMPARE(known.front().who, boris().anna().me());
        QCOMPARE(known.front().number, 3);
        QCOMPARE(known.front().former, std::vector<int>{2});
        QCOMPARE(known.front().again, 1);
        QVERIFY(!known.front().lost);
        QVERIFY(desk->store().continuedDesks(now + 1min, now + 24h).empty());
        QCOMPARE(desk->desk().verify().value_or(false), true);
    }
}

/// It was copied again before it could tell: it goes on for both. Once it has told, only for the last.
void TestFormerDesks::deskGoesOnForAllThatWereNotTold()
{
    const auto former = [this] {
        const std::vector<DeviceId> all = boris().desk().feed().identity().continues.former;
        return std::set(all.begin(), all.end());
    };
    const DeviceId first = boris().desk().feed().device(), second(QUuid::createUuid()), third(QUuid::createUuid());
    takesDevice(second);
    takesDevice(third);
    QCOMPARE(former(), (std::set{first, second}));
    boris().crash();
    QCOMPARE(former(), (std::set{first, second}));
    joins(3);
    m_desks->meet();

    takesDevice(DeviceId(QUuid::createUuid()));

    QCOMPARE(former(), (std::set{third}));
}

void TestFormerDesks::loneDeskTellsNothing()
{
    Helpdesk alone;
    QVERIFY(done(alone.desk().feed().renumber(DeviceId(QUuid::createUuid()))));
    const int waiting = alone.desk().feed().outbox().waiting;

    QVERIFY(done(tellDeskNumber(alone.store(), alone.clock, alone.anna().me())));

    QCOMPARE(alone.desk().feed().outbox().waiting, waiting);
}

QTEST_GUILESS_MAIN(TestFormerDesks)
#include "tst_formerdesks.moc"

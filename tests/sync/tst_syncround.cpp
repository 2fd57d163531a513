// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papergateway.h"
#include "support/helpdesk.h"
#include "sync/syncround.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A meeting of real desk files with an office, from the first hello to one picture on both desks.
class TestSyncRound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deskJoinsWithAllItHolds();
    void secondDeskSeesTheWork();
    void backlogGoesOutInPortions();
    void unreachableOfficeLeavesEverythingWaiting();
    void restoredOfficeIsFilledAgain();
    void officeTimeIsKeptAcrossRestarts();
    void clockPutRightWhileAwayIsRight();

private:
    [[nodiscard]] SyncStatus meets(Helpdesk &desk, int number);

    std::unique_ptr<Helpdesk> m_anna, m_boris;
    std::unique_ptr<PaperOffice> m_office;
    std::unique_ptr<PaperGateway> m_way;
    ContractId m_contract;
};

void TestSyncRound::init()
{
    m_boris.reset();
    m_way.reset();
    m_office.reset();
    m_anna = std::make_unique<Helpdesk>();
    m_boris = std::make_unique<Helpdesk>(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    m_office = std::make_unique<PaperOffice>(m_anna->clock);
    m_way = std::make_unique<PaperGateway>(*m_office);
    m_contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(m_contract, u"2026-09"_s, u"2026-08-28"_s);
}

SyncStatus TestSyncRound::meets(Helpdesk &desk, int number)
{
    m_way->deskNumber = number;
    return SyncRound(desk.desk().feed(), *m_way, desk.clock, 1).meet();
}

void TestSyncRound::deskJoinsWithAllItHolds()
{
    const RequestId request = m_anna->registers(m_contract);
    QVERIFY(m_anna->store().identity().lone);

    const SyncStatus status = meets(*m_anna, 1);

    QCOMPARE(status.trouble, Trouble::None);
    QCOMPARE(status.unsent, 0);
    QCOMPARE(status.readTo, std::int64_t(std::ssize(m_office->log())));
    QVERIFY(!m_anna->store().identity().lone);
    QCOMPARE(m_anna->desk().feed().outbox().waiting, 0);
    QVERIFY(done(m_anna->store().request(request)));
    QCOMPARE(m_anna->balance(m_contract), 120min);
    QCOMPARE(m_anna->desk().verify().value_or(false), true);
}

void TestSyncRound::secondDeskSeesTheWork()
{
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));
    QCOMPARE(m_boris->store().identity().deskNumber, 2);
    const RequestId request = m_anna->registers(m_contract);
    QVERIFY(done(m_anna->startsTimer(request)));
    m_anna->clock.advance(17min);
    m_boris->clock.advance(17min);
    QVERIFY(done(m_anna->stopsTimer()));

    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));

    QCOMPARE(m_boris->balance(m_contract), 103min);
    QCOMPARE(m_boris->store().request(request)->holder, std::optional(m_anna->anna().me()));
}

void TestSyncRound::backlogGoesOutInPortions()
{
    for (int n = 0; n < 450; ++n)
        static_cast<void>(m_anna->registers(m_contract, Service::Indiv, {}, u"Вопрос %1"_s.arg(n)));

    const SyncStatus status = meets(*m_anna, 1);

    QCOMPARE(status.unsent, 0);
    QCOMPARE(m_anna->desk().feed().outbox().waiting, 0);
    QVERIFY(std::ssize(m_office->log()) > 450);
    QCOMPARE(m_anna->desk().verify().value_or(false), true);
}

void TestSyncRound::unreachableOfficeLeavesEverythingWaiting()
{
    const int before = m_anna->desk().feed().outbox().waiting;
    m_way->isReachable = false;

    const SyncStatus status = meets(*m_anna, 1);

    QCOMPARE(status.link, SyncStatus::Link::Away);
    QCOMPARE(status.trouble, Trouble::NoLink);
    QCOMPARE(m_anna->desk().feed().outbox().waiting, before);
    QVERIFY(m_anna->store().identity().lone);
}

void TestSyncRound::restoredOfficeIsFilledAgain()
{
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));
    const std::int64_t yesterday = std::ssize(m_office->log());
    const RequestId request = m_anna->registers(m_contract);
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));

    m_office->isRestoredTo(yesterday);
    static_cast<void>(meets(*m_boris, 2));
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));

    QVERIFY(done(m_boris->store().request(request)));
    QCOMPARE(m_anna->desk().feed().outbox().waiting, 0);
    QCOMPARE(m_boris->desk().verify().value_or(false), true);
}

/// The best known offset corrects the desk's clock, in this boot and, by the wall clock, in the next ones (sync.md 4.1, 4.6).
void TestSyncRound::officeTimeIsKeptAcrossRestarts()
{
    m_boris->clock.setWall(m_boris->clock.instant() + 3h);
    static_cast<void>(meets(*m_boris, 1));
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now());
    QCOMPARE(m_boris->anna().clock().correction(), -3h);

    m_boris->crash();
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now());
    m_boris->clock.setWall(m_boris->clock.instant() - 1h); // in the same boot nobody goes by the wall clock
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now());
    m_boris->clock.setWall(m_boris->clock.instant() + 1h);

    m_boris->clock.reboot("boot-2", 10min);
    m_boris->crash();
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now() + 10min);
    const RequestId request = m_boris->registers(m_contract);
    QCOMPARE(m_boris->store().request(request)->arrival, m_anna->clock.instant() + 10min);
    QCOMPARE(m_anna->anna().clock().correction(), 0h);
}

/// … and no longer than it can hold: at a restart, or minutes after it from the network, the computer gets the right time.
void TestSyncRound::clockPutRightWhileAwayIsRight()
{
    m_boris->clock.setWall(m_boris->clock.instant() + 3h);
    static_cast<void>(meets(*m_boris, 1));

    m_boris->clock.reboot("boot-2", 10min);
    m_boris->crash();
    m_boris->clock.setWall(m_anna->clock.instant() + 10min);
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now() + 10min);

    m_boris->clock.reboot("boot-3", 10min);
    m_boris->crash();
    QCOMPARE(m_boris->anna().clock().now(), m_anna->clock.now() + 20min);
    const RequestId request = m_boris->registers(m_contract);
    QCOMPARE(m_boris->store().request(request)->arrival, m_anna->clock.instant() + 20min);
}

QTEST_GUILESS_MAIN(TestSyncRound)
#include "tst_syncround.moc"

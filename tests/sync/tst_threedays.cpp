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

namespace {

constexpr Month September = std::chrono::year(2026) / std::chrono::September;
constexpr Month October = std::chrono::year(2026) / std::chrono::October;
constexpr int AnnasDesk = 1;
constexpr int BorissDesk = 2;

} // namespace

/// Three days without a link, while others close the month and the office is restored from yesterday's backup: the minutes are right,
/// what came late is listed, and nobody had to know how (sync.md 4.3.1, 4.8; reliability.md D8).
class TestThreeDays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deskReturnsToARestoredOffice_data();
    void deskReturnsToARestoredOffice();
    void actThatARestoreMadeWrongIsListed();

private:
    [[nodiscard]] SyncStatus meets(Helpdesk &desk);
    void comes(const QString &moment);
    void works(Helpdesk &desk, const RequestId &request, minutes length);

    std::unique_ptr<Helpdesk> m_anna, m_boris;
    std::unique_ptr<PaperOffice> m_office;
    std::unique_ptr<PaperGateway> m_way;
};

void TestThreeDays::init()
{
    m_way.reset();
    m_office.reset();
    m_anna = std::make_unique<Helpdesk>(u"2026-09-30T10:00:00"_s);
    m_boris = std::make_unique<Helpdesk>(u"2026-09-30T10:00:00"_s, u"Борис Петров"_s);
    m_office = std::make_unique<PaperOffice>(m_boris->clock);
    m_way = std::make_unique<PaperGateway>(*m_office);
}

SyncStatus TestThreeDays::meets(Helpdesk &desk)
{
    m_way->deskNumber = &desk == m_anna.get() ? AnnasDesk : BorissDesk;
    return SyncRound(desk.desk().feed(), *m_way, desk.clock, 1).meet();
}

/// It is this moment for everybody.
void TestThreeDays::comes(const QString &moment)
{
    for (Helpdesk *desk : {m_anna.get(), m_boris.get()}) {
        QVERIFY(msk(moment) >= toInstant(desk->clock.now()));
        desk->clock.advance(toMicros(msk(moment)) - desk->clock.now());
    }
}

void TestThreeDays::works(Helpdesk &desk, const RequestId &request, minutes length)
{
    QVERIFY(done(desk.startsTimer(request)));
    for (Helpdesk *each : {m_anna.get(), m_boris.get()})
        each->clock.advance(length);
    QVERIFY(done(desk.stopsTimer()));
}

void TestThreeDays::deskReturnsToARestoredOffice_data()
{
    QTest::addColumn<bool>("isClosingInBackup");
    QTest::newRow("S-OFF-2: the backup has the closing") << true;
    QTest::newRow("S-OFF-2: the closing was after the backup") << false;
}

void TestThreeDays::deskReturnsToARestoredOffice()
{
    QFETCH(bool, isClosingInBackup);
    const ContractId contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(contract, u"2026-09"_s, u"2026-08-28"_s);
    m_anna->pays(contract, u"2026-10"_s, u"2026-09-28"_s);
    const RequestId hers = m_anna->registers(contract);
    const RequestId his = m_anna->registers(contract, Service::Indiv, {}, u"Сверка"_s);
    for (Helpdesk *desk : {m_anna.get(), m_boris.get(), m_anna.get()})
        static_cast<void>(meets(*desk));

    comes(u"2026-10-05T09:00:00"_s); // Anna goes to a client's cellar, and writes down what she did on the last day of September
    QVERIFY(done(m_anna->anna().logWork(hers, msk(u"2026-09-30T15:00:00"_s), 12min, u"Сверили остатки"_s)));
    works(*m_anna, hers, 20min);
    std::int64_t backup = std::ssize(m_office->log());
    comes(u"2026-10-05T19:00:00"_s);
    m_boris->anna().tellReach(OfficeReach::Current);
    QVERIFY(done(m_boris->anna().closeMonth(September)));
    static_cast<void>(meets(*m_boris));
    comes(u"2026-10-06T10:00:00"_s);
    works(*m_anna, hers, 15min);
    works(*m_boris, his, 10min);
    if (isClosingInBackup)
        backup = std::ssize(m_office->log()); // without what Boris has not sent yet
    static_cast<void>(meets(*m_boris));
    comes(u"2026-10-07T10:00:00"_s);
    works(*m_boris, his, 25min);
    works(*m_anna, hers, 10min);
    static_cast<void>(meets(*m_boris));
    const std::int64_t reached = std::ssize(m_office->log());
    m_office->isRestoredTo(backup);

    comes(u"2026-10-08T09:00:00"_s);
    const SyncStatus boris = meets(*m_boris);
    const SyncStatus anna = meets(*m_anna);
    static_cast<void>(meets(*m_boris));

    QVERIFY(boris.restoredOffice);
    QCOMPARE(boris.restoredOffice->facts, reached - backup);
    QVERIFY(!anna.restoredOffice);
    for (Helpdesk *desk : {m_anna.get(), m_boris.get()}) {
        QCOMPARE(desk->desk().feed().outbox().waiting, 0);
        QCOMPARE(desk->desk().verify().value_or(false), true);
        QCOMPARE(desk->workedOn(hers), seconds(57min));
        QCOMPARE(desk->workedOn(his), seconds(35min));
        const auto late = desk->anna().lateEntries(October);
        QVERIFY(done(late));
        QCOMPARE(std::ssize(*late), 1);
        QCOMPARE(late->front().contract, u"117/2026"_s);
    }
    QCOMPARE(m_boris->balance(contract), m_anna->balance(contract));
    // What September left went over to October, which was paid in time; September's late minutes are charged there.
    QCOMPARE(m_anna->balance(contract).count(), (2 * 120min - 57min - 35min).count());
}

/// sync.md 4.13: what was sent again came in another order, so the act that is out states what the office does not know any more.
void TestThreeDays::actThatARestoreMadeWrongIsListed()
{
    const ContractId contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(contract, u"2026-09"_s, u"2026-08-28"_s);
    m_anna->pays(contract, u"2026-10"_s, u"2026-09-28"_s);
    const RequestId hers = m_anna->registers(contract);
    for (Helpdesk *desk : {m_anna.get(), m_boris.get(), m_anna.get()})
        static_cast<void>(meets(*desk));
    const std::int64_t backup = std::ssize(m_office->log());
    works(*m_anna, hers, 20min);
    static_cast<void>(meets(*m_anna));
    comes(u"2026-10-05T19:00:00"_s);
    static_cast<void>(meets(*m_boris));
    m_boris->anna().tellReach(OfficeReach::Current);
    QVERIFY(done(m_boris->anna().closeMonth(September)));
    static_cast<void>(meets(*m_boris));
    static_cast<void>(meets(*m_anna));
    for (Helpdesk *desk : {m_anna.get(), m_boris.get()})
        QVERIFY(desk->anna().differingActs()->empty());

    m_office->isRestoredTo(backup);
    comes(u"2026-10-06T09:00:00"_s);
    for (Helpdesk *desk : {m_boris.get(), m_anna.get(), m_boris.get()})
        static_cast<void>(meets(*desk));

    for (Helpdesk *desk : {m_anna.get(), m_boris.get()}) {
        const auto acts = desk->anna().differingActs();
        QVERIFY(done(acts));
        QCOMPARE(std::ssize(*acts), 1);
        QCOMPARE(acts->front().contract, u"117/2026"_s);
        QCOMPARE(acts->front().month, September);
        QCOMPARE(acts->front().said, (ActFigures{20min, 0min, 100min}));
        QCOMPARE(acts->front().now, (ActFigures{0min, 0min, 120min}));
    }
    QVERIFY(done(m_boris->anna().reopenMonth(contract, September, u"акт издан заново"_s)));
    static_cast<void>(meets(*m_boris));
    QVERIFY(done(m_boris->anna().closeMonth(September)));
    QVERIFY(m_boris->anna().differingActs()->empty());
}

QTEST_GUILESS_MAIN(TestThreeDays)
#include "tst_threedays.moc"

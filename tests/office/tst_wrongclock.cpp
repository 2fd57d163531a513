// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/helpdesk.h"
#include "support/privatecluster.h"
#include "sync/pgoffice.h"
#include "sync/syncround.h"
#include "workflow/boardviews.h"
#include "workflow/factmaker.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

/// Boris's computer shows another time than it is; Anna's and the office's are right. Nothing he does may be lost, and the office must
/// date it as it was (sync.md 4.1, 4.6, S-OFF-1, S-OFF-4).
class TestWrongClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void callIsCounted_data();
    void callIsCounted();
    void typedArrivalIsWhatWasTyped();
    void wallClockIsSetWhileAway();
    void firstMeetingBringsEverything();
    void supervisorDatesWhatTheClockSpoiled();
    void startDatedByAWrongClockIsListed();
    void deskWithoutAnOfficeGoesByItsOwnClock();

private:
    enum class Way { Online, Away, AwayAndRestarted };

    void opens(minutes ahead);
    void passes(seconds time);
    void meets(Helpdesk &desk);
    [[nodiscard]] RequestId takesCall();
    void restarts();
    [[nodiscard]] Micros now() const { return m_anna->clock.now(); } ///< what time it is
    [[nodiscard]] std::int64_t datedAt(const QByteArray &kind);
    [[nodiscard]] QStringList refused();

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    std::unique_ptr<Helpdesk> m_anna, m_boris;
    std::unique_ptr<PgOffice> m_ways[2];
    ContractId m_contract;
};

void TestWrongClock::opens(minutes ahead)
{
    m_anna = std::make_unique<Helpdesk>();
    m_boris = std::make_unique<Helpdesk>(isoMoscow(m_anna->clock.instant() + ahead), u"Борис Петров"_s);
    m_office = m_cluster->makesOffice();
    passes(0s);
    for (const int desk : {0, 1}) {
        const QString login = (desk == 0 ? u"anna"_s : u"boris"_s) + m_office;
        m_cluster->hires(m_office, login, u"supervisor"_s);
        m_ways[desk] = std::make_unique<PgOffice>(OfficeAccess{m_cluster->connectionOf(m_office, login).toUtf8(), {}, "hline/test"});
    }
    m_contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(m_contract, u"2026-09"_s, u"2026-08-28"_s);
}

/// For everybody; the office's clock is Anna's.
void TestWrongClock::passes(seconds time)
{
    m_anna->clock.advance(time);
    m_boris->clock.advance(time);
    static_cast<void>(m_cluster->rows(m_office, u"CREATE OR REPLACE FUNCTION hl.now_us() RETURNS bigint LANGUAGE sql VOLATILE AS "
                                                 "$$ SELECT %1::bigint $$"_s.arg(toUs(now()))));
}

void TestWrongClock::meets(Helpdesk &desk)
{
    PgOffice &way = *m_ways[&desk == m_boris.get() ? 1 : 0];
    const SyncStatus status = SyncRound(desk.desk().feed(), way, desk.anna().clock(), 1).meet();
    QCOMPARE(status.trouble, Trouble::None);
    QCOMPARE(status.unsent, 0);
}

/// As the panel of a new request has it: the call is dated when it was opened.
RequestId TestWrongClock::takesCall()
{
    NewRequest call;
    call.subject = u"Не закрывается месяц"_s;
    call.contract = m_contract;
    call.service = Service::Indiv;
    call.arrival = m_boris->anna().clock().instant();
    call.taken = m_boris->anna().clock().boot();
    passes(60s); // typing it in
    const auto registered = m_boris->anna().registerRequest(call);
    return done(registered) ? registered->id : RequestId();
}

void TestWrongClock::restarts()
{
    m_boris->clock.reboot("boot-2", 0s);
    m_boris->crash();
    passes(600s);
}

std::int64_t TestWrongClock::datedAt(const QByteArray &kind)
{
    const auto rows = m_cluster->rows(m_office, u"SELECT eff_us FROM hl.fact WHERE kind = '%1' ORDER BY seq DESC LIMIT 1"_s
                                                    .arg(QString::fromLatin1(kind)));
    return rows.empty() ? 0 : rows.front().front().toLongLong();
}

/// Kind and verdict of every fact that the office does not count.
QStringList TestWrongClock::refused()
{
    QStringList out;
    for (const auto &row : m_cluster->rows(m_office, u"SELECT kind, verdict FROM hl.fact WHERE verdict NOT IN ('ok', 'late', 'same') ORDER BY seq"_s))
        out += row[0].toString() + u' ' + row[1].toString();
    return out;
}

void TestWrongClock::callIsCounted_data()
{
    QTest::addColumn<minutes>("ahead");
    QTest::addColumn<int>("way");

    for (const auto &[name, ahead] : {std::pair("5 minutes fast", 5min), std::pair("3 hours fast", 180min), std::pair("3 hours slow", -180min)}) {
        QTest::addRow("%s, with a link", name) << minutes(ahead) << int(Way::Online);
        QTest::addRow("%s, away", name) << minutes(ahead) << int(Way::Away);
        QTest::addRow("%s, away, the computer restarted", name) << minutes(ahead) << int(Way::AwayAndRestarted);
    }
}

void TestWrongClock::callIsCounted()
{
    QFETCH(minutes, ahead);
    QFETCH(int, way);
    opens(ahead);
    meets(*m_anna);
    meets(*m_boris);
    passes(600s);
    const auto meetsIfOnline = [this, way] {
        if (way == int(Way::Online))
            meets(*m_boris);
    };

    const Micros called = now();
    const RequestId request = takesCall();
    meetsIfOnline();
    QVERIFY(done(m_boris->anna().take(request)));
    meetsIfOnline();
    const Micros started = now();
    QVERIFY(done(m_boris->startsTimer(request)));
    meetsIfOnline();
    passes(17min);
    QVERIFY(done(m_boris->stopsTimer()));
    if (way == int(Way::AwayAndRestarted))
        restarts();
    passes(40min);
    meets(*m_boris);
    meets(*m_anna);

    QCOMPARE(refused(), QStringList());
    QCOMPARE(datedAt("request.new"), toUs(called));
    QCOMPARE(datedAt("timer.start"), toUs(started));
    QCOMPARE(datedAt("work"), toUs(started));
    QCOMPARE(m_anna->balance(m_contract), 103min);
    QCOMPARE(m_anna->workedOn(request), 17min);
    QCOMPARE(m_anna->store().request(request)->arrival, toInstant(called));
    QCOMPARE(m_anna->promise(request).state, GuaranteeState::Met);
    QVERIFY(m_anna->anna().boardDoubts(monthOf(toInstant(called)))->starts.empty()); // the desk knew the time
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// What a person types is Moscow time as it is meant, whatever the computer's clock shows.
void TestWrongClock::typedArrivalIsWhatWasTyped()
{
    opens(180min);
    meets(*m_anna);
    meets(*m_boris);
    passes(600s);
    NewRequest letter;
    letter.subject = u"Сверка"_s;
    letter.contract = m_contract;
    letter.service = Service::Indiv;
    letter.arrival = msk(u"2026-09-14T10:05:00"_s);

    QVERIFY(done(m_boris->anna().registerRequest(letter)));
    letter.arrival = msk(u"2026-09-14T10:30:00"_s); // the computer says it was, and it was not
    const auto early = m_boris->anna().registerRequest(letter);
    QVERIFY(!early);
    QCOMPARE(early.error().code, "ARRIVAL_IN_FUTURE");
    meets(*m_boris);

    QCOMPARE(refused(), QStringList());
    QCOMPARE(datedAt("request.new"), toUs(toMicros(msk(u"2026-09-14T10:05:00"_s))));
}

/// Somebody mends the clock while the desk is away: what was known of the office holds on the boot clock.
void TestWrongClock::wallClockIsSetWhileAway()
{
    opens(180min);
    meets(*m_anna);
    meets(*m_boris);
    passes(600s);
    const Micros called = now();
    const RequestId request = takesCall();
    m_boris->clock.setWall(m_anna->clock.instant());
    QCOMPARE(m_boris->anna().clock().now(), now());
    QVERIFY(done(m_boris->anna().take(request)));
    const Micros started = now();
    QVERIFY(done(m_boris->startsTimer(request)));
    passes(17min);
    QVERIFY(done(m_boris->stopsTimer()));
    meets(*m_boris);

    QCOMPARE(refused(), QStringList());
    QCOMPARE(datedAt("request.new"), toUs(called));
    QCOMPARE(datedAt("work"), toUs(started));
    QCOMPARE(m_boris->desk().feed().officeTime()->officeMinusWallUs, 0);
}

/// Before the first meeting nobody knows that the clock is wrong: the boot clock dates what was done in this boot, the desk's own
/// person and calendars included.
void TestWrongClock::firstMeetingBringsEverything()
{
    opens(180min);
    meets(*m_anna);
    const RequestId request = m_boris->registers(m_contract);
    QVERIFY(done(m_boris->anna().take(request)));
    const Micros registered = now();
    passes(60s);

    meets(*m_boris);

    QCOMPARE(refused(), QStringList());
    QCOMPARE(datedAt("request.new"), toUs(registered));
}

/// What was typed by a clock that nobody could correct is kept, and a supervisor's word brings it into force, everywhere.
void TestWrongClock::supervisorDatesWhatTheClockSpoiled()
{
    opens(0min);
    meets(*m_anna);
    meets(*m_boris);
    passes(1h);
    const RequestId request = m_anna->registers(m_contract, Service::Indiv, isoMoscow(m_anna->clock.instant() - 50min));
    meets(*m_anna);
    meets(*m_boris);
    FactDraft typed = FactMaker(m_boris->clock, m_boris->anna().me()).about("work", idCast<FactId>(request), {{u"ended"_s, u"hand"_s}});
    typed.contract = m_contract;
    typed.secs = 17 * 60;
    QVERIFY(done(m_boris->store().commit({{FactMaker::dated(typed, now() + 3h, {})}, {}, {}})));
    meets(*m_boris);
    meets(*m_anna);
    QCOMPARE(refused(), QStringList{u"work clock"_s});

    QVERIFY(done(m_anna->anna().dateFact(typed.id, m_anna->clock.instant() - 40min, u"по журналу звонков"_s)));
    meets(*m_anna);
    meets(*m_boris);

    for (Helpdesk *desk : {m_anna.get(), m_boris.get()}) {
        QCOMPARE(desk->balance(m_contract), 103min);
        QVERIFY(desk->desk().verify().value_or(false));
    }
    QCOMPARE(m_cluster->rows(m_office, u"SELECT sum(secs)::int FROM hl_report.worked_seconds WHERE account = 'worked'"_s).front().front().toInt(), 17 * 60);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Of two boots ago nobody knows how wrong the clock was: the start counts from the desk's last meeting, and that is told.
void TestWrongClock::startDatedByAWrongClockIsListed()
{
    opens(0min);
    meets(*m_anna);
    const RequestId request = m_anna->registers(m_contract);
    meets(*m_anna);
    meets(*m_boris);
    meets(*m_boris); // nothing is unsent now
    const Micros met = now();
    passes(1h);
    m_boris->clock.setWall(m_boris->clock.instant() - 3h);
    m_boris->clock.reboot("boot-2", 0s);
    m_boris->crash();
    const Micros said = m_boris->clock.now();
    QVERIFY(done(m_boris->startsTimer(request)));
    passes(17min);
    QVERIFY(done(m_boris->stopsTimer()));
    m_boris->clock.reboot("boot-3", 0s);
    m_boris->crash();
    QVERIFY(m_boris->anna().boardDoubts(monthOf(toInstant(met)))->starts.empty()); // the office has not said so

    meets(*m_boris);
    meets(*m_anna);

    for (Helpdesk *desk : {m_anna.get(), m_boris.get()}) {
        const auto doubts = desk->anna().boardDoubts(monthOf(toInstant(met)));
        QVERIFY(done(doubts));
        QCOMPARE(doubts->starts.size(), 1U);
        QCOMPARE(doubts->starts.front().who, u"Борис Петров"_s);
        QCOMPARE(doubts->starts.front().what.request, request);
        QCOMPARE(doubts->starts.front().what.said, toInstant(said));
        QCOMPARE(doubts->starts.front().what.at, toInstant(met));
    }
}

void TestWrongClock::deskWithoutAnOfficeGoesByItsOwnClock()
{
    Helpdesk lone;
    lone.clock.advance(5min);

    QCOMPARE(lone.anna().clock().now(), lone.clock.now());
    QVERIFY(!lone.desk().feed().officeTime());
}

QTEST_GUILESS_MAIN(TestWrongClock)
#include "tst_wrongclock.moc"

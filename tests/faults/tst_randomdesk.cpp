// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstate.h"
#include "storedfacts.h"
#include "support/firstreader.h"
#include "support/paperoffice.h"
#include "support/seeds.h"

#include <QTest>

#include <functional>
#include <random>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Keeper = TimerRow::Keeper;

/// What may happen besides commands.
struct Weather
{
    bool crashes = false, reboots = false, wallJumps = false;
};

/// A consultant who does whatever comes to mind, legal or not, and checks after each command that what was told is so.
class Walk
{
public:
    Walk(unsigned seed, Weather weather);

    /// One command or mishap; what is wrong afterwards, empty if nothing.
    [[nodiscard]] QString step();
    /// The slow checks: chain, projections, overlap, told ⊆ stored.
    [[nodiscard]] QString audit();
    [[nodiscard]] Helpdesk &desk() { return m_desk; }
    /// Somebody changes a rule, a contract or a payment.
    void reference();
    [[nodiscard]] int told() const { return m_told; }
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] QString trace() const { return m_trace.mid(std::max<qsizetype>(0, m_trace.size() - 24)).join(u", "_s); }

private:
    using Command = QString (Walk::*)();
    struct Named { const char *name; Command command; };
    [[nodiscard]] static const std::vector<Named> &commands();

    [[nodiscard]] int dice(int sides) { return int(m_random() % unsigned(sides)); }
    [[nodiscard]] RequestId anyRequest();
    [[nodiscard]] std::optional<TimerView> timer();
    [[nodiscard]] QString afterwards(const auto &result, bool isSo, const char *what);
    [[nodiscard]] QString restarted(const QStringList &before);
    [[nodiscard]] QStringList state() { return stateOf(m_desk, m_requests, m_contracts); }

    QString registers();
    QString changes();
    QString classifies();
    QString consents();
    QString takes();
    QString releases();
    QString starts();
    QString pauses();
    QString resumes();
    QString stops();
    QString movesStart();
    QString logs();
    QString describes();
    QString closes();
    QString voids();
    QString waives();
    QString turnsTheMonth();
    QString closesMonth();
    QString reopensMonth();
    QString beginsRemote();
    QString endsRemote();
    QString undoes();
    QString beats();
    QString waits();
    QString sleeps();
    QString mishap();

    std::mt19937 m_random;
    Weather m_weather;
    Helpdesk m_desk;
    std::vector<ContractId> m_contracts;
    std::vector<RequestId> m_requests;
    std::vector<FactId> m_work;
    std::vector<SessionId> m_sessions;
    QStringList m_trace;
    int m_told = 0, m_refused = 0, m_boots = 1;
};

Walk::Walk(unsigned seed, Weather weather)
    : m_random(seed), m_weather(weather)
{
    m_contracts = {m_desk.signsContract(u"1/2026"_s, 120min, 60min), m_desk.signsContract(u"2/2026"_s, 15min, 240min),
                   m_desk.signsContract(u"3/2026"_s, 300min, {})};
    for (const auto &contract : {m_contracts[0], m_contracts[1]}) {
        for (const char *month : {"2026-09", "2026-10", "2026-11"})
            m_desk.pays(contract, QString::fromLatin1(month), u"2026-08-25"_s);
    }
    m_desk.itsEnds(m_contracts[2], u"2026-09-20"_s);
    m_requests.push_back(m_desk.registers(m_contracts[0]));
}

const std::vector<Walk::Named> &Walk::commands()
{
    static const std::vector<Named> all{
        {"register", &Walk::registers}, {"change", &Walk::changes}, {"classify", &Walk::classifies}, {"consent", &Walk::consents},
        {"take", &Walk::takes}, {"release", &Walk::releases}, {"start", &Walk::starts}, {"start", &Walk::starts}, {"start", &Walk::starts},
        {"pause", &Walk::pauses}, {"resume", &Walk::resumes}, {"resume", &Walk::resumes}, {"stop", &Walk::stops}, {"stop", &Walk::stops},
        {"move", &Walk::movesStart}, {"log", &Walk::logs}, {"describe", &Walk::describes}, {"close", &Walk::closes}, {"void", &Walk::voids}, {"waive", &Walk::waives}, {"waive", &Walk::waives},
        {"remote", &Walk::beginsRemote}, {"remote end", &Walk::endsRemote}, {"undo", &Walk::undoes}, {"undo", &Walk::undoes}, {"undo", &Walk::undoes},
        {"beat", &Walk::beats}, {"beat", &Walk::beats}, {"wait", &Walk::waits}, {"wait", &Walk::waits}, {"wait", &Walk::waits}, {"wait", &Walk::waits},
        {"close month", &Walk::closesMonth}, {"close month", &Walk::closesMonth}, {"reopen month", &Walk::reopensMonth}, {"turn of the month", &Walk::turnsTheMonth},
        {"sleep", &Walk::sleeps}, {"mishap", &Walk::mishap}, {"mishap", &Walk::mishap}};
    return all;
}

QString Walk::step()
{
    const Named &next = commands()[std::size_t(dice(int(commands().size())))];
    m_trace += QString::fromLatin1(next.name);
    const QString wrong = (this->*next.command)();
    return wrong.isEmpty() ? brokenRule(m_desk, m_contracts) : wrong;
}

QString Walk::audit()
{
    const std::vector<StoredFact> facts = readFacts(m_desk.copyOfFile());
    const QString broken = brokenChain(facts);
    if (!broken.isEmpty())
        return broken;
    QSet<QByteArray> stored;
    for (const StoredFact &fact : facts)
        stored.insert(fact.id);
    for (const FactId &work : m_work) {
        if (!stored.contains(work.toString().toLatin1()))
            return u"an entry that was told is not stored"_s;
    }
    for (const RequestId &request : m_requests) {
        if (!stored.contains(request.toString().toLatin1()))
            return u"a request that was told is not stored"_s;
    }
    const auto same = m_desk.desk().verify();
    return !same ? u"verify: "_s + same.error().detail : *same ? QString() : u"rebuilt projections differ"_s;
}

void Walk::reference()
{
    switch (dice(4)) {
    case 0: m_desk.decides("bill.accidental_seconds", QString::number(10 + dice(60))); break;
    case 1: m_desk.decides("sla.reclass_base", dice(2) == 0 ? u"arrival"_s : u"reclass"_s); break;
    case 2: m_desk.topsUp(m_contracts[std::size_t(dice(3))], minutes(10 + dice(50))); break;
    default: m_desk.itsEnds(m_contracts[std::size_t(dice(3))], u"2026-1%1-20"_s.arg(dice(3)));
    }
}

RequestId Walk::anyRequest()
{
    if (dice(40) == 0)
        return RequestId(QUuid::createUuid()); // nobody knows it
    return m_requests[std::size_t(dice(int(m_requests.size())))];
}

std::optional<TimerView> Walk::timer()
{
    const auto view = m_desk.anna().timer();
    return view ? *view : std::nullopt;
}

QString Walk::afterwards(const auto &result, bool isSo, const char *what)
{
    if (!result) {
        ++m_refused;
        m_trace.back() += u" ✗ "_s + QString::fromLatin1(result.error().code);
        const bool explained = !result.error().code.isEmpty() && result.error().kind != Error::Kind::Internal && result.error().kind != Error::Kind::Corrupt;
        return explained ? QString() : u"an error that explains nothing: "_s + result.error().detail;
    }
    ++m_told;
    return isSo ? QString() : QString::fromLatin1(what);
}

QString Walk::registers()
{
    NewRequest fresh;
    fresh.subject = u"Вопрос %1"_s.arg(m_requests.size());
    if (dice(6) > 0)
        fresh.contract = m_contracts[std::size_t(dice(3))];
    constexpr std::array services{Service::Indiv, Service::Indiv, Service::Line};
    if (dice(5) > 0)
        fresh.service = services[std::size_t(dice(3))];
    if (dice(3) == 0)
        fresh.arrival = m_desk.clock.instant() + minutes(dice(40) - 35); // at times in the future: refused
    const auto made = m_desk.anna().registerRequest(fresh);
    if (made)
        m_requests.push_back(made->id);
    return afterwards(made, made && m_desk.store().request(made->id)->subject == fresh.subject, "the request lost its subject");
}

QString Walk::changes()
{
    const RequestId id = anyRequest();
    RequestChange change;
    change.subject = u"Иначе %1"_s.arg(dice(1000));
    change.waitingClient = dice(2) == 0;
    const auto done = m_desk.anna().changeRequest(id, change);
    return afterwards(done, done && m_desk.store().request(id)->subject == *change.subject, "the change is not seen");
}

QString Walk::classifies()
{
    const RequestId id = anyRequest();
    constexpr std::array services{Service::Indiv, Service::Line, Service::Indiv};
    const Service service = services[std::size_t(dice(3))];
    const auto done = m_desk.anna().classify(id, service);
    return afterwards(done, done && m_desk.store().request(id)->service() == service, "the class is not seen");
}

QString Walk::consents()
{
    const RequestId id = anyRequest();
    const auto done = m_desk.anna().recordConsent(id, {Channel::Phone, u"Орлова"_s, {}});
    return afterwards(done, done && m_desk.store().request(id)->classes.back().consentAt.has_value(), "the consent is not seen");
}

QString Walk::takes()
{
    const auto taken = dice(2) == 0 ? m_desk.anna().takeNext() : m_desk.anna().take(anyRequest());
    return afterwards(taken, taken && m_desk.store().request(taken->id)->holder == m_desk.anna().me(), "the request is not mine");
}

QString Walk::releases()
{
    const RequestId id = anyRequest();
    const auto done = m_desk.anna().release(id);
    return afterwards(done, done && !m_desk.store().request(id)->holder, "the request is still held");
}

QString Walk::starts()
{
    const RequestId id = anyRequest();
    const auto started = m_desk.startsTimer(id, dice(3) == 0 ? Keeper::None : Keeper::Window, dice(2) == 0 ? Switching::StopOther : Switching::Refuse);
    if (started && started->stopped && !started->stopped->work.isNull())
        m_work.push_back(started->stopped->work);
    return afterwards(started, started && timer() && timer()->request == id && !timer()->paused, "the timer does not run");
}

QString Walk::pauses()
{
    const auto paused = m_desk.anna().pause();
    return afterwards(paused, paused && timer() && timer()->paused, "the timer is not paused");
}

QString Walk::resumes()
{
    const auto resumed = m_desk.anna().resume(dice(3) == 0 ? Keeper::None : Keeper::Window);
    return afterwards(resumed, resumed && timer() && !timer()->paused, "the timer does not run on");
}

QString Walk::stops()
{
    StopOptions options;
    const int answer = dice(5);
    if (answer > 1)
        options.until = std::array{Until::Beat, Until::Now, Until::Other}[std::size_t(answer - 2)];
    if (options.until == Until::Other)
        options.at = m_desk.clock.instant() - minutes(dice(30) - 2);
    options.cutSleep = dice(2) == 0;
    if (dice(2) == 0)
        options.note = u"Сделано"_s;
    const auto stopped = m_desk.anna().stop(options);
    if (stopped && !stopped->work.isNull())
        m_work.push_back(stopped->work);
    if (stopped)
        m_sessions.push_back(stopped->session);
    return afterwards(stopped, stopped && !timer() && stopped->worked >= 0s && stopped->billed >= 0min, "the timer is not stopped");
}

QString Walk::movesStart()
{
    const auto before = timer();
    const auto moved = m_desk.anna().moveStart(minutes(dice(12) - 1));
    return afterwards(moved, moved && before && moved->elapsed >= before->elapsed, "the start went the wrong way");
}

QString Walk::logs()
{
    const RequestId id = anyRequest();
    const minutes length(dice(60) - 3);
    const auto logged = m_desk.anna().logWork(id, m_desk.clock.instant() - minutes(dice(90) - 5), length, {});
    if (logged) {
        m_work.push_back(logged->work);
        m_sessions.push_back(logged->session);
    }
    return afterwards(logged, logged && m_desk.store().work(logged->work)->length == length, "the entry has another length");
}

QString Walk::describes()
{
    if (m_sessions.empty())
        return {};
    const SessionId session = m_sessions[std::size_t(dice(int(m_sessions.size())))];
    const auto done = m_desk.anna().describe(session, u"Описано %1"_s.arg(dice(100)));
    return afterwards(done, true, "");
}

QString Walk::closes()
{
    if (dice(3) > 0)
        return {};
    const RequestId id = anyRequest();
    constexpr std::array states{WorkState::Done, WorkState::Refused, WorkState::Cancelled};
    const WorkState how = states[std::size_t(dice(3))];
    const auto closed = m_desk.anna().close(id, how, u"итог"_s, dice(2) == 0 ? QByteArray("1.2") : QByteArray());
    return afterwards(closed, closed && m_desk.store().request(id)->state == how, "the request is not closed so");
}

QString Walk::voids()
{
    if (m_work.empty())
        return {};
    const FactId work = m_work[std::size_t(dice(int(m_work.size())))];
    const auto done = m_desk.anna().voidWork(work, u"ошибка"_s);
    return afterwards(done, done && m_desk.store().work(work)->voided, "the entry still counts");
}

QString Walk::waives()
{
    if (m_work.empty())
        return {};
    const FactId work = m_work[std::size_t(dice(int(m_work.size())))];
    const auto known = m_desk.store().work(work);
    const bool isWaived = known && known->waived;
    const auto done = isWaived ? m_desk.anna().takeBackWaiver(work, u"всё же платно"_s) : m_desk.anna().waiveWork(work, u"по нашей вине"_s);
    return afterwards(done, done && m_desk.store().work(work)->waived.has_value() != isWaived, "the entry is charged as before");
}

/// To the sixth of the next month, when the one before may be closed.
QString Walk::turnsTheMonth()
{
    if (dice(8) == 0)
        m_desk.clock.advance(startOf(next(monthOf(m_desk.clock.instant()))) + std::chrono::days(5) + 19h - m_desk.clock.instant());
    return {};
}

/// S-OFF-2: closing a month moves no minute, neither of it nor after it.
QString Walk::closesMonth()
{
    const Month month = monthOf(m_desk.clock.instant()) - std::chrono::months(1 + dice(2));
    const auto figures = [&] {
        QStringList out;
        for (const ContractId &contract : m_contracts) {
            const auto whole = m_desk.store().wholeLedger(contract, m_desk.clock.instant());
            for (const auto &[id, charge] : whole->ledger.charges)
                out += u"%1: %2 + %3"_s.arg(id).arg(charge.prepaid.count()).arg(charge.overlimit.count());
            out += u"balance %1"_s.arg(m_desk.balance(contract).count());
        }
        return out;
    };
    const QStringList before = figures();
    const auto done = m_desk.anna().closeMonth(month);
    return afterwards(done, done && figures() == before, "closing the month moved minutes");
}

QString Walk::reopensMonth()
{
    const ContractId contract = m_contracts[std::size_t(dice(int(m_contracts.size())))];
    const std::vector<ClosedMonthRecord> closed = m_desk.store().closedMonths(contract);
    if (closed.empty() || dice(3) != 0)
        return {};
    const auto done = m_desk.anna().reopenMonth(contract, closed.back().month, u"акт переделан"_s);
    return afterwards(done, done && m_desk.store().closedMonths(contract).size() == closed.size() - 1, "the month is still closed");
}

QString Walk::beginsRemote()
{
    const RequestId id = anyRequest();
    const auto done = m_desk.anna().startRemote(id);
    return afterwards(done, done && !m_desk.store().request(id)->remote.empty(), "no remote session is noted");
}

QString Walk::endsRemote()
{
    return afterwards(m_desk.anna().endRemote(anyRequest()), true, "");
}

QString Walk::undoes()
{
    const auto undone = m_desk.anna().undo();
    return afterwards(undone, undone && !undone->what.isEmpty(), "nothing was named");
}

QString Walk::beats()
{
    return afterwards(m_desk.anna().beat(), true, "");
}

QString Walk::waits()
{
    m_desk.clock.advance(std::chrono::microseconds(std::int64_t(dice(20 * 60)) * 1'000'000 + dice(1'000'000)));
    return {};
}

QString Walk::sleeps()
{
    m_desk.clock.sleep(seconds(dice(5000)));
    return {};
}

QString Walk::restarted(const QStringList &before)
{
    QStringList after = state();
    if (before.last().startsWith(u"running"_s) && after.last().startsWith(u"running"_s))
        after.last() = before.last(); // a window that died knows its length no more: it is asked for
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before[i] != after[i])
            return u"after a restart «%1» instead of «%2»"_s.arg(after[i], before[i]);
    }
    return before.size() == after.size() ? QString() : u"something is gone"_s;
}

QString Walk::mishap()
{
    const QStringList before = state();
    const int what = dice(4);
    if (m_weather.wallJumps && what == 0) {
        m_desk.clock.setWall(m_desk.clock.instant() + minutes(dice(360) - 180));
        return {};
    }
    if (m_weather.reboots && what == 1) {
        m_desk.clock.reboot("boot-" + QByteArray::number(++m_boots), seconds(30));
        m_desk.pullPlug();
        return {};
    }
    if (!m_weather.crashes)
        return {};
    if (dice(2) == 0)
        m_desk.crash();
    else
        m_desk.pullPlug();
    return restarted(before);
}

} // namespace

/// I11, I16, I19, I20 under random work: what was told is stored and seen, and everything shown is explained.
class TestRandomDesk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldIsStoredAndSeen_data();
    void newDeskReadsTheLog_data();
    void newDeskReadsTheLog();
    void toldIsStoredAndSeen();
};

void TestRandomDesk::toldIsStoredAndSeen_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("weather");
    const struct { int weather; const char *name; } kinds[] = {{0, "calm"}, {1, "crashes"}, {2, "crashes and reboots"}, {3, "wall clock jumps too"}};
    for (const auto &kind : kinds) {
        for (const unsigned seed : seeds(8))
            QTest::addRow("%s, HLINE_SEED=%u", kind.name, seed) << seed << kind.weather;
    }
}

void TestRandomDesk::toldIsStoredAndSeen()
{
    QFETCH(unsigned, seed);
    QFETCH(int, weather);
    constexpr int Steps = 300;
    Walk walk(seed * 1000003U + unsigned(weather), {weather > 0, weather > 1, weather > 2});
    for (int i = 0; i < Steps; ++i) {
        QString wrong = walk.step();
        if (wrong.isEmpty() && i % 50 == 49)
            wrong = walk.audit();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2 (… %3)"_s.arg(i).arg(wrong, walk.trace())));
    }
    QVERIFY(walk.told() > Steps / 5);
    QVERIFY(walk.refused() > Steps / 20); // the walk tries illegal things too
}

void TestRandomDesk::newDeskReadsTheLog_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(6))
        QTest::addRow("HLINE_SEED=%u", seed) << seed;
}

/// A desk that sees open requests before the rest of the log knows in the end what one that read it row by row knows (sync.md 4.12).
void TestRandomDesk::newDeskReadsTheLog()
{
    QFETCH(unsigned, seed);
    constexpr int Steps = 250;
    Walk walk(seed * 1000003U, {});
    PaperOffice office(walk.desk().clock);
    for (int i = 0; i < Steps; ++i) {
        const QString wrong = walk.step();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2 (… %3)"_s.arg(i).arg(wrong, walk.trace())));
        if (i % 10 == 9)
            walk.reference();
        if (i % 7 == 6)
            office.collects(walk.desk().desk().feed());
    }
    office.collects(walk.desk().desk().feed());
    Helpdesk fresh(u"2027-01-14T10:00:00"_s, u"Борис Петров"_s);
    QVERIFY(done(fresh.desk().feed().joinOffice(2)));
    const ContractId own = fresh.signsContract(u"9/2026"_s, 120min, 60min);
    int others = 0;

    const bool isWhole = readsFirst(fresh.desk().snapshot(), office.log(), office.cursorAt(std::int64_t(office.log().size())), [&] {
        if (++others % 5 == 0)
            static_cast<void>(fresh.registers(own)); // work goes on meanwhile
    });

    QVERIFY(isWhole);
    const auto same = fresh.desk().verify();
    QVERIFY2(same.has_value() && *same, qPrintable(walk.trace()));
}

QTEST_GUILESS_MAIN(TestRandomDesk)
#include "tst_randomdesk.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nemesis.h"

#include "officelogin.h"

#include "base/threadtime.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int LinkFaultPercent = 45;
constexpr auto StrikeEvery = 300ms;
constexpr auto BackupEvery = 28s; ///< two in the usual minute, one of each kind; on a busy computer one, of another kind in the next run
constexpr auto FirstBackup = 3s;
constexpr auto RestoreAfter = 15s; ///< … after the backup
constexpr int Patience = 60'000;
constexpr int PostgresPort = 5432;
const QString Officer = u"officer"_s;

void runsEvents(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// On a thread of its own: a backend that stops with a lock of the server stops everybody who asks it for anything, whoever is to wake
/// it as well.
std::jthread freezes(pid_t process, std::chrono::milliseconds time)
{
    ::kill(process, SIGSTOP);
    return std::jthread([process, time](const std::stop_token &ended) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, ended, time, [] { return false; });
        ::kill(process, SIGCONT);
    });
}

QString backupOf(const QString &office)
{
    return office + u"_copy"_s;
}

} // namespace

const char *Nemesis::nameOf(Fault fault)
{
    switch (fault) {
    case Fault::KilledDesk: return "desk killed (-9)";
    case Fault::FrozenDesk: return "desk frozen";
    case Fault::EndedBackend: return "backend ended";
    case Fault::FrozenBackend: return "backend frozen";
    case Fault::RestartedServer: return "server restarted at once";
    case Fault::RestoredBackup: return "older backup restored";
    case Fault::RestoredIncarnation: return "backup restored, renamed";
    case Fault::RefusedLogin: return "login refused";
    case Fault::ErasedWords: return "words erased";
    }
    Q_UNREACHABLE();
}

Nemesis::Nemesis(int desks, std::uint64_t seed)
    : m_random(seed), m_address(ownLoopback()), m_certificate({u"IP:127.0.0.1"_s, u"IP:"_s + m_address}),
      m_cluster(m_certificate.settings() + QStringList{listensOn(m_address)}), m_office(m_cluster.makesOffice()), m_renames(seed % 2 == 0)
{
    m_cluster.hires(m_office, Officer, u"dpo"_s);
    for (int number = 1; number <= desks; ++number)
        hires(number);
}

/// A desk of its own with a login of its own, behind a network of its own.
void Nemesis::hires(int number)
{
    const QString login = u"desk%1"_s.arg(number);
    m_cluster.hires(m_office, login, number % 2 == 1 ? u"supervisor"_s : u"consultant"_s);
    m_desks.push_back(std::make_unique<NemesisDesk>(number, m_talk, m_random()));
    NemesisDesk &person = *m_desks.back();
    person.goesThrough(std::make_unique<ChaosProxy>(m_address, m_random(), m_linkHits));
    const CtlDesk &desk = person.desk();
    if (number == 1)
        desk.prepare();
    else
        QCOMPARE(desk.run({u"desk"_s, u"init"_s, u"--consultant"_s, login}).exit, 0);
    desk.write(u"password"_s, m_cluster.passwordOf(login).toUtf8());
    tells(number, m_address, PostgresPort);
    const CtlResult met = person.syncs(); // knows the contract that all work on
    QVERIFY2(met.exit == 0, met.everything());
    tells(number, u"127.0.0.1"_s, person.proxy()->serverPort());
}

/// Where the office is, to a desk.
void Nemesis::tells(int number, const QString &host, int port) const
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, host}, {u"port"_s, port}, {u"database"_s, m_office},
                           {u"login"_s, u"desk%1"_s.arg(number)}, {u"sslrootcert"_s, QString::fromLatin1(m_certificate.authority())}};
    m_desks[std::size_t(number) - 1]->desk().write(u"desk.hline.office"_s, QJsonDocument(file).toJson());
}

void Nemesis::rages(std::chrono::seconds time)
{
    const auto begin = steadyTime();
    for (const std::unique_ptr<NemesisDesk> &desk : m_desks) {
        desk->proxy()->setFaultOdds(LinkFaultPercent);
        desk->begin();
    }
    for (auto raging = begin - begin; raging < time; raging = steadyTime() - begin) {
        runsEvents(StrikeEvery);
        grantsLogin();
        turnsBackups(raging);
        strikesSomething();
    }
}

/// What was refused in one turn is granted in the next.
void Nemesis::grantsLogin()
{
    if (!m_refused.isEmpty())
        m_cluster.rows(m_office, u"ALTER ROLE %1 LOGIN"_s.arg(std::exchange(m_refused, {})));
}

/// By the clock, not by strikes: a slow computer has as many restores as a fast one.
void Nemesis::turnsBackups(std::chrono::nanoseconds raging)
{
    const auto turn = raging % BackupEvery;
    const bool isKept = turn >= FirstBackup && turn < FirstBackup + RestoreAfter;
    if (isKept && !m_hasBackup)
        keepsBackup();
    else if (m_hasBackup && !isKept)
        restoresBackup(std::exchange(m_renames, !m_renames) ? Fault::RestoredIncarnation : Fault::RestoredBackup);
}

/// From a shuffled deck: some are frequent, none is left out.
Nemesis::Fault Nemesis::nextStrike()
{
    using enum Fault;
    if (m_deck.empty()) {
        m_deck = {KilledDesk, KilledDesk, KilledDesk, KilledDesk, KilledDesk, EndedBackend, EndedBackend, EndedBackend, EndedBackend,
                  FrozenBackend, FrozenDesk, RestartedServer, RefusedLogin, ErasedWords};
        std::shuffle(m_deck.begin(), m_deck.end(), m_random);
    }
    const Fault out = m_deck.back();
    m_deck.pop_back();
    return out;
}

void Nemesis::strikesSomething()
{
    NemesisDesk &desk = *m_desks[static_cast<std::size_t>(below(static_cast<int>(m_desks.size())))];
    const Fault strike = nextStrike();
    switch (strike) {
    case Fault::KilledDesk:
        if (desk.kills())
            hit(strike);
        return;
    case Fault::FrozenDesk:
        if (desk.freezes(std::chrono::milliseconds(100 + below(1900))))
            hit(strike);
        return;
    case Fault::EndedBackend: endsBackend(); return;
    case Fault::FrozenBackend: freezesBackend(); return;
    case Fault::RestartedServer: restartsServer(); return;
    case Fault::RefusedLogin: refusesLogin(); return;
    case Fault::ErasedWords: erasesWords(); return;
    case Fault::RestoredBackup:
    case Fault::RestoredIncarnation: break; // by the clock
    }
    Q_UNREACHABLE();
}

void Nemesis::endsBackend()
{
    const qint64 pid = someBackend();
    if (pid == 0)
        return;
    m_cluster.rows(m_office, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = %1"_s.arg(pid));
    hit(Fault::EndedBackend);
}

qint64 Nemesis::someBackend()
{
    const auto rows = m_cluster.rows(m_office, u"SELECT pid FROM pg_stat_activity WHERE usename LIKE 'desk%' ORDER BY random() LIMIT 1"_s);
    return rows.empty() ? 0 : rows.front().front().toLongLong();
}

/// Mostly for less than the deadline of a desk, sometimes for more.
void Nemesis::freezesBackend()
{
    const qint64 pid = someBackend();
    if (pid == 0)
        return;
    m_frozen.push_back(freezes(static_cast<pid_t>(pid), std::chrono::milliseconds(below(8) == 0 ? 6500 : 200 + below(1800))));
    hit(Fault::FrozenBackend);
}

void Nemesis::restartsServer()
{
    m_frozen.clear(); // a stopped process would not hear that its server ends
    m_cluster.disconnect();
    QVERIFY(m_cluster.server().stop(PostgresCluster::Stop::Immediate));
    const auto started = m_cluster.server().start();
    if (!started)
        qFatal("the server does not come back: %s", m_cluster.server().log().right(2000).constData());
    hit(Fault::RestartedServer);
}

/// Nobody is in it, nobody comes in.
void Nemesis::shutsOffice(const QString &database)
{
    m_frozen.clear();
    m_cluster.disconnect();
    m_cluster.rows(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(database));
    m_cluster.rows(u"postgres"_s, u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(database));
}

void Nemesis::keepsBackup()
{
    shutsOffice(m_office);
    m_cluster.rows(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(backupOf(m_office), m_office));
    m_cluster.rows(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(m_office));
    m_hasBackup = true;
}

/// As it was, number for number, as a base backup gives it; or under a new name of the log, as `hlinectl office restore` does.
void Nemesis::restoresBackup(Fault how)
{
    shutsOffice(m_office);
    m_cluster.rows(u"postgres"_s, u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_office));
    m_cluster.rows(u"postgres"_s, u"ALTER DATABASE %1 RENAME TO %2"_s.arg(backupOf(m_office), m_office));
    m_cluster.rows(u"postgres"_s, u"ALTER DATABASE %1 SET statement_timeout = 0"_s.arg(m_office));
    if (how == Fault::RestoredIncarnation)
        m_cluster.rows(m_office, u"UPDATE hl.head SET incarnation = gen_random_uuid()"_s);
    m_hasBackup = false;
    hit(how);
}

void Nemesis::refusesLogin()
{
    m_refused = u"desk%1"_s.arg(1 + below(static_cast<int>(m_desks.size())));
    m_cluster.rows(m_office, u"ALTER ROLE %1 NOLOGIN"_s.arg(m_refused));
    m_cluster.rows(m_office, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(m_refused));
    hit(Fault::RefusedLogin);
}

/// Somebody wants what is known of them erased (sync.md 4.12): two of the things that people wrote.
void Nemesis::erasesWords()
{
    const auto some = m_cluster.rows(m_office, u"SELECT f.fact_id, b.words FROM hl.body b JOIN hl.fact f USING (seq) WHERE f.kind <> 'erased' "
                                               "AND b.words ~ 'mark[0-9]+x' ORDER BY random() LIMIT 2"_s);
    OfficeLogin officer(m_cluster.connectionOf(m_office, Officer));
    for (const OfficeDatabase::Row &row : some) {
        const auto erased = officer.database().rows(
            OfficeSql("SELECT * FROM hl_api.erase_v1(hl_api.incarnation_v1(), ARRAY[?::uuid], 'nemesis')"), row[0].toString());
        if (!erased || erased->empty())
            continue; // somebody frozen holds the lock
        m_erased << row[1].toString();
        hit(Fault::ErasedWords);
    }
}

void Nemesis::heals()
{
    m_frozen.clear();
    grantsLogin();
    for (const std::unique_ptr<NemesisDesk> &desk : m_desks) {
        desk->proxy()->heal();
        desk->finish();
    }
    const auto rests = [](const std::unique_ptr<NemesisDesk> &desk) { return desk->rests(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(m_desks.begin(), m_desks.end(), rests), Patience);
    for (int number = 1; number <= static_cast<int>(m_desks.size()); ++number)
        tells(number, m_address, PostgresPort); // nothing in between any more
}

} // namespace hline::test

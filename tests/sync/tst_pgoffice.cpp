// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synceddesk.h"

#include "base/threadtime.h"
#include "support/privatecluster.h"

#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <thread>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The gateway and the sync thread against a real PostgreSQL, well and unwell (reliability.md C, D).
class TestPgOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoDesksMeet();
    void backlogGoesOutInBatches();
    void officeComesBackAfterACrash();
    void desksAreToldToASupervisor();
    void terminatedBackendIsNoQuestion();
    void officeRestoredFromABackup();
    void frozenBackendEndsByTheDeadline();
    void silentServerEndsByTheDeadline();
    void captivePortalIsNoOffice();
    void refusedLoginsHaveTheirState();
    void refusalsCarryTheirState();
    void givenUpRequestEndsAtOnce();
    void networkMeansVerifiedTls_data();
    void networkMeansVerifiedTls();

private:
    [[nodiscard]] std::int64_t count(const QString &statement) { return m_cluster->rows(m_office, statement).front().front().toLongLong(); }
    [[nodiscard]] OfficeAccess address(const QString &login) const
    {
        return {m_cluster->connectionOf(m_office, login).toUtf8(), {}, "hline/test"};
    }

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

namespace {

constexpr int Patience = 30'000; ///< of real input and output, milliseconds
constexpr action::Connect Connecting{5s};

std::chrono::milliseconds timeOf(const auto &job)
{
    const auto began = steadyTime();
    job();
    return std::chrono::duration_cast<std::chrono::milliseconds>(steadyTime() - began);
}

template<typename E>
const E *as(const Event &event)
{
    return std::get_if<E>(&event);
}

} // namespace

void TestPgOffice::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, u"anna"_s, u"consultant"_s);
    m_cluster->hires(m_office, u"boris"_s, u"consultant"_s);
    m_cluster->hires(m_office, u"vera"_s, u"supervisor"_s);
}

void TestPgOffice::twoDesksMeet()
{
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    SyncedDesk boris(m_cluster->connectionOf(m_office, u"boris"_s));
    anna.registers(3);
    anna.sync().start();
    boris.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq == 3, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(boris.cursor().seq, 3, Patience);

    const auto seen = timeOf([&] {
        boris.registers(1);
        QTRY_COMPARE_WITH_TIMEOUT(anna.cursor().seq, 4, Patience);
    });

    QVERIFY2(seen < 2s, qPrintable(QString::number(seen.count()))); // a notice, no poll
    QCOMPARE(anna.cursor().chain, boris.cursor().chain);
    QVERIFY(!anna.identity().lone);
    QVERIFY(anna.identity().deskNumber != boris.identity().deskNumber);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestPgOffice::backlogGoesOutInBatches()
{
    const std::int64_t before = count(u"SELECT count(*) FROM hl.fact"_s);
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    anna.registers(450);
    anna.sync().start();

    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq == before + 450, Patience);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact"_s), before + 450);
}

void TestPgOffice::officeComesBackAfterACrash()
{
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    anna.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole(), Patience);
    const std::int64_t before = anna.cursor().seq;

    m_cluster->disconnect();
    QVERIFY(m_cluster->server().stop(PostgresCluster::Stop::Immediate));
    anna.registers(2);
    QTRY_COMPARE_WITH_TIMEOUT(anna.status.link, SyncStatus::Link::Away, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(anna.status.unsent, 2, Patience);
    QVERIFY(anna.status.awaySince);
    QVERIFY(m_cluster->server().start());
    anna.sync().hurry();

    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq >= before + 2, Patience);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// reliability D1: the desk goes on by itself.
/// sync.md 4.8: over the link there is; the answer comes back to the thread that asked, and the link goes on.
void TestPgOffice::desksAreToldToASupervisor()
{
    SyncedDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    std::optional<SyncRunner::DeskList> list;
    const auto asks = [&list](SyncedDesk &desk) {
        list.reset();
        desk.sync().askDesks([&list](const SyncRunner::DeskList &told) { list = told; });
    };
    vera.registers(1);
    anna.registers(1);
    vera.sync().start();
    anna.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(vera.isWhole() && anna.isWhole(), Patience);

    asks(vera);
    QTRY_VERIFY_WITH_TIMEOUT(list, Patience);
    QVERIFY2(*list, *list ? "" : list->error().code.constData());
    const auto hers = std::ranges::find((*list)->begin(), (*list)->end(), vera.identity().deskNumber, &DeskContact::number);
    QVERIFY(hers != (*list)->end());
    QCOMPARE(hers->login, u"vera"_s);
    QCOMPARE(hers->program, u"hline/test"_s);
    QCOMPARE(hers->unsent, 0);
    QVERIFY(std::chrono::abs(hers->seen - SystemClock().instant()) < 1min);
    QVERIFY(std::ranges::any_of(**list, [](const DeskContact &one) { return one.login == u"anna"; }));

    asks(anna);
    QTRY_VERIFY_WITH_TIMEOUT(list, Patience);
    QCOMPARE(list->error().code, QByteArray("SUPERVISOR_NEEDED"));
    vera.registers(1);
    QTRY_VERIFY_WITH_TIMEOUT(vera.isWhole() && anna.cursor().seq == vera.cursor().seq, Patience);
}

void TestPgOffice::terminatedBackendIsNoQuestion()
{
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    anna.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole(), Patience);
    const std::int64_t before = anna.cursor().seq;

    QCOMPARE(count(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'anna'"_s), 1);
    anna.registers(1);

    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq == before + 1, Patience);
}

/// reliability D8: what the backup lacks comes again from the desk, and it is said.
void TestPgOffice::officeRestoredFromABackup()
{
    SyncedDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    anna.registers(2);
    anna.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq > 0, Patience);
    const std::int64_t before = count(u"SELECT count(*) FROM hl.fact"_s);
    const QString backup = u"backup"_s;
    static_cast<void>(count(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename <> 'postgres'"_s));
    m_cluster->disconnect();
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(m_office)));
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_office)));
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(backup, m_office)));
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(m_office)));
    anna.registers(3);
    anna.sync().hurry();
    QTRY_COMPARE_WITH_TIMEOUT(anna.cursor().seq, before + 3, Patience);

    static_cast<void>(m_cluster->rows(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(m_office)));
    m_cluster->disconnect();
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_office)));
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_office)));
    static_cast<void>(m_cluster->rows(u"postgres"_s, u"ALTER DATABASE %1 RENAME TO %2"_s.arg(backup, m_office)));
    anna.sync().hurry();

    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.status.restoredOffice, Patience);
    QCOMPARE(anna.status.restoredOffice->facts, 3);
    QTRY_COMPARE_WITH_TIMEOUT(anna.cursor().seq, before + 3, Patience);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact"_s), before + 3);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// sync 2.13: TCP is alive, the backend is not.
void TestPgOffice::frozenBackendEndsByTheDeadline()
{
    PgOffice office(address(u"anna"_s));
    QVERIFY(as<event::Connected>(office.connect(Connecting)));
    const auto pid = static_cast<pid_t>(count(u"SELECT pid FROM pg_stat_activity WHERE usename = 'anna' ORDER BY backend_start DESC LIMIT 1"_s));
    QCOMPARE(kill(pid, SIGSTOP), 0);

    Event answer;
    const auto took = timeOf([&] { answer = office.hello({DeviceId(makeUuid7({})), 0, 300ms}); });
    kill(pid, SIGCONT);

    const auto *lost = as<event::LinkLost>(answer);
    QVERIFY(lost);
    QCOMPARE(lost->cause, event::LinkLost::Cause::Overdue);
    QVERIFY2(took >= 300ms && took < 2s, qPrintable(QString::number(took.count())));
    QVERIFY(as<event::Connected>(office.connect(Connecting)));
}

/// reliability C2, C3: somebody accepts and says nothing.
void TestPgOffice::silentServerEndsByTheDeadline()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PgOffice office({"host=127.0.0.1 dbname=hline user=anna port=" + QByteArray::number(silent.serverPort()), "secret", "hline/test"});

    Event answer;
    const auto took = timeOf([&] { answer = office.connect({400ms}); });

    const auto *lost = as<event::LinkLost>(answer);
    QVERIFY(lost);
    QCOMPARE(lost->cause, event::LinkLost::Cause::Overdue);
    QVERIFY2(took < 3s, qPrintable(QString::number(took.count())));
}

/// reliability C13: an answer that is none is a lost link, nothing worse.
void TestPgOffice::captivePortalIsNoOffice()
{
    QTcpServer portal;
    QVERIFY(portal.listen(QHostAddress::LocalHost));
    const quint16 port = portal.serverPort();
    Event answer;
    std::thread desk([&answer, port] {
        PgOffice office({"host=127.0.0.1 dbname=hline user=anna port=" + QByteArray::number(port), {}, "hline/test"});
        answer = office.connect({5s});
    });
    QVERIFY(portal.waitForNewConnection(Patience));
    QTcpSocket *socket = portal.nextPendingConnection();
    socket->write("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n");
    QVERIFY(socket->waitForBytesWritten(Patience));
    desk.join();

    QVERIFY(as<event::LinkLost>(answer));
}

void TestPgOffice::refusedLoginsHaveTheirState()
{
    PgOffice wrongPassword({m_cluster->connectionOf(m_office, u"anna"_s).toUtf8(), "wrong", "hline/test"});
    const Event answer = wrongPassword.connect(Connecting);
    QVERIFY(as<event::Refused>(answer));
    QCOMPARE(as<event::Refused>(answer)->sqlState, QByteArray("28P01"));

    // No keychain, nothing typed: the person is to be asked for it, nobody waits for a network.
    PgOffice noPassword({u"host=%1 user=anna dbname=%2"_s.arg(m_cluster->server().folder(), m_office).toUtf8(), {}, "hline/test"});
    const Event asked = noPassword.connect(Connecting);
    QVERIFY(as<event::Refused>(asked));
    QCOMPARE(as<event::Refused>(asked)->sqlState, QByteArray("28P01"));

    PgOffice noOffice({m_cluster->connectionOf(u"nowhere"_s, u"anna"_s).toUtf8(), {}, "hline/test"});
    const Event nowhere = noOffice.connect(Connecting);
    QVERIFY(as<event::Refused>(nowhere));
    QCOMPARE(as<event::Refused>(nowhere)->sqlState, QByteArray("3D000"));
}

void TestPgOffice::refusalsCarryTheirState()
{
    PgOffice office(address(u"anna"_s));
    QVERIFY(as<event::Connected>(office.connect(Connecting)));
    const DeviceId device(makeUuid7({}));
    const Event hello = office.hello({device, 0, 5s});
    QVERIFY(as<event::Greeted>(hello));
    const QUuid incarnation = as<event::Greeted>(hello)->answer.incarnation;

    const Event other = office.pull({QUuid::createUuid(), 0, chainStart(), 500, 5s});
    QCOMPARE(as<event::Refused>(other)->sqlState, QByteArray("HL001"));
    const Event diverged = office.pull({incarnation, 1, chainStart(), 500, 5s});
    QCOMPARE(as<event::Refused>(diverged)->sqlState, QByteArray("HL003"));
    PgOffice stranger(address(u"boris"_s));
    QVERIFY(as<event::Connected>(stranger.connect(Connecting)));
    const Event refused = stranger.hello({device, 0, 5s});
    QCOMPARE(as<event::Refused>(refused)->sqlState, QByteArray("HL002"));
    QVERIFY(as<event::NotifySent>(office.notify({5s})));
}

/// The window closes while a backend is frozen: nobody waits for the deadline.
void TestPgOffice::givenUpRequestEndsAtOnce()
{
    PgOffice office(address(u"anna"_s));
    QVERIFY(as<event::Connected>(office.connect(Connecting)));
    const auto pid = static_cast<pid_t>(count(u"SELECT pid FROM pg_stat_activity WHERE usename = 'anna' ORDER BY backend_start DESC LIMIT 1"_s));
    QCOMPARE(kill(pid, SIGSTOP), 0);

    std::thread closing([&office] { office.giveUp(); });
    const auto took = timeOf([&] { static_cast<void>(office.hello({DeviceId(makeUuid7({})), 0, 15s})); });
    closing.join();
    kill(pid, SIGCONT);

    QVERIFY2(took < 5s, qPrintable(QString::number(took.count())));
}

void TestPgOffice::networkMeansVerifiedTls_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("a server by name") << QByteArray("host=office.example dbname=hline user=anna") << true;
    QTest::newRow("C8: an address that asks for less") << QByteArray("host=office.example sslmode=disable channel_binding=disable") << true;
    QTest::newRow("several servers") << QByteArray("host=a.example,b.example target_session_attrs=read-write") << true;
    QTest::newRow("no host") << QByteArray("dbname=hline") << true;
    QTest::newRow("a socket of this computer") << QByteArray("host=/var/run/postgresql dbname=hline") << false;
    QTest::newRow("a socket, then a server") << QByteArray("host=/var/run/postgresql,evil.example dbname=hline") << true;
    QTest::newRow("a socket, but an address behind it") << QByteArray("host=/var/run/postgresql hostaddr=192.0.2.1") << true;
}

void TestPgOffice::networkMeansVerifiedTls()
{
    QFETCH(QByteArray, connection);
    QFETCH(bool, isNetwork);

    const auto pairs = PgOffice::parameters({connection, "secret", "hline/test"});

    const auto value = [&pairs](const QByteArray &key) {
        QByteArray out;
        for (const auto &[name, text] : pairs) {
            if (name == key)
                out = text;
        }
        return out;
    };
    QCOMPARE(value("sslmode"), isNetwork ? QByteArray("verify-full") : QByteArray());
    QCOMPARE(value("channel_binding"), isNetwork ? QByteArray("require") : QByteArray());
    QCOMPARE(pairs.front().first, QByteArray("dbname"));
    QCOMPARE(value("tcp_user_timeout"), QByteArray("15000"));
    QVERIFY(value("password").isEmpty());
}

QTEST_GUILESS_MAIN(TestPgOffice)
#include "tst_pgoffice.moc"

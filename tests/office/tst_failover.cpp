// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/servercertificate.h"
#include "support/standbycluster.h"
#include "sync/connectfailure.h"
#include "sync/synceddesk.h"

#include "base/threadtime.h"

#include <QTcpServer>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// An office on two servers: the one that may be written to is found, and what a desk was told survives the other's end
/// (reliability.md D7, C2, C8).
class TestFailover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serversOfAConnection_data();
    void serversOfAConnection();
    void failuresHaveAState_data();
    void failuresHaveAState();
    void silentNameServerEndsByTheDeadline();
    void unknownNameGoesOverToTheNext();
    void onlyTheProvenOfficeIsBelieved_data();
    void onlyTheProvenOfficeIsBelieved();
    void silentServerGoesOverToTheNext();
    void standbyIsPassedOver();
    void nothingAcknowledgedIsMissing();
    void deskSendsAgainWhatTheStandbyLacks();

private:
    [[nodiscard]] QByteArray to(const QString &hosts, const ServerCertificate &certificate, const QByteArray &more = {}) const
    {
        return u"host=%1 user=anna dbname=%2 sslrootcert=%3 password=%4 "_s
                   .arg(hosts, m_office, certificate.authorityFile(), m_primary->passwordOf(u"anna"_s)).toUtf8() + more;
    }
    void makesPrimary(const ServerCertificate &certificate);

    QString m_a = ownLoopback(), m_b = ownLoopback();
    QString m_office;
    std::unique_ptr<PrivateCluster> m_primary;
};

namespace {

constexpr int Patience = 60'000;
constexpr action::Connect Connecting{5s};

QByteArray stateOf(const Event &event)
{
    if (const auto *refused = std::get_if<event::Refused>(&event))
        return refused->sqlState;
    const auto *lost = std::get_if<event::LinkLost>(&event);
    return !lost ? "connected" : lost->cause == event::LinkLost::Cause::Overdue ? "overdue" : "broken";
}

std::chrono::milliseconds timeOf(const auto &job)
{
    const auto began = steadyTime();
    job();
    return std::chrono::duration_cast<std::chrono::milliseconds>(steadyTime() - began);
}

} // namespace

void TestFailover::makesPrimary(const ServerCertificate &certificate)
{
    m_primary.reset();
    m_primary = std::make_unique<PrivateCluster>(certificate.settings() + QStringList{listensOn(m_a)});
    m_office = m_primary->makesOffice();
    m_primary->hires(m_office, u"anna"_s, u"consultant"_s);
}

void TestFailover::serversOfAConnection_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArrayList>("servers");
    QTest::newRow("one") << QByteArray("host=a port=5433") << QByteArrayList{"a//5433"};
    QTest::newRow("two with one port") << QByteArray("host='a, b' port=5433") << QByteArrayList{"a//5433", "b//5433"};
    QTest::newRow("two with two ports") << QByteArray("host=a,b port=1,2") << QByteArrayList{"a//1", "b//2"};
    QTest::newRow("addresses behind names") << QByteArray("host=a,b hostaddr=192.0.2.1,192.0.2.2")
                                            << QByteArrayList{"a/192.0.2.1/", "b/192.0.2.2/"};
    QTest::newRow("none") << QByteArray("dbname=hline") << QByteArrayList{"//"};
}

void TestFailover::serversOfAConnection()
{
    QFETCH(QByteArray, connection);
    QFETCH(QByteArrayList, servers);

    QByteArrayList read;
    for (const OfficeServer &server : serversOf(connection))
        read << server.host + '/' + server.address + '/' + server.port;

    QCOMPARE(read, servers);
}

void TestFailover::failuresHaveAState_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("state");
    const QByteArray at = R"(connection to server at "office.example" (192.0.2.1), port 5432 failed: )";
    QTest::newRow("password") << at + "FATAL:  28P01\n" << QByteArray("28P01");
    QTest::newRow("starting") << at + "FATAL:  57P03\n" << QByteArray("57P03");
    QTest::newRow("C8: another authority") << at + "SSL error: certificate verify failed\n" << QByteArray(UnprovenOffice);
    QTest::newRow("C8: another name") << at + R"(server certificate for "x" does not match host name "y")" << QByteArray(UnprovenOffice);
    QTest::newRow("C8: no authority") << at + R"(root certificate file "/x" does not exist)" << QByteArray(UnprovenOffice);
    QTest::newRow("C8: no TLS") << at + "server does not support SSL, but SSL was required\n" << QByteArray(UnprovenOffice);
    QTest::newRow("C8: somebody in between") << at + "channel binding required, but not supported by server's authentication request\n"
                                             << QByteArray(UnprovenOffice);
    QTest::newRow("a cut during the handshake") << at + "SSL error: unexpected eof while reading\n" << QByteArray();
    QTest::newRow("nobody there") << at + "Connection refused\n\tIs the server running on that host?\n" << QByteArray();
}

void TestFailover::failuresHaveAState()
{
    QFETCH(QByteArray, message);
    QTEST(stateOfFailure(message), "state");
}

/// The system's look-up may take half a minute; the desk gives it its share of five seconds.
void TestFailover::silentNameServerEndsByTheDeadline()
{
    const auto silence = std::make_shared<std::promise<void>>(); // outlives the look-up that waits for it
    int asked = 0;
    NameLookup lookup([silence, &asked](const QByteArray &) {
        ++asked;
        silence->get_future().wait();
        return NameLookup::Addresses();
    });
    PgOffice office({"host=office.example dbname=hline user=anna", {}, "hline/test"}, std::move(lookup));

    for (int i = 0; i < 2; ++i) {
        Event answer;
        const auto took = timeOf([&] { answer = office.connect({300ms}); });
        QCOMPARE(stateOf(answer), QByteArray("overdue"));
        QVERIFY2(took < 2s, qPrintable(QString::number(took.count())));
    }
    QCOMPARE(asked, 1); // still the first one
    silence->set_value();
}

void TestFailover::unknownNameGoesOverToTheNext()
{
    const ServerCertificate certificate({u"DNS:b.example"_s});
    makesPrimary(certificate);
    const QByteArray address = m_a.toUtf8();
    PgOffice office({to(u"a.example,b.example"_s, certificate), {}, "hline/test"}, NameLookup([address](const QByteArray &name) {
        return name == "b.example" ? NameLookup::Addresses{address} : NameLookup::Addresses();
    }));

    QCOMPARE(stateOf(office.connect(Connecting)), QByteArray("connected"));
}

void TestFailover::onlyTheProvenOfficeIsBelieved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<bool>("isOwnAuthority");
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("the office") << m_a << false << true << QByteArray("connected");
    QTest::newRow("C8: another name") << u"192.0.2.7"_s << false << true << QByteArray(UnprovenOffice);
    QTest::newRow("C8: expired") << m_a << true << true << QByteArray(UnprovenOffice);
    QTest::newRow("C8: another authority") << m_a << false << false << QByteArray(UnprovenOffice);
}

void TestFailover::onlyTheProvenOfficeIsBelieved()
{
    QFETCH(QString, name);
    QFETCH(bool, isExpired);
    QFETCH(bool, isOwnAuthority);
    const ServerCertificate certificate({u"IP:"_s + name}, isExpired ? ServerCertificate::Validity::Expired : ServerCertificate::Validity::Good);
    const ServerCertificate other({u"IP:"_s + name});
    makesPrimary(certificate);
    PgOffice office({to(m_a, isOwnAuthority ? certificate : other), {}, "hline/test"});

    QTEST(stateOf(office.connect(Connecting)), "state");
}

/// reliability C2: a server that accepts and says nothing has half of the five seconds; after that the desk knows where to go.
void TestFailover::silentServerGoesOverToTheNext()
{
    const ServerCertificate certificate({u"IP:"_s + m_a});
    makesPrimary(certificate);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PgOffice office({to(u"127.0.0.1,"_s + m_a, certificate, "port=" + QByteArray::number(silent.serverPort()) + ",5432"), {}, "hline/test"});

    Event answer;
    const auto slow = timeOf([&] { answer = office.connect(Connecting); });
    QCOMPARE(stateOf(answer), QByteArray("connected"));
    const auto quick = timeOf([&] { answer = office.connect(Connecting); });

    QCOMPARE(stateOf(answer), QByteArray("connected"));
    QVERIFY2(slow < 5s && quick < 2s, qPrintable(u"%1 %2"_s.arg(slow.count()).arg(quick.count())));
}

void TestFailover::standbyIsPassedOver()
{
    const ServerCertificate certificate({u"IP:"_s + m_a, u"IP:"_s + m_b, u"DNS:office.example"_s});
    makesPrimary(certificate);
    const StandbyCluster standby(*m_primary, {listensOn(m_b)});

    PgOffice alone({to(m_b, certificate), {}, "hline/test"});
    QCOMPARE(stateOf(alone.connect(Connecting)), QByteArray(ReadOnlyOffice));
    PgOffice both({to(m_b + u',' + m_a, certificate), {}, "hline/test"});
    QCOMPARE(stateOf(both.connect(Connecting)), QByteArray("connected"));
    // … and two addresses of one name
    PgOffice named({to(u"office.example"_s, certificate), {}, "hline/test"}, NameLookup([this](const QByteArray &) {
        return NameLookup::Addresses{m_b.toLatin1(), m_a.toLatin1()};
    }));
    QCOMPARE(stateOf(named.connect(Connecting)), QByteArray("connected"));
}

/// Synchronous replication: the standby holds all that a desk was told, and the desks go on by themselves.
void TestFailover::nothingAcknowledgedIsMissing()
{
    const ServerCertificate certificate({u"IP:"_s + m_a, u"IP:"_s + m_b});
    makesPrimary(certificate);
    StandbyCluster standby(*m_primary, {listensOn(m_b)});
    m_primary->rows(u"postgres"_s, u"ALTER SYSTEM SET synchronous_standby_names = '%1'"_s.arg(QLatin1StringView(StandbyCluster::Name)));
    m_primary->rows(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
    SyncedDesk anna(QString::fromUtf8(to(m_a + u',' + m_b, certificate)));
    SyncedDesk vera(QString::fromUtf8(to(m_a + u',' + m_b, certificate)));
    for (SyncedDesk *desk : {&anna, &vera}) {
        desk->registers(5);
        desk->sync().start();
    }
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && vera.isWhole() && anna.cursor().seq == 10 && vera.cursor().seq == 10, Patience);

    anna.registers(300); // on its way while the server ends
    m_primary->disconnect();
    QVERIFY(m_primary->server().stop(PostgresCluster::Stop::Immediate));
    anna.registers(20);
    standby.promote();
    for (SyncedDesk *desk : {&anna, &vera})
        desk->sync().hurry();
    const auto promoted = steadyTime();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && vera.isWhole() && anna.cursor().seq == 330 && vera.cursor().seq == 330, Patience);

    qInfo("whole %lld ms after the promotion", qlonglong((steadyTime() - promoted) / 1ms));
    QVERIFY(!anna.status.restoredOffice);
    QVERIFY(!vera.status.restoredOffice);
    QCOMPARE(anna.cursor().chain, vera.cursor().chain);
    QVERIFY(standby.rows(m_office, u"SELECT code FROM hl.invariants() WHERE NOT holds"_s).empty());
}

/// reliability D7, asynchronous replication: what the promoted server lacks comes again from the desk, and it is said.
void TestFailover::deskSendsAgainWhatTheStandbyLacks()
{
    const ServerCertificate certificate({u"IP:"_s + m_a, u"IP:"_s + m_b});
    makesPrimary(certificate);
    StandbyCluster standby(*m_primary, {listensOn(m_b)});
    SyncedDesk anna(QString::fromUtf8(to(m_a + u',' + m_b, certificate)));
    SyncedDesk vera(QString::fromUtf8(to(m_a + u',' + m_b, certificate)));
    anna.registers(5);
    anna.sync().start();
    vera.sync().start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && anna.cursor().seq == 5, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(standby.hasCaughtUp(*m_primary), Patience);
    standby.stopsFollowing();
    anna.registers(3);
    QTRY_VERIFY_WITH_TIMEOUT(anna.cursor().seq == 8 && vera.cursor().seq == 8, Patience);

    m_primary->disconnect();
    QVERIFY(m_primary->server().stop(PostgresCluster::Stop::Immediate));
    standby.promote();
    QCOMPARE(standby.rows(m_office, u"SELECT count(*) FROM hl.fact"_s).front().front().toInt(), 5);
    for (SyncedDesk *desk : {&anna, &vera})
        desk->sync().hurry();

    QTRY_VERIFY_WITH_TIMEOUT(anna.status.restoredOffice, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(anna.isWhole() && vera.isWhole() && anna.cursor().seq == 8 && vera.cursor().seq == 8, Patience);
    QCOMPARE(anna.status.restoredOffice->facts, 3);
    QCOMPARE(anna.cursor().chain, vera.cursor().chain);
    QVERIFY(standby.rows(m_office, u"SELECT code FROM hl.invariants() WHERE NOT holds"_s).empty());
}

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"

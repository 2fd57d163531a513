// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefacts.h"
#include "base/executor.h"
#include "office/officemigrations.h"
#include "office/postgrestools.h"
#include "support/privatecluster.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 120'000;

struct Ran
{
    int exit = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonValue operator[](const QString &key) const { return QJsonDocument::fromJson(out)[key]; }
    [[nodiscard]] QByteArray all() const { return QByteArray::number(exit) + '\n' + out + err; }
};

} // namespace

/// What an administrator does, with the real hlinectl and a server that has TLS.
class TestOfficeAdmin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void initMakesAnOfficeOnce();
    void newOfficeHoldsEveryCheck();
    void migrationBringsAnOlderOfficeOn();
    void otherSchemaIsLeftAlone();
    void consultantComesInByTheConnectionFile();
    void badLoginIsRefused_data();
    void badLoginIsRefused();
    void revokedConsultantIsOut();
    void verifyNamesWhatIsOpen();
    void verifyFindsAChangedFact();
    void statusListsDesks();
    void backupComesBackAsAnotherOffice();
    void deskMeetsOnlyTheRestoredOffice();
    void damagedBackupIsRefused();
    void failedRestoreLeavesNoDatabase();
    void damagedOfficeGetsNoBackup();
    void wrongConnectionsAreNamed_data();
    void wrongConnectionsAreNamed();
    void answersAreRussianToo();

private:
    [[nodiscard]] Ran run(const QStringList &words, const QString &locale = u"C.UTF-8"_s) const;
    /// … on the office of this test, with --json.
    [[nodiscard]] Ran office(const QStringList &words) const;
    /// Facts of a consultant in the office of this test.
    void fill();
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    /// libpq's words for the way a desk takes: TCP, TLS, the server's certificate.
    [[nodiscard]] QString byTls(const QJsonObject &connection, const QString &password) const;

    std::unique_ptr<PrivateCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_address, m_certificate, m_office;
    int m_offices = 0;
};

void TestOfficeAdmin::initTestCase()
{
    // An address of this computer's own network that no other server uses, so that the port may be the usual one.
    auto *random = QRandomGenerator::global();
    m_address = u"127.%1.%2.%3"_s.arg(random->bounded(1, 250)).arg(random->bounded(1, 250)).arg(random->bounded(1, 250));
    m_cluster = std::make_unique<PrivateCluster>(QStringList{u"fsync = on"_s, u"listen_addresses = '%1'"_s.arg(m_address),
                                                u"shared_preload_libraries = 'auth_delay'"_s, u"auth_delay.milliseconds = 500"_s});
    PostgresCluster &server = m_cluster->server();
    m_certificate = server.folder() + u"/server.crt"_s;
    const auto made = runProgram(u"openssl"_s, {u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
        u"-subj"_s, u"/CN=office.example"_s, u"-addext"_s, u"subjectAltName=DNS:office.example"_s, u"-keyout"_s, server.folder() + u"/server.key"_s,
        u"-out"_s, m_certificate}, PostgresTool::RunAs::ServerUser});
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    QFile settings(server.dataFolder() + u"/postgresql.conf"_s);
    QVERIFY(settings.open(QIODevice::Append));
    settings.write("ssl = on\nssl_cert_file = '" + m_certificate.toUtf8() + "'\nssl_key_file = '" + server.folder().toUtf8() + "/server.key'\n");
    settings.close();
    QVERIFY(server.stop(PostgresCluster::Stop::Fast).has_value());
    QVERIFY(server.start().has_value());
}

void TestOfficeAdmin::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_office = u"Отдел \"%1\""_s.arg(++m_offices); // a name that must be quoted
    const Ran made = run({u"office"_s, u"init"_s, u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office, u"--json"_s});
    QVERIFY2(made.exit == 0, made.all().constData());
    QCOMPARE(made[u"files"_s].toInt(), int(officeMigrations().size()));
}

Ran TestOfficeAdmin::run(const QStringList &words, const QString &locale) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(HLINE_BIN_DIR "/hlinectl"), words);
    if (!process.waitForFinished(Patience))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran TestOfficeAdmin::office(const QStringList &words) const
{
    return run(QStringList{u"office"_s} + words + QStringList{u"--connection"_s, m_cluster->server().connection(), u"--json"_s}
               + (words.contains(u"--database"_s) ? QStringList() : QStringList{u"--database"_s, m_office}));
}

void TestOfficeAdmin::fill()
{
    const QString login = u"anna%1"_s.arg(m_offices);
    m_cluster->hires(m_office, login, u"consultant"_s);
    OfficeDesk anna(m_cluster->server().connectionOf(login, m_cluster->passwordOf(login), m_office));
    FactDraft request = anna.fact("request.new");
    request.words = QJsonObject{{u"subject"_s, u"Не закрывается месяц"_s}};
    QCOMPARE(anna.says(request), QByteArray("ok"));
    QCOMPARE(anna.says(anna.work(request.id, 460)), QByteArray("ok"));
    QCOMPARE(anna.says(anna.fact("future.kind")), QByteArray("unknown_kind"));
}

QString TestOfficeAdmin::byTls(const QJsonObject &connection, const QString &password) const
{
    return u"host=%1 hostaddr=%2 port=%3 dbname='%4' user=%5 password=%6 sslmode=verify-full sslrootcert=%7 channel_binding=require"_s
        .arg(connection[u"host"_s].toString(), m_address, QString::number(connection[u"port"_s].toInt()), connection[u"database"_s].toString(),
             connection[u"login"_s].toString(), password, file(u"root.crt"_s));
}

void TestOfficeAdmin::initMakesAnOfficeOnce()
{
    const Ran again = office({u"init"_s});

    QCOMPARE(again.exit, 1);
    QCOMPARE(again[u"code"_s].toString(), u"OFFICE_EXISTS"_s);
    QCOMPARE(office({u"migrate"_s})[u"files"_s].toInt(-1), 0);
}

/// reliability.md 6.2, on a server set up as packaging/postgresql says
void TestOfficeAdmin::newOfficeHoldsEveryCheck()
{
    fill();
    const QString officer = u"officer%1"_s.arg(m_offices);
    m_cluster->hires(m_office, officer, u"dpo"_s);
    const Ran erased = run({u"office"_s, u"erase"_s, u"закрывается"_s, u"--means"_s, u"by hand"_s, u"--json"_s, u"--connection"_s,
                            m_cluster->connectionOf(m_office, officer)});
    QVERIFY2(erased.exit == 0 && erased[u"erased"_s].toArray().size() == 1, erased.all().constData());

    const Ran verified = office({u"verify"_s});

    QVERIFY2(verified.exit == 0, verified.all().constData());
    QCOMPARE(verified[u"holds"_s].toBool(), true);
    QCOMPARE(verified[u"checks"_s].toArray().size(), 42);
    static const QRegularExpression setting(u"^Setting of the server: [a-z_]+ is \\S+\\.$"_s); // what has no sentence of its own
    for (const QJsonValue &check : verified[u"checks"_s].toArray()) {
        const QString text = check[u"text"_s].toString();
        QVERIFY2(!text.startsWith(u"Setting"_s) || setting.match(text).hasMatch(), qPrintable(text));
    }
}

void TestOfficeAdmin::migrationBringsAnOlderOfficeOn()
{
    const QString older = u"older%1"_s.arg(m_offices);
    m_cluster->rows(u"postgres"_s, u"CREATE DATABASE "_s + older);
    std::vector<OfficeMigration> first = officeMigrations();
    first.resize(5);
    QVERIFY(runOfficeFile(m_cluster->admin(older), officeScript(u"database.sql"_s)).has_value());
    QCOMPARE(migrateOffice(m_cluster->admin(older), first).value_or(-1), 5);

    const Ran migrated = office({u"migrate"_s, u"--database"_s, older});

    QVERIFY2(migrated.exit == 0, migrated.all().constData());
    QCOMPARE(migrated[u"files"_s].toInt(), int(officeMigrations().size()) - 5);
    QCOMPARE(m_cluster->brokenInvariants(older), QStringList());
}

void TestOfficeAdmin::otherSchemaIsLeftAlone()
{
    m_cluster->rows(m_office, u"INSERT INTO hl.migration (number, name, sha256) VALUES (99, '0099_future.sql', '')"_s);
    const Ran newer = office({u"migrate"_s});
    m_cluster->rows(m_office, u"DELETE FROM hl.migration WHERE number = 99"_s);
    m_cluster->rows(m_office, u"UPDATE hl.migration SET sha256 = 'other' WHERE number = 3"_s);
    const Ran other = office({u"migrate"_s});

    QCOMPARE(newer.exit, 4);
    QCOMPARE(newer[u"code"_s].toString(), u"OFFICE_TOO_NEW"_s);
    QCOMPARE(other.exit, 4);
    QCOMPARE(other[u"code"_s].toString(), u"OFFICE_MIGRATION_CHANGED"_s);
}

void TestOfficeAdmin::consultantComesInByTheConnectionFile()
{
    const Ran added = office({u"consultant"_s, u"add"_s, u"olga"_s, u"--role"_s, u"supervisor"_s, u"--host"_s, u"office.example"_s,
                              u"--root-certificate"_s, m_certificate, u"--connection-file"_s, u"olga.json"_s});
    QVERIFY2(added.exit == 0, added.all().constData());
    const QString password = added[u"password"_s].toString();
    static const QRegularExpression plain(u"^[A-Za-z0-9]{20,}$"_s);
    QVERIFY(plain.match(password).hasMatch());
    QFile written(file(u"olga.json"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    const QJsonObject connection = QJsonDocument::fromJson(text).object();
    QCOMPARE(connection.keys(), (QStringList{u"database"_s, u"hline_office"_s, u"host"_s, u"login"_s, u"port"_s, u"sslrootcert"_s}));
    QCOMPARE(connection[u"hline_office"_s].toInt(), 1);
    QVERIFY(!text.contains(password.toUtf8()));
    QFile root(file(u"root.crt"_s));
    QVERIFY(root.open(QIODevice::WriteOnly));
    root.write(connection[u"sslrootcert"_s].toString().toUtf8());
    root.close();

    OfficeLogin olga(byTls(connection, password));
    const auto hello = olga.hello(DeviceId(QUuid::createUuid()));

    QVERIFY(hello && hello->deskNumber == 1);
    const auto tls = m_cluster->rows(m_office, u"SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'olga'"_s);
    QCOMPARE(tls[0][0].toBool(), true);
    QJsonObject elsewhere = connection;
    elsewhere[u"host"_s] = u"another.example"_s;
    QVERIFY(!OfficeDatabase::open(byTls(elsewhere, password)).has_value()); // verify-full
    QVERIFY(!OfficeDatabase::open(byTls(connection, password).replace(u"sslmode=verify-full"_s, u"sslmode=disable"_s)).has_value());
    QVERIFY(!m_cluster->server().log().contains(password.toUtf8()));
    QCOMPARE(office({u"consultant"_s, u"add"_s, u"olga"_s, u"--role"_s, u"intake"_s, u"--host"_s, u"h"_s})[u"code"_s].toString(), u"LOGIN_EXISTS"_s);
    QVERIFY(office({u"consultant"_s, u"revoke"_s, u"olga"_s}).exit == 0);
}

void TestOfficeAdmin::badLoginIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("SQL in the name") << QStringList{u"x\"; DROP SCHEMA hl"_s, u"--role"_s, u"consultant"_s, u"--host"_s, u"h"_s} << u"LOGIN_NAME"_s;
    QTest::newRow("name of a group") << QStringList{u"hl_owner"_s, u"--role"_s, u"consultant"_s, u"--host"_s, u"h"_s} << u"LOGIN_NAME"_s;
    QTest::newRow("Cyrillic") << QStringList{u"анна"_s, u"--role"_s, u"consultant"_s, u"--host"_s, u"h"_s} << u"LOGIN_NAME"_s;
    QTest::newRow("no such role") << QStringList{u"anna"_s, u"--role"_s, u"owner"_s, u"--host"_s, u"h"_s} << u"LOGIN_ROLE"_s;
    QTest::newRow("the superuser") << QStringList{u"postgres"_s, u"--role"_s, u"consultant"_s, u"--host"_s, u"h"_s} << u"LOGIN_EXISTS"_s;
    QTest::newRow("no role") << QStringList{u"anna"_s, u"--host"_s, u"h"_s} << u"USAGE_ROLE"_s;
    QTest::newRow("no host") << QStringList{u"anna"_s, u"--role"_s, u"consultant"_s} << u"USAGE_HOST"_s;
}

void TestOfficeAdmin::badLoginIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);

    const Ran refused = office(QStringList{u"consultant"_s, u"add"_s} + words);

    QVERIFY(refused.exit == 1 || refused.exit == 2);
    QCOMPARE(refused[u"code"_s].toString(), code);
    QVERIFY(!refused[u"sentence"_s].toString().isEmpty());
}

void TestOfficeAdmin::revokedConsultantIsOut()
{
    fill();
    const QString login = u"anna%1"_s.arg(m_offices);
    QCOMPARE(office({u"status"_s})[u"desks"_s][0][u"sends_until"_s], QJsonValue());

    const Ran left = office({u"consultant"_s, u"revoke"_s, login}); // and its desk sends what it holds
    const QJsonValue sending = office({u"status"_s})[u"desks"_s][0];
    const Ran revoked = office({u"consultant"_s, u"revoke"_s, login, u"--at-once"_s});

    QVERIFY2(left.exit == 0, left.all().constData());
    QCOMPARE(left[u"desks"_s].toInt(), 1);
    const QDateTime until = QDateTime::fromString(left[u"sends_until"_s].toString(), Qt::ISODate);
    QVERIFY(std::abs(QDateTime::currentDateTimeUtc().daysTo(until) - 30) <= 1);
    QCOMPARE(sending[u"sends_until"_s], left[u"sends_until"_s]);
    QCOMPARE(sending[u"revoked"_s].toBool(), false);
    QVERIFY2(revoked.exit == 0, revoked.all().constData());
    QCOMPARE(revoked[u"desks"_s].toInt(), 1);
    QCOMPARE(office({u"status"_s})[u"desks"_s][0][u"revoked"_s].toBool(), true);
    QCOMPARE(office({u"consultant"_s, u"revoke"_s, login})[u"code"_s].toString(), u"LOGIN_UNKNOWN"_s);
    QCOMPARE(office({u"consultant"_s, u"revoke"_s, u"hl_client"_s})[u"code"_s].toString(), u"LOGIN_UNKNOWN"_s);
}

/// Each protection, switched off, is found by the check that is about it.
void TestOfficeAdmin::verifyNamesWhatIsOpen()
{
    const std::initializer_list<std::array<QString, 3>> openings{
        {u"RIGHTS_TABLES"_s, u"GRANT SELECT ON hl.fact TO hl_client"_s, u"REVOKE SELECT ON hl.fact FROM hl_client"_s},
        {u"RIGHTS_FUNCTIONS"_s, u"GRANT EXECUTE ON FUNCTION hl.adopt TO PUBLIC"_s, u"REVOKE EXECUTE ON FUNCTION hl.adopt FROM PUBLIC"_s},
        {u"RIGHTS_DEFINER"_s, u"ALTER FUNCTION hl_api.pull_v1 RESET search_path"_s, u"ALTER FUNCTION hl_api.pull_v1 SET search_path = hl, pg_temp"_s},
        {u"RIGHTS_WORDS"_s, u"ALTER TABLE hl.body NO FORCE ROW LEVEL SECURITY"_s, u"ALTER TABLE hl.body FORCE ROW LEVEL SECURITY"_s},
        {u"RIGHTS_LOG"_s, u"ALTER TABLE hl.fact DISABLE TRIGGER frozen"_s, u"ALTER TABLE hl.fact ENABLE TRIGGER frozen"_s},
        {u"RIGHTS_PUBLIC"_s, u"GRANT USAGE ON SCHEMA public TO PUBLIC"_s, u"REVOKE USAGE ON SCHEMA public FROM PUBLIC"_s},
        {u"RIGHTS_OWNER"_s, u"CREATE ROLE climber IN ROLE hl_owner"_s, u"DROP ROLE climber"_s},
        {u"RIGHTS_ONE_ROLE"_s, u"CREATE ROLE twofold LOGIN CONNECTION LIMIT 2 PASSWORD 'p' IN ROLE hl_intake, hl_consultant"_s, u"DROP ROLE twofold"_s},
        {u"RIGHTS_LIMIT"_s, u"CREATE ROLE many LOGIN PASSWORD 'p' IN ROLE hl_intake"_s, u"DROP ROLE many"_s},
        {u"RIGHTS_SCRAM"_s, u"CREATE ROLE bare LOGIN CONNECTION LIMIT 2 IN ROLE hl_intake"_s, u"DROP ROLE bare"_s},
    };
    for (const auto &[code, opens, closes] : openings) {
        m_cluster->rows(m_office, opens);
        const Ran verified = office({u"verify"_s});
        m_cluster->rows(m_office, closes);
        QStringList broken;
        for (const QJsonValue &check : verified[u"checks"_s].toArray()) {
            if (!check[u"holds"_s].toBool())
                broken.append(check[u"code"_s].toString());
        }
        QCOMPARE(broken, QStringList{code});
        QCOMPARE(verified.exit, 1);
    }
    QCOMPARE(office({u"verify"_s}).exit, 0);
    for (const auto &[statement, exit] : {std::pair{u"ALTER SYSTEM SET auth_delay.milliseconds = 0"_s, 1}, {u"ALTER SYSTEM RESET auth_delay.milliseconds"_s, 0}}) {
        m_cluster->rows(m_office, statement);
        m_cluster->rows(m_office, u"SELECT pg_reload_conf()"_s);
        QTRY_COMPARE(office({u"verify"_s}).exit, exit);
    }
}

void TestOfficeAdmin::verifyFindsAChangedFact()
{
    fill();
    m_cluster->rows(m_office, u"ALTER TABLE hl.fact DISABLE TRIGGER frozen"_s);
    m_cluster->rows(m_office, u"UPDATE hl.fact SET secs = 4600 WHERE kind = 'work'"_s);
    m_cluster->rows(m_office, u"ALTER TABLE hl.fact ENABLE TRIGGER frozen"_s);

    const Ran verified = office({u"verify"_s});

    QCOMPARE(verified.exit, 4);
    QCOMPARE(verified[u"checks"_s][0][u"code"_s].toString(), u"I3"_s);
}

void TestOfficeAdmin::statusListsDesks()
{
    fill();

    const Ran status = office({u"status"_s});

    QVERIFY2(status.exit == 0, status.all().constData());
    QCOMPARE(status[u"seq"_s].toInt(), 3);
    QCOMPARE(status[u"desks"_s].toArray().size(), 1);
    QCOMPARE(status[u"desks"_s][0][u"login"_s].toString(), u"anna%1"_s.arg(m_offices));
    QCOMPARE(status[u"desks"_s][0][u"facts"_s].toInt(), 3);
}

void TestOfficeAdmin::backupComesBackAsAnotherOffice()
{
    fill();
    const Ran before = office({u"status"_s});
    const Ran kept = office({u"backup"_s, u"monday"_s});
    QVERIFY2(kept.exit == 0, kept.all().constData());
    QCOMPARE(kept[u"chain"_s], before[u"chain"_s]);
    const QString copy = u"copy%1"_s.arg(m_offices);

    const Ran restored = office({u"restore"_s, u"monday"_s, u"--database"_s, copy});

    QVERIFY2(restored.exit == 0, restored.all().constData());
    QCOMPARE(restored[u"chain"_s], before[u"chain"_s]);
    QVERIFY(restored[u"incarnation"_s] != before[u"incarnation"_s]);
    QCOMPARE(office({u"verify"_s, u"--database"_s, copy}).exit, 0);
    const QString login = u"anna%1"_s.arg(m_offices);
    OfficeLogin anna(m_cluster->connectionOf(copy, login));
    const auto rows = anna.snapshot(QUuid::fromString(restored[u"incarnation"_s].toString()), 0, 10);
    QVERIFY(rows && rows->size() == 3);
    QVERIFY(rows->front().fact.words && rows->front().fact.words->contains("Не закрывается месяц"));
    QCOMPARE(office({u"restore"_s, u"monday"_s, u"--database"_s, copy})[u"code"_s].toString(), u"OFFICE_EXISTS"_s);
    QCOMPARE(office({u"backup"_s, u"monday"_s})[u"code"_s].toString(), u"BACKUP_EXISTS"_s);
}

/// A desk that tries all the time is let in when the restore is done, not while the database still is what it was yesterday.
void TestOfficeAdmin::deskMeetsOnlyTheRestoredOffice()
{
    fill();
    QCOMPARE(office({u"backup"_s, u"monday"_s}).exit, 0);
    const QString copy = u"copy%1"_s.arg(m_offices);
    std::atomic<bool> isDone = false;
    Executor anna(u"anna"_s);
    const QFuture<QSet<QString>> met = anna.run([&isDone, way = m_cluster->connectionOf(copy, u"anna%1"_s.arg(m_offices))] {
        QSet<QString> incarnations;
        for (bool isLast = false; !isLast;) {
            isLast = isDone;
            const auto office = OfficeDatabase::open(way);
            const auto hello = office ? (*office)->rows(OfficeSql("SELECT incarnation FROM hl_api.hello_v1(gen_random_uuid(), 1, 'test', 0)"))
                                      : failure(office.error());
            if (hello)
                incarnations.insert(hello->front().front().toString());
        }
        return incarnations;
    });

    const Ran restored = office({u"restore"_s, u"monday"_s, u"--database"_s, copy});

    isDone = true;
    QVERIFY2(restored.exit == 0, restored.all().constData());
    QCOMPARE(met.result(), QSet<QString>{restored[u"incarnation"_s].toString()});
}

void TestOfficeAdmin::damagedBackupIsRefused()
{
    fill();
    QCOMPARE(office({u"backup"_s, u"monday"_s}).exit, 0);
    QFile dump(file(u"monday/office.dump"_s));
    QVERIFY(dump.open(QIODevice::ReadWrite) && dump.seek(dump.size() / 2));
    dump.write("?");
    dump.close();

    const Ran restored = office({u"restore"_s, u"monday"_s, u"--database"_s, u"never"_s});

    QCOMPARE(restored.exit, 4);
    QCOMPARE(restored[u"code"_s].toString(), u"BACKUP_BROKEN"_s);
    QVERIFY(m_cluster->rows(u"postgres"_s, u"SELECT 1 FROM pg_database WHERE datname = 'never'"_s).empty());
}

/// A dump that pg_restore refuses, or that restores to a log that does not hold, leaves no half of an office behind.
void TestOfficeAdmin::failedRestoreLeavesNoDatabase()
{
    fill();
    QCOMPARE(office({u"backup"_s, u"monday"_s}).exit, 0);
    QFile dump(file(u"monday/office.dump"_s));
    QVERIFY(dump.open(QIODevice::ReadWrite) && dump.resize(dump.size() / 2));
    const QByteArray sha = QCryptographicHash::hash(dump.readAll(), QCryptographicHash::Sha256).toHex();
    QFile list(file(u"monday/backup.json"_s));
    QVERIFY(list.open(QIODevice::ReadWrite));
    QJsonObject json = QJsonDocument::fromJson(list.readAll()).object();
    json.insert(u"dump_sha256"_s, QString::fromLatin1(sha));
    QVERIFY(list.resize(0) && list.seek(0));
    list.write(QJsonDocument(json).toJson());
    list.close();

    const Ran restored = office({u"restore"_s, u"monday"_s, u"--database"_s, u"half"_s});

    QCOMPARE(restored[u"code"_s].toString(), u"POSTGRES_TOOL_FAILED"_s);
    QVERIFY(m_cluster->rows(u"postgres"_s, u"SELECT 1 FROM pg_database WHERE datname = 'half'"_s).empty());
}

void TestOfficeAdmin::damagedOfficeGetsNoBackup()
{
    fill();
    m_cluster->rows(m_office, u"UPDATE hl.entry SET secs = 0"_s);

    const Ran kept = office({u"backup"_s, u"monday"_s});

    QCOMPARE(kept.exit, 4);
    QCOMPARE(kept[u"code"_s].toString(), u"BACKUP_BROKEN"_s);
    QVERIFY(!QFile::exists(file(u"monday/backup.json"_s)));
    QCOMPARE(office({u"restore"_s, u"monday"_s, u"--database"_s, u"never"_s})[u"code"_s].toString(), u"FILE_NOT_FOUND"_s);
}

void TestOfficeAdmin::wrongConnectionsAreNamed_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::newRow("no server there") << u"host=/nowhere user=postgres"_s << 3 << u"OFFICE_UNREACHABLE"_s;
    QTest::newRow("wrong password") << m_cluster->server().connectionOf(u"postgres"_s, u"wrong"_s, u"postgres"_s) << 1 << u"OFFICE_DENIED"_s;
    QTest::newRow("no such database") << m_cluster->server().connection(u"nothing"_s) << 1 << u"OFFICE_NO_DATABASE"_s;
    QTest::newRow("database without an office") << m_cluster->server().connection(u"postgres"_s) << 1 << u"OFFICE_MISSING"_s;
}

void TestOfficeAdmin::wrongConnectionsAreNamed()
{
    QFETCH(QString, connection);
    QFETCH(int, exit);
    QFETCH(QString, code);

    const Ran refused = run({u"office"_s, u"status"_s, u"--connection"_s, connection, u"--json"_s});

    QCOMPARE(refused.exit, exit);
    QCOMPARE(refused[u"code"_s].toString(), code);
    QVERIFY(!refused[u"next"_s].toString().isEmpty());
}

void TestOfficeAdmin::answersAreRussianToo()
{
    fill();
    const QStringList connection{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office};

    const Ran status = run(QStringList{u"office"_s, u"status"_s} + connection, u"ru_RU.UTF-8"_s);
    const Ran verified = run(QStringList{u"office"_s, u"verify"_s} + connection, u"ru_RU.UTF-8"_s);

    QVERIFY2(status.out.startsWith("Фактов в журнале: 3."), status.out.constData());
    QVERIFY2(verified.out.contains("Закрытые месяцы не изменились."), verified.out.constData());
}

QTEST_GUILESS_MAIN(TestOfficeAdmin)
#include "tst_officeadmin.moc"

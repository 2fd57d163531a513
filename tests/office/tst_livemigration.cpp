// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefacts.h"
#include "olderversions.h"
#include "support/helpdesk.h"
#include "support/privatecluster.h"
#include "sync/pgoffice.h"
#include "sync/syncround.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Thousands = 3000;    ///< facts of an office that has been in use for a while
constexpr qint64 MostHeldMs = 100; ///< sync.md 4.11

/// What a desk reached that worked all the time.
struct Worked
{
    int requests = 0;
    std::int64_t own = 0, readTo = 0;
    SyncStatus last;
    bool isWhole = false;
};

} // namespace

/// An office is migrated while desks work (sync.md 4.11).
class TestLiveMigration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void deskGetsThrough_data() { lastThree(); }
    void deskGetsThrough();
    void everyFileGivesUpWaiting_data();
    void everyFileGivesUpWaiting();
    void behindABackupItComesLater();
    void logStaysFree_data() { lastThree(); }
    void logStaysFree();
    void probeSeesAFileThatHoldsTheLog();

private:
    static void lastThree();
    [[nodiscard]] Worked worksOn(std::promise<void> &hasBegun, const std::atomic<bool> &isMigrated) const;
    [[nodiscard]] qint64 heldMs(const OfficeMigration &migration);
    [[nodiscard]] static bool isFree(OfficeDatabase &desk);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestLiveMigration::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice(); // logins are those of the server: every office of it lets them in
    for (const QString &login : {u"anna"_s, u"vera"_s})
        m_cluster->hires(m_office, login, u"supervisor"_s);
}

void TestLiveMigration::cleanup()
{
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Offices that lack one, two and three files.
void TestLiveMigration::lastThree()
{
    QTest::addColumn<int>("schema");
    const int newest = officeMigrations().back().number;
    for (int schema = newest - 3; schema < newest; ++schema)
        QTest::newRow(QByteArray("office " + QByteArray::number(schema)).constData()) << schema;
}

/// On a thread of its own: a desk registers a request and meets its office, again and again, until it has done so three times after
/// the migration.
Worked TestLiveMigration::worksOn(std::promise<void> &hasBegun, const std::atomic<bool> &isMigrated) const
{
    Helpdesk anna;
    anna.clock.setWall(floor<seconds>(std::chrono::system_clock::now()));
    const ContractId contract = anna.signsContract(u"117/2026"_s, 12000min, 30min);
    const QByteArray connection = m_cluster->connectionOf(m_office, u"anna"_s).toUtf8();
    PgOffice office({connection, m_cluster->passwordOf(u"anna"_s).toUtf8(), "test"});
    Worked out;
    for (int rounds = 1, after = 0; after < 3; ++rounds) {
        after += isMigrated ? 1 : 0;
        out.requests += anna.registers(contract) == RequestId() ? 0 : 1;
        out.last = SyncRound(anna.desk().feed(), office, anna.clock, 1).meet();
        if (rounds == 2) // the first round has read the log that was there
            hasBegun.set_value();
    }
    out.own = anna.desk().feed().outbox().lastOwn;
    out.readTo = anna.desk().feed().cursor().seq;
    out.isWhole = anna.desk().verify().value_or(false);
    return out;
}

/// Whatever it met on the way, the desk gets through, and nothing is lost or doubled.
void TestLiveMigration::deskGetsThrough()
{
    QFETCH(int, schema);
    m_office = m_cluster->makesOffice(officeUpTo(schema));
    fillOffice(m_cluster->connectionOf(m_office, u"vera"_s), Thousands);
    std::promise<void> hasBegun;
    std::atomic<bool> isMigrated = false;
    auto desk = std::async(std::launch::async, [&] { return worksOn(hasBegun, isMigrated); });
    hasBegun.get_future().wait();

    auto applied = migrateOffice(m_cluster->admin(m_office), officeMigrations());
    for (int again = 0; again < 5 && !applied && applied.error().kind == Error::Kind::Busy; ++again)
        applied = migrateOffice(m_cluster->admin(m_office), officeMigrations());
    isMigrated = true;

    const Worked worked = desk.get();
    QVERIFY(done(applied));
    QCOMPARE(officeSchema(m_cluster->admin(m_office)).value_or(-1), officeMigrations().back().number);
    QCOMPARE(worked.last.trouble, Trouble::None);
    QCOMPARE(worked.last.unsent, 0);
    QVERIFY(worked.isWhole && worked.requests > 0);
    QCOMPARE(worked.readTo, Thousands + worked.own);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact"_s).front().front().toLongLong(), Thousands + worked.own);
    const QString registered = u"SELECT count(*) FROM hl.fact WHERE author = 'anna' AND kind = 'request.new' AND verdict = 'ok'"_s;
    QCOMPARE(m_cluster->rows(m_office, registered).front().front().toInt(), worked.requests);
}

void TestLiveMigration::everyFileGivesUpWaiting_data()
{
    QTest::addColumn<QString>("text");
    for (const OfficeMigration &migration : officeMigrations())
        QTest::newRow(qPrintable(migration.name)) << migration.text;
}

/// The first thing a file does is to say how long it waits for desks at most.
void TestLiveMigration::everyFileGivesUpWaiting()
{
    QFETCH(QString, text);
    OfficeDatabase &admin = m_cluster->admin(m_office);
    QVERIFY(done(admin.begin()));
    QVERIFY(done(admin.runScript(officeStatements(text).front())));

    const auto waits = admin.rows(OfficeSql("SELECT setting::int FROM pg_settings WHERE name = 'lock_timeout'"));
    admin.rollBack();

    QVERIFY(done(waits));
    const int waitsMs = waits->front().front().toInt();
    QVERIFY2(waitsMs > 0 && waitsMs <= 5000, qPrintable(QString::number(waitsMs)));
}

/// Somebody makes a backup of the log, and a file wants the table for itself.
void TestLiveMigration::behindABackupItComesLater()
{
    m_office = m_cluster->makesOffice();
    OfficeDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    std::vector<OfficeMigration> next = officeMigrations();
    const int present = next.back().number;
    next.push_back({present + 1, u"next.sql"_s, u"SET LOCAL lock_timeout = '50ms';\nALTER TABLE hl.fact ADD COLUMN next int;\n"_s});
    const auto backup = OfficeDatabase::open(m_cluster->server().connection(m_office));
    QVERIFY(done(backup));
    QVERIFY(done((*backup)->begin()));
    QVERIFY(done((*backup)->run(OfficeSql("LOCK TABLE hl.fact IN ACCESS SHARE MODE"))));

    const auto tooEarly = migrateOffice(m_cluster->admin(m_office), next);

    QVERIFY(!tooEarly);
    QCOMPARE(tooEarly.error().kind, Error::Kind::Busy);
    QCOMPARE(tooEarly.error().code, QByteArray("SQL_55P03"));
    QCOMPARE(officeSchema(m_cluster->admin(m_office)).value_or(-1), present);
    QCOMPARE(vera.says(vera.fact("request.new")), QByteArray("ok")); // beside the backup
    (*backup)->rollBack();
    QCOMPARE(migrateOffice(m_cluster->admin(m_office), next).value_or(-1), 1);
}

/// Could a push go on now? What it takes, without waiting for it.
bool TestLiveMigration::isFree(OfficeDatabase &desk)
{
    const bool out = desk.begin()
        && desk.run(OfficeSql("LOCK TABLE hl.head, hl.fact, hl.body, hl.standing, hl.device IN ROW EXCLUSIVE MODE NOWAIT"))
        && desk.run(OfficeSql("SELECT 1 FROM hl.head FOR UPDATE NOWAIT"));
    desk.rollBack();
    return out;
}

/// How long a file keeps desks from the log: from the beginning of the first statement after which a push would wait to the end.
/// The file is rolled back: it can be tried again.
qint64 TestLiveMigration::heldMs(const OfficeMigration &migration)
{
    OfficeDatabase &admin = m_cluster->admin(m_office);
    const auto desk = OfficeDatabase::open(m_cluster->server().connection(m_office));
    QElapsedTimer held;
    bool good = desk && admin.begin();
    for (const QString &statement : officeStatements(migration.text)) {
        QElapsedTimer begun;
        begun.start();
        good = good && admin.runScript(statement);
        if (good && !held.isValid() && !isFree(**desk))
            held = begun;
    }
    const qint64 out = held.isValid() ? held.elapsed() : 0;
    admin.rollBack();
    return good ? out : -1;
}

/// The least of three: what the file costs, not what else the computer did.
void TestLiveMigration::logStaysFree()
{
    QFETCH(int, schema);
    m_office = m_cluster->makesOffice(officeUpTo(schema));
    fillOffice(m_cluster->connectionOf(m_office, u"vera"_s), Thousands);
    const OfficeMigration next = officeUpTo(schema + 1).back();

    const qint64 held = std::min({heldMs(next), heldMs(next), heldMs(next)});

    QVERIFY2(held >= 0 && held <= MostHeldMs, qPrintable(u"%1 holds the log for %2 ms"_s.arg(next.name).arg(held)));
}

void TestLiveMigration::probeSeesAFileThatHoldsTheLog()
{
    m_office = m_cluster->makesOffice();
    const OfficeMigration slow{999, u"0999_slow.sql"_s, u"ALTER TABLE hl.fact ADD COLUMN slow int;\nSELECT pg_sleep(0.15);\n"_s};
    const OfficeMigration quick{999, u"0999_quick.sql"_s, u"CREATE TABLE hl.beside (n int);\nSELECT pg_sleep(0.15);\n"_s};

    QVERIFY(heldMs(slow) > MostHeldMs);
    QCOMPARE(heldMs(quick), 0);
}

QTEST_GUILESS_MAIN(TestLiveMigration)
#include "tst_livemigration.moc"

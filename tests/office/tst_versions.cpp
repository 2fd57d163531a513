// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefacts.h"
#include "olderversions.h"
#include "support/helpdesk.h"
#include "support/privatecluster.h"
#include "sync/pgoffice.h"
#include "sync/syncround.h"

#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

int newestOffice()
{
    return officeMigrations().back().number;
}

QByteArray rowName(const char *what, int number)
{
    return QByteArray(what) + ' ' + QByteArray::number(number).rightJustified(4, '0');
}

/// All that the office has ever told a desk about a fact.
bool isSameRow(const FeedRow &one, const FeedRow &other)
{
    return one.chain == other.chain && one.word == other.word && one.device == other.device && one.author == other.author
        && one.fact.dseq == other.fact.dseq && one.fact.data == other.fact.data && one.fact.words == other.fact.words;
}

Result<std::unique_ptr<Desk>> opened(const QString &file, const Clock &clock)
{
    DeskOptions options;
    options.path = file;
    options.clock = &clock;
    return Desk::open(options);
}

/// The office dates work by the boot clock: it was just now, and counts for one who looks a minute later.
void comesToday(FakeClock &clock)
{
    clock.setWall(floor<seconds>(std::chrono::system_clock::now()) + 1min);
}

int factsIn(const QString &file)
{
    const auto database = Database::open(file);
    if (!done(database))
        return -1;
    Rows rows = (*database)->select(Sql("SELECT count(*) FROM fact"));
    return rows.next() ? int(rows.number(0)) : -1;
}

int schemaOf(const QString &file)
{
    const auto database = Database::open(file);
    return done(database) ? schemaNumber(**database).value_or(-1) : -1;
}

} // namespace

/// Programs, files and offices of different versions at one table (sync.md 4.11). Of older programs there is what they left: the
/// schemas of their desk files and offices, written by their own migrations.
class TestVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void olderOfficeKeepsEverything_data();
    void olderOfficeKeepsEverything();
    void olderDeskFileGoesOn_data();
    void olderDeskFileGoesOn();
    void everyProtocolIsAnswered_data();
    void everyProtocolIsAnswered();
    void deskOfOldProtocolSendsAndReadsNothing();
    void futureFactIsKeptUnread_data();
    void futureFactIsKeptUnread();
    void newerProgramReadsWhatWasKept();

private:
    [[nodiscard]] std::unique_ptr<PgOffice> link(const QString &login) const;
    [[nodiscard]] SyncStatus meets(FeedStore &desk, const Clock &clock, const QString &login) const;
    void opens(Helpdesk &anna);
    void works(Helpdesk &anna, int requests);
    void goesOn(Desk &desk, FakeClock &clock);
    void migrates();

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    ContractId m_contract;
    std::vector<RequestId> m_requests;
};

void TestVersions::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice(); // logins are those of the server: every office of it, of whatever schema, lets them in
    for (const QString &login : {u"anna"_s, u"boris"_s, u"vera"_s})
        m_cluster->hires(m_office, login, u"supervisor"_s);
}

void TestVersions::cleanup()
{
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

std::unique_ptr<PgOffice> TestVersions::link(const QString &login) const
{
    const QByteArray connection = m_cluster->connectionOf(m_office, login).toUtf8();
    return std::make_unique<PgOffice>(OfficeAccess{connection, m_cluster->passwordOf(login).toUtf8(), "test"});
}

SyncStatus TestVersions::meets(FeedStore &desk, const Clock &clock, const QString &login) const
{
    const auto office = link(login);
    return SyncRound(desk, *office, clock, 1).meet();
}

/// Yesterday, and a contract that is paid.
void TestVersions::opens(Helpdesk &anna)
{
    const Instant yesterday = floor<seconds>(std::chrono::system_clock::now()) - 30h;
    anna.clock.setWall(yesterday);
    m_requests.clear();
    m_contract = anna.signsContract(u"117/2026"_s, 12000min, 30min);
    anna.pays(m_contract, isoMonth(monthOf(yesterday)), isoMoscow(yesterday).left(10));
    QVERIFY(anna.balance(m_contract) > 0min);
}

/// A consultant's hours: each request is worked on for four minutes.
void TestVersions::works(Helpdesk &anna, int requests)
{
    for (int i = 0; i < requests; ++i) {
        m_requests.push_back(anna.registers(m_contract));
        QVERIFY(done(anna.startsTimer(m_requests.back())));
        anna.clock.advance(4min);
        StopOptions options;
        options.note = u"Сделано"_s;
        QVERIFY(done(anna.anna().stop(options)));
        anna.clock.advance(1min);
    }
}

void TestVersions::migrates()
{
    const int before = officeSchema(m_cluster->admin(m_office)).value_or(-1);
    const auto applied = migrateOffice(m_cluster->admin(m_office), officeMigrations());
    QVERIFY(done(applied));
    QCOMPARE(*applied, newestOffice() - before);
}

// ---------- offices ----------

void TestVersions::olderOfficeKeepsEverything_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = FirstSpeakingOffice; schema < newestOffice(); ++schema)
        QTest::newRow(rowName("office", schema).constData()) << schema;
}

/// Before and after, over one and the same connection.
void TestVersions::olderOfficeKeepsEverything()
{
    QFETCH(int, schema);
    m_office = m_cluster->makesOffice(officeUpTo(schema));
    fillOffice(m_cluster->connectionOf(m_office, u"vera"_s), 300);
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    QCOMPARE(anna.says(request), QByteArray("ok"));
    const std::vector<FeedRow> before = anna.log();
    const QString worked = u"SELECT count(*), coalesce(sum(secs), 0) FROM hl.entry WHERE acct = 'worked'"_s;
    const auto secondsBefore = m_cluster->rows(m_office, worked);

    migrates();

    const std::vector<FeedRow> after = anna.log();
    QCOMPARE(after.size(), 301U);
    QVERIFY(std::ranges::equal(before, after, isSameRow));
    QCOMPARE(m_cluster->rows(m_office, worked), secondsBefore);
    QCOMPARE(anna.login.push(anna.id, anna.hello.incarnation, {sentFact(request, 1)}).value().front().seq, std::int64_t(301)); // a replay
    QCOMPARE(anna.says(anna.work(request.id, 60)), QByteArray("ok"));
    QCOMPARE(anna.log().size(), 302U);
}

// ---------- desk files ----------

void TestVersions::olderDeskFileGoesOn_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema < deskMigrations().back().number; ++schema)
        QTest::newRow(rowName("desk", schema).constData()) << schema;
}

/// The office is of the former version when the desk comes back to it, and is migrated afterwards.
void TestVersions::olderDeskFileGoesOn()
{
    QFETCH(int, schema);
    m_office = m_cluster->makesOffice(officeUpTo(newestOffice() - 1));
    Helpdesk anna;
    opens(anna);
    works(anna, 3);
    if (schema >= FirstJoinedSchema)
        QCOMPARE(meets(anna.desk().feed(), anna.clock, u"anna"_s).unsent, 0);
    works(anna, 2);
    const minutes balance = anna.balance(m_contract);
    const std::int64_t facts = anna.desk().feed().outbox().lastOwn;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"desk.hline"_s);
    QVERIFY(done(writeOlderDesk(file, anna.copyOfFile(), schema)));
    anna.clock.setWall(anna.anna().clock().instant() + 1s); // older files do not keep how far a clock is from the office's

    const auto desk = opened(file, anna.clock);

    QVERIFY(done(desk));
    const QString copy = file + u".before-%1"_s.arg(schema, 4, 10, QChar(u'0'));
    QCOMPARE(schemaOf(copy), schema);
    QCOMPARE(std::int64_t(factsIn(copy)), facts);
    QVERIFY((*desk)->verify().value_or(false)); // every link holds, and the projections are those of a rebuild
    QCOMPARE((*desk)->feed().outbox().lastOwn, facts);
    QCOMPARE((*desk)->feed().outbox().waiting, anna.desk().feed().outbox().waiting);
    QCOMPARE((*desk)->workplace().balance(m_contract, {}).value().ledger.balance, balance);
    for (const RequestId &request : m_requests)
        QCOMPARE((*desk)->store().history(request).size(), anna.store().history(request).size());
    goesOn(**desk, anna.clock);
}

/// The desk of an older file meets its office before and after that one is migrated, and a colleague sees all of it.
void TestVersions::goesOn(Desk &desk, FakeClock &clock)
{
    const SyncStatus before = meets(desk.feed(), clock, u"anna"_s);
    QCOMPARE(before.trouble, Trouble::None);
    QCOMPARE(before.unsent, 0);
    migrates();
    const StartOptions withConsent{Switching::Refuse, TimerRow::Keeper::Window, ConsentGiven{Channel::Phone, u"Орлова"_s, {}}};
    QVERIFY(done(desk.workplace().start(m_requests.front(), withConsent)));
    clock.advance(6min);
    QVERIFY(done(desk.workplace().stop({})));
    QCOMPARE(meets(desk.feed(), clock, u"anna"_s).unsent, 0);

    Helpdesk boris;
    comesToday(clock);
    comesToday(boris.clock);
    QCOMPARE(meets(boris.desk().feed(), boris.clock, u"boris"_s).trouble, Trouble::None);
    for (const RequestId &request : m_requests)
        QCOMPARE(boris.workedOn(request), request == m_requests.front() ? seconds(10min) : seconds(4min));
    QCOMPARE(boris.balance(m_contract), desk.workplace().balance(m_contract, {}).value().ledger.balance);
    QVERIFY(desk.verify().value_or(false));
}

// ---------- the protocol ----------

void TestVersions::everyProtocolIsAnswered_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QString>("mode");
    // The first protocol there ever was has none before it: what calls itself older may only empty its outbox.
    QTest::newRow("older than all") << Engine::Protocol - 1 << u"drain_only"_s;
    QTest::newRow("this one") << int(Engine::Protocol) << u"ok"_s;
    QTest::newRow("newer than the office") << Engine::Protocol + 1 << u"ok"_s;
}

void TestVersions::everyProtocolIsAnswered()
{
    QFETCH(int, protocol);
    QFETCH(QString, mode);
    m_office = m_cluster->makesOffice();
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));

    const auto met = anna.login.hello(anna.id, 1, protocol);

    QVERIFY(done(met));
    QCOMPARE(met->mode, mode);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT proto FROM hl.device"_s).front().front().toInt(), protocol);
    QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("ok")); // minutes are never stranded
}

void TestVersions::deskOfOldProtocolSendsAndReadsNothing()
{
    m_office = m_cluster->makesOffice();
    fillOffice(m_cluster->connectionOf(m_office, u"vera"_s), 20);
    Helpdesk anna;
    const auto today = link(u"anna"_s);
    OfficeLogin login(m_cluster->connectionOf(m_office, u"anna"_s));
    LinkOfOldProtocol old(*today, login);

    const SyncStatus met = SyncRound(anna.desk().feed(), old, anna.clock, 1).meet();

    QVERIFY(met.isTooOld);
    QCOMPARE(met.unsent, 0);
    QCOMPARE(anna.desk().feed().cursor().seq, 0);
    const SyncStatus updated = meets(anna.desk().feed(), anna.clock, u"anna"_s);
    QVERIFY(!updated.isTooOld);
    QCOMPARE(anna.desk().feed().cursor().seq, m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact"_s).front().front().toLongLong());
}

void TestVersions::futureFactIsKeptUnread_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("seenAs");
    QTest::newRow("kind of the future") << QByteArray("future.kind") << 1 << QByteArray("unknown_kind");
    QTest::newRow("work of a future version") << QByteArray("work") << 2 << QByteArray("unknown_version");
}

void TestVersions::futureFactIsKeptUnread()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, version);
    QFETCH(QByteArray, seenAs);
    m_office = m_cluster->makesOffice();
    m_cluster->knowsFutureKinds(m_office);
    Helpdesk anna;
    opens(anna);
    works(anna, 1);
    QCOMPARE(meets(anna.desk().feed(), anna.clock, u"anna"_s).unsent, 0);
    comesToday(anna.clock);
    const minutes balance = anna.balance(m_contract);
    QVERIFY(anna.store().isUnderstood());
    OfficeDesk newer(m_cluster->connectionOf(m_office, u"vera"_s));
    FactDraft fact = newer.fact(kind, FactId(m_requests.front().uuid()), {{u"meaning"_s, u"ещё неизвестен"_s}});
    fact.contract = m_contract;
    fact.secs = 600;
    fact.version = version;
    QCOMPARE(newer.says(fact), QByteArray("ok"));

    const SyncStatus met = meets(anna.desk().feed(), anna.clock, u"anna"_s);

    QCOMPARE(met.trouble, Trouble::None);
    QCOMPARE(anna.desk().feed().cursor().seq, std::int64_t(newer.log().size()));
    QVERIFY(!anna.store().isUnderstood()); // the balance says that it is incomplete
    QCOMPARE(anna.balance(m_contract), balance);
    anna.crash();
    QVERIFY(!anna.store().isUnderstood());
    QVERIFY(anna.desk().verify().value_or(false)); // byte for byte what the office hashed
    QVERIFY(!anna.store().isUnderstood());
    const auto database = Database::open(anna.copyOfFile());
    QVERIFY(done(database));
    Rows rows = (*database)->select(Sql("SELECT j.verdict, f.data FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
                                        "WHERE j.fact_id = :id"), fact.id);
    QVERIFY(rows.next());
    QCOMPARE(rows.utf8(0), seenAs);
    QCOMPARE(rows.utf8(1), sentFact(fact, 1).data);
}

/// A file of the program before, to which `work` was a kind of the future.
void TestVersions::newerProgramReadsWhatWasKept()
{
    m_office = m_cluster->makesOffice();
    Helpdesk anna;
    opens(anna);
    works(anna, 3);
    QCOMPARE(meets(anna.desk().feed(), anna.clock, u"anna"_s).unsent, 0);
    comesToday(anna.clock);
    const QString file = anna.copyOfFile();
    {
        const auto older = Database::open(file);
        QVERIFY(done(older));
        for (const QString &statement :
             {u"UPDATE judged SET verdict = 'unknown_kind' WHERE fact_id IN (SELECT fact_id FROM fact WHERE kind = 'work')"_s,
              u"DELETE FROM work"_s, u"DELETE FROM work_class"_s, u"DELETE FROM session"_s, u"DELETE FROM contract_balance"_s,
              u"UPDATE projection SET version = version - 1"_s,
              u"INSERT INTO projection SELECT 'unread', version, 1 FROM projection WHERE name = 'desk'"_s})
            QVERIFY(done((*older)->runScript(statement)));
    }

    const auto desk = opened(file, anna.clock);

    QVERIFY(done(desk));
    QVERIFY((*desk)->store().isUnderstood());
    QCOMPARE((*desk)->workplace().balance(m_contract, {}).value().ledger.balance, anna.balance(m_contract));
    QCOMPARE((*desk)->store().request(m_requests.front()).value().work.size(), 1U);
    QVERIFY((*desk)->verify().value_or(false));
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"

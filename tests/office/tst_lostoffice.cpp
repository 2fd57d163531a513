// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "office/officerebuild.h"
#include "officer.h"
#include "randomfacts.h"
#include "support/privatecluster.h"
#include "support/seeds.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The log as a login reads it, without a desk.
class ReadLog final : public LogCopy
{
public:
    explicit ReadLog(std::vector<FeedRow> rows) : m_rows(std::move(rows)) { }
    QString name() const override { return u"log"_s; }
    std::int64_t end() const override { return std::ssize(m_rows); }
    QByteArray linkOf(std::int64_t seq) override { return m_rows.at(std::size_t(seq - 1)).chain; }
    Result<std::vector<FeedRow>> rowsAfter(std::int64_t after, int limit) override
    {
        const auto first = m_rows.begin() + std::min(after, end());
        return std::vector<FeedRow>(first, first + std::min<std::int64_t>(limit, m_rows.end() - first));
    }

private:
    std::vector<FeedRow> m_rows;
};

} // namespace

/// Server and backups are gone; the desks hold the log, and the office is made again from their files: the real programs, real files,
/// PostgreSQL (sync.md 4.12, 4.13).
class TestLostOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void cleanup();
    void departmentGoesOn();
    void oneDeskAloneIsEnough();
    void whoIsNoLongerThereIsStruckOff_data();
    void whoIsNoLongerThereIsStruckOff();
    void wordsComeFromWhoKeepsThem();
    void erasedWordsStayErased();
    void whatNoDeskCanVouchForIsRefused_data();
    void whatNoDeskCanVouchForIsRefused();
    void damagedLogMakesNoOffice();
    void everyTableIsAsItWas_data();
    void everyTableIsAsItWas();

private:
    void connects(const CtlDesk &desk, const QString &login, const QString &role);
    void writesPassword(const CtlDesk &desk, const QString &login) const { desk.write(u"password"_s, m_cluster->passwordOf(login).toUtf8()); }
    [[nodiscard]] static CtlResult syncs(const CtlDesk &desk) { return desk.json({u"sync"_s, u"--password-file"_s, u"password"_s}); }
    static void works(const CtlDesk &desk, const QString &subject);
    void losesTheOffice();
    [[nodiscard]] CtlResult rebuilds(const QStringList &files) const;
    [[nodiscard]] bool isOfficeThere();
    [[nodiscard]] QString one(const QString &statement) { return m_cluster->rows(m_office, statement).front().front().toString(); }
    static void sqlite(const QString &file, const QString &statement);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office, m_annasLogin, m_borisLogin;
    int m_offices = 0;
    std::unique_ptr<CtlDesk> m_anna, m_boris;
};

/// Anna, a supervisor, and Boris have worked; the office has it all.
void TestLostOffice::init()
{
    ++m_offices;
    m_office = m_cluster->makesOffice();
    m_annasLogin = u"anna%1"_s.arg(m_offices);
    m_borisLogin = u"boris%1"_s.arg(m_offices);
    m_anna = std::make_unique<CtlDesk>();
    m_boris = std::make_unique<CtlDesk>();
    m_anna->prepare();
    QCOMPARE(m_boris->run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Борис"_s}).exit, 0);
    connects(*m_anna, m_annasLogin, u"supervisor"_s);
    QCOMPARE(m_anna->run({u"consultant"_s, u"set"_s, u"Борис"_s, u"--login"_s, m_borisLogin}).exit, 0);
    QCOMPARE(syncs(*m_anna)[u"unsent"_s].toInt(), 0);
    connects(*m_boris, m_borisLogin, u"consultant"_s);
    for (const CtlDesk *desk : {m_anna.get(), m_boris.get(), m_anna.get()}) {
        works(*desk, u"Сверка"_s);
        QCOMPARE(syncs(*desk)[u"unsent"_s].toInt(), 0);
    }
}

void TestLostOffice::cleanup()
{
    m_cluster->disconnect();
}

void TestLostOffice::connects(const CtlDesk &desk, const QString &login, const QString &role)
{
    m_cluster->hires(m_office, login, role);
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office}, {u"login"_s, login}};
    desk.write(u"office.json"_s, QJsonDocument(file).toJson());
    writesPassword(desk, login);
    const CtlResult connected = desk.json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});
    QVERIFY2(connected.exit == 0, connected.everything());
}

void TestLostOffice::works(const CtlDesk &desk, const QString &subject)
{
    const auto ago = [now = QDateTime::currentDateTimeUtc().addSecs(3 * 3600)](int minutes) { return now.addSecs(-60 * minutes).toString(u"yyyy-MM-ddTHH:mm:ss"_s); };
    const CtlResult made = desk.json({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, subject, u"--service"_s, u"indiv"_s,
                                      u"--arrival"_s, ago(60)});
    QVERIFY2(made.exit == 0, made.everything());
    const CtlResult logged = desk.run({u"log"_s, made[u"number"_s].toString(), u"--from"_s, ago(30), u"--minutes"_s, u"7"_s, u"--note"_s, u"Сверили"_s});
    QVERIFY2(logged.exit == 0, logged.everything());
}

/// The database, and the logins of its people.
void TestLostOffice::losesTheOffice()
{
    m_cluster->disconnect();
    OfficeDatabase &server = m_cluster->admin(u"postgres"_s);
    QVERIFY(server.runScript(u"DROP DATABASE \"%1\" WITH (FORCE)"_s.arg(m_office)).has_value());
    for (const QString &login : {m_annasLogin, m_borisLogin})
        QVERIFY(server.runScript(u"DROP ROLE \"%1\""_s.arg(login)).has_value());
}

CtlResult TestLostOffice::rebuilds(const QStringList &files) const
{
    return m_anna->json(QStringList{u"office"_s, u"rebuild"_s} + files
                        + QStringList{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office});
}

bool TestLostOffice::isOfficeThere()
{
    const auto named = m_cluster->admin(u"postgres"_s).rows(OfficeSql("SELECT count(*) FROM pg_database WHERE datname = ?"), m_office);
    return named && named->front()[0].toInt() == 1;
}

void TestLostOffice::sqlite(const QString &file, const QString &statement)
{
    QProcess process;
    process.start(u"sqlite3"_s, {file, statement});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
}

void TestLostOffice::departmentGoesOn()
{
    const QString chain = one(u"SELECT encode(chain, 'hex') FROM hl.head"_s);
    const QString numbers = one(u"SELECT string_agg(owner || desk_no, ' ' ORDER BY desk_no) FROM hl.device"_s);
    const QJsonValue balance = m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s];
    losesTheOffice();
    works(*m_boris, u"Без сервера"_s); // goes on meanwhile

    const CtlResult made = rebuilds({m_anna->file(), m_boris->file()});

    QVERIFY2(made.exit == 0, made.everything());
    QCOMPARE(made[u"chain"_s].toString(), chain);
    QCOMPARE(made[u"from"_s].toString(), m_anna->file());
    QCOMPARE(made[u"desks"_s].toInt(), 2);
    QVERIFY(made[u"confirmed"_s].toInt() > 0 && made[u"confirmed"_s].toInt() < made[u"seq"_s].toInt()); // Boris has not read the last
    QCOMPARE(made[u"without_words"_s].toInt(), 0);
    QCOMPARE(made[u"logins"_s].toArray(), (QJsonArray{m_annasLogin, m_borisLogin}));
    QCOMPARE(one(u"SELECT string_agg(owner || desk_no, ' ' ORDER BY desk_no) FROM hl.device"_s), numbers);
    for (const auto &[desk, login, role] : {std::tuple{m_anna.get(), m_annasLogin, u"supervisor"_s}, {m_boris.get(), m_borisLogin, u"consultant"_s}}) {
        m_cluster->hires(m_office, login, role);
        writesPassword(*desk, login);
        const CtlResult met = syncs(*desk);
        QVERIFY2(met.exit == 0, met.everything());
        QCOMPARE(met[u"unsent"_s].toInt(), 0);
        QCOMPARE(met[u"renumbered"_s].toInt(), 0);
    }
    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(one(u"SELECT count(*) || ' ' || sum(secs) FROM hl.fact WHERE kind = 'work' AND verdict = 'ok'"_s), u"4 1680"_s);
    QCOMPARE(m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), balance.toInt() - 7);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
    const QString month = QDateTime::currentDateTimeUtc().addMonths(-2).toString(u"yyyy-MM"_s);
    const CtlResult closed = m_anna->json({u"month"_s, u"close"_s, month, u"--password-file"_s, u"password"_s});
    QVERIFY2(closed.exit == 0, closed.everything());
    for (const CtlDesk *desk : {m_anna.get(), m_boris.get()})
        QCOMPARE(desk->run({u"desk"_s, u"verify"_s}).exit, 0);
}

/// … and whoever it lacks brings what is missing, number for number, when they come back.
void TestLostOffice::oneDeskAloneIsEnough()
{
    const QString facts = one(u"SELECT count(*) FROM hl.fact"_s);
    losesTheOffice();

    const CtlResult made = rebuilds({m_boris->file()}); // has not read Anna's last request

    QVERIFY2(made.exit == 0, made.everything());
    QVERIFY(made[u"seq"_s].toInt() < facts.toInt());
    m_cluster->hires(m_office, m_annasLogin, u"supervisor"_s);
    writesPassword(*m_anna, m_annasLogin);
    const CtlResult met = syncs(*m_anna);
    QVERIFY2(met.exit == 0, met.everything());
    QCOMPARE(met[u"unsent"_s].toInt(), 0);
    QCOMPARE(one(u"SELECT count(*) FROM hl.fact"_s), facts);
    QCOMPARE(one(u"SELECT count(*) || ' ' || sum(secs) FROM hl.fact WHERE kind = 'work' AND verdict = 'ok'"_s), u"3 1260"_s);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestLostOffice::whoIsNoLongerThereIsStruckOff_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("the server never had that login") << QStringList() << false;
    QTest::newRow("… at once") << QStringList{u"--at-once"_s} << false;
    QTest::newRow("it has the name, from the lost office") << QStringList() << true;
}

/// Boris does not come back: no login is made for him, and no month waits for his desk.
void TestLostOffice::whoIsNoLongerThereIsStruckOff()
{
    QFETCH(const QStringList, how);
    QFETCH(const bool, isNamed);
    losesTheOffice();
    if (isNamed)
        QVERIFY(m_cluster->admin(u"postgres"_s).runScript(u"CREATE ROLE \"%1\""_s.arg(m_borisLogin)).has_value());
    QCOMPARE(rebuilds({m_anna->file(), m_boris->file()}).exit, 0);
    m_cluster->hires(m_office, m_annasLogin, u"supervisor"_s);
    const QString desks = u"SELECT string_agg(owner, ' ' ORDER BY desk_no) FROM hl_api.desks_v1((SELECT incarnation FROM hl.head))"_s;
    QCOMPARE(one(desks), m_annasLogin + u' ' + m_borisLogin);
    const auto revokes = [&](const QString &login) {
        return m_anna->json(QStringList{u"office"_s, u"consultant"_s, u"revoke"_s, login} + how
                            + QStringList{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office});
    };

    const CtlResult revoked = revokes(m_borisLogin);

    QVERIFY2(revoked.exit == 0, revoked.everything());
    QCOMPARE(revoked[u"desks"_s].toInt(), 1);
    QCOMPARE(revoked[u"had_access"_s].toBool(true), false);
    QVERIFY(revoked[u"sends_until"_s].isNull());
    QCOMPARE(one(desks), m_annasLogin);
    QCOMPARE(revokes(m_borisLogin)[u"code"_s].toString(), u"LOGIN_UNKNOWN"_s); // nothing is left of him
    QCOMPARE(revokes(u"nobody"_s)[u"code"_s].toString(), u"LOGIN_UNKNOWN"_s);
    QCOMPARE(revokes(u"hl_owner"_s)[u"code"_s].toString(), u"LOGIN_UNKNOWN"_s);
    QCOMPARE(revokes(m_annasLogin)[u"had_access"_s].toBool(), true);
}

void TestLostOffice::wordsComeFromWhoKeepsThem()
{
    const QString with = one(u"SELECT count(*) FROM hl.body"_s);
    losesTheOffice();
    sqlite(m_anna->file(), u"DELETE FROM words WHERE fact_id IN (SELECT fact_id FROM feed WHERE author = '%1')"_s.arg(m_borisLogin));

    const CtlResult alone = rebuilds({m_anna->file()});

    QVERIFY2(alone.exit == 0, alone.everything());
    QVERIFY(alone[u"without_words"_s].toInt() > 0);
    QCOMPARE(alone[u"without_words"_s].toInt() + one(u"SELECT count(*) FROM hl.body"_s).toInt(), with.toInt());
    QCOMPARE(rebuilds({m_anna->file(), m_boris->file()})[u"code"_s].toString(), u"OFFICE_EXISTS"_s);
    m_cluster->disconnect();
    QVERIFY(m_cluster->admin(u"postgres"_s).runScript(u"DROP DATABASE \"%1\" WITH (FORCE)"_s.arg(m_office)).has_value());

    const CtlResult both = rebuilds({m_anna->file(), m_boris->file()});

    QVERIFY2(both.exit == 0, both.everything());
    QCOMPARE(both[u"without_words"_s].toInt(), 0);
    QCOMPARE(one(u"SELECT count(*) FROM hl.body"_s), with);
}

/// Boris' desk has not heard of the erasure yet; Anna's has.
void TestLostOffice::erasedWordsStayErased()
{
    const QString olga = u"olga%1"_s.arg(m_offices);
    m_cluster->hires(m_office, olga, u"dpo"_s);
    QStringList theirs;
    for (const auto &row : m_cluster->rows(m_office, u"SELECT fact_id FROM hl.fact f JOIN hl.body USING (seq) WHERE kind = 'request.new' AND author = '%1'"_s.arg(m_borisLogin)))
        theirs.append(row.front().toString());
    QCOMPARE(theirs.size(), 1);
    Officer(m_cluster->connectionOf(m_office, olga)).erase(theirs);
    QCOMPARE(syncs(*m_anna).exit, 0);
    const QString left = one(u"SELECT count(*) FROM hl.body"_s);
    losesTheOffice();

    const CtlResult made = rebuilds({m_boris->file(), m_anna->file()});

    QVERIFY2(made.exit == 0, made.everything());
    QCOMPARE(one(u"SELECT count(*) FROM hl.body"_s), left);
    QCOMPARE(made[u"without_words"_s].toInt(), 0);
    QCOMPARE(one(u"SELECT count(*) FROM hl.device WHERE desk_no IS NULL AND owner = 'hl_owner'"_s), u"1"_s);
    QCOMPARE(made[u"desks"_s].toInt(), 2);
}

void TestLostOffice::whatNoDeskCanVouchForIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("a desk that never met an office") << u"lone"_s << u"LOG_MISSING"_s;
    QTest::newRow("a desk of another office") << u"other"_s << u"LOGS_DIFFER"_s;
    QTest::newRow("no such file") << u"none"_s << u"NO_DESK"_s;
    QTest::newRow("no file named") << QString() << u"USAGE_DESK_FILES"_s;
}

void TestLostOffice::whatNoDeskCanVouchForIsRefused()
{
    QFETCH(const QString, what);
    QFETCH(const QString, code);
    CtlDesk other;
    other.prepare();
    const QString lost = m_office;
    if (what == u"other") {
        m_office = m_cluster->makesOffice();
        connects(other, u"vera%1"_s.arg(m_offices), u"supervisor"_s);
        m_office = lost;
    }
    losesTheOffice();

    const CtlResult refused = rebuilds(what.isEmpty() ? QStringList() : QStringList{m_anna->file(), other.file(what == u"none" ? u"none.hline"_s : u"desk.hline"_s)});

    QVERIFY2(refused.exit != 0, refused.everything());
    QCOMPARE(refused[u"code"_s].toString(), code);
    QVERIFY(!isOfficeThere());
}

/// A verdict that somebody would rather have had: the link tells.
void TestLostOffice::damagedLogMakesNoOffice()
{
    losesTheOffice();
    sqlite(m_boris->file(), u"DROP TRIGGER feed_is_never_changed; UPDATE feed SET verdict = 'forbidden' WHERE seq = 3"_s);

    const CtlResult refused = rebuilds({m_boris->file()});

    QCOMPARE(refused[u"code"_s].toString(), u"LOG_BROKEN"_s);
    QVERIFY(!isOfficeThere());
    QCOMPARE(rebuilds({m_anna->file()}).exit, 0);
}

void TestLostOffice::everyTableIsAsItWas_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(3))
        QTest::addRow("HLINE_SEED=%u", seed) << seed;
}

/// What the lost office had derived of random facts, sensible and not, is derived again, row for row.
void TestLostOffice::everyTableIsAsItWas()
{
    QFETCH(const unsigned, seed);
    RandomFacts random(seed);
    const QString login = u"vera%1"_s.arg(m_offices), lost = m_cluster->makesOffice();
    m_cluster->hires(lost, login, u"supervisor"_s);
    OfficeDesk vera(m_cluster->connectionOf(lost, login));
    for (int i = 0; i < 400; ++i)
        static_cast<void>(vera.says(random.next(fromUs(vera.hello.serverUs))));
    std::vector<std::unique_ptr<LogCopy>> copies;
    copies.push_back(std::make_unique<ReadLog>(vera.log()));
    const QString anew = lost + u" anew"_s;

    const auto made = rebuildOffice(m_cluster->server().connection(), anew, copies);

    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->head.seq, 400);
    const auto rows = [this](const QString &office, const QString &table) {
        QStringList out;
        for (const auto &row : m_cluster->rows(office, u"SELECT t::text FROM (%1) t ORDER BY 1"_s.arg(table)))
            out.append(row.front().toString());
        return out;
    };
    for (const char *table : {"body", "standing", "request", "session", "reversal", "waiver", "person", "period", "entry", "dating"}) {
        const QString all = u"SELECT * FROM hl."_s + QLatin1StringView(table);
        QVERIFY2(rows(anew, all) == rows(lost, all), table);
    }
    const QString fact = u"SELECT seq, fact_id, device_id, dseq, author, data, eff_us, posted_us, verdict, chain FROM hl.fact"_s;
    QCOMPARE(rows(anew, fact), rows(lost, fact));
    QVERIFY(rows(anew, u"SELECT 1 FROM hl.entry"_s).size() > 0);
    QCOMPARE(m_cluster->brokenInvariants(anew), m_cluster->brokenInvariants(lost));
}

QTEST_GUILESS_MAIN(TestLostOffice)
#include "tst_lostoffice.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whomay.h"
#include "forbiddenstatements.h"
#include "officefacts.h"
#include "office/officemigrations.h"
#include "support/privatecluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Who may do what at an office: a login with bad intentions, and people who reach beyond their trade (facts.md 2, reliability.md 6.2).
class TestOfficeRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void forbiddenStatementsAreRefused_data();
    void forbiddenStatementsAreRefused();
    void reportReadsViewsAndNothingElse();
    void clientsReadNoReports();
    void tradesHaveTheirKinds_data();
    void tradesHaveTheirKinds();
    void forgedAuthorIsForbidden();
    void reversalIsForOwnFactsOfAnOpenMonth();
    void importCarriesNoRights();
    void ownWordsReachAuthorAndSupervisor();
    void desksAreForSupervisors();
    void deskIsGoneWhenItsOwnerGoesOnElsewhere_data();
    void deskIsGoneWhenItsOwnerGoesOnElsewhere();
    void deskSaysWhatItHasNotSent();
    void revokedLoginIsOut();
    void serverLogKeepsSecrets();
    void rightsHold();

private:
    [[nodiscard]] OfficeDesk desk(const QString &login) const { return OfficeDesk(m_cluster->connectionOf(m_office, login)); }
    /// A consultant's record with a login.
    [[nodiscard]] static FactDraft maps(const OfficeDesk &desk, const ConsultantId &who, const QString &login);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestOfficeRights::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    for (const auto &[login, role] : std::initializer_list<std::pair<QString, QString>>{{u"anna"_s, u"consultant"_s},
             {u"boris"_s, u"consultant"_s}, {u"vera"_s, u"supervisor"_s}, {u"mail"_s, u"intake"_s}, {u"analyst"_s, u"report"_s},
             {u"officer"_s, u"dpo"_s}, {u"gone"_s, u"consultant"_s}})
        m_cluster->hires(m_office, login, role);
}

void TestOfficeRights::init()
{
    m_office = m_cluster->makesOffice();
}

void TestOfficeRights::forbiddenStatementsAreRefused_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"anna", "vera", "mail", "analyst", "officer"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void TestOfficeRights::forbiddenStatementsAreRefused()
{
    QFETCH(QString, login);
    OfficeLogin evil(m_cluster->connectionOf(m_office, login));
    const QStringList statements = forbiddenStatements();
    QVERIFY(statements.size() >= 60);

    QStringList done;
    for (const QString &statement : statements) {
        const QString text = QString(statement).replace(u"%1"_s, login);
        const auto ran = evil.database().runScript(text);
        const bool refused = !ran && ran.error().kind != Error::Kind::Offline;
        qInfo("%-8s %-22s %s", qPrintable(login), refused ? ran.error().code.constData() : "DONE", qPrintable(text));
        if (!refused)
            done.append(text);
    }

    qInfo("%s: %d forbidden statements, %d refused", qPrintable(login), int(statements.size()), int(statements.size() - done.size()));
    QCOMPARE(done, QStringList());
}

void TestOfficeRights::reportReadsViewsAndNothingElse()
{
    OfficeDesk anna = desk(u"anna"_s);
    FactDraft request = anna.fact("request.new");
    request.words = QJsonObject{{u"subject"_s, u"Ольга Орлова"_s}};
    QCOMPARE(anna.says(request), QByteArray("ok"));
    QCOMPARE(anna.says(anna.work(request.id, 90)), QByteArray("ok"));
    OfficeLogin analyst(m_cluster->connectionOf(m_office, u"analyst"_s));

    QString all;
    for (const char *view : {"log", "work", "worked_seconds", "late_work", "closed_month", "request", "desk"}) {
        const auto rows = analyst.database().runScript(u"SELECT v::text FROM hl_report.%1 v"_s.arg(QLatin1StringView(view)));
        QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().detail));
        for (const OfficeDatabase::Row &row : *rows)
            all += row[0].toString() + u'\n';
    }
    QVERIFY(all.contains(u",worked,90"_s));
    QVERIFY(!all.contains(u"Орлова"_s));
    QCOMPARE(analyst.hello(anna.id).error().kind, Error::Kind::Denied);
    QVERIFY(!analyst.database().runScript(u"DELETE FROM hl_report.desk"_s));
}

void TestOfficeRights::clientsReadNoReports()
{
    for (const char *login : {"anna", "vera", "mail", "officer"}) {
        OfficeLogin client(m_cluster->connectionOf(m_office, QString::fromLatin1(login)));
        QCOMPARE(client.database().runScript(u"SELECT * FROM hl_report.log"_s).error().kind, Error::Kind::Denied);
    }
}

void TestOfficeRights::tradesHaveTheirKinds_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("who"); // C consultant, I intake, S supervisor
    for (const auto &[who, kinds] : std::initializer_list<std::pair<QString, QList<QByteArray>>>{
             {u"CIS"_s, {"request.new", "request.event", "request.attach", "connect.start", "claim"}},
             {u"CS"_s, {"request.set", "request.class", "request.consent", "request.finish", "release", "timer.start", "work", "timer.end",
                        "norm", "quote.agree", "quote.deliver", "refusal", "register", "import", "work.words"}},
             {u"S"_s, {"assign", "override", "purchase", "payment", "close", "close.reverse", "waive", "date", "ref", "ref.same"}},
             {QString(), {"erased", "base"}}}) {
        for (const QByteArray &kind : kinds)
            QTest::newRow(kind.constData()) << kind << who;
    }
}

void TestOfficeRights::tradesHaveTheirKinds()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, who);
    QCOMPARE(needsSupervisor(kind, false), !who.contains(u'C'));
    for (const auto &[login, trade] : std::initializer_list<std::pair<QString, QChar>>{{u"anna"_s, u'C'}, {u"mail"_s, u'I'}, {u"vera"_s, u'S'}}) {
        OfficeDesk at = desk(login);
        FactDraft fact = at.onContract(at.fact(kind, FactId(QUuid::createUuid()), {{u"type"_s, u"org"_s}, {u"month"_s, u"2026-09"_s}, {u"at_us"_s, 1}}));
        if (kind == "work")
            fact.secs = 60;

        const QByteArray word = at.says(fact);

        QVERIFY2((word != "forbidden") == who.contains(trade), qPrintable(u"%1 as %2: %3"_s.arg(QString::fromUtf8(kind), login, QString::fromUtf8(word))));
        QVERIFY(word != "malformed");
    }
}

FactDraft TestOfficeRights::maps(const OfficeDesk &desk, const ConsultantId &who, const QString &login)
{
    return desk.fact("ref", idCast<FactId>(who), {{u"type"_s, u"consultant"_s}, {u"set"_s, QJsonObject{{u"login"_s, login}}}});
}

/// sync.md 4.1: who did it is mapped to the login by the consultant's record; a supervisor may enter for others.
void TestOfficeRights::forgedAuthorIsForbidden()
{
    const ConsultantId borisId(QUuid::createUuid());
    OfficeDesk anna = desk(u"anna"_s);
    OfficeDesk boris = desk(u"boris"_s);
    OfficeDesk vera = desk(u"vera"_s);
    const FactDraft request = anna.fact("request.new");
    QCOMPARE(anna.says(request), QByteArray("ok")); // nobody is mapped yet
    QCOMPARE(anna.says(maps(anna, Anna, u"boris"_s)), QByteArray("forbidden"));
    QCOMPARE(vera.says(maps(vera, Anna, u"anna"_s)), QByteArray("ok"));
    const FactDraft wrong = maps(vera, borisId, u"boris"_s);
    QCOMPARE(vera.says(wrong), QByteArray("ok"));

    QCOMPARE(anna.says(anna.work(request.id, 60)), QByteArray("ok"));
    QCOMPARE(boris.says(boris.work(request.id, 60)), QByteArray("forbidden")); // in Anna's name
    FactDraft forBoris = vera.work(request.id, 60);
    forBoris.data.insert(u"who"_s, borisId.toString());
    QCOMPARE(vera.says(forBoris), QByteArray("ok"));
    QCOMPARE(vera.says(vera.fact("reverse", wrong.id)), QByteArray("ok"));
    FactDraft own = boris.work(request.id, 60);
    own.data.insert(u"who"_s, borisId.toString());
    QCOMPARE(boris.says(own), QByteArray("forbidden")); // the record that named him was taken back

    for (const FeedRow &row : anna.log())
        QVERIFY(row.device != boris.id || row.author == "boris");
    QCOMPARE(m_cluster->rows(m_office, u"SELECT sum(secs) FROM hl.entry WHERE acct = 'worked'"_s)[0][0].toInt(), 120);
}

void TestOfficeRights::reversalIsForOwnFactsOfAnOpenMonth()
{
    OfficeDesk anna = desk(u"anna"_s);
    OfficeDesk boris = desk(u"boris"_s);
    OfficeDesk vera = desk(u"vera"_s);
    const FactDraft request = anna.fact("request.new");
    const std::vector<FactDraft> work{anna.work(request.id, 60), anna.work(request.id, 70), anna.work(request.id, 80)};
    QCOMPARE(anna.says(request), QByteArray("ok"));
    for (const FactDraft &piece : work)
        QCOMPARE(anna.says(piece), QByteArray("ok"));

    QCOMPARE(boris.says(boris.fact("reverse", work[0].id)), QByteArray("forbidden"));
    QCOMPARE(anna.says(anna.fact("reverse", work[0].id)), QByteArray("ok"));
    const QString month = isoMonth(monthOf(toInstant(work[0].at)));
    QCOMPARE(vera.says(vera.onContract(vera.fact("close", {}, {{u"month"_s, month}}))), QByteArray("ok"));
    QCOMPARE(anna.says(anna.fact("reverse", work[1].id)), QByteArray("forbidden"));
    QCOMPARE(vera.says(vera.fact("reverse", work[1].id)), QByteArray("ok"));
    QCOMPARE(anna.says(anna.work(request.id, 90)), QByteArray("late"));
    QCOMPARE(vera.says(vera.onContract(vera.fact("waive", work[2].id))), QByteArray("ok"));

    QCOMPARE(m_cluster->rows(m_office, u"SELECT worked_secs FROM hl.period"_s)[0][0].toInt(), 150);
    const auto next = m_cluster->rows(m_office, u"SELECT acct, sum(secs) FROM hl.entry WHERE month > (SELECT month FROM hl.period) AND acct <> 'logged' "
                                                "GROUP BY 1 ORDER BY 1"_s);
    QCOMPARE(next.size(), 2U);
    QCOMPARE(next[0][1].toInt(), 80);            // waived
    QCOMPARE(next[1][1].toInt(), 90 - 70 - 80);  // worked: came late, taken back, given up
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestOfficeRights::importCarriesNoRights()
{
    OfficeDesk anna = desk(u"anna"_s);
    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto record = [&](const QString &type) {
        return anna.fact("ref", FactId(QUuid::createUuid()), {{u"type"_s, type}, {u"batch"_s, batch}, {u"set"_s, QJsonObject{{u"login"_s, u"anna"_s}}}});
    };

    QCOMPARE(anna.says(record(u"org"_s)), QByteArray("ok"));
    for (const char *type : {"consultant", "policy", "norm", "topic", "desk"})
        QCOMPARE(anna.says(record(QString::fromLatin1(type))), QByteArray("forbidden"));
    QCOMPARE(anna.says(anna.fact("ref", FactId(anna.id.uuid()), {{u"type"_s, u"desk"_s}, {u"set"_s, QJsonObject{{u"no"_s, anna.hello.deskNumber}}}})),
             QByteArray("ok")); // its own number
    QCOMPARE(anna.says(anna.fact("ref", FactId(anna.id.uuid()), {{u"type"_s, u"desk"_s}, {u"set"_s, QJsonObject{{u"no"_s, 9}}}})),
             QByteArray("forbidden"));
}

/// I18: words of scope "own" reach their author and supervisors; for others they are NULL, never a missing row.
void TestOfficeRights::ownWordsReachAuthorAndSupervisor()
{
    OfficeDesk anna = desk(u"anna"_s);
    FactDraft request = anna.fact("request.new");
    request.words = QJsonObject{{u"subject"_s, u"Для всех"_s}};
    FactDraft note = anna.fact("request.event", request.id);
    note.words = QJsonObject{{u"text"_s, u"Только для себя"_s}};
    note.scope = "own";
    QCOMPARE(anna.says(request), QByteArray("ok"));
    QCOMPARE(anna.says(note), QByteArray("ok"));

    for (const auto &[login, sees] : std::initializer_list<std::pair<QString, int>>{{u"anna"_s, 2}, {u"vera"_s, 2}, {u"boris"_s, 1}, {u"mail"_s, 1}}) {
        OfficeDesk reader = desk(login);
        const auto rows = reader.login.pull(reader.hello.incarnation, 0, chainStart());
        QVERIFY(rows && rows->size() == 2);
        QCOMPARE(int((*rows)[0].fact.words.has_value()) + int((*rows)[1].fact.words.has_value()), sees);
        QVERIFY((*rows)[0].fact.words.has_value());
    }
}

/// sync.md 4.8, 4.10: whose desks there are, for whoever closes months. An officer or analyst has views or functions of their own.
void TestOfficeRights::desksAreForSupervisors()
{
    OfficeDesk vera = desk(u"vera"_s);
    const OfficeDesk anna = desk(u"anna"_s), gone = desk(u"gone"_s);
    const QString incarnation = vera.hello.incarnation.toString(QUuid::WithoutBraces);
    m_cluster->rows(m_office, u"UPDATE hl.device SET revoked_at = now() WHERE owner = 'gone'"_s);
    m_cluster->rows(m_office, u"INSERT INTO hl.device (device_id, owner, desk_no, proto, app) "
                                 "SELECT h.incarnation, 'hl_owner', NULL, 1, 'office' FROM hl.head h"_s); // the office itself
    const auto asks = [&](const char *login, const QString &office) {
        OfficeLogin at(m_cluster->connectionOf(m_office, QString::fromLatin1(login)));
        return at.database().rows(OfficeSql("SELECT desk_no, owner, app, unsent, facts FROM hl_api.desks_v1(?)"), office);
    };

    for (const char *login : {"anna", "boris", "mail", "analyst", "officer"})
        QCOMPARE(asks(login, incarnation).error().code, QByteArray("SQL_42501"));
    QCOMPARE(asks("vera", QUuid::createUuid().toString(QUuid::WithoutBraces)).error().code, QByteArray("SQL_HL001"));
    const auto desks = asks("vera", incarnation);
    QVERIFY2(desks, desks ? "" : qPrintable(desks.error().detail));
    QCOMPARE(desks->size(), 2U);
    QCOMPARE(desks->at(0)[1].toString(), u"vera"_s);
    QCOMPARE(desks->at(1)[0].toInt(), anna.hello.deskNumber);
    QCOMPARE(desks->at(1)[1].toString(), u"anna"_s);
    QVERIFY(!desks->at(1)[2].toString().isEmpty());
}

/// sync.md 4.9: the desk of the same login that goes on for another one says so, in whatever words.
void TestOfficeRights::deskIsGoneWhenItsOwnerGoesOnElsewhere_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("left");
    const auto row = [](const char *name, const char *login, const char *said, const QStringList &left) {
        QTest::newRow(name) << QString::fromLatin1(login) << QString::fromLatin1(said) << left;
    };

    row("this one", "anna", R"(["%1"])", {});
    row("this one too", "anna", R"([7,{},"00000000-0000-7000-8000-000000000000","%1"])", {});
    row("another one", "anna", R"(["00000000-0000-7000-8000-000000000000"])", {u"2"_s});
    row("no list", "anna", "7", {u"2"_s});
    row("a list of something else", "anna", R"([7,{"a":"%1"},["%1"]])", {u"2"_s});
    row("another consultant", "boris", R"(["%1"])", {u"2"_s});
    row("a supervisor", "vera", R"(["%1"])", {u"2"_s});
}

void TestOfficeRights::deskIsGoneWhenItsOwnerGoesOnElsewhere()
{
    QFETCH(const QString, login);
    QFETCH(const QString, said);
    QFETCH(const QStringList, left);
    OfficeDesk vera = desk(u"vera"_s);
    OfficeDesk old = desk(u"anna"_s);
    old.meets(3);
    QCOMPARE(old.says(old.fact("request.new")), QByteArray("ok"));
    const auto unsent = [&] {
        QStringList out;
        const auto rows = vera.login.database().rows(OfficeSql("SELECT unsent FROM hl_api.desks_v1(?) WHERE desk_no = ?"),
                                                     vera.hello.incarnation.toString(QUuid::WithoutBraces), old.hello.deskNumber);
        if (!rows)
            return QStringList{rows.error().detail};
        for (const auto &row : *rows)
            out << row[0].toString();
        return out;
    };
    QCOMPARE(unsent(), QStringList{u"2"_s});

    OfficeDesk now = desk(login);
    const QJsonValue copyOf = QJsonDocument::fromJson("[" + QString(said).replace(u"%1"_s, old.id.toString()).toUtf8() + "]")[0];
    const FactDraft record = now.fact("ref", FactId(now.id.uuid()), {{u"type"_s, u"desk"_s}, {u"seen"_s, 0},
                                      {u"set"_s, QJsonObject{{u"no"_s, now.hello.deskNumber}, {u"copy_of"_s, copyOf}, {u"again"_s, 2}}}});
    QCOMPARE(now.says(record), QByteArray("ok"));

    QCOMPARE(unsent(), left);
    old.meets(1); // it lives
    QCOMPARE(unsent(), QStringList{u"1"_s});
}

/// What a desk said that it holds, less what has come since: it says so every quarter of an hour only.
void TestOfficeRights::deskSaysWhatItHasNotSent()
{
    OfficeDesk vera = desk(u"vera"_s);
    OfficeDesk anna = desk(u"anna"_s);
    const auto unsent = [&] {
        const auto rows = vera.login.database().rows(OfficeSql("SELECT unsent FROM hl_api.desks_v1(?) WHERE owner = 'anna'"),
                                                     vera.hello.incarnation.toString(QUuid::WithoutBraces));
        return rows && rows->size() == 1 ? rows->front()[0].toInt() : -1;
    };

    QCOMPARE(unsent(), 0);
    anna.meets(2);
    QCOMPARE(unsent(), 2);
    for (const int left : {1, 0, 0}) {
        QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("ok"));
        QCOMPARE(unsent(), left);
    }
    anna.meets(1);
    QCOMPARE(unsent(), 1);
}

void TestOfficeRights::revokedLoginIsOut()
{
    OfficeDesk gone = desk(u"gone"_s);
    QCOMPARE(gone.says(gone.fact("request.new")), QByteArray("ok"));

    QVERIFY(m_cluster->admin(m_office).run(OfficeSql("SELECT hl.revoke_login('gone')")).has_value());

    QVERIFY(!gone.login.hello(gone.id));
    QCOMPARE(OfficeDatabase::open(m_cluster->connectionOf(m_office, u"gone"_s)).error().kind, Error::Kind::Denied);
    OfficeDesk anna = desk(u"anna"_s);
    QCOMPARE(anna.log().size(), 1U); // what that person entered stays
}

/// Names, telephone numbers and passwords never come into the server's log, whatever fails.
void TestOfficeRights::serverLogKeepsSecrets()
{
    const QString canary = u"Канарейкина"_s;
    OfficeDesk anna = desk(u"anna"_s);
    FactDraft request = anna.fact("request.new");
    request.words = QJsonObject{{u"subject"_s, canary}, {u"phone"_s, u"84951234567"_s}};
    QCOMPARE(anna.says(request), QByteArray("ok"));
    static_cast<void>(anna.login.push(anna.id, QUuid::createUuid(), {sentFact(request, 2)}));                 // HL001
    static_cast<void>(anna.login.push(DeviceId(QUuid::createUuid()), anna.hello.incarnation, {sentFact(request, 2)})); // HL002
    static_cast<void>(anna.login.database().runScript(u"SELECT * FROM hl_api.push_v1('%1', 'x', 'b', 1, '[{\"words\": \"%2\"'"_s.arg(anna.id.toString(), canary)));
    static_cast<void>(anna.login.database().rows(OfficeSql("SELECT * FROM hl_api.push_v1(?, ?, 'b', 1, ?)"), anna.id.toString(),
                                                 anna.hello.incarnation.toString(QUuid::WithoutBraces), u"[{\"id\": \"%1\"}]"_s.arg(canary)));
    static_cast<void>(anna.login.database().runScript(u"SELECT '%1' FROM hl.body"_s.arg(canary)));
    static_cast<void>(OfficeDatabase::open(m_cluster->server().connectionOf(u"anna"_s, u"WrongSecretWord"_s, m_office)));

    const QByteArray log = m_cluster->server().log();
    QVERIFY(log.contains("incarnation") && log.contains("password authentication failed"));
    for (const QByteArray &secret : {canary.toUtf8(), QByteArray("84951234567"), m_cluster->passwordOf(u"anna"_s).toLatin1(), QByteArray("WrongSecretWord")})
        QVERIFY2(!log.contains(secret), secret.constData());
}

void TestOfficeRights::rightsHold()
{
    const QStringList statements = officeStatements(officeScript(u"rights.sql"_s));
    QCOMPARE(statements.size(), 1);
    m_cluster->disconnect(); // what a database sets holds for connections after it
    QStringList broken;
    for (const OfficeDatabase::Row &row : m_cluster->rows(m_office, statements.front())) {
        if (!row[2].toBool())
            broken.append(row[0].toString());
    }
    broken.sort();
    QCOMPARE(broken.join(u' '), u"SERVER_AUTH_DELAY SERVER_FSYNC SERVER_HBA SERVER_TLS"_s); // a cluster of tests has no TLS and trusts its disk
}

QTEST_GUILESS_MAIN(TestOfficeRights)
#include "tst_officerights.moc"

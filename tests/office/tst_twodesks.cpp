// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Moscow time, as hlinectl reads it.
QString minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(3 * 3600 - minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace

/// Two desks and one office, all of them real: the programs, the files, PostgreSQL (sync.md 4).
class TestTwoDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void secondDeskSeesWhatTheFirstHas();
    void everyDeskKeepsItsPerson();
    void personIsKnownByTheLogin();
    void lostClaimKeepsTheTime();
    void offlineWorkWaitsInTheOutbox();
    void withoutLibpqADeskIsAlone();
    void monthIsClosedWithTheOffice();
    void loneDesksJoinWithTheirHistory();
    void historyNeedsAnApproval();
    void wrongPasswordSaysSo();
    void connectionFileIsChecked();

private:
    void connects(const CtlDesk &desk, const QString &login);
    [[nodiscard]] CtlResult joins(const CtlDesk &desk, const QString &login, const QStringList &how) const;
    [[nodiscard]] CtlResult syncs(const CtlDesk &desk) const;
    [[nodiscard]] QJsonObject only(const CtlDesk &desk) const;

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    int m_offices = 0;
    std::unique_ptr<CtlDesk> m_anna, m_boris;
};

void TestTwoDesks::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
}

void TestTwoDesks::init()
{
    ++m_offices;
    m_office = m_cluster->makesOffice();
    m_anna = std::make_unique<CtlDesk>();
    m_boris = std::make_unique<CtlDesk>();
    m_anna->prepare();
    QCOMPARE(m_boris->run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Борис"_s}).exit, 0);
    for (const auto &[desk, name] : {std::pair{m_anna.get(), u"anna"_s}, std::pair{m_boris.get(), u"boris"_s}}) {
        const QString login = name + QString::number(m_offices);
        m_cluster->hires(m_office, login, u"supervisor"_s);
        connects(*desk, login);
    }
}

void TestTwoDesks::connects(const CtlDesk &desk, const QString &login)
{
    const CtlResult connected = joins(desk, login, {});
    QVERIFY2(connected.exit == 0, connected.everything());
    QVERIFY(connected.json().object().contains(u"disk_encrypted"_s)); // true, false, or null where the system does not tell
}

CtlResult TestTwoDesks::joins(const CtlDesk &desk, const QString &login, const QStringList &how) const
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office},
                           {u"login"_s, login}};
    desk.write(u"office.json"_s, QJsonDocument(file).toJson());
    desk.write(u"password"_s, m_cluster->passwordOf(login).toUtf8());
    return desk.json(QStringList{u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s} + how);
}

CtlResult TestTwoDesks::syncs(const CtlDesk &desk) const
{
    return desk.json({u"sync"_s, u"--password-file"_s, u"password"_s});
}

/// The one request of a queue.
QJsonObject TestTwoDesks::only(const CtlDesk &desk) const
{
    const QJsonArray rows = desk.json({u"queue"_s}).json().array();
    return rows.size() == 1 ? rows.first().toObject() : QJsonObject();
}

void TestTwoDesks::secondDeskSeesWhatTheFirstHas()
{
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Не закрывается месяц"_s, u"--service"_s,
                          u"indiv"_s}).exit, 0);
    QCOMPARE(syncs(*m_anna)[u"unsent"_s].toInt(), 0);

    const CtlResult met = syncs(*m_boris);

    QVERIFY2(met.exit == 0, met.everything());
    QCOMPARE(only(*m_boris)[u"number"_s].toString(), u"1"_s);
    QCOMPARE(only(*m_boris)[u"balance_min"_s], only(*m_anna)[u"balance_min"_s]);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// The office knows many people; a desk goes on working for its own.
void TestTwoDesks::everyDeskKeepsItsPerson()
{
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s}).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QCOMPARE(m_boris->run({u"take"_s, u"1"_s}).exit, 0);
    QCOMPARE(m_boris->run({u"start"_s, u"1"_s}).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);

    QCOMPARE(m_anna->json({u"request"_s, u"show"_s, u"1"_s})[u"assignee"_s].toString(), u"Борис"_s);
    QVERIFY(m_anna->json({u"timer"_s})[u"running"_s].isNull());
    QVERIFY(m_boris->json({u"timer"_s})[u"running"_s].isObject());
}

/// A consultant may not write into the list of people; whom a supervisor has written there under the login is the desk's person.
void TestTwoDesks::personIsKnownByTheLogin()
{
    const QString login = u"vera"_s + QString::number(m_offices);
    m_cluster->hires(m_office, login, u"consultant"_s);
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s}).exit, 0);
    QCOMPARE(m_anna->run({u"consultant"_s, u"set"_s, u"Вера"_s, u"--login"_s, login}).exit, 0);
    QCOMPARE(m_anna->json({u"consultant"_s, u"set"_s, u"Анна"_s, u"--login"_s, login})[u"code"_s].toString(), u"LOGIN_TAKEN"_s);
    QCOMPARE(syncs(*m_anna).exit, 0);
    const CtlDesk vera;
    QCOMPARE(vera.run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Вера с ноутбука"_s}).exit, 0);
    connects(vera, login);

    QCOMPARE(vera.run({u"take"_s, u"1"_s}).exit, 0);
    QCOMPARE(syncs(vera)[u"unsent"_s].toInt(), 0);
    QCOMPARE(syncs(*m_anna).exit, 0);

    QCOMPARE(m_anna->json({u"request"_s, u"show"_s, u"1"_s})[u"assignee"_s].toString(), u"Вера"_s);
    const QJsonArray people = vera.json({u"consultant"_s, u"list"_s}).json().array();
    QCOMPARE(std::ranges::count_if(people, [&](const QJsonValue &one) { return one[u"me"].toBool() && one[u"login"] == login; }), 1);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Both took it without a link; who came first keeps it, and nobody's minute is lost (sync.md 4.7).
void TestTwoDesks::lostClaimKeepsTheTime()
{
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s,
                          u"--arrival"_s, minutesAgo(60)}).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);
    for (const CtlDesk *desk : {m_anna.get(), m_boris.get()})
        QCOMPARE(desk->run({u"take"_s, u"1"_s}).exit, 0);
    QVERIFY(m_boris->run({u"log"_s, u"1"_s, u"--from"_s, minutesAgo(20), u"--minutes"_s, u"12"_s, u"--note"_s, u"Сверили"_s}).exit == 0);

    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);

    QCOMPARE(only(*m_boris)[u"assignee"_s], only(*m_anna)[u"assignee"_s]);
    QCOMPARE(only(*m_boris)[u"balance_min"_s], only(*m_anna)[u"balance_min"_s]);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT sum(secs) FROM hl.entry WHERE acct = 'worked'"_s).front().front().toLongLong(), 720);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestTwoDesks::offlineWorkWaitsInTheOutbox()
{
    QCOMPARE(m_boris->json({u"outbox"_s})[u"waiting"_s].toInt(), 0);
    m_cluster->disconnect();
    QVERIFY(m_cluster->server().stop(PostgresCluster::Stop::Fast));
    QCOMPARE(m_boris->run({u"request"_s, u"new"_s, u"--client"_s, u"ТСЖ «Заречье»"_s, u"--subject"_s, u"Без связи"_s}).exit, 0);

    const CtlResult away = syncs(*m_boris);

    QCOMPARE(away.exit, 3);
    QCOMPARE(away[u"code"_s].toString(), u"OFFICE_UNREACHABLE"_s);
    QCOMPARE(m_boris->json({u"outbox"_s})[u"waiting"_s].toInt(), 1);
    QVERIFY(m_cluster->server().start());
    QCOMPARE(syncs(*m_boris)[u"unsent"_s].toInt(), 0);
    QCOMPARE(m_boris->json({u"outbox"_s})[u"waiting"_s].toInt(), 0);
}

/// A spoiled installation takes the office away, not the work.
void TestTwoDesks::withoutLibpqADeskIsAlone()
{
    QTemporaryDir spoiled;
    QFile library(spoiled.filePath(u"libpq.so.5"_s));
    QVERIFY(library.open(QIODevice::WriteOnly) && library.write("no library") > 0);
    library.close();
    const QByteArray before = qgetenv("LD_LIBRARY_PATH");
    qputenv("LD_LIBRARY_PATH", QFile::encodeName(spoiled.path()));
    const CtlResult registered = m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Отчёт"_s, u"--service"_s,
                                              u"indiv"_s});
    const CtlResult alone = syncs(*m_anna);
    before.isEmpty() ? qunsetenv("LD_LIBRARY_PATH") : qputenv("LD_LIBRARY_PATH", before);

    QVERIFY2(registered.exit == 0, registered.everything());
    QCOMPARE(alone.exit, 3); // the office is out of reach
    QVERIFY2(alone.err.contains("libpq"), alone.everything());

    QCOMPARE(syncs(*m_anna)[u"unsent"_s].toInt(), 0);
}

/// A month is closed with all that the department has recorded, or not at all (S-OFF-2, sync.md 4.10).
void TestTwoDesks::monthIsClosedWithTheOffice()
{
    const QString month = QDateTime::currentDateTimeUtc().addMonths(-2).toString(u"yyyy-MM"_s);
    const QStringList close{u"month"_s, u"close"_s, month, u"--password-file"_s, u"password"_s};
    const auto closings = [this] { return m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE kind = 'close'"_s).front().front().toInt(); };
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s}).exit, 0);
    m_cluster->disconnect();
    QVERIFY(m_cluster->server().stop(PostgresCluster::Stop::Fast));

    const CtlResult away = m_anna->json(close);

    QCOMPARE(away.exit, 3);
    QCOMPARE(away[u"code"_s].toString(), u"OFFICE_UNREACHABLE"_s);
    QVERIFY(m_anna->json({u"month"_s, u"show"_s, month})[u"contracts"_s][0][u"closed_at"_s].isNull());
    QVERIFY(m_cluster->server().start());
    QCOMPARE(closings(), 0);

    const CtlResult closed = m_anna->json(close);

    QVERIFY2(closed.exit == 0, closed.everything());
    QCOMPARE(closed[u"closed_now"_s].toInt(), 1);
    QCOMPARE(closed[u"unsent"_s].toInt(), 0); // the request went before, the closing itself after
    QCOMPARE(closings(), 1);
    QCOMPARE(m_anna->json(close)[u"closed_now"_s].toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Two desks that worked alone for the same client join one office: what both imported falls together by its natural key, what each
/// worked adds up (sync.md 4.3.5, facts.md 4).
void TestTwoDesks::loneDesksJoinWithTheirHistory()
{
    const CtlDesk laptop, tower;
    for (const auto &[desk, minutes] : {std::pair{&laptop, u"10"_s}, std::pair{&tower, u"12"_s}}) {
        desk->prepare();
        QCOMPARE(desk->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 120);
        QCOMPARE(desk->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s,
                            u"--arrival"_s, minutesAgo(60)}).exit, 0);
        const CtlResult logged = desk->run({u"log"_s, u"1"_s, u"--from"_s, minutesAgo(20), u"--minutes"_s, minutes, u"--note"_s, u"Сверили"_s});
        QVERIFY2(logged.exit == 0, logged.everything());
    }
    for (const auto &[desk, login] : {std::pair{&laptop, u"laptop"_s}, std::pair{&tower, u"tower"_s}}) {
        m_cluster->hires(m_office, login, u"supervisor"_s);
        const CtlResult joined = joins(*desk, login, {u"--adopt"_s});
        QVERIFY2(joined.exit == 0, joined.everything());
        QCOMPARE(joined[u"unsent"_s].toInt(), 0);
    }
    QCOMPARE(syncs(laptop).exit, 0);

    for (const CtlDesk *desk : {&laptop, &tower}) {
        QCOMPARE(desk->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 98);
        QCOMPARE(desk->json({u"queue"_s, u"--view"_s, u"all"_s}).json().array().size(), 2);
        QCOMPARE(desk->run({u"desk"_s, u"verify"_s}).exit, 0);
    }
    const auto count = [this](const char *type) {
        return m_cluster->rows(m_office, u"SELECT count(DISTINCT target) FROM hl.fact WHERE kind = 'ref' AND data::jsonb ->> 'type' = '%1'"_s
                                             .arg(QLatin1String(type))).front().front().toInt();
    };
    for (const char *type : {"org", "contract", "package", "product", "contact"})
        QVERIFY2(count(type) == 1, type);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT sum(secs) FROM hl.entry WHERE acct = 'worked'"_s).front().front().toLongLong(), 22 * 60);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE kind = 'payment' AND verdict = 'ok'"_s).front().front().toInt(),
             m_cluster->rows(m_office, u"SELECT count(DISTINCT target) FROM hl.fact WHERE kind = 'payment'"_s).front().front().toInt());
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact f JOIN hl.device d USING (device_id) WHERE f.dseq <= d.adopted_to "
                                       "AND f.verdict NOT IN ('ok', 'same')"_s).front().front().toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// A consultant's desk joins with history once somebody above has approved it.
void TestTwoDesks::historyNeedsAnApproval()
{
    const CtlDesk desk;
    desk.prepare();
    m_cluster->hires(m_office, u"vera"_s, u"consultant"_s);
    const int waiting = desk.json({u"outbox"_s})[u"waiting"_s].toInt();

    const CtlResult refused = joins(desk, u"vera"_s, {u"--adopt"_s});

    QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_ADOPT_UNAPPROVED"_s);
    QCOMPARE(desk.json({u"outbox"_s})[u"waiting"_s].toInt(), waiting);
    const QString number = m_cluster->rows(m_office, u"SELECT desk_no FROM hl.device WHERE owner = 'vera'"_s).front().front().toString();
    const QStringList office{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, m_office};
    const CtlResult approved = desk.json(QStringList{u"office"_s, u"adopt"_s, number} + office);
    QVERIFY2(approved.exit == 0, approved.everything());
    QCOMPARE(approved[u"facts"_s].toInt(), waiting);
    QCOMPARE(joins(desk, u"vera"_s, {u"--adopt"_s})[u"unsent"_s].toInt(), 0);
    QCOMPARE(joins(desk, u"vera"_s, {u"--adopt"_s})[u"code"_s].toString(), u"OFFICE_JOINED_BEFORE"_s);
    QCOMPARE(desk.json(QStringList{u"office"_s, u"adopt"_s, number} + office)[u"code"_s].toString(), u"DESK_NOT_JOINING"_s);
    QCOMPARE(desk.run({u"desk"_s, u"verify"_s}).exit, 0);
}

void TestTwoDesks::wrongPasswordSaysSo()
{
    m_boris->write(u"password"_s, "guessed");

    const CtlResult refused = syncs(*m_boris);

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_PASSWORD"_s);
}

void TestTwoDesks::connectionFileIsChecked()
{
    const CtlDesk fresh;
    QCOMPARE(fresh.run({u"desk"_s, u"init"_s}).exit, 0);
    fresh.write(u"password"_s, "any");
    fresh.write(u"bad.json"_s, R"({"hline_office": 1, "login": "anna"})");

    QCOMPARE(syncs(fresh)[u"code"_s].toString(), u"NO_OFFICE"_s);
    const CtlResult refused = fresh.json({u"office"_s, u"connect"_s, u"bad.json"_s, u"--password-file"_s, u"password"_s});
    QCOMPARE(refused[u"code"_s].toString(), u"BAD_CONNECTION_FILE"_s);
    QCOMPARE(fresh.json({u"outbox"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestTwoDesks)
#include "tst_twodesks.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// A desk whose file was restored from a copy, cloned, or made anew after damage: the supervisor hears of it, and the office waits for no
/// desk that another one goes on for. The real programs, real files, PostgreSQL (sync.md 4.8, 4.9).
class TestCopiedDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void restoredDeskIsToldToTheSupervisorOnce();
    void copyWithNothingNewIsToldToo();
    void clonedDeskAndItsOriginalAreBothListed();
    void rebuiltDeskHasOneNumberAndNobodyWaitsForTheOldOne();

private:
    void connects(const CtlDesk &desk, const QString &login);
    [[nodiscard]] static CtlResult syncs(const CtlDesk &desk);
    void works(const CtlDesk &desk, int requests) const;
    static void copies(const CtlDesk &from, const CtlDesk &to);
    static void damages(const CtlDesk &desk);
    [[nodiscard]] int numberOf(const CtlDesk &desk) const;
    [[nodiscard]] QJsonArray seenByTheBoss() const;
    [[nodiscard]] QString desksOfVera();

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office, m_login, m_bossLogin;
    int m_offices = 0;
    std::unique_ptr<CtlDesk> m_boss, m_vera;
};

void TestCopiedDesks::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
}

/// Anna is the supervisor; Vera, a consultant, has a desk from which three requests were sent.
void TestCopiedDesks::init()
{
    ++m_offices;
    m_office = m_cluster->makesOffice();
    m_boss = std::make_unique<CtlDesk>();
    m_vera = std::make_unique<CtlDesk>();
    m_bossLogin = u"anna"_s + QString::number(m_offices);
    m_login = u"vera"_s + QString::number(m_offices);
    m_cluster->hires(m_office, m_bossLogin, u"supervisor"_s);
    m_cluster->hires(m_office, m_login, u"consultant"_s);
    m_boss->prepare();
    connects(*m_boss, m_bossLogin);
    QCOMPARE(m_boss->run({u"consultant"_s, u"set"_s, u"Вера Смирнова"_s, u"--login"_s, m_login}).exit, 0);
    QCOMPARE(syncs(*m_boss).exit, 0);
    QCOMPARE(m_vera->run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Вера"_s}).exit, 0);
    connects(*m_vera, m_login);
    works(*m_vera, 3);
    QCOMPARE(syncs(*m_vera)[u"unsent"_s].toInt(), 0);
}

void TestCopiedDesks::connects(const CtlDesk &desk, const QString &login)
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office}, {u"login"_s, login}};
    desk.write(u"office.json"_s, QJsonDocument(file).toJson());
    desk.write(u"password"_s, m_cluster->passwordOf(login).toUtf8());
    const CtlResult connected = desk.json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});
    QVERIFY2(connected.exit == 0, connected.everything());
}

CtlResult TestCopiedDesks::syncs(const CtlDesk &desk)
{
    return desk.json({u"sync"_s, u"--password-file"_s, u"password"_s});
}

/// One fact each.
void TestCopiedDesks::works(const CtlDesk &desk, int requests) const
{
    for (int i = 0; i < requests; ++i) {
        const CtlResult made = desk.json({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Сверка"_s, u"--service"_s, u"indiv"_s});
        QVERIFY2(made.exit == 0, made.everything());
    }
}

void TestCopiedDesks::copies(const CtlDesk &from, const CtlDesk &to)
{
    for (const QString &name : {u"desk.hline"_s, u"desk.hline.office"_s, u"password"_s}) {
        QFile::remove(to.file(name));
        QVERIFY2(QFile::copy(from.file(name), to.file(name)), qPrintable(name));
    }
    QFile::remove(to.file(u"desk.hline-wal"_s));
    if (QFile::exists(from.file(u"desk.hline-wal"_s)))
        QVERIFY(QFile::copy(from.file(u"desk.hline-wal"_s), to.file(u"desk.hline-wal"_s)));
}

/// A page of what is folded from facts, which any opening or check meets.
void TestCopiedDesks::damages(const CtlDesk &desk)
{
    constexpr qint64 PageSize = 4096;
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {desk.file(), u"SELECT pageno FROM dbstat WHERE name = 'judged' AND pagetype = 'leaf' LIMIT 1"_s});
    QVERIFY(sqlite.waitForFinished());
    const qint64 page = sqlite.readAllStandardOutput().trimmed().toLongLong();
    QVERIFY(page > 0);
    QFile file(desk.file());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * PageSize));
    QCOMPARE(file.write(QByteArray(PageSize, '\xa5')), PageSize);
    file.close();
    static_cast<void>(desk.run({u"desk"_s, u"verify"_s}));
}

int TestCopiedDesks::numberOf(const CtlDesk &desk) const
{
    return syncs(desk)[u"desk"_s].toInt();
}

/// Of the board's list.
QJsonArray TestCopiedDesks::seenByTheBoss() const
{
    const CtlResult synced = syncs(*m_boss);
    if (synced.exit != 0)
        qFatal("%s", synced.everything().constData());
    return m_boss->json({u"board"_s})[u"doubts"_s][u"desks"_s].toArray();
}

/// As a supervisor who closes a month is told: «number: unsent».
QString TestCopiedDesks::desksOfVera()
{
    QStringList out;
    const auto login = OfficeDatabase::open(m_cluster->connectionOf(m_office, m_bossLogin));
    if (!login)
        qFatal("the supervisor cannot come in");
    const QString incarnation = m_cluster->rows(m_office, u"SELECT incarnation FROM hl.head"_s).front().front().toString();
    const auto rows = (*login)->rows(OfficeSql("SELECT desk_no, unsent FROM hl_api.desks_v1(?) WHERE owner <> session_user"), incarnation);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
    for (const auto &row : *rows)
        out << u"%1: %2"_s.arg(row[0].toInt()).arg(row[1].toInt());
    return out.join(u", "_s);
}

void TestCopiedDesks::restoredDeskIsToldToTheSupervisorOnce()
{
    const CtlDesk backup;
    copies(*m_vera, backup);
    works(*m_vera, 2);
    QCOMPARE(syncs(*m_vera)[u"unsent"_s].toInt(), 0);
    const int former = numberOf(*m_vera);
    copies(backup, *m_vera); // the disk was replaced
    works(*m_vera, 3);

    const CtlResult synced = syncs(*m_vera);

    QVERIFY2(synced.exit == 0, synced.everything());
    QCOMPARE(synced[u"renumbered"_s].toInt(), 3);
    const int number = synced[u"desk"_s].toInt();
    QVERIFY(number > 0 && number != former);
    for (int looked = 0; looked < 2; ++looked) {
        const QJsonArray desks = seenByTheBoss();
        QCOMPARE(desks.size(), 1);
        QCOMPARE(desks[0][u"desk"].toInt(), number);
        QCOMPARE(desks[0][u"former"].toArray(), (QJsonArray{former}));
        QCOMPARE(desks[0][u"sent_again"].toInt(), 3);
        QVERIFY(desks[0][u"lost"].isNull());
        QCOMPARE(desks[0][u"consultant"].toString(), u"Вера Смирнова"_s);
        QCOMPARE(syncs(*m_vera)[u"renumbered"_s].toInt(), 0); // and nothing is told twice
    }
    const QByteArray said = m_boss->run({u"board"_s, u"--lang"_s, u"ru"_s}).out;
    QVERIFY2(QString::fromUtf8(said).contains(u"рабочее место %1 восстановлено из копии; 3\u00a0записи отправлены заново. Прежний номер: %2."_s
                                                  .arg(number).arg(former)), said);
    QCOMPARE(desksOfVera(), u"%1: 0"_s.arg(number));
    QCOMPARE(m_vera->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_boss->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Nothing was numbered anew, and still entries of the day may be missing.
void TestCopiedDesks::copyWithNothingNewIsToldToo()
{
    const CtlDesk backup;
    copies(*m_vera, backup);
    works(*m_vera, 2);
    QCOMPARE(syncs(*m_vera)[u"unsent"_s].toInt(), 0);
    copies(backup, *m_vera);

    QCOMPARE(syncs(*m_vera).exit, 0);

    const QJsonArray desks = seenByTheBoss();
    QCOMPARE(desks.size(), 1);
    QCOMPARE(desks[0][u"sent_again"].toInt(), 0);
    QCOMPARE(desksOfVera(), u"%1: 0"_s.arg(numberOf(*m_vera)));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// The profile was taken home: both places work, and neither is forgotten.
void TestCopiedDesks::clonedDeskAndItsOriginalAreBothListed()
{
    const int original = numberOf(*m_vera);
    const CtlDesk home;
    copies(*m_vera, home);
    works(*m_vera, 1);
    works(home, 2);
    QCOMPARE(syncs(*m_vera)[u"unsent"_s].toInt(), 0);

    const CtlResult synced = syncs(home);

    QCOMPARE(synced[u"renumbered"_s].toInt(), 2);
    const int clone = synced[u"desk"_s].toInt();
    QCOMPARE(desksOfVera(), u"%1: 0"_s.arg(clone)); // the other one may be gone for good
    works(*m_vera, 1);
    QCOMPARE(syncs(*m_vera)[u"unsent"_s].toInt(), 0);
    QCOMPARE(desksOfVera(), u"%1: 0, %2: 0"_s.arg(original).arg(clone)); // it is not
    QCOMPARE(syncs(home)[u"unsent"_s].toInt(), 0);
    QCOMPARE(desksOfVera(), u"%1: 0, %2: 0"_s.arg(original).arg(clone));
    QCOMPARE(seenByTheBoss().size(), 1);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE kind = 'request.new'"_s).front().front().toInt(), 7);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE verdict <> 'ok' AND (kind = 'request.new' OR target = device_id)"_s).front().front().toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Its file was damaged after it had said that it holds two that are not sent: they came under the new desk.
void TestCopiedDesks::rebuiltDeskHasOneNumberAndNobodyWaitsForTheOldOne()
{
    const int former = numberOf(*m_vera);
    works(*m_vera, 2);
    m_cluster->rows(m_office, u"UPDATE hl.device SET outbox_len = 2 WHERE owner = '%1'"_s.arg(m_login));
    QCOMPARE(desksOfVera(), u"%1: 2"_s.arg(former));
    damages(*m_vera);

    const CtlResult synced = syncs(*m_vera);

    QVERIFY2(synced.exit == 0, synced.everything());
    QVERIFY(!synced[u"rebuilt"_s].isNull());
    QCOMPARE(synced[u"renumbered"_s].toInt(), 2);
    QCOMPARE(synced[u"desk"_s].toInt(), former + 1); // and not two more
    QCOMPARE(desksOfVera(), u"%1: 0"_s.arg(former + 1));
    const QJsonArray desks = seenByTheBoss();
    QCOMPARE(desks.size(), 1);
    QCOMPARE(desks[0][u"sent_again"].toInt(), 2);
    QCOMPARE(desks[0][u"lost"].toInt(-1), 0);
    QCOMPARE(desks[0][u"former"].toArray(), (QJsonArray{former}));
    const QString said = QString::fromUtf8(m_boss->run({u"board"_s, u"--lang"_s, u"ru"_s}).out);
    QVERIFY2(said.contains(u"собрано заново, его файл был повреждён; 2\u00a0записи отправлены заново."_s), qPrintable(said));
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE verdict <> 'ok' AND (kind = 'request.new' OR target = device_id)"_s).front().front().toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

QTEST_GUILESS_MAIN(TestCopiedDesks)
#include "tst_copieddesks.moc"

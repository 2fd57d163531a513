// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(3 * 3600 - minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

/// Which of the words that people wrote lie anywhere beside a desk.
QStringList found(const CtlDesk &desk)
{
    QStringList out;
    for (const QString &planted : {u"анарейк"_s, u"Орлова"_s, u"123-45-67"_s, u"buh@client"_s, u"несданное"_s}) {
        for (QDirIterator it(QFileInfo(desk.file()).path(), {u"desk.hline*"_s}, QDir::Files); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(planted.toUtf8()) && !out.contains(planted))
                out.append(planted);
        }
    }
    return out;
}

} // namespace

/// A person who leaves, and a desk that leaves its office: the programs, the files, PostgreSQL (reliability.md F10, G12).
class TestLeavingDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void whoLeavesSendsAndForgets();
    void whoComesTooLateKeepsOnlyWhatWasNotSent();
    void atOnceStrandsWhatTheDeskHolds();
    void deskLeavesItsOffice();
    void deskThatLeftMayComeBack();
    void whoseTimerRunsDoesNotLeave();
    void aCopyOfWhoLeftSaysWhatToDo();
    void whoIsReinstatedHasAllBack();
    void whoIsReinstatedInTimeNoticesNothing();
    void aCopyIsNumberedAnewOnceReinstated();
    void whoCannotComeBackIsTold();

private:
    [[nodiscard]] QString login(const QString &name) const { return name + QString::number(m_tests); }
    [[nodiscard]] CtlResult joins(const CtlDesk &desk, const QString &name) const;
    [[nodiscard]] CtlResult syncs(const CtlDesk &desk) const { return desk.json({u"sync"_s, u"--password-file"_s, u"password"_s}); }
    [[nodiscard]] CtlResult revokes(const QStringList &how = {}) const
    {
        return m_anna->json(QStringList{u"office"_s, u"consultant"_s, u"revoke"_s, login(u"boris"_s), u"--connection"_s, m_cluster->server().connection(),
                                        u"--database"_s, m_office} + how);
    }
    [[nodiscard]] CtlResult reinstates(const QStringList &how = {}) const
    {
        return m_anna->json(QStringList{u"office"_s, u"consultant"_s, u"reinstate"_s, login(u"boris"_s), u"--connection"_s, m_cluster->server().connection(),
                                        u"--database"_s, m_office} + how);
    }
    /// Boris has worked on Anna's request, and nobody has seen it.
    void works(int minutes, int ago = 60);
    [[nodiscard]] int waiting() const { return m_boris->json({u"outbox"_s})[u"waiting"_s].toInt(); }
    [[nodiscard]] qint64 workedAtTheOffice() const
    {
        return m_cluster->rows(m_office, u"SELECT coalesce(sum(secs), 0) FROM hl.entry WHERE acct = 'worked'"_s).front().front().toLongLong();
    }

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    int m_tests = 0;
    std::unique_ptr<CtlDesk> m_anna, m_boris;
};

void TestLeavingDesks::init()
{
    ++m_tests;
    m_office = m_cluster->makesOffice();
    m_anna = std::make_unique<CtlDesk>();
    m_boris = std::make_unique<CtlDesk>();
    m_anna->prepare();
    QCOMPARE(m_boris->run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Борис"_s}).exit, 0);
    m_cluster->hires(m_office, login(u"anna"_s), u"supervisor"_s);
    m_cluster->hires(m_office, login(u"boris"_s), u"consultant"_s);
    QVERIFY(joins(*m_anna, u"anna"_s).exit == 0);
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"Звонила Канарейкина"_s, u"--service"_s,
                          u"indiv"_s, u"--arrival"_s, minutesAgo(90)}).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);
    QVERIFY(joins(*m_boris, u"boris"_s).exit == 0);
    QCOMPARE(found(*m_boris).size(), 4);
}

CtlResult TestLeavingDesks::joins(const CtlDesk &desk, const QString &name) const
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office}, {u"login"_s, login(name)}};
    desk.write(u"office.json"_s, QJsonDocument(file).toJson());
    desk.write(u"password"_s, m_cluster->passwordOf(login(name)).toUtf8());
    return desk.json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});
}

void TestLeavingDesks::works(int minutes, int ago)
{
    const CtlResult logged = m_boris->run({u"log"_s, u"1"_s, u"--from"_s, minutesAgo(ago), u"--minutes"_s, QString::number(minutes), u"--note"_s, u"несданное"_s});
    QVERIFY2(logged.exit == 0, logged.everything());
    QVERIFY(waiting() > 0);
}

void TestLeavingDesks::whoLeavesSendsAndForgets()
{
    works(12);
    QVERIFY(revokes()[u"sends_until"_s].isString());

    const CtlResult met = syncs(*m_boris);

    QVERIFY2(met.exit == 0, met.everything());
    QCOMPARE(met[u"dismissed"_s].toBool(), true);
    QCOMPARE(met[u"unsent"_s].toInt(), 0);
    QCOMPARE(workedAtTheOffice(), 720);
    QCOMPARE(waiting(), 0);
    QCOMPARE(found(*m_boris), QStringList());
    QCOMPARE(m_boris->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 108);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);

    // Nobody is kept from writing down what was still done.
    QCOMPARE(m_boris->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"несданное"_s, u"--service"_s, u"indiv"_s}).exit, 0);
    QCOMPARE(waiting(), 1);
    QCOMPARE(syncs(*m_boris)[u"unsent"_s].toInt(), 0);
    QCOMPARE(waiting(), 0);
    QCOMPARE(found(*m_boris), QStringList());
    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 108);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestLeavingDesks::whoComesTooLateKeepsOnlyWhatWasNotSent()
{
    works(12);
    const int unsent = waiting();
    QVERIFY(revokes()[u"sends_until"_s].isString());
    m_cluster->rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);

    const CtlResult refused = syncs(*m_boris);

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_DISMISSED"_s);
    QCOMPARE(workedAtTheOffice(), 0);
    QCOMPARE(waiting(), unsent);
    QCOMPARE(found(*m_boris), QStringList{u"несданное"_s});
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
}

/// A stolen computer hears nothing; what an honest one holds stays with it until somebody decides.
void TestLeavingDesks::atOnceStrandsWhatTheDeskHolds()
{
    works(12);
    QVERIFY(revokes({u"--at-once"_s})[u"sends_until"_s].isNull());

    QCOMPARE(syncs(*m_boris)[u"code"_s].toString(), u"OFFICE_PASSWORD"_s);
    QCOMPARE(found(*m_boris).size(), 5);
    const int unsent = waiting();
    const CtlResult left = m_boris->json({u"office"_s, u"disconnect"_s, u"--leave-unsent"_s});

    QVERIFY2(left.exit == 0, left.everything());
    QCOMPARE(left[u"unsent"_s].toInt(), unsent);
    QCOMPARE(found(*m_boris), QStringList{u"несданное"_s});
    QCOMPARE(waiting(), unsent);
}

void TestLeavingDesks::deskLeavesItsOffice()
{
    works(12);
    const int unsent = waiting();

    const CtlResult refused = m_boris->json({u"office"_s, u"disconnect"_s});
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_LACKS_FACTS"_s);
    QVERIFY(refused[u"sentence"_s].toString().contains(QString::number(unsent)));
    QCOMPARE(found(*m_boris).size(), 5);
    QCOMPARE(syncs(*m_boris).exit, 0);
    const CtlResult left = m_boris->json({u"office"_s, u"disconnect"_s});

    QVERIFY2(left.exit == 0, left.everything());
    QCOMPARE(left[u"unsent"_s].toInt(), 0);
    QVERIFY(left[u"wipe_due"_s].isBool() && !left[u"wipe_due"_s].toBool());
    QCOMPARE(found(*m_boris), QStringList());
    QCOMPARE(m_boris->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 108);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(syncs(*m_boris)[u"code"_s].toString(), u"NO_OFFICE"_s);
    QCOMPARE(m_boris->json({u"office"_s, u"disconnect"_s})[u"code"_s].toString(), u"NO_OFFICE"_s);
}

void TestLeavingDesks::deskThatLeftMayComeBack()
{
    QCOMPARE(m_boris->json({u"office"_s, u"disconnect"_s}).exit, 0);
    QCOMPARE(found(*m_boris), QStringList());

    const CtlResult joined = joins(*m_boris, u"boris"_s);

    QVERIFY2(joined.exit == 0, joined.everything());
    QCOMPARE(m_boris->json({u"request"_s, u"show"_s, u"1"_s})[u"subject"_s].toString(), u"Звонила Канарейкина"_s);
    QCOMPARE(found(*m_boris).size(), 4);
    QCOMPARE(syncs(*m_boris)[u"unsent"_s].toInt(), 0);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
}

void TestLeavingDesks::whoseTimerRunsDoesNotLeave()
{
    QCOMPARE(m_boris->run({u"start"_s, u"1"_s}).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);

    QCOMPARE(m_boris->json({u"office"_s, u"disconnect"_s, u"--leave-unsent"_s})[u"code"_s].toString(), u"OFFICE_TIMER_RUNS"_s);

    QCOMPARE(found(*m_boris).size(), 4);
    QCOMPARE(m_boris->run({u"stop"_s}).exit, 0);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QCOMPARE(m_boris->json({u"office"_s, u"disconnect"_s}).exit, 0);
}

/// What only a restored file holds cannot be told from what the office has without reading it: that is said at once, not in 30 days.
void TestLeavingDesks::aCopyOfWhoLeftSaysWhatToDo()
{
    const QString copy = m_boris->file() + u"-copy"_s;
    QVERIFY(QFile::copy(m_boris->file(), copy));
    works(12);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QVERIFY(QFile::remove(m_boris->file()) && QFile::rename(copy, m_boris->file()));
    works(7);
    const int unsent = waiting();
    QVERIFY(revokes()[u"sends_until"_s].isString());

    const CtlResult met = syncs(*m_boris);

    QVERIFY2(met.exit == 0, met.everything());
    QCOMPARE(met[u"unsent"_s].toInt(), unsent);
    QVERIFY(m_boris->run({u"sync"_s, u"--password-file"_s, u"password"_s}).everything().contains("unsent save"));
    QCOMPARE(workedAtTheOffice(), 720);
    QCOMPARE(waiting(), unsent);
    QCOMPARE(found(*m_boris), QStringList{u"несданное"_s});
    QCOMPARE(m_boris->json({u"unsent"_s, u"save"_s, u"unsent.jsonl"_s})[u"records"_s].toInt(), unsent);
}

/// The administrator mistyped a login, and notices it when that desk has sent and removed everything.
void TestLeavingDesks::whoIsReinstatedHasAllBack()
{
    works(12);
    QVERIFY(revokes()[u"sends_until"_s].isString());
    QCOMPARE(syncs(*m_boris).exit, 0);
    QCOMPARE(found(*m_boris), QStringList());
    QCOMPARE(m_anna->run({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, u"второе"_s, u"--service"_s, u"indiv"_s}).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);
    works(5, 40); // on what he still knows of

    const CtlResult back = reinstates({u"--new-password"_s});
    QVERIFY2(back.exit == 0, back.everything());
    QCOMPARE(back[u"role"_s].toString(), u"consultant"_s);
    QCOMPARE(back[u"desks"_s].toInt(), 1);
    QCOMPARE(back[u"not_counted"_s].toInt(), 0);
    QCOMPARE(syncs(*m_boris)[u"code"_s].toString(), u"OFFICE_PASSWORD"_s);
    m_boris->write(u"password"_s, back[u"password"_s].toString().toUtf8());
    const CtlResult joined = m_boris->json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});

    QVERIFY2(joined.exit == 0, joined.everything());
    QCOMPARE(joined[u"dismissed"_s].toBool(), false);
    QCOMPARE(joined[u"unsent"_s].toInt(), 0);
    QCOMPARE(found(*m_boris).size(), 5);
    QCOMPARE(workedAtTheOffice(), (12 + 5) * 60);
    QCOMPARE(m_boris->json({u"request"_s, u"show"_s, u"1"_s})[u"subject"_s].toString(), u"Звонила Канарейкина"_s);
    QCOMPARE(m_boris->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 103);
    QCOMPARE(syncs(*m_anna).exit, 0);
    QCOMPARE(m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInt(), 103);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
    works(1, 30);
    QCOMPARE(syncs(*m_boris)[u"unsent"_s].toInt(), 0);
    QCOMPARE(workedAtTheOffice(), (12 + 5 + 1) * 60);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestLeavingDesks::whoIsReinstatedInTimeNoticesNothing()
{
    works(12);
    QVERIFY(revokes()[u"sends_until"_s].isString());
    QCOMPARE(reinstates().exit, 0);

    const CtlResult met = syncs(*m_boris);

    QVERIFY2(met.exit == 0, met.everything());
    QCOMPARE(met[u"dismissed"_s].toBool(), false);
    QCOMPARE(found(*m_boris).size(), 5);
    QCOMPARE(workedAtTheOffice(), 720);
}

/// While it was shut out it could not know what the office lacks; once it may read, it sends that.
void TestLeavingDesks::aCopyIsNumberedAnewOnceReinstated()
{
    const QString copy = m_boris->file() + u"-copy"_s;
    QVERIFY(QFile::copy(m_boris->file(), copy));
    works(12);
    QCOMPARE(syncs(*m_boris).exit, 0);
    QVERIFY(QFile::remove(m_boris->file()) && QFile::rename(copy, m_boris->file()));
    works(7);
    QVERIFY(revokes()[u"sends_until"_s].isString());
    QVERIFY(syncs(*m_boris)[u"unsent"_s].toInt() > 0); // and parts, too late for these
    QCOMPARE(found(*m_boris), QStringList{u"несданное"_s});

    QCOMPARE(reinstates().exit, 0);
    const CtlResult joined = m_boris->json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});

    QVERIFY2(joined.exit == 0, joined.everything());
    QCOMPARE(joined[u"unsent"_s].toInt(), 0);
    QVERIFY(joined[u"renumbered"_s].toInt() > 0);
    QCOMPARE(workedAtTheOffice(), (12 + 7) * 60);
    QCOMPARE(found(*m_boris).size(), 5);
    QCOMPARE(m_boris->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestLeavingDesks::whoCannotComeBackIsTold()
{
    const CtlResult never = reinstates();
    QCOMPARE(never.exit, 1);
    QCOMPARE(never[u"code"_s].toString(), u"LOGIN_NOT_DISMISSED"_s);
    QVERIFY(revokes()[u"sends_until"_s].isString());
    QCOMPARE(syncs(*m_boris).exit, 0);
    m_cluster->rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);

    const CtlResult late = reinstates();
    QCOMPARE(late[u"code"_s].toString(), u"LOGIN_DAYS_OVER"_s);
    QVERIFY(late[u"sentence"_s].toString().contains(u"--at-once"_s) && late[u"sentence"_s].toString().contains(u"consultant add "_s + login(u"boris"_s)));
    const QStringList connect{u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s};
    QCOMPARE(m_boris->json(connect)[u"code"_s].toString(), u"OFFICE_DISMISSED"_s);
    QVERIFY(revokes({u"--at-once"_s})[u"sends_until"_s].isNull());

    const CtlResult ended = reinstates();
    QCOMPARE(ended[u"code"_s].toString(), u"LOGIN_ENDED"_s);
    QVERIFY(ended[u"sentence"_s].toString().contains(u"consultant add "_s + login(u"boris"_s)));
    QCOMPARE(m_boris->json(connect)[u"code"_s].toString(), u"OFFICE_PASSWORD"_s);
    QCOMPARE(found(*m_boris), QStringList());
}

QTEST_GUILESS_MAIN(TestLeavingDesks)
#include "tst_leavingdesks.moc"

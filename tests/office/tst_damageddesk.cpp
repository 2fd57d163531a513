// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// A desk of an office whose file is damaged, and what it could not send: the real programs, real files, PostgreSQL (reliability.md A8, F10).
class TestDamagedDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void deskIsMadeAnewFromItsOffice_data();
    void deskIsMadeAnewFromItsOffice();
    void wordsOnADamagedPageAreMissingAndTheMinutesAreNot();
    void whatLiesOnTheDamagedPageIsCounted();
    void fileThatNothingCanReadIsKept();
    void withoutItsOfficeItIsOnlyRead();
    void damageThatIsMetLaterIsRepairedAtTheNextSync();
    void brokenLogComesAnewFromItsOffice();
    void rebuildingIsToldOnceThroughAnOpenWindow();
    void brokenOffRebuildingIsEnded();
    void deskWithoutAnOfficeIsLeftAlone();
    void healthyDeskIsNotMadeAnew();
    void timerGoesOnAfterTheRebuilding();
    void supervisorBringsWhatALostDeskHadNotSent();
    void consultantBringsOnlyOwnRecords();

private:
    void connects(const CtlDesk &desk, const QString &login);
    [[nodiscard]] static CtlResult syncs(const CtlDesk &desk);
    void works(const CtlDesk &desk, int requests, const QString &subject) const;
    [[nodiscard]] static int pageOf(const CtlDesk &desk, const QString &table, const QString &order = u"path"_s);
    static void damages(const CtlDesk &desk, int page);
    [[nodiscard]] static QByteArray sqlite(const QString &file, const QString &statement);
    [[nodiscard]] static QSet<QByteArray> ownFacts(const CtlDesk &desk);
    [[nodiscard]] static QByteArray contentOf(const QString &file);
    [[nodiscard]] QSet<QByteArray> officeFacts();
    [[nodiscard]] int officeCount(const QString &condition);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office, m_login;
    int m_offices = 0;
    std::unique_ptr<CtlDesk> m_anna;
};

void TestDamagedDesk::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
}

/// Anna's desk has met its office; forty requests are there, three were made since.
void TestDamagedDesk::init()
{
    ++m_offices;
    m_office = m_cluster->makesOffice();
    m_anna = std::make_unique<CtlDesk>();
    m_anna->prepare();
    m_login = u"anna"_s + QString::number(m_offices);
    m_cluster->hires(m_office, m_login, u"supervisor"_s);
    connects(*m_anna, m_login);
    works(*m_anna, 12, u"Отправлено"_s);
    QCOMPARE(syncs(*m_anna)[u"unsent"_s].toInt(), 0);
    works(*m_anna, 3, u"Не отправлено"_s);
}

void TestDamagedDesk::connects(const CtlDesk &desk, const QString &login)
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office}, {u"login"_s, login}};
    desk.write(u"office.json"_s, QJsonDocument(file).toJson());
    desk.write(u"password"_s, m_cluster->passwordOf(login).toUtf8());
    const CtlResult connected = desk.json({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});
    QVERIFY2(connected.exit == 0, connected.everything());
}

CtlResult TestDamagedDesk::syncs(const CtlDesk &desk)
{
    return desk.json({u"sync"_s, u"--password-file"_s, u"password"_s});
}

/// Requests, each with seven minutes of work.
void TestDamagedDesk::works(const CtlDesk &desk, int requests, const QString &subject) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(3 * 3600);
    for (int i = 0; i < requests; ++i) {
        const CtlResult made = desk.json({u"request"_s, u"new"_s, u"--contract"_s, u"117/2026"_s, u"--subject"_s, subject, u"--text"_s,
                                          subject.repeated(20), u"--service"_s, u"indiv"_s, u"--arrival"_s,
                                          now.addSecs(-3600).toString(u"yyyy-MM-ddTHH:mm:ss"_s)});
        QVERIFY2(made.exit == 0, made.everything());
        const CtlResult logged = desk.run({u"log"_s, made[u"number"_s].toString(), u"--from"_s, now.addSecs(-1800).toString(u"yyyy-MM-ddTHH:mm:ss"_s),
                                           u"--minutes"_s, u"1"_s, u"--note"_s, u"Сверили"_s});
        QVERIFY2(logged.exit == 0, logged.everything());
    }
}

QByteArray TestDamagedDesk::sqlite(const QString &file, const QString &statement)
{
    QProcess process;
    process.start(u"sqlite3"_s, {file, statement});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

/// A page of a table in which rows lie.
int TestDamagedDesk::pageOf(const CtlDesk &desk, const QString &table, const QString &order)
{
    const QByteArray page = sqlite(desk.file(), u"SELECT pageno FROM dbstat WHERE name = '%1' AND pagetype = 'leaf' ORDER BY %2 LIMIT 1"_s.arg(table, order));
    return page.toInt();
}

void TestDamagedDesk::damages(const CtlDesk &desk, int page)
{
    constexpr qint64 PageSize = 4096;
    QVERIFY(page > 0);
    QFile file(desk.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * PageSize));
    QCOMPARE(file.write(QByteArray(PageSize, '\xa5')), PageSize);
}

QSet<QByteArray> TestDamagedDesk::ownFacts(const CtlDesk &desk)
{
    const QList<QByteArray> ids = sqlite(desk.file(), u"SELECT DISTINCT fact_id FROM numbering"_s).split('\n');
    return {ids.begin(), ids.end()};
}

QSet<QByteArray> TestDamagedDesk::officeFacts()
{
    QSet<QByteArray> out;
    for (const auto &row : m_cluster->rows(m_office, u"SELECT fact_id FROM hl.fact"_s))
        out.insert(row.front().toString().toLatin1());
    return out;
}

QByteArray TestDamagedDesk::contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

int TestDamagedDesk::officeCount(const QString &condition)
{
    return m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE "_s + condition).front().front().toInt();
}

void TestDamagedDesk::deskIsMadeAnewFromItsOffice_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("order");

    QTest::newRow("facts that were sent") << u"fact"_s << u"path"_s;
    QTest::newRow("numbers") << u"numbering"_s << u"path DESC"_s;
    QTest::newRow("the office's log") << u"feed"_s << u"path"_s;
    QTest::newRow("what is folded from facts") << u"judged"_s << u"path"_s;
}

void TestDamagedDesk::deskIsMadeAnewFromItsOffice()
{
    QFETCH(const QString, table);
    QFETCH(const QString, order);
    const QSet<QByteArray> all = ownFacts(*m_anna);
    const QByteArray device = sqlite(m_anna->file(), u"SELECT device FROM desk"_s);
    const int waiting = m_anna->json({u"outbox"_s})[u"waiting"_s].toInt();
    const QJsonValue balance = m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s];
    damages(*m_anna, pageOf(*m_anna, table, order));
    static_cast<void>(m_anna->run({u"desk"_s, u"verify"_s})); // damage that no opening meets is met by this

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    QCOMPARE(synced[u"renumbered"_s].toInt(), waiting);
    QCOMPARE(synced[u"rebuilt"_s][u"lost"_s].toInt(), 0);
    QCOMPARE(synced[u"unsent"_s].toInt(), 0);
    QVERIFY(QFile::exists(synced[u"rebuilt"_s][u"aside"_s].toString()));
    QVERIFY(officeFacts().contains(all));
    QVERIFY(sqlite(m_anna->file(), u"SELECT device FROM desk"_s) != device);
    QCOMPARE(officeCount(u"kind = 'work'"_s), 15);
    QCOMPARE(officeCount(u"kind = 'work' AND verdict = 'ok'"_s), 15);
    QCOMPARE(m_anna->json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s], balance);
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_anna->json({u"consultant"_s, u"list"_s}).json().array().size(), 1);
    QVERIFY(!syncs(*m_anna).json().object().contains(u"rebuilt"_s)); // told once
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestDamagedDesk::wordsOnADamagedPageAreMissingAndTheMinutesAreNot()
{
    damages(*m_anna, pageOf(*m_anna, u"words"_s, u"path DESC"_s)); // of the last records
    static_cast<void>(m_anna->run({u"desk"_s, u"verify"_s}));

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    QCOMPARE(officeCount(u"kind = 'work' AND verdict = 'ok'"_s), 15);
    QVERIFY(officeCount(u"kind = 'work.words' AND NOT EXISTS (SELECT 1 FROM hl.body b WHERE b.seq = fact.seq)"_s) > 0);
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestDamagedDesk::whatLiesOnTheDamagedPageIsCounted()
{
    const QSet<QByteArray> all = ownFacts(*m_anna);
    damages(*m_anna, pageOf(*m_anna, u"fact"_s, u"path DESC"_s));

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    const int lost = synced[u"rebuilt"_s][u"lost"_s].toInt();
    QVERIFY(lost > 0);
    QCOMPARE((all - officeFacts()).size(), lost);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// Nobody knows whose it was: a new desk in its place would be a stranger to the office.
void TestDamagedDesk::fileThatNothingCanReadIsKept()
{
    damages(*m_anna, 1);
    const QByteArray bytes = contentOf(m_anna->file());

    const CtlResult synced = syncs(*m_anna);

    QCOMPARE(synced.exit, 4);
    QVERIFY2(synced.everything().contains("DESK_DAMAGED") || synced.everything().contains("DESK_UNREADABLE"), synced.everything());
    QCOMPARE(contentOf(m_anna->file()), bytes);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.device WHERE desk_no IS NOT NULL"_s).front().front().toInt(), 1);
}

/// What can still be read is worth more than an empty desk.
void TestDamagedDesk::withoutItsOfficeItIsOnlyRead()
{
    damages(*m_anna, pageOf(*m_anna, u"numbering"_s, u"path DESC"_s));
    const QByteArray bytes = contentOf(m_anna->file());
    m_cluster->disconnect();
    QVERIFY(m_cluster->server().stop(PostgresCluster::Stop::Fast));

    const CtlResult synced = syncs(*m_anna);

    QVERIFY(m_cluster->server().start());
    QVERIFY(synced.exit != 0);
    QCOMPARE(contentOf(m_anna->file()), bytes);
    const CtlResult again = syncs(*m_anna);
    QVERIFY2(again.exit == 0, again.everything());
    QVERIFY(!again[u"rebuilt"_s].isNull());
}

/// An opening reads the end of the chain only; what is met deeper in the file is remembered beside it.
void TestDamagedDesk::damageThatIsMetLaterIsRepairedAtTheNextSync()
{
    damages(*m_anna, pageOf(*m_anna, u"search_text"_s));
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 4);
    const CtlResult shown = m_anna->json({u"queue"_s});
    QCOMPARE(shown.exit, 4); // for reading only

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    QVERIFY(synced.json().object().contains(u"rebuilt"_s));
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
}

/// Every page can be read; what the office said of a fact is another word now.
void TestDamagedDesk::brokenLogComesAnewFromItsOffice()
{
    static_cast<void>(sqlite(m_anna->file(), u"DROP TRIGGER feed_is_never_changed; UPDATE feed SET verdict = 'late' WHERE seq = 3"_s));
    QCOMPARE(m_anna->json({u"desk"_s, u"verify"_s})[u"code"_s].toString(), u"FEED_BROKEN"_s);

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    QCOMPARE(synced[u"rebuilt"_s][u"lost"_s].toInt(), 0);
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(officeCount(u"kind = 'work' AND verdict = 'ok'"_s), 15);
}

void TestDamagedDesk::rebuildingIsToldOnceThroughAnOpenWindow()
{
    damages(*m_anna, pageOf(*m_anna, u"fact"_s));
    const Holder window(m_anna->file(), Holder::Manner::Answers);
    QVERIFY(window.isReady());

    const CtlResult first = syncs(*m_anna), second = syncs(*m_anna);

    QVERIFY2(first.exit == 0 && second.exit == 0, first.everything() + second.everything());
    QVERIFY(first.json().object().contains(u"rebuilt"_s));
    QVERIFY(!second.json().object().contains(u"rebuilt"_s));
}

/// Between the two moves of a rebuilding the power fails.
void TestDamagedDesk::brokenOffRebuildingIsEnded()
{
    const QSet<QByteArray> all = ownFacts(*m_anna);
    damages(*m_anna, pageOf(*m_anna, u"fact"_s));
    const CtlResult synced = syncs(*m_anna);
    QVERIFY2(synced.exit == 0, synced.everything());
    QVERIFY(QFile::rename(m_anna->file(), m_anna->file() + u".rebuilt"_s));

    const CtlResult again = syncs(*m_anna);

    QVERIFY2(again.exit == 0, again.everything());
    QVERIFY(officeFacts().contains(all));
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
}

void TestDamagedDesk::deskWithoutAnOfficeIsLeftAlone()
{
    QVERIFY(QFile::remove(m_anna->file() + u".office"_s));
    damages(*m_anna, pageOf(*m_anna, u"fact"_s));

    const CtlResult synced = syncs(*m_anna);

    QCOMPARE(synced.exit, 4);
    QVERIFY(!QFile::exists(m_anna->file() + u".damaged-1"_s));
    const CtlResult saved = m_anna->json({u"unsent"_s, u"save"_s, u"unsent.jsonl"_s}); // for another desk
    QCOMPARE(saved[u"records"_s].toInt(), 9);
}

void TestDamagedDesk::healthyDeskIsNotMadeAnew()
{
    m_anna->write(u"desk.hline.damaged"_s, {}); // somebody put a good copy back

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    QVERIFY(!synced.json().object().contains(u"rebuilt"_s));
    QVERIFY(!QFile::exists(m_anna->file() + u".damaged"_s));
}

void TestDamagedDesk::timerGoesOnAfterTheRebuilding()
{
    QCOMPARE(m_anna->run({u"start"_s, u"15"_s}).exit, 0);
    const QJsonValue since = m_anna->json({u"timer"_s})[u"running"_s][u"started_at"_s];
    damages(*m_anna, pageOf(*m_anna, u"fact"_s));

    const CtlResult synced = syncs(*m_anna);

    QVERIFY2(synced.exit == 0, synced.everything());
    const CtlResult timer = m_anna->json({u"timer"_s});
    QVERIFY2(timer[u"running"_s].isObject(), timer.everything());
    QCOMPARE(timer[u"running"_s][u"started_at"_s], since);
    QCOMPARE(m_anna->run({u"stop"_s}).exit, 0);
}

/// The laptop fell into the water; its unsent records were saved before (reliability.md F10).
void TestDamagedDesk::supervisorBringsWhatALostDeskHadNotSent()
{
    const QSet<QByteArray> all = ownFacts(*m_anna);
    QCOMPARE(m_anna->json({u"unsent"_s, u"save"_s, u"unsent.jsonl"_s})[u"records"_s].toInt(), 9);
    const CtlDesk boss;
    QCOMPARE(boss.run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Борис"_s}).exit, 0);
    const QString login = u"boris"_s + QString::number(m_offices);
    m_cluster->hires(m_office, login, u"supervisor"_s);
    connects(boss, login);
    QVERIFY(QFile::copy(m_anna->file(u"unsent.jsonl"_s), boss.file(u"unsent.jsonl"_s)));

    const CtlResult taken = boss.json({u"unsent"_s, u"import"_s, u"unsent.jsonl"_s});

    QVERIFY2(taken.exit == 0, taken.everything());
    QCOMPARE(taken[u"taken"_s].toInt(), 9);
    QCOMPARE(syncs(boss)[u"unsent"_s].toInt(), 0);
    QVERIFY(officeFacts().contains(all));
    QCOMPARE(officeCount(u"kind = 'work' AND verdict = 'ok'"_s), 15);
    QCOMPARE(boss.json({u"unsent"_s, u"import"_s, u"unsent.jsonl"_s})[u"known"_s].toInt(), 9);
    // The laptop dries and comes back: what it sends is there already, under whatever device.
    const CtlResult back = syncs(*m_anna);
    QVERIFY2(back.exit == 0, back.everything());
    QCOMPARE(back[u"unsent"_s].toInt(), 0);
    QCOMPARE(officeCount(u"kind = 'work'"_s), 15);
    QCOMPARE(boss.run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_anna->run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestDamagedDesk::consultantBringsOnlyOwnRecords()
{
    QCOMPARE(m_anna->run({u"unsent"_s, u"save"_s, u"unsent.jsonl"_s}).exit, 0);
    const QString login = u"vera"_s + QString::number(m_offices);
    m_cluster->hires(m_office, login, u"consultant"_s);
    QCOMPARE(m_anna->run({u"consultant"_s, u"set"_s, u"Вера"_s, u"--login"_s, login}).exit, 0);
    QCOMPARE(syncs(*m_anna).exit, 0);
    const CtlDesk vera;
    QCOMPARE(vera.run({u"desk"_s, u"init"_s, u"--consultant"_s, u"Вера"_s}).exit, 0);
    connects(vera, login);
    QVERIFY(QFile::copy(m_anna->file(u"unsent.jsonl"_s), vera.file(u"unsent.jsonl"_s)));

    const CtlResult refused = vera.json({u"unsent"_s, u"import"_s, u"unsent.jsonl"_s});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"UNSENT_OF_OTHERS"_s);
    QCOMPARE(refused[u"about"_s][0].toString(), u"Иванова Анна"_s);
    QCOMPARE(vera.json({u"outbox"_s})[u"waiting"_s].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestDamagedDesk)
#include "tst_damageddesk.moc"

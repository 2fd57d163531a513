// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "careddesk.h"

#include "storage/database.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The window of somebody who leaves: it sends what is there, says what happens, and keeps nothing of others (reliability.md F10).
class TestWindowLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void cleanup() { m_desk.reset(); }
    void whoLeavesSendsAndForgets();
    void openLinkLearnsItToo();
    void whoComesTooLateKeepsWhatWasNotSent();
    void deskThatLeftStopsAtOnce();
    void deskThatLeftMayComeBack();
    void mistakeThatNobodyHeardOfChangesNothing();
    void whoIsReinstatedWorksOn();
    void whoIsReinstatedBeforeAllIsSentKeepsAll();
    void whoIsReinstatedConnectsAnew();
    void whoStaysDismissedSendsOnly();
    void whoCameTooLateIsNotMet();
    void deskThatCannotMeetAgainSaysSoOnce();

private:
    void opens() { m_desk->opens(); }
    void closes() { m_desk->closes(); }
    void connects() { QCOMPARE(m_desk->meets(m_login), QByteArray()); }
    void registersRequest(const QString &subject) { m_desk->registersRequest(subject); }
    [[nodiscard]] bool parts();
    [[nodiscard]] OfficeCare &care() const { return m_desk->care(); }
    [[nodiscard]] QStringList subjects(); ///< of requests that count here
    void changesFile(const QString &statement); ///< while nobody has it open
    void leaves() { m_desk->rows(u"SELECT hl.dismiss_login('%1')"_s.arg(m_login)); }
    void isReinstated()
    {
        m_desk->rows(u"SELECT hl.reinstate_login('%1', NULL)"_s.arg(m_login));
        endsSessions();
    }
    [[nodiscard]] bool isWhole() const { return isNamed() && reachOf(care()) == OfficeReach::Current && care().status().unsent == 0; }
    void endsSessions() { m_desk->rows(u"SELECT hl.end_sessions('%1')"_s.arg(m_login)); }
    [[nodiscard]] qint64 requestsAtTheOffice() { return m_desk->count(u"SELECT count(*) FROM hl.fact WHERE kind = 'request.new'"_s); }
    [[nodiscard]] qint64 sessions() { return m_desk->count(u"SELECT count(*) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(m_login)); }
    [[nodiscard]] bool isNamed() const;

    static constexpr int Patience = CaredDesk::Patience;
    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_login;
    int m_tests = 0;
    std::unique_ptr<CaredDesk> m_desk;
};

void TestWindowLeaving::init()
{
    m_login = u"anna%1"_s.arg(++m_tests);
    m_desk = std::make_unique<CaredDesk>(*m_cluster);
    m_desk->hires(m_login, u"consultant"_s);
    QTRY_COMPARE(care().state(), OfficeLink::State::Lone);
    connects();
    registersRequest(u"Звонила Канарейкина"_s);
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(care().status().unsent == 0 && reachOf(care()) == OfficeReach::Current, Patience);
    QVERIFY(isNamed());
}

/// hlinectl office disconnect, while the window is open.
bool TestWindowLeaving::parts()
{
    return m_desk->run([now = m_desk->clock().now()](Desk &desk) { return done(desk.part({Parting::Why::Left, now, desk.feed().outbox().lastOwn})); });
}

QStringList TestWindowLeaving::subjects()
{
    return m_desk->run([now = m_desk->clock().instant()](Desk &desk) {
        QStringList out;
        const auto rows = desk.store().queue({}, desk.workplace().me(), now);
        for (const QueueRow &row : rows.value_or(std::vector<QueueRow>()))
            out.append(row.subject);
        out.sort();
        return out;
    });
}

bool TestWindowLeaving::isNamed() const
{
    for (QDirIterator it(QFileInfo(m_desk->path()).path(), {u"desk.hline*"_s}, QDir::Files); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains("анарейк"))
            return true;
    }
    return false;
}

void TestWindowLeaving::whoLeavesSendsAndForgets()
{
    leaves();
    registersRequest(u"Канарейкина снова"_s);
    endsSessions();

    QTRY_VERIFY_WITH_TIMEOUT(care().parting().has_value(), Patience);
    QCOMPARE(care().parting()->why, Parting::Why::Dismissed);
    QCOMPARE(requestsAtTheOffice(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QCOMPARE(care().status().dismissal, SyncStatus::Dismissal::Sends);
    QVERIFY(reachOf(care()) != OfficeReach::Current);

    registersRequest(u"Канарейкина, третий раз"_s); // nobody is kept from writing down what was still done
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);

    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    QCOMPARE(care().parting()->why, Parting::Why::Dismissed);
    QTRY_COMPARE(care().status().unsent, 0);
    registersRequest(u"Ещё одно"_s);
    QTRY_COMPARE_WITH_TIMEOUT(care().status().unsent, 1, Patience);
}

/// Between the dismissal and the end of the sessions the office refuses a link that is still open.
void TestWindowLeaving::openLinkLearnsItToo()
{
    leaves();
    registersRequest(u"Канарейкина снова"_s);

    QTRY_VERIFY_WITH_TIMEOUT(care().parting().has_value(), Patience);
    QCOMPARE(care().parting()->why, Parting::Why::Dismissed);
    QCOMPARE(requestsAtTheOffice(), 2);
}

void TestWindowLeaving::whoComesTooLateKeepsWhatWasNotSent()
{
    leaves();
    m_desk->rows(u"UPDATE hl.dismissal SET until = now()"_s);
    registersRequest(u"несданное"_s);
    endsSessions();

    QTRY_VERIFY_WITH_TIMEOUT(care().parting().has_value(), Patience);
    QCOMPARE(care().parting()->why, Parting::Why::TooLate);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QCOMPARE(care().status().unsent, 1);
    QCOMPARE(requestsAtTheOffice(), 1);
    QByteArray file;
    care().saveUnsent(m_desk->path(u"unsent.json"_s), [this, &file](const Result<void> &) {
        QFile kept(m_desk->path(u"unsent.json"_s));
        if (kept.open(QIODevice::ReadOnly))
            file = kept.readAll();
    });
    QTRY_VERIFY(file.contains("несданное"));
}

void TestWindowLeaving::deskThatLeftStopsAtOnce()
{
    QVERIFY(parts());

    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    QVERIFY(!isNamed());
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
}

void TestWindowLeaving::deskThatLeftMayComeBack()
{
    QVERIFY(parts());
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);

    connects();

    QTRY_VERIFY_WITH_TIMEOUT(isNamed() && reachOf(care()) == OfficeReach::Current, Patience);
    QCOMPARE(care().parting(), std::nullopt);
}

void TestWindowLeaving::mistakeThatNobodyHeardOfChangesNothing()
{
    const auto before = care().status().readTo;
    QSignalSpy changed(&care(), &OfficeLink::changed);
    bool isDisturbed = false;
    connect(&care(), &OfficeLink::changed, this, [this, &isDisturbed, before] {
        isDisturbed |= care().parting() || care().status().dismissal != SyncStatus::Dismissal::None || care().status().readTo < before;
    });
    leaves();
    isReinstated();
    registersRequest(u"Канарейкина снова"_s);

    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 2, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QVERIFY(changed.size() > 0 && !isDisturbed);
}

/// The window heard of it, sent and forgot everything, and is still there when the mistake is noticed.
void TestWindowLeaving::whoIsReinstatedWorksOn()
{
    registersRequest(u"Канарейкина снова"_s);
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(care().parting() && !isNamed(), Patience);
    registersRequest(u"Канарейкина, третий раз"_s); // made by somebody who has left: kept there, and not counted
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QSignalSpy met(&care(), &OfficeLink::met);

    isReinstated();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(care().parting(), std::nullopt);
    QCOMPARE(care().state(), OfficeLink::State::Running);
    QCOMPARE(met.size(), 1);
    registersRequest(u"четвёртое"_s);
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 4, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"Канарейкина снова"_s, u"четвёртое"_s}));
    QCOMPARE(met.size(), 1);
    QVERIFY(m_desk->run([](Desk &desk) { return desk.verify().value_or(false); }));
    QCOMPARE(m_desk->brokenInvariants(), QStringList());
}

/// It could not send before the mistake was noticed: there is nothing to read anew.
void TestWindowLeaving::whoIsReinstatedBeforeAllIsSentKeepsAll()
{
    m_desk->rows(u"ALTER FUNCTION hl.take_facts(uuid, uuid, text, bigint, jsonb) RENAME TO lost_facts"_s);
    leaves();
    registersRequest(u"Канарейкина снова"_s);
    endsSessions();
    QTRY_COMPARE_WITH_TIMEOUT(care().status().dismissal, SyncStatus::Dismissal::Sends, Patience);
    QCOMPARE(care().status().unsent, 1);
    const auto readTo = care().status().readTo;

    isReinstated();
    m_desk->rows(u"ALTER FUNCTION hl.lost_facts(uuid, uuid, text, bigint, jsonb) RENAME TO take_facts"_s);
    care().sendNow();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole() && care().status().readTo > readTo, Patience);
    QCOMPARE(care().parting(), std::nullopt);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"Канарейкина снова"_s}));
}

/// The program was ended meanwhile, and the password is gone.
void TestWindowLeaving::whoIsReinstatedConnectsAnew()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(care().parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    registersRequest(u"второе"_s);
    isReinstated();

    connects();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(care().parting(), std::nullopt);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"второе"_s}));
    QCOMPARE(requestsAtTheOffice(), 2);
}

void TestWindowLeaving::whoStaysDismissedSendsOnly()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(care().parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    registersRequest(u"второе"_s);

    connects();

    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(care().status().unsent, 0, Patience);
    QCOMPARE(care().status().dismissal, SyncStatus::Dismissal::Sends);
    QVERIFY(care().parting() && !isNamed());
}

void TestWindowLeaving::whoCameTooLateIsNotMet()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(care().parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    m_desk->rows(u"UPDATE hl.dismissal SET until = now()"_s);

    QCOMPARE(m_desk->meets(m_login), QByteArray("OFFICE_DISMISSED"));

    QTRY_COMPARE(care().state(), OfficeLink::State::Parted);
    QVERIFY(care().parting() && !isNamed());
}

void TestWindowLeaving::changesFile(const QString &statement)
{
    closes();
    {
        const auto file = Database::open(m_desk->path(u"desk.hline"_s));
        QVERIFY(done(file));
        QVERIFY(done((*file)->runScript(statement)));
    }
    opens();
}

/// Its file does not take it: the office is left alone until the person wants it again.
void TestWindowLeaving::deskThatCannotMeetAgainSaysSoOnce()
{
    changesFile(u"CREATE TRIGGER parting_stays BEFORE DELETE ON parting BEGIN SELECT RAISE(ABORT, 'no room'); END"_s);
    connects();
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(care().parting() && !isNamed(), Patience);
    QSignalSpy notMet(&care(), &OfficeLink::notMet), met(&care(), &OfficeLink::met);

    isReinstated();

    QTRY_COMPARE_WITH_TIMEOUT(notMet.size(), 1, Patience);
    QCOMPARE(care().state(), OfficeLink::State::Parted);
    QCOMPARE(care().parting()->why, Parting::Why::Dismissed);
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
    registersRequest(u"второе"_s);
    QTRY_COMPARE_WITH_TIMEOUT(care().status().unsent, 1, Patience);
    QCOMPARE(notMet.size(), 1);

    QVERIFY(!m_desk->meets(m_login).isEmpty()); // at the person's wish, and with the same end
    QCOMPARE(notMet.size(), 2);
    QCOMPARE(care().state(), OfficeLink::State::Parted);
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
    QCOMPARE(met.size(), 0);
    QVERIFY(!isNamed());

    changesFile(u"DROP TRIGGER parting_stays"_s);
    QTRY_COMPARE_WITH_TIMEOUT(care().state(), OfficeLink::State::Parted, Patience);
    connects();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(care().parting(), std::nullopt);
    QCOMPARE(requestsAtTheOffice(), 2);
}

QTEST_MAIN(TestWindowLeaving)
#include "tst_windowleaving.moc"

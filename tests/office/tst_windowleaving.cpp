// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/officecare.h"
#include "storage/database.h"
#include "support/privatecluster.h"
#include "support/helpdesk.h"
#include "workflow/registerrequest.h"

#include <QApplication>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
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
    void cleanup();
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
    void opens();
    void closes();
    void connects();
    void registersRequest(const QString &subject);
    [[nodiscard]] QStringList subjects(); ///< of requests that count here
    void changesFile(const QString &statement); ///< while nobody has it open
    void leaves() { m_cluster->rows(m_office, u"SELECT hl.dismiss_login('%1')"_s.arg(m_login)); }
    void isReinstated()
    {
        m_cluster->rows(m_office, u"SELECT hl.reinstate_login('%1', NULL)"_s.arg(m_login));
        endsSessions();
    }
    [[nodiscard]] bool isWhole() const { return isNamed() && reachOf(*m_care) == OfficeReach::Current && m_care->status().unsent == 0; }
    void endsSessions() { m_cluster->rows(m_office, u"SELECT hl.end_sessions('%1')"_s.arg(m_login)); }
    [[nodiscard]] qint64 requestsAtTheOffice() { return m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE kind = 'request.new'"_s).front().front().toLongLong(); }
    [[nodiscard]] int sessions() { return m_cluster->rows(m_office, u"SELECT count(*) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(m_login)).front().front().toInt(); }
    [[nodiscard]] bool isNamed() const;

    static constexpr int Patience = 30'000;
    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office, m_login;
    int m_tests = 0;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Executor> m_storage;
    std::unique_ptr<Desk> m_desk; ///< lives on the storage thread
    std::unique_ptr<OfficeCare> m_care;
};

void TestWindowLeaving::opens()
{
    m_storage = std::make_unique<Executor>(u"storage"_s);
    const QString path = m_folder->filePath(u"desk.hline"_s);
    const bool isOpen = m_storage->run([this, path] {
        DeskOptions options;
        options.path = path;
        options.create = true;
        options.consultant = QFileInfo::exists(path) ? QString() : u"Анна Иванова"_s;
        options.clock = &m_clock;
        auto opened = Desk::open(options);
        if (opened)
            m_desk = *std::move(opened);
        return done(opened);
    }).result();
    QVERIFY(isOpen);
    m_care = std::make_unique<OfficeCare>(OfficeCare::Parts{*m_storage, [this]() -> Desk & { return *m_desk; }, m_clock, {}});
    m_care->begin(path);
}

void TestWindowLeaving::closes()
{
    if (m_care)
        m_care->end();
    m_storage->run([this] { m_desk.reset(); }).waitForFinished();
    m_care.reset();
    m_storage.reset();
}

void TestWindowLeaving::init()
{
    m_login = u"anna%1"_s.arg(++m_tests);
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, m_login, u"consultant"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    opens();
    QTRY_COMPARE(m_care->state(), OfficeLink::State::Lone);
    QFile out(m_folder->filePath(u"anna.hline-office"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(QJsonObject{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office},
                                        {u"login"_s, m_login}}).toJson());
    out.close();
    connects();
    registersRequest(u"Звонила Канарейкина"_s);
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_care->status().unsent == 0 && reachOf(*m_care) == OfficeReach::Current, Patience);
    QVERIFY(isNamed());
}

/// A person opens the connection file and enters the password.
void TestWindowLeaving::connects()
{
    QSignalSpy met(m_care.get(), &OfficeLink::met);
    m_care->meet(m_folder->filePath(u"anna.hline-office"_s), m_cluster->passwordOf(m_login));
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, Patience);
}

void TestWindowLeaving::cleanup()
{
    closes();
}

void TestWindowLeaving::registersRequest(const QString &subject)
{
    const bool isDone = m_storage->run([this, subject] {
        NewRequest request;
        request.subject = subject;
        return done(m_desk->workplace().registerRequest(request));
    }).result();
    QVERIFY(isDone);
}

QStringList TestWindowLeaving::subjects()
{
    return m_storage->run([this] {
        QStringList out;
        const auto rows = m_desk->store().queue({}, m_desk->workplace().me(), m_clock.instant());
        for (const QueueRow &row : rows.value_or(std::vector<QueueRow>()))
            out.append(row.subject);
        out.sort();
        return out;
    }).result();
}

bool TestWindowLeaving::isNamed() const
{
    for (QDirIterator it(m_folder->path(), {u"desk.hline*"_s}, QDir::Files); it.hasNext();) {
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

    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting().has_value(), Patience);
    QCOMPARE(m_care->parting()->why, Parting::Why::Dismissed);
    QCOMPARE(requestsAtTheOffice(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QCOMPARE(m_care->status().dismissal, SyncStatus::Dismissal::Sends);
    QVERIFY(reachOf(*m_care) != OfficeReach::Current);

    registersRequest(u"Канарейкина, третий раз"_s); // nobody is kept from writing down what was still done
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);

    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    QCOMPARE(m_care->parting()->why, Parting::Why::Dismissed);
    QTRY_COMPARE(m_care->status().unsent, 0);
    registersRequest(u"Ещё одно"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_care->status().unsent, 1, Patience);
}

/// Between the dismissal and the end of the sessions the office refuses a link that is still open.
void TestWindowLeaving::openLinkLearnsItToo()
{
    leaves();
    registersRequest(u"Канарейкина снова"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting().has_value(), Patience);
    QCOMPARE(m_care->parting()->why, Parting::Why::Dismissed);
    QCOMPARE(requestsAtTheOffice(), 2);
}

void TestWindowLeaving::whoComesTooLateKeepsWhatWasNotSent()
{
    leaves();
    m_cluster->rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);
    registersRequest(u"несданное"_s);
    endsSessions();

    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting().has_value(), Patience);
    QCOMPARE(m_care->parting()->why, Parting::Why::TooLate);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QCOMPARE(m_care->status().unsent, 1);
    QCOMPARE(requestsAtTheOffice(), 1);
    QByteArray file;
    m_care->saveUnsent(m_folder->filePath(u"unsent.json"_s), [this, &file](const Result<void> &) {
        QFile kept(m_folder->filePath(u"unsent.json"_s));
        if (kept.open(QIODevice::ReadOnly))
            file = kept.readAll();
    });
    QTRY_VERIFY(file.contains("несданное"));
}

/// hlinectl office disconnect, while the window is open.
void TestWindowLeaving::deskThatLeftStopsAtOnce()
{
    const bool isParted = m_storage->run([this] { return done(m_desk->part({Parting::Why::Left, m_clock.now(), m_desk->feed().outbox().lastOwn})); }).result();
    QVERIFY(isParted);

    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    QVERIFY(!isNamed());
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
}

void TestWindowLeaving::deskThatLeftMayComeBack()
{
    const bool isParted = m_storage->run([this] { return done(m_desk->part({Parting::Why::Left, m_clock.now(), m_desk->feed().outbox().lastOwn})); }).result();
    QVERIFY(isParted);
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);

    connects();

    QTRY_VERIFY_WITH_TIMEOUT(isNamed() && reachOf(*m_care) == OfficeReach::Current, Patience);
    QCOMPARE(m_care->parting(), std::nullopt);
}

void TestWindowLeaving::mistakeThatNobodyHeardOfChangesNothing()
{
    const auto before = m_care->status().readTo;
    QSignalSpy changed(m_care.get(), &OfficeLink::changed);
    bool isDisturbed = false;
    connect(m_care.get(), &OfficeLink::changed, this, [this, &isDisturbed, before] {
        isDisturbed |= m_care->parting() || m_care->status().dismissal != SyncStatus::Dismissal::None || m_care->status().readTo < before;
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
    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting() && !isNamed(), Patience);
    registersRequest(u"Канарейкина, третий раз"_s); // made by somebody who has left: kept there, and not counted
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 3, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isNamed(), Patience);
    QSignalSpy met(m_care.get(), &OfficeLink::met);

    isReinstated();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(m_care->parting(), std::nullopt);
    QCOMPARE(m_care->state(), OfficeLink::State::Running);
    QCOMPARE(met.size(), 1);
    registersRequest(u"четвёртое"_s);
    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 4, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"Канарейкина снова"_s, u"четвёртое"_s}));
    QCOMPARE(met.size(), 1);
    const bool isVerified = m_storage->run([this] { return m_desk->verify().value_or(false); }).result();
    QVERIFY(isVerified);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// It could not send before the mistake was noticed: there is nothing to read anew.
void TestWindowLeaving::whoIsReinstatedBeforeAllIsSentKeepsAll()
{
    m_cluster->rows(m_office, u"ALTER FUNCTION hl.take_facts(uuid, uuid, text, bigint, jsonb) RENAME TO lost_facts"_s);
    leaves();
    registersRequest(u"Канарейкина снова"_s);
    endsSessions();
    QTRY_COMPARE_WITH_TIMEOUT(m_care->status().dismissal, SyncStatus::Dismissal::Sends, Patience);
    QCOMPARE(m_care->status().unsent, 1);
    const auto readTo = m_care->status().readTo;

    isReinstated();
    m_cluster->rows(m_office, u"ALTER FUNCTION hl.lost_facts(uuid, uuid, text, bigint, jsonb) RENAME TO take_facts"_s);
    m_care->sendNow();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole() && m_care->status().readTo > readTo, Patience);
    QCOMPARE(m_care->parting(), std::nullopt);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"Канарейкина снова"_s}));
}

/// The program was ended meanwhile, and the password is gone.
void TestWindowLeaving::whoIsReinstatedConnectsAnew()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    registersRequest(u"второе"_s);
    isReinstated();

    connects();

    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(m_care->parting(), std::nullopt);
    QCOMPARE(subjects(), (QStringList{u"Звонила Канарейкина"_s, u"второе"_s}));
    QCOMPARE(requestsAtTheOffice(), 2);
}

void TestWindowLeaving::whoStaysDismissedSendsOnly()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    registersRequest(u"второе"_s);

    connects();

    QTRY_COMPARE_WITH_TIMEOUT(requestsAtTheOffice(), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_care->status().unsent, 0, Patience);
    QCOMPARE(m_care->status().dismissal, SyncStatus::Dismissal::Sends);
    QVERIFY(m_care->parting() && !isNamed());
}

void TestWindowLeaving::whoCameTooLateIsNotMet()
{
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting() && !isNamed(), Patience);
    closes();
    opens();
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    m_cluster->rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);
    QSignalSpy notMet(m_care.get(), &OfficeLink::notMet);

    m_care->meet(m_folder->filePath(u"anna.hline-office"_s), m_cluster->passwordOf(m_login));

    QTRY_COMPARE_WITH_TIMEOUT(notMet.size(), 1, Patience);
    QCOMPARE(notMet.front().front().value<Error>().code, QByteArray("OFFICE_DISMISSED"));
    QTRY_COMPARE(m_care->state(), OfficeLink::State::Parted);
    QVERIFY(m_care->parting() && !isNamed());
}

void TestWindowLeaving::changesFile(const QString &statement)
{
    closes();
    {
        const auto file = Database::open(m_folder->filePath(u"desk.hline"_s));
        QVERIFY(done(file));
        QVERIFY(done((*file)->runScript(statement)));
    }
    opens();
}

/// Its file does not take it: the office is left alone until the person wants it again.
void TestWindowLeaving::deskThatCannotMeetAgainSaysSoOnce()
{
    changesFile(u"CREATE TRIGGER parting_stays BEFORE DELETE ON parting BEGIN SELECT RAISE(ABORT, 'no room'); END"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_care->state() != OfficeLink::State::Unknown, Patience);
    connects();
    leaves();
    endsSessions();
    QTRY_VERIFY_WITH_TIMEOUT(m_care->parting() && !isNamed(), Patience);
    QSignalSpy notMet(m_care.get(), &OfficeLink::notMet), met(m_care.get(), &OfficeLink::met);

    isReinstated();

    QTRY_COMPARE_WITH_TIMEOUT(notMet.size(), 1, Patience);
    QCOMPARE(m_care->state(), OfficeLink::State::Parted);
    QCOMPARE(m_care->parting()->why, Parting::Why::Dismissed);
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
    registersRequest(u"второе"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_care->status().unsent, 1, Patience);
    QCOMPARE(notMet.size(), 1);

    m_care->meet(m_folder->filePath(u"anna.hline-office"_s), m_cluster->passwordOf(m_login)); // at the person's wish, and with the same end
    QTRY_COMPARE_WITH_TIMEOUT(notMet.size(), 2, Patience);
    QCOMPARE(m_care->state(), OfficeLink::State::Parted);
    QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, Patience);
    QCOMPARE(met.size(), 0);
    QVERIFY(!isNamed());

    changesFile(u"DROP TRIGGER parting_stays"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_care->state(), OfficeLink::State::Parted, Patience);
    connects();
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), Patience);
    QCOMPARE(m_care->parting(), std::nullopt);
    QCOMPARE(requestsAtTheOffice(), 2);
}

QTEST_MAIN(TestWindowLeaving)
#include "tst_windowleaving.moc"

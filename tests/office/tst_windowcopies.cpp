// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/officecare.h"
#include "support/helpdesk.h"
#include "support/privatecluster.h"
#include "workflow/registerrequest.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The window of a desk whose file was restored from a copy (sync.md 4.9).
class TestWindowCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void cleanup() { closes(); }
    void newNumberIsToldAtOnce();
    void personStillReadsItAfterARestart();
    void deskThatBeganByItselfTellsItsNumberOnce();

private:
    void opens();
    void closes();
    void meets(const QString &file);
    void registersRequest();
    void isRestoredFromACopy();
    [[nodiscard]] QString path(const QString &name = u"desk.hline"_s) const { return m_folder->filePath(name); }
    [[nodiscard]] int count(const QString &condition)
    {
        return m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact f JOIN hl.device v USING (device_id) WHERE f.verdict = 'ok' AND "_s + condition)
            .front().front().toInt();
    }
    [[nodiscard]] int told() { return count(u"f.kind = 'ref' AND f.target = f.device_id"_s); }

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

void TestWindowCopies::opens()
{
    m_storage = std::make_unique<Executor>(u"storage"_s);
    const bool isOpen = m_storage->run([this, file = path()] {
        DeskOptions options;
        options.path = file;
        options.create = true;
        options.consultant = QFileInfo::exists(file) ? QString() : u"Анна Иванова"_s;
        options.clock = &m_clock;
        auto opened = Desk::open(options);
        if (opened)
            m_desk = *std::move(opened);
        return done(opened);
    }).result();
    QVERIFY(isOpen);
    m_care = std::make_unique<OfficeCare>(OfficeCare::Parts{*m_storage, [this]() -> Desk & { return *m_desk; }, m_clock, {}});
    m_care->begin(path());
}

void TestWindowCopies::closes()
{
    if (m_care)
        m_care->end();
    m_storage->run([this] { m_desk.reset(); }).waitForFinished();
    m_care.reset();
    m_storage.reset();
}

void TestWindowCopies::meets(const QString &file)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_care->state() != OfficeLink::State::Unknown, Patience); // only then does a window offer it
    QSignalSpy met(m_care.get(), &OfficeLink::met);
    m_care->meet(file, m_cluster->passwordOf(m_login));
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, Patience);
}

void TestWindowCopies::init()
{
    m_login = u"anna%1"_s.arg(++m_tests);
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, m_login, u"consultant"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    opens();
    QTRY_COMPARE(m_care->state(), OfficeLink::State::Lone);
    QFile out(path(u"anna.hline-office"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(QJsonObject{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office},
                                        {u"login"_s, m_login}}).toJson());
    out.close();
    meets(out.fileName());
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(told(), 1, Patience);
}

void TestWindowCopies::registersRequest()
{
    const bool isDone = m_storage->run([this] {
        NewRequest request;
        request.subject = u"Сверка"_s;
        return done(m_desk->workplace().registerRequest(request));
    }).result();
    QVERIFY(isDone);
}

/// Of before the last request; another one is made in it without a link.
void TestWindowCopies::isRestoredFromACopy()
{
    closes();
    QVERIFY(QFile::copy(path(), path(u"backup"_s)));
    opens();
    meets({});
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 2, Patience);
    closes();
    QVERIFY(QFile::remove(path()) && QFile::rename(path(u"backup"_s), path()));
    QVERIFY(!QFile::exists(path(u"desk.hline-wal"_s)));
    opens();
    registersRequest();
    meets({});
}

void TestWindowCopies::newNumberIsToldAtOnce()
{
    isRestoredFromACopy();

    QTRY_COMPARE_WITH_TIMEOUT(told(), 2, Patience); // and the window was not closed
    QCOMPARE(count(u"f.kind = 'ref' AND f.target = f.device_id AND f.data::jsonb #> '{set,no}' = to_jsonb(v.desk_no) AND v.desk_no = 2 AND "
                   "f.data::jsonb #>> '{set,copy_of,0}' = (SELECT w.device_id::text FROM hl.device w WHERE w.desk_no = 1) AND "
                   "f.data::jsonb #> '{set,again}' = '1'"_s), 1);
    QCOMPARE(count(u"f.kind = 'request.new'"_s), 3);
    QTRY_VERIFY_WITH_TIMEOUT(m_care->status().restoredDesk.has_value(), Patience);
    QCOMPARE(m_care->status().restoredDesk->facts, 1);
    // What a consultant's desk was furnished with when it was made is none of a consultant's business; all the rest counts.
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE verdict <> 'ok' AND data::jsonb ->> 'type' IS DISTINCT FROM 'calendar' "
                                       "AND data::jsonb ->> 'type' IS DISTINCT FROM 'consultant'"_s).front().front().toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestWindowCopies::personStillReadsItAfterARestart()
{
    isRestoredFromACopy();
    QTRY_COMPARE_WITH_TIMEOUT(told(), 2, Patience);

    closes();
    opens(); // whether or not the office is there

    QTRY_VERIFY_WITH_TIMEOUT(m_care->status().restoredDesk.has_value(), Patience);
    QCOMPARE(m_care->status().restoredDesk->facts, 1);
    meets({});
    QTRY_VERIFY_WITH_TIMEOUT(m_care->status().deskNumber == 2, Patience);
    QCOMPARE(m_care->status().restoredDesk->facts, 1);
    QCOMPARE(told(), 2); // nothing is told twice
}

void TestWindowCopies::deskThatBeganByItselfTellsItsNumberOnce()
{
    closes();
    opens();
    meets({});
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 2, Patience);

    QCOMPARE(told(), 1);
    QCOMPARE(count(u"f.data LIKE '%copy_of%'"_s), 0);
    QVERIFY(!m_care->status().restoredDesk);
}

QTEST_MAIN(TestWindowCopies)
#include "tst_windowcopies.moc"

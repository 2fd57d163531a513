// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/officecare.h"
#include "support/privatecluster.h"
#include "support/helpdesk.h"
#include "workflow/registerrequest.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// A desk that worked alone joins an office from its window (sync.md 4.3.5).
class TestWindowJoining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void historyGoesAlong();
    void newDeskNeedsNobodysApproval();
    void consultantsHistoryIsApproved();

private:
    void registersRequest();
    /// Empty once the office is met, else why not.
    [[nodiscard]] QByteArray joins(const QString &login);
    [[nodiscard]] qint64 count(const QString &query);

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Executor> m_storage;
    std::unique_ptr<Desk> m_desk; ///< lives on the storage thread
    std::unique_ptr<OfficeCare> m_care;
};

void TestWindowJoining::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
}

void TestWindowJoining::init()
{
    m_office = m_cluster->makesOffice();
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Executor>(u"storage"_s);
    const QString path = m_folder->filePath(u"desk.hline"_s);
    const bool isOpen = m_storage->run([this, path] {
        DeskOptions options;
        options.path = path;
        options.create = true;
        options.consultant = u"Анна Иванова"_s;
        options.clock = &m_clock;
        auto opened = Desk::open(options);
        if (opened)
            m_desk = *std::move(opened);
        return done(opened);
    }).result();
    QVERIFY(isOpen);
    m_care = std::make_unique<OfficeCare>(OfficeCare::Parts{*m_storage, [this]() -> Desk & { return *m_desk; }, m_clock, {}});
    m_care->begin(path);
    QTRY_COMPARE(m_care->state(), OfficeLink::State::Lone);
}

void TestWindowJoining::cleanup()
{
    m_care.reset();
    m_storage->run([this] { m_desk.reset(); }).waitForFinished();
    m_storage.reset();
}

void TestWindowJoining::registersRequest()
{
    const bool isDone = m_storage->run([this] {
        NewRequest request;
        request.subject = u"Не закрывается месяц"_s;
        return done(m_desk->workplace().registerRequest(request));
    }).result();
    QVERIFY(isDone);
}

QByteArray TestWindowJoining::joins(const QString &login)
{
    const QString file = m_folder->filePath(login + u".hline-office"_s);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return "NO_FILE";
    out.write(QJsonDocument(QJsonObject{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office},
                                        {u"login"_s, login}}).toJson());
    out.close();
    QSignalSpy met(m_care.get(), &OfficeLink::met), notMet(m_care.get(), &OfficeLink::notMet);
    m_care->meet(file, m_cluster->passwordOf(login));
    constexpr int Patience = 20'000;
    if (!QTest::qWaitFor([&] { return !met.isEmpty() || !notMet.isEmpty(); }, Patience))
        return "NO_ANSWER";
    return met.isEmpty() ? notMet.front().front().value<Error>().code : QByteArray();
}

qint64 TestWindowJoining::count(const QString &query)
{
    return m_cluster->rows(m_office, query).front().front().toLongLong();
}

/// It counts from when it was done, not from when the office hears of it.
void TestWindowJoining::historyGoesAlong()
{
    registersRequest();
    m_cluster->hires(m_office, u"anna"_s, u"supervisor"_s);

    QCOMPARE(joins(u"anna"_s), QByteArray());

    const qint64 adopted = count(u"SELECT adopted_to FROM hl.device"_s);
    QVERIFY(adopted > 0);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact WHERE dseq <= %1"_s.arg(adopted)), adopted);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact WHERE dseq <= %1 AND posted_us <> made_us"_s.arg(adopted)), 0);
}

void TestWindowJoining::newDeskNeedsNobodysApproval()
{
    m_cluster->hires(m_office, u"boris"_s, u"consultant"_s);

    QCOMPARE(joins(u"boris"_s), QByteArray());

    QCOMPARE(count(u"SELECT adopted_to FROM hl.device"_s), 0);
}

/// Nothing goes out before; afterwards everything does.
void TestWindowJoining::consultantsHistoryIsApproved()
{
    registersRequest();
    m_cluster->hires(m_office, u"vera"_s, u"consultant"_s);

    QCOMPARE(joins(u"vera"_s), QByteArray("OFFICE_ADOPT_UNAPPROVED"));

    QCOMPARE(count(u"SELECT count(*) FROM hl.fact"_s), 0);
    m_cluster->rows(m_office, u"SELECT hl.adopt(device_id, outbox_len) FROM hl.device"_s);
    QCOMPARE(joins(u"vera"_s), QByteArray());
    QVERIFY(count(u"SELECT count(*) FROM hl.fact"_s) > 0);
}

QTEST_MAIN(TestWindowJoining)
#include "tst_windowjoining.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "careddesk.h"

#include <QApplication>
#include <QFile>
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
    void cleanup() { m_desk.reset(); }
    void newNumberIsToldAtOnce();
    void personStillReadsItAfterARestart();
    void deskThatBeganByItselfTellsItsNumberOnce();

private:
    void meets();
    void registersRequest() { m_desk->registersRequest(u"Сверка"_s); }
    void isRestoredFromACopy();
    [[nodiscard]] OfficeCare &care() { return m_desk->care(); }
    [[nodiscard]] qint64 count(const QString &condition)
    {
        return m_desk->count(u"SELECT count(*) FROM hl.fact f JOIN hl.device v USING (device_id) WHERE f.verdict = 'ok' AND "_s + condition);
    }
    [[nodiscard]] qint64 told() { return count(u"f.kind = 'ref' AND f.target = f.device_id"_s); }

    static constexpr int Patience = CaredDesk::Patience;
    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_login;
    int m_tests = 0;
    std::unique_ptr<CaredDesk> m_desk;
};

void TestWindowCopies::meets()
{
    QCOMPARE(m_desk->meets(m_login, CaredDesk::Office::Known), QByteArray());
}

void TestWindowCopies::init()
{
    m_login = u"anna%1"_s.arg(++m_tests);
    m_desk = std::make_unique<CaredDesk>(*m_cluster);
    m_desk->hires(m_login, u"consultant"_s);
    QTRY_COMPARE(care().state(), OfficeLink::State::Lone);
    QCOMPARE(m_desk->meets(m_login), QByteArray());
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(told(), 1, Patience);
}

/// Of before the last request; another one is made in it without a link.
void TestWindowCopies::isRestoredFromACopy()
{
    m_desk->closes();
    QVERIFY(QFile::copy(m_desk->path(), m_desk->path(u"backup"_s)));
    m_desk->opens();
    meets();
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 2, Patience);
    m_desk->closes();
    QVERIFY(QFile::remove(m_desk->path()) && QFile::rename(m_desk->path(u"backup"_s), m_desk->path()));
    QVERIFY(!QFile::exists(m_desk->path(u"desk.hline-wal"_s)));
    m_desk->opens();
    registersRequest();
    meets();
}

void TestWindowCopies::newNumberIsToldAtOnce()
{
    isRestoredFromACopy();

    QTRY_COMPARE_WITH_TIMEOUT(told(), 2, Patience); // and the window was not closed
    QCOMPARE(count(u"f.kind = 'ref' AND f.target = f.device_id AND f.data::jsonb #> '{set,no}' = to_jsonb(v.desk_no) AND v.desk_no = 2 AND "
                   "f.data::jsonb #>> '{set,copy_of,0}' = (SELECT w.device_id::text FROM hl.device w WHERE w.desk_no = 1) AND "
                   "f.data::jsonb #> '{set,again}' = '1'"_s), 1);
    QCOMPARE(count(u"f.kind = 'request.new'"_s), 3);
    QTRY_VERIFY_WITH_TIMEOUT(care().status().restoredDesk.has_value(), Patience);
    QCOMPARE(care().status().restoredDesk->facts, 1);
    // What a consultant's desk was furnished with when it was made is none of a consultant's business; all the rest counts.
    QCOMPARE(m_desk->count(u"SELECT count(*) FROM hl.fact WHERE verdict <> 'ok' AND data::jsonb ->> 'type' IS DISTINCT FROM 'calendar' "
                           "AND data::jsonb ->> 'type' IS DISTINCT FROM 'consultant'"_s), 0);
    QCOMPARE(m_desk->brokenInvariants(), QStringList());
}

void TestWindowCopies::personStillReadsItAfterARestart()
{
    isRestoredFromACopy();
    QTRY_COMPARE_WITH_TIMEOUT(told(), 2, Patience);

    m_desk->closes();
    m_desk->opens(); // whether or not the office is there

    QTRY_VERIFY_WITH_TIMEOUT(care().status().restoredDesk.has_value(), Patience);
    QCOMPARE(care().status().restoredDesk->facts, 1);
    meets();
    QTRY_VERIFY_WITH_TIMEOUT(care().status().deskNumber == 2, Patience);
    QCOMPARE(care().status().restoredDesk->facts, 1);
    QCOMPARE(told(), 2); // nothing is told twice
}

void TestWindowCopies::deskThatBeganByItselfTellsItsNumberOnce()
{
    m_desk->closes();
    m_desk->opens();
    meets();
    registersRequest();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"f.kind = 'request.new'"_s), 2, Patience);

    QCOMPARE(told(), 1);
    QCOMPARE(count(u"f.data LIKE '%copy_of%'"_s), 0);
    QVERIFY(!care().status().restoredDesk);
}

QTEST_MAIN(TestWindowCopies)
#include "tst_windowcopies.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "careddesk.h"

#include <QApplication>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// A desk that worked alone joins an office from its window (sync.md 4.3.5).
class TestWindowJoining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void cleanup() { m_desk.reset(); }
    void historyGoesAlong();
    void newDeskNeedsNobodysApproval();
    void consultantsHistoryIsApproved();

private:
    [[nodiscard]] qint64 count(const QString &query) { return m_desk->count(query); }

    std::unique_ptr<PrivateCluster> m_cluster;
    std::unique_ptr<CaredDesk> m_desk;
};

void TestWindowJoining::init()
{
    m_desk = std::make_unique<CaredDesk>(*m_cluster);
    QTRY_COMPARE(m_desk->care().state(), OfficeLink::State::Lone);
}

/// It counts from when it was done, not from when the office hears of it.
void TestWindowJoining::historyGoesAlong()
{
    m_desk->registersRequest(u"Не закрывается месяц"_s);
    m_desk->hires(u"anna"_s, u"supervisor"_s);

    QCOMPARE(m_desk->meets(u"anna"_s), QByteArray());

    const qint64 adopted = count(u"SELECT adopted_to FROM hl.device"_s);
    QVERIFY(adopted > 0);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact WHERE dseq <= %1"_s.arg(adopted)), adopted);
    QCOMPARE(count(u"SELECT count(*) FROM hl.fact WHERE dseq <= %1 AND posted_us <> made_us"_s.arg(adopted)), 0);
}

void TestWindowJoining::newDeskNeedsNobodysApproval()
{
    m_desk->hires(u"boris"_s, u"consultant"_s);

    QCOMPARE(m_desk->meets(u"boris"_s), QByteArray());

    QCOMPARE(count(u"SELECT adopted_to FROM hl.device"_s), 0);
}

/// Nothing goes out before; afterwards everything does.
void TestWindowJoining::consultantsHistoryIsApproved()
{
    m_desk->registersRequest(u"Не закрывается месяц"_s);
    m_desk->hires(u"vera"_s, u"consultant"_s);

    QCOMPARE(m_desk->meets(u"vera"_s), QByteArray("OFFICE_ADOPT_UNAPPROVED"));

    QCOMPARE(count(u"SELECT count(*) FROM hl.fact"_s), 0);
    m_desk->rows(u"SELECT hl.adopt(device_id, outbox_len) FROM hl.device"_s);
    QCOMPARE(m_desk->meets(u"vera"_s), QByteArray());
    QVERIFY(count(u"SELECT count(*) FROM hl.fact"_s) > 0);
}

QTEST_MAIN(TestWindowJoining)
#include "tst_windowjoining.moc"

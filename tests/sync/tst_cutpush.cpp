// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid7.h"
#include "storage/sqlitedeskstore.h"
#include "support/cutline.h"
#include "support/privatecluster.h"
#include "sync/pgoffice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds Deadline = 10s;

} // namespace

/// The link may end behind any byte of a push: what was asked may be done or not, and asked again it is done once (reliability.md C1).
class TestCutPush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyByteMayBeTheLast_data();
    void everyByteMayBeTheLast();

private:
    using Way = CutLine::Way;
    [[nodiscard]] SentFact registersRequest();
    [[nodiscard]] Event pushesWithCut(const SentFact &fact, Way way, std::int64_t bytes);
    [[nodiscard]] Event pushes(PgOffice &office, const SentFact &fact) const;
    [[nodiscard]] std::int64_t count(const QString &statement) { return m_cluster->rows(m_office, statement).front().front().toLongLong(); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    ConsultantId m_anna{makeUuid7(m_clock.now())};
    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    std::unique_ptr<CutLine> m_line;
    std::unique_ptr<SqliteDeskStore> m_desk;
    std::unique_ptr<PgOffice> m_direct; ///< a link that holds
    QUuid m_incarnation;
};

void TestCutPush::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, u"anna"_s, u"consultant"_s);
    m_line = std::make_unique<CutLine>(m_cluster->server().folder());
    m_desk = *SqliteDeskStore::open({m_folder.filePath(u"desk.hline"_s), m_clock, StoreOptions::Missing::Create});
    m_direct = std::make_unique<PgOffice>(OfficeAccess{m_cluster->connectionOf(m_office, u"anna"_s).toUtf8(), {}, "hline/test"});
    QVERIFY(std::holds_alternative<event::Connected>(m_direct->connect({Deadline})));
    const Event greeted = m_direct->hello({m_desk->device(), 0, Deadline});
    QVERIFY(std::holds_alternative<event::Greeted>(greeted));
    m_incarnation = std::get<event::Greeted>(greeted).answer.incarnation;
}

SentFact TestCutPush::registersRequest()
{
    FactDraft fact;
    fact.id = FactId(makeUuid7(m_clock.now()));
    fact.kind = "request.new";
    fact.at = fact.made = m_clock.now();
    fact.boot = m_clock.boot();
    fact.data = {{u"channel"_s, u"PHONE"_s}, {u"n"_s, m_desk->greatestRequestNumber() + 1}, {u"who"_s, m_anna.toString()}};
    fact.words = QJsonObject{{u"subject"_s, u"Отчёт"_s}};
    if (const auto done = m_desk->commit({{fact}, {}, {}}); !done)
        qFatal("cannot register: %s", qPrintable(done.error().detail));
    constexpr std::int64_t MostBytes = 1 << 20;
    return m_desk->ownFacts(m_desk->outbox().lastOwn, 1, MostBytes)->front();
}

Event TestCutPush::pushes(PgOffice &office, const SentFact &fact) const
{
    return office.push({m_desk->device(), m_incarnation, fact.dseq, 1, 1 << 20, Deadline}, {fact}, m_clock.boot());
}

/// Over a link of its own, which ends when so many bytes of the push have gone one way.
Event TestCutPush::pushesWithCut(const SentFact &fact, Way way, std::int64_t bytes)
{
    const QByteArray there = m_cluster->connectionOf(m_office, u"anna"_s).toUtf8();
    PgOffice office({QByteArray(there).replace(m_cluster->server().folder().toUtf8(), m_line->folder().toUtf8()), {}, "hline/test"});
    if (!std::holds_alternative<event::Connected>(office.connect({Deadline})))
        return event::LinkLost{event::LinkLost::Cause::Overdue}; // no cut is due yet: the test would prove nothing
    m_line->cutsAfter(way, bytes);
    return pushes(office, fact);
}

void TestCutPush::everyByteMayBeTheLast_data()
{
    QTest::addColumn<CutLine::Way>("way");
    QTest::newRow("of the question") << Way::ToOffice;
    QTest::newRow("of the answer") << Way::ToDesk;
}

void TestCutPush::everyByteMayBeTheLast()
{
    QFETCH(CutLine::Way, way);
    const std::int64_t before = count(u"SELECT count(*) FROM hl.fact"_s);
    std::int64_t tries = 0;
    int lostBeforeDone = 0, lostAfterDone = 0;
    for (bool isCut = true; isCut; ++tries) {
        const SentFact fact = registersRequest();
        const Event first = pushesWithCut(fact, way, tries);
        isCut = !std::holds_alternative<event::Pushed>(first);
        if (isCut) {
            const auto *lost = std::get_if<event::LinkLost>(&first);
            QVERIFY2(lost && lost->cause == event::LinkLost::Cause::Broken, qPrintable(u"byte %1"_s.arg(tries)));
        }
        m_line->holds();
        const bool wasThere = count(u"SELECT count(*) FROM hl.fact"_s) == before + tries + 1;
        QVERIFY(isCut || wasThere);
        if (isCut)
            ++(wasThere ? lostAfterDone : lostBeforeDone);

        const Event again = pushes(*m_direct, fact);

        const auto *pushed = std::get_if<event::Pushed>(&again);
        QVERIFY2(pushed && pushed->answers.size() == 1, qPrintable(u"byte %1"_s.arg(tries)));
        QCOMPARE(pushed->answers.front().verdict, "ok");
        QCOMPARE(pushed->answers.front().dseq, fact.dseq);
        QCOMPARE(count(u"SELECT count(*) FROM hl.fact"_s), before + tries + 1);
        if (!isCut)
            QCOMPARE(std::get<event::Pushed>(first).answers.front().seq, pushed->answers.front().seq);
    }
    qInfo("cut %d times before the office had the fact, %d times after", lostBeforeDone, lostAfterDone);
    QVERIFY(way == Way::ToOffice ? lostBeforeDone > 0 : lostAfterDone > 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

QTEST_GUILESS_MAIN(TestCutPush)
#include "tst_cutpush.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefacts.h"
#include "randomfacts.h"
#include "storage/sqlitedeskstore.h"
#include "support/fakeclock.h"
#include "support/privatecluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The office's log: one order, no holes, every byte chained (sync.md 4.3 to 4.6).
class TestOfficeLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hashesAndLinksAreThoseOfTheProgram();
    void deskTakesWhatItPulls();
    void replayIsAnsweredAsBefore();
    void gapNamesTheWantedNumber();
    void otherContentUnderAKnownNumberIsAFork();
    void knownFactOfAnotherDeskIsAFork();
    void strangersAreRefused();
    void pushIsOneAutocommittedStatement();
    void batchThatIsNoneIsRefused_data();
    void batchThatIsNoneIsRefused();
    void oversizedFactBlocksNothing();
    void twoPushesAtOnceKeepOneOrder();
    void everyDeskGetsANumber();
    void bootClockDatesWhatTheWallClockSaysWrong();
    void startOfAnEarlierBootIsClamped();
    void postingsNeverGoBack();
    void adoptedFactsHaveNoAge();
    void factsCannotBeChanged();
    void secondHolderIsFoundBesideAnUndoneClaim();
    void undoneReleaseBreaksNothing();

private:
    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestOfficeLog::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, u"vera"_s, u"supervisor"_s);
    m_cluster->hires(m_office, u"anna"_s, u"consultant"_s);
}

void TestOfficeLog::init()
{
    m_office = m_cluster->makesOffice();
}

void TestOfficeLog::cleanup()
{
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestOfficeLog::hashesAndLinksAreThoseOfTheProgram()
{
    OfficeDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    RandomFacts random(20'261'126);
    std::vector<SentFact> sent;
    for (int i = 1; i <= 200; ++i)
        sent.push_back(sentFact(random.next(fromUs(vera.hello.serverUs)), i));
    QVERIFY(vera.login.push(vera.id, vera.hello.incarnation, sent).has_value());

    const auto first = vera.login.pull(vera.hello.incarnation, 0, chainStart(), 120);
    QVERIFY(first && first->size() == 120);
    auto rows = *first;
    const auto second = vera.login.pull(vera.hello.incarnation, 120, first->back().chain, 500);
    QVERIFY(second.has_value());
    rows.insert(rows.end(), second->begin(), second->end());

    QCOMPARE(rows.size(), sent.size());
    QByteArray chain = chainStart();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const FeedRow &row = rows[i];
        QCOMPARE(row.fact.data, sent[i].data);
        QCOMPARE(row.fact.words, sent[i].words);
        QCOMPARE(row.fact.bodySha, sent[i].bodySha);
        const QByteArray sha = envelopeSha(row.fact.envelope, row.fact.data, row.fact.bodySha);
        QCOMPARE(sha, envelopeSha(sent[i].envelope, sent[i].data, sent[i].bodySha));
        chain = officeLink(chain, row.fact.envelope.id, row.device, row.fact.dseq, sha, row.word);
        QCOMPARE(row.chain, chain);
        QCOMPARE(row.author, QByteArray("vera"));
    }
}

void TestOfficeLog::deskTakesWhatItPulls()
{
    QTemporaryDir folder;
    OfficeDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    FakeClock clock(toInstant(fromUs(vera.hello.serverUs)));
    const auto desk = SqliteDeskStore::open({folder.filePath(u"desk.hline"_s), clock, StoreOptions::Missing::Create});
    QVERIFY(desk.has_value());
    RandomFacts random(7);
    std::vector<FactDraft> drafts;
    for (int i = 0; i < 150; ++i)
        drafts.push_back(random.next(clock.now()));
    QVERIFY((*desk)->commit({drafts, {}, {}}).has_value());
    const DeviceId device = (*desk)->device();
    const auto met = vera.login.hello(device, (*desk)->outbox().waiting);
    QVERIFY(met.has_value());
    QVERIFY((*desk)->joinOffice(met->deskNumber).has_value());

    const auto own = (*desk)->ownFacts(met->nextDseq, 200, 1 << 20);
    QVERIFY(own && vera.login.push(device, met->incarnation, *own, clock.boot()));
    const auto rows = vera.login.pull(met->incarnation, 0, chainStart());
    QVERIFY(rows && !rows->empty());
    const auto received = (*desk)->receive(*rows, {met->incarnation, met->timeline, rows->back().word.seq, rows->back().chain});

    QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().detail));
    QCOMPARE((*desk)->outbox().waiting, 0);
    QVERIFY((*desk)->verify().has_value());
}

void TestOfficeLog::replayIsAnsweredAsBefore()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    const std::vector<SentFact> facts{sentFact(request, 1), sentFact(anna.fact("claim", request.id), 2), sentFact(anna.fact("future.kind"), 3)};

    const auto first = anna.login.push(anna.id, anna.hello.incarnation, facts);
    const auto second = anna.login.push(anna.id, anna.hello.incarnation, facts);

    QVERIFY(first && second);
    QCOMPARE(*second, *first);
    QCOMPARE(anna.log().size(), 3U);
    QCOMPARE(first->back().verdict, QByteArray("unknown_kind"));
    anna.meets();
    QCOMPARE(anna.hello.nextDseq, 4);
}

void TestOfficeLog::gapNamesTheWantedNumber()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const auto answers = anna.login.push(anna.id, anna.hello.incarnation,
                                         {sentFact(anna.fact("request.new"), 1), sentFact(anna.fact("request.new"), 3), sentFact(anna.fact("import"), 4)});

    QVERIFY(answers.has_value());
    QCOMPARE(answers->size(), 2U);
    QCOMPARE(answers->back(), (OfficeLogin::Answer{2, 0, "gap"}));
    QCOMPARE(anna.log().size(), 1U);
}

void TestOfficeLog::otherContentUnderAKnownNumberIsAFork()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    FactDraft request = anna.fact("request.new");
    QCOMPARE(anna.says(request), QByteArray("ok"));
    request.data.insert(u"channel"_s, u"PHONE"_s);

    const auto answers = anna.login.push(anna.id, anna.hello.incarnation, {sentFact(request, 1), sentFact(anna.fact("import"), 2)});

    QVERIFY(answers.has_value());
    QCOMPARE(answers->size(), 1U);
    QCOMPARE(answers->front().verdict, QByteArray("fork"));
    QCOMPARE(anna.log().size(), 1U);
}

void TestOfficeLog::knownFactOfAnotherDeskIsAFork()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    OfficeDesk clone(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    QCOMPARE(anna.says(request), QByteArray("ok"));

    QCOMPARE(clone.says(request), QByteArray("fork"));
    QCOMPARE(anna.log().size(), 1U);
}

void TestOfficeLog::strangersAreRefused()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    OfficeLogin vera(m_cluster->connectionOf(m_office, u"vera"_s));
    const std::vector<SentFact> facts{sentFact(anna.fact("request.new"), 1)};

    QCOMPARE(vera.hello(anna.id).error().code, QByteArray("SQL_HL002"));
    QCOMPARE(vera.push(anna.id, anna.hello.incarnation, facts).error().code, QByteArray("SQL_HL002"));
    QCOMPARE(anna.login.push(anna.id, QUuid::createUuid(), facts).error().code, QByteArray("SQL_HL001"));
    QCOMPARE(anna.login.pull(QUuid::createUuid(), 0, chainStart()).error().code, QByteArray("SQL_HL001"));
    QCOMPARE(anna.login.pull(anna.hello.incarnation, 0, bodySha("another")).error().code, QByteArray("SQL_HL003"));
    QCOMPARE(anna.login.pull(anna.hello.incarnation, 5, chainStart()).error().code, QByteArray("SQL_HL003"));
}

void TestOfficeLog::pushIsOneAutocommittedStatement()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    QVERIFY(anna.login.database().run(OfficeSql("BEGIN")).has_value());
    QVERIFY(anna.login.database().run(OfficeSql("SELECT 1")).has_value());
    QCOMPARE(anna.says(request), QByteArray("SQL_HL008"));
    QVERIFY(anna.login.database().run(OfficeSql("ROLLBACK")).has_value());
    QVERIFY(anna.login.database().run(OfficeSql("SET default_transaction_isolation = 'repeatable read'")).has_value());
    QCOMPARE(anna.says(request), QByteArray("SQL_HL008"));
    QVERIFY(anna.login.database().run(OfficeSql("RESET default_transaction_isolation")).has_value());

    QCOMPARE(anna.says(request), QByteArray("ok"));
}

void TestOfficeLog::batchThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("facts");
    QTest::newRow("no array") << u"{}"_s;
    QTest::newRow("no number") << u"[{\"id\":\"0199a0c0-0000-7000-8000-0000000000a1\",\"kind\":\"claim\",\"v\":1,\"at_us\":1,\"made_us\":1,\"data\":\"{}\"}]"_s;
    QTest::newRow("no data") << u"[{\"ds\":1,\"id\":\"0199a0c0-0000-7000-8000-0000000000a1\",\"kind\":\"claim\",\"v\":1,\"at_us\":1,\"made_us\":1}]"_s;
    QTest::newRow("no id") << u"[{\"ds\":1,\"id\":\"anna\",\"kind\":\"claim\",\"v\":1,\"at_us\":1,\"made_us\":1,\"data\":\"{}\"}]"_s;
    QTest::newRow("unknown scope") << u"[{\"ds\":1,\"id\":\"0199a0c0-0000-7000-8000-0000000000a1\",\"kind\":\"claim\",\"v\":1,\"at_us\":1,\"made_us\":1,\"data\":\"{}\",\"scope\":\"world\"}]"_s;
    QTest::newRow("more than 200") << u"[%1{}]"_s.arg(u"{},"_s.repeated(200));
}

void TestOfficeLog::batchThatIsNoneIsRefused()
{
    QFETCH(QString, facts);
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));

    const auto pushed = anna.login.database().rows(OfficeSql("SELECT * FROM hl_api.push_v1(?, ?, 'b', 1, ?)"), anna.id.toString(),
                                                   anna.hello.incarnation.toString(QUuid::WithoutBraces), facts);

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, QByteArray("SQL_HL007"));
    QVERIFY(anna.log().empty());
}

/// A fact that is too large is kept and says so; those behind it go on.
void TestOfficeLog::oversizedFactBlocksNothing()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    std::vector<SentFact> facts;
    for (int i = 0; i < 4; ++i)
        facts.push_back(sentFact(i == 0 ? request : anna.work(request.id, 60), anna.next + i));
    facts[1].data.replace("{", "{\"padding\":\"" + QByteArray(8192, 'x') + "\",");
    facts[2].words = "{\"salt\":\"" + QByteArray(65536, 'y') + "\"}";

    const auto answers = anna.login.push(anna.id, anna.hello.incarnation, facts);

    QVERIFY2(answers, answers ? "" : answers.error().code.constData());
    QByteArrayList verdicts;
    for (const OfficeLogin::Answer &answer : *answers)
        verdicts << answer.verdict;
    QCOMPARE(verdicts, (QByteArrayList{"ok", "malformed", "ok", "ok"}));
    QCOMPARE(anna.log()[1].fact.data, facts[1].data); // whole: its chain commits to it
    QCOMPARE(anna.log()[2].fact.words, facts[2].words);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// S-OFF: order is that of the lock, not of clocks or of who came first.
void TestOfficeLog::twoPushesAtOnceKeepOneOrder()
{
    constexpr int Desks = 3; // and the first one: a login has four connections
    constexpr int Rounds = 15;
    const QString connection = m_cluster->connectionOf(m_office, u"vera"_s);
    OfficeDesk first(connection);
    const FactDraft request = first.fact("request.new");
    QCOMPARE(first.says(request), QByteArray("ok"));
    std::vector<std::vector<QByteArray>> claims(Desks);

    std::vector<std::thread> threads;
    for (int i = 0; i < Desks; ++i) {
        threads.emplace_back([&, i] {
            OfficeDesk desk(connection);
            const QJsonObject who{{u"who"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
            for (int round = 0; round < Rounds; ++round) {
                claims[std::size_t(i)].push_back(desk.says(desk.fact("claim", request.id, who)));
                static_cast<void>(desk.says(desk.work(request.id, 60)));
                static_cast<void>(desk.says(desk.fact("release", request.id, who)));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    const std::vector<FeedRow> log = first.log();
    QCOMPARE(log.size(), std::size_t(1 + Desks * Rounds * 3));
    for (std::size_t i = 0; i < log.size(); ++i)
        QCOMPARE(log[i].word.seq, std::int64_t(i + 1));
    for (const auto &words : claims) {
        for (const QByteArray &word : words)
            QVERIFY2(word == "ok" || word == "claim_lost", word.constData());
    }
}

void TestOfficeLog::everyDeskGetsANumber()
{
    OfficeDesk first(m_cluster->connectionOf(m_office, u"anna"_s));
    OfficeDesk second(m_cluster->connectionOf(m_office, u"vera"_s));
    first.meets();

    QCOMPARE(first.hello.deskNumber, 1);
    QCOMPARE(second.hello.deskNumber, 2);
    QCOMPARE(first.hello.mode, u"ok"_s);
    QCOMPARE(first.hello.timeline, 1);
}

// S-OFF-1: the wall clock is a label
void TestOfficeLog::bootClockDatesWhatTheWallClockSaysWrong()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    FactDraft request = anna.fact("request.new");
    request.boot = BootReading{"boot-1", 1'000'000'000, 0};
    request.at -= 26h; // somebody set the clock back
    FactDraft old = anna.fact("request.new");
    old.boot = BootReading{"boot-0", 1'000'000'000, 0};
    old.at -= 26h;

    QCOMPARE(anna.says(request, {"boot-1", 1'000'000'000 + std::chrono::microseconds(90min).count(), 0}), QByteArray("ok"));
    QCOMPARE(anna.says(old, {"boot-1", 9'000'000'000, 0}), QByteArray("ok"));

    const std::vector<FeedRow> log = anna.log();
    QCOMPARE(log[0].word.effectiveUs, log[0].word.postedUs - std::chrono::microseconds(90min).count());
    QCOMPARE(log[1].word.effectiveUs, toUs(old.at));
}

// S-OFF-4: a wrong clock cannot turn a miss into a kept promise
void TestOfficeLog::startOfAnEarlierBootIsClamped()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const FactDraft request = anna.fact("request.new");
    QCOMPARE(anna.says(request), QByteArray("ok"));
    anna.meets(0); // nothing is unsent now
    const std::int64_t drained = anna.hello.serverUs;
    FactDraft start = anna.onContract(anna.fact("timer.start", request.id));
    start.boot = BootReading{"boot-0", 5, 0};
    start.at -= 3h;
    FactDraft moved = start;
    moved.id = FactId(QUuid::createUuid());
    moved.data.insert(u"moved_s"_s, -300);
    FactDraft ahead = start;
    ahead.id = FactId(QUuid::createUuid());
    ahead.at += 6h;
    for (const FactDraft &fact : {start, moved, ahead})
        QCOMPARE(anna.says(fact, {"boot-1", 7, 0}), QByteArray("ok"));

    const std::vector<FeedRow> log = anna.log();
    QVERIFY(log[1].word.effectiveUs <= drained && log[1].word.effectiveUs > drained - 2'000'000);
    QCOMPARE(log[1].word.effectiveUs - log[2].word.effectiveUs, std::chrono::microseconds(5min).count());
    QCOMPARE(log[3].word.effectiveUs, log[3].word.postedUs);
}

void TestOfficeLog::postingsNeverGoBack()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    const std::int64_t ahead = anna.hello.serverUs + std::chrono::microseconds(1h).count();
    m_cluster->rows(m_office, u"UPDATE hl.head SET posted_us = %1"_s.arg(ahead)); // the server's clock was ahead once

    QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("ok"));

    QCOMPARE(anna.log().front().word.postedUs, ahead);
}

void TestOfficeLog::adoptedFactsHaveNoAge()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    m_cluster->rows(m_office, u"SELECT hl.adopt('%1', 1)"_s.arg(anna.id.toString()));
    FactDraft request = anna.fact("request.new");
    request.at -= std::chrono::hours(24 * 500);
    request.made -= std::chrono::hours(24 * 30);
    FactDraft after = request;
    after.id = FactId(QUuid::createUuid());

    QCOMPARE(anna.says(request), QByteArray("ok"));
    QCOMPARE(anna.says(after), QByteArray("clock"));

    QCOMPARE(anna.log()[0].word.postedUs, toUs(request.made));
    QVERIFY(anna.log()[1].word.postedUs > toUs(request.made));
}

void TestOfficeLog::factsCannotBeChanged()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("ok"));
    OfficeDatabase &admin = m_cluster->admin(m_office);

    QCOMPARE(admin.run(OfficeSql("UPDATE hl.fact SET secs = 1")).error().code, QByteArray("SQL_HL009"));
    QCOMPARE(admin.run(OfficeSql("DELETE FROM hl.fact")).error().code, QByteArray("SQL_HL009"));
    QCOMPARE(admin.run(OfficeSql("TRUNCATE hl.fact CASCADE")).error().code, QByteArray("SQL_HL009"));
}

/// I8 is told of each request by its own history (sync.md 4.14).
void TestOfficeLog::secondHolderIsFoundBesideAnUndoneClaim()
{
    OfficeDesk anna(m_cluster->connectionOf(m_office, u"anna"_s));
    OfficeDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    const QJsonObject other{{u"who"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    const FactDraft undone = anna.fact("request.new"), doubled = anna.fact("request.new");
    const FactDraft claim = anna.fact("claim", undone.id);
    for (const FactDraft &fact : {undone, claim, anna.fact("reverse", claim.id), doubled, anna.fact("claim", doubled.id), anna.fact("release", doubled.id)})
        QCOMPARE(anna.says(fact), QByteArray("ok"));
    QCOMPARE(vera.says(vera.fact("claim", doubled.id, other)), QByteArray("ok"));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());

    m_cluster->rows(m_office, u"UPDATE hl.standing SET counted = false WHERE kind = 'release'"_s); // as if nobody had released it

    const QStringList broken = m_cluster->brokenInvariants(m_office);
    QVERIFY2(broken.size() == 2 && broken[0].startsWith(u"I8 ") && broken[1].startsWith(u"I5b "), qPrintable(broken.join(u'\n')));
    m_cluster->rows(m_office, u"UPDATE hl.standing SET counted = true WHERE kind = 'release'"_s);
}

/// A release that is taken back after the next person came leaves two claims in a row, and nobody did wrong.
void TestOfficeLog::undoneReleaseBreaksNothing()
{
    OfficeDesk vera(m_cluster->connectionOf(m_office, u"vera"_s));
    const QJsonObject other{{u"who"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    const FactDraft request = vera.fact("request.new");
    const FactDraft release = vera.fact("release", request.id);
    for (const FactDraft &fact : {request, vera.fact("claim", request.id), release, vera.fact("claim", request.id, other), vera.fact("reverse", release.id)})
        QCOMPARE(vera.says(fact), QByteArray("ok"));

    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

QTEST_GUILESS_MAIN(TestOfficeLog)
#include "tst_officelog.moc"

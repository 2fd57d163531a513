// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officer.h"
#include "storage/canonicaljson.h"
#include "support/privatecluster.h"
#include "workflow/facthash.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Personal words are erased by law, minutes and the chain are not (sync.md 4.12).
class TestErasure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void wordsAreGoneForEveryReader();
    void erasureIsAFactOfTheLog();
    void meansAreCanonical_data();
    void meansAreCanonical();
    void meansMustBeSaid();
    void manyErasedFactsAreSeveralFacts();
    void repeatedErasureSaysNothing();
    void erasureIsOneAutocommittedStatement();
    void officeIsNoDesk();
    void noDeskTakesTheOfficesPlace();
    void everyIncarnationNumbersAnew();
    void factComesAgainWithoutWords();
    void hashOfWordsMustBeOne();
    void erasedWordsLeaveTheFiles();

private:
    [[nodiscard]] OfficeDesk desk(const QString &login) const { return OfficeDesk(m_cluster->connectionOf(m_office, login)); }
    [[nodiscard]] Officer officer() const { return Officer(m_cluster->connectionOf(m_office, u"officer"_s)); }

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestErasure::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    for (const auto &[login, role] : std::initializer_list<std::pair<QString, QString>>{{u"anna"_s, u"consultant"_s},
             {u"vera"_s, u"supervisor"_s}, {u"mail"_s, u"intake"_s}, {u"analyst"_s, u"report"_s}, {u"officer"_s, u"dpo"_s}})
        m_cluster->hires(m_office, login, role);
}

void TestErasure::init()
{
    m_office = m_cluster->makesOffice();
}

void TestErasure::wordsAreGoneForEveryReader()
{
    OfficeDesk anna = desk(u"anna"_s);
    FactDraft told = request(anna, u"Ольга Орлова"_s);
    told.scope = "own";
    const FactDraft kept = request(anna, u"Не печатает"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    QCOMPARE(anna.says(kept), QByteArray("ok"));
    const std::vector<FeedRow> before = anna.log();

    const auto erased = officer().erase({told.id.toString()});

    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    QCOMPARE(column(erased, 0), QStringList{u"1"_s});
    QCOMPARE(column(erased, 1), QStringList{told.id.toString()});
    for (const char *login : {"anna", "vera", "mail"}) {
        OfficeDesk reader = desk(QString::fromLatin1(login));
        const auto pulled = reader.login.pull(reader.hello.incarnation, 0, chainStart());
        QVERIFY(pulled && pulled->size() == 3);
        QVERIFY(!(*pulled)[0].fact.words && (*pulled)[1].fact.words);
        QVERIFY(!reader.log()[0].fact.words);
        const auto open = reader.login.database().rows(OfficeSql("SELECT words, encode(body_sha, 'hex') FROM hl_api.snapshot_v1(?, 100)"),
                                                       reader.hello.incarnation.toString(QUuid::WithoutBraces));
        QVERIFY(open && open->size() == 2);
        QVERIFY(open->front()[0].isNull());
        QCOMPARE(open->front()[1].toString().toLatin1(), before[0].fact.bodySha.toHex());
    }
    const std::vector<FeedRow> after = anna.log();
    QCOMPARE(after[0].fact.bodySha, before[0].fact.bodySha);
    QCOMPARE(after[1].chain, before[1].chain);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// The office chains its own fact as it chains those of desks, and a desk that reckons comes to the same.
void TestErasure::erasureIsAFactOfTheLog()
{
    OfficeDesk vera = desk(u"vera"_s);
    const ConsultantId officerId(QUuid::createUuid());
    QCOMPARE(vera.says(vera.fact("ref", idCast<FactId>(officerId), {{u"type"_s, u"consultant"_s}, {u"set"_s, QJsonObject{{u"login"_s, u"officer"_s}}}})),
             QByteArray("ok"));
    const FactDraft first = request(vera, u"Первая"_s), second = request(vera, u"Вторая"_s);
    QCOMPARE(vera.says(first), QByteArray("ok"));
    QCOMPARE(vera.says(second), QByteArray("ok"));
    const std::int64_t ahead = vera.hello.serverUs + std::chrono::microseconds(std::chrono::hours(1)).count();
    m_cluster->rows(m_office, u"UPDATE hl.head SET posted_us = %1"_s.arg(ahead)); // the server's clock was ahead once

    QVERIFY(officer().erase({second.id.toString(), first.id.toString()}).has_value());

    const std::vector<FeedRow> log = vera.log();
    QCOMPARE(log.size(), 4U);
    const FeedRow &row = log.back();
    QCOMPARE(row.fact.envelope.kind, QByteArray("erased"));
    QCOMPARE(row.fact.envelope.version, 1);
    QCOMPARE(row.device.toString(), vera.hello.incarnation.toString(QUuid::WithoutBraces));
    QCOMPARE(row.fact.dseq, 1);
    QCOMPARE(row.author, QByteArray("officer"));
    QCOMPARE(row.word.verdict, QByteArray("ok"));
    QCOMPARE(row.word.postedUs, ahead);
    QCOMPARE(row.word.effectiveUs, toUs(row.fact.envelope.at));
    QCOMPARE(toUs(row.fact.envelope.made), toUs(row.fact.envelope.at));
    QCOMPARE(row.fact.envelope.id.toString()[14], u'7'); // UUIDv7
    QCOMPARE(row.fact.data, canonicalJson({{u"facts"_s, QJsonArray{first.id.toString(), second.id.toString()}}, {u"seqs"_s, QJsonArray{2, 3}},
                                           {u"who"_s, officerId.toString()}}).value_or(QByteArray()));
    QCOMPARE(row.fact.bodySha, bodySha(row.fact.words.value_or(QByteArray())));
    const QByteArray envelope = envelopeSha(row.fact.envelope, row.fact.data, row.fact.bodySha);
    QCOMPARE(row.chain, officeLink(log[2].chain, row.fact.envelope.id, row.device, row.fact.dseq, envelope, row.word));
    // … and the log goes on behind it.
    QCOMPARE(vera.says(vera.work(first.id, 60)), QByteArray("ok"));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasure::meansAreCanonical_data()
{
    QTest::addColumn<QString>("means");
    QTest::newRow("plain") << u"overwritten by DBMS"_s;
    QTest::newRow("quotes and backslashes") << u"средство «A» \"B\" C:\\D\\ / 'E'"_s;
    QTest::newRow("lines and tabs") << u"одно\n\tдругое\r\nтретье"_s;
    QTest::newRow("control characters") << u"a\u0001b\u0008c\u000Bd\u001Fe\u007Ff\u0085g"_s;
    QTest::newRow("composed by marks") << u"и\u0306 е\u0308 A\u030A"_s;
    QTest::newRow("marks of byte order") << u"a\uFEFFb\uFFFEc\uFFFFd"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F5D1 \u2028 \u200B"_s;
    QTest::newRow("like JSON") << u"\",\"salt\":\"x\"}"_s;
    QTest::newRow("like an escape") << u"\\u0041 \\n %1 $$"_s;
}

/// The bytes are those that this program would write.
void TestErasure::meansAreCanonical()
{
    QFETCH(QString, means);
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));

    const auto erased = officer().erase({told.id.toString()}, means);

    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    const QByteArray words = anna.log().back().fact.words.value_or(QByteArray());
    const QJsonObject read = QJsonDocument::fromJson(words).object();
    QCOMPARE(read.keys(), (QStringList{u"means"_s, u"salt"_s}));
    static const QRegularExpression salt(u"^[0-9a-f]{32}$"_s);
    QVERIFY(salt.match(read[u"salt"_s].toString()).hasMatch());
    QCOMPARE(words, canonicalJson({{u"means"_s, means}, {u"salt"_s, read[u"salt"_s]}}).value_or(QByteArray()));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasure::meansMustBeSaid()
{
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    Officer dpo = officer();

    for (const QString &means : {QString(u""_s), u" \n\t "_s, u"\u0001"_s, u"х"_s.repeated(5000)})
        QCOMPARE(dpo.erase({told.id.toString()}, means).error().code, QByteArray("SQL_HL015"));

    QVERIFY(anna.log().front().fact.words);
    QCOMPARE(anna.log().size(), 1U);
}

void TestErasure::manyErasedFactsAreSeveralFacts()
{
    OfficeDesk anna = desk(u"anna"_s);
    const QStringList ids = pushes(anna, 250);

    const auto erased = officer().erase(ids);

    QCOMPARE(column(erased, 1), ids);
    const std::vector<FeedRow> log = anna.log();
    QCOMPARE(log.size(), 253U);
    QStringList named;
    QByteArray chain = log[249].chain;
    for (std::size_t i = 250; i < log.size(); ++i) {
        const FeedRow &row = log[i];
        QVERIFY(row.fact.data.size() <= 8192);
        const QJsonObject data = QJsonDocument::fromJson(row.fact.data).object();
        QCOMPARE(data[u"facts"_s].toArray().size(), i < 252 ? 100 : 50);
        QCOMPARE(data[u"facts"_s].toArray().size(), data[u"seqs"_s].toArray().size());
        QCOMPARE(data[u"who"_s].toString(), QUuid().toString(QUuid::WithoutBraces)); // no record names the login
        for (const QJsonValue &id : data[u"facts"_s].toArray())
            named.append(id.toString());
        QCOMPARE(row.fact.dseq, std::int64_t(i - 249));
        chain = officeLink(chain, row.fact.envelope.id, row.device, row.fact.dseq, envelopeSha(row.fact.envelope, row.fact.data, row.fact.bodySha), row.word);
        QCOMPARE(row.chain, chain);
    }
    QCOMPARE(named, ids);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.body"_s)[0][0].toInt(), 3);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasure::repeatedErasureSaysNothing()
{
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    QCOMPARE(anna.says(anna.work(told.id, 60)), QByteArray("ok"));
    const QStringList ids{told.id.toString(), anna.log()[1].fact.envelope.id.toString(), QUuid::createUuid().toString(QUuid::WithoutBraces)};
    Officer dpo = officer();
    QCOMPARE(column(dpo.erase(ids), 0), QStringList{u"1"_s});
    const std::vector<FeedRow> log = anna.log();

    const auto again = dpo.erase(ids + QStringList{log.back().fact.envelope.id.toString()}); // nor are the words of an erasure erased

    QVERIFY(again && again->empty());
    QCOMPARE(anna.log().size(), log.size());
    QVERIFY(anna.log().back().fact.words);
    QVERIFY(dpo.erase({}).value_or(std::vector<OfficeDatabase::Row>(1)).empty());
}

void TestErasure::erasureIsOneAutocommittedStatement()
{
    Officer dpo = officer();
    QVERIFY(dpo.database().run(OfficeSql("BEGIN")).has_value());
    QVERIFY(dpo.database().run(OfficeSql("SELECT 1")).has_value());
    QCOMPARE(dpo.erase({}).error().code, QByteArray("SQL_HL008"));
}

/// The office's own facts are in the log, but nobody waits for it as for a desk.
void TestErasure::officeIsNoDesk()
{
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    QVERIFY(officer().erase({told.id.toString()}).has_value());

    OfficeDesk vera = desk(u"vera"_s);

    QCOMPARE(vera.hello.deskNumber, 2);
    OfficeLogin analyst(m_cluster->connectionOf(m_office, u"analyst"_s));
    QCOMPARE(column(analyst.database().runScript(u"SELECT desk_no FROM hl_report.desk ORDER BY 1"_s), 0), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(column(analyst.database().runScript(u"SELECT kind FROM hl_report.log ORDER BY seq"_s), 0), (QStringList{u"request.new"_s, u"erased"_s}));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasure::noDeskTakesTheOfficesPlace()
{
    OfficeDesk anna = desk(u"anna"_s);
    const DeviceId office(anna.hello.incarnation);
    QCOMPARE(anna.login.hello(office).error().code, QByteArray("SQL_HL002")); // before there is an erasure …
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    QVERIFY(officer().erase({told.id.toString()}).has_value());

    QCOMPARE(anna.login.hello(office).error().code, QByteArray("SQL_HL002")); // … and after it
    const auto pushed = anna.login.push(office, anna.hello.incarnation, {sentFact(anna.fact("request.new"), 2)});
    QCOMPARE(pushed.error().code, QByteArray("SQL_HL002"));
}

void TestErasure::everyIncarnationNumbersAnew()
{
    OfficeDesk anna = desk(u"anna"_s);
    const QStringList ids = pushes(anna, 2);
    QVERIFY(officer().erase({ids[0]}).has_value());
    m_cluster->rows(m_office, u"UPDATE hl.head SET incarnation = gen_random_uuid()"_s);

    Officer dpo = officer();
    QVERIFY(dpo.erase({ids[1]}).has_value());

    const auto rows = m_cluster->rows(m_office, u"SELECT device_id, dseq FROM hl.fact WHERE kind = 'erased' ORDER BY seq"_s);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[1][0].toString(), dpo.incarnation);
    QVERIFY(rows[0][0] != rows[1][0]);
    QCOMPARE(rows[1][1].toInt(), 1);
    QCOMPARE(column(dpo.erasures(), 5), ids); // of all incarnations
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// A desk that has erased its own copy has the hash only; it can answer for what it sent, and send it to an office that lacks it.
void TestErasure::factComesAgainWithoutWords()
{
    OfficeDesk anna = desk(u"anna"_s);
    SentFact told = sentFact(request(anna, u"Ольга Орлова"_s), 1);
    const QByteArray words = told.words.value_or(QByteArray());
    const auto first = anna.login.push(anna.id, anna.hello.incarnation, {told});
    QVERIFY(first && first->front().verdict == "ok");
    QVERIFY(officer().erase({told.envelope.id.toString()}).has_value());
    told.words.reset();

    const auto replayed = anna.login.push(anna.id, anna.hello.incarnation, {told});

    QVERIFY(replayed.has_value());
    QCOMPARE(*replayed, *first);
    const FeedRow row = anna.log().front();
    m_office = m_cluster->makesOffice(); // a backup from before
    OfficeDesk again(m_cluster->connectionOf(m_office, u"anna"_s), anna.id);
    QCOMPARE(again.login.push(again.id, again.hello.incarnation, {told}).value_or(std::vector<OfficeLogin::Answer>(1)).front().verdict, QByteArray("ok"));
    QCOMPARE(again.log().front().fact.bodySha, bodySha(words));
    QVERIFY(!again.log().front().fact.words);
    QCOMPARE(envelopeSha(again.log().front().fact.envelope, again.log().front().fact.data, bodySha(words)),
             envelopeSha(row.fact.envelope, row.fact.data, row.fact.bodySha));
    told.words = words; // a desk that still has them is told the same, and brings nothing back
    QCOMPARE(again.login.push(again.id, again.hello.incarnation, {told}).value_or(std::vector<OfficeLogin::Answer>(1)).front().verdict, QByteArray("ok"));
    QVERIFY(!again.log().front().fact.words);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasure::hashOfWordsMustBeOne()
{
    OfficeDesk anna = desk(u"anna"_s);
    SentFact told = sentFact(request(anna, u"Ольга Орлова"_s), 1);
    told.words.reset();
    for (const QByteArray &hash : {QByteArray("x"), bodySha("words").first(31), bodySha("words") + 'x'}) {
        told.bodySha = hash;
        QCOMPARE(anna.login.push(anna.id, anna.hello.incarnation, {told}).error().code, QByteArray("SQL_HL007"));
    }
    const QString fact = u"[{\"ds\":1,\"id\":\"0199a0c0-0000-7000-8000-0000000000b1\",\"kind\":\"claim\",\"v\":1,\"at_us\":1,\"made_us\":1,\"data\":\"{}\",\"body\":\"%1\"}]"_s;
    const auto pushed = anna.login.database().rows(OfficeSql("SELECT * FROM hl_api.push_v1(?, ?, 'b', 1, ?)"), anna.id.toString(),
                                                   anna.hello.incarnation.toString(QUuid::WithoutBraces), fact.arg(QString(u'g').repeated(64)));
    QCOMPARE(pushed.error().code, QByteArray("SQL_HL007"));

    // Where there are words, theirs counts, whatever else is said.
    SentFact whole = sentFact(request(anna, u"Не печатает"_s), 1);
    QCOMPARE(anna.login.push(anna.id, anna.hello.incarnation, {whole}).value_or(std::vector<OfficeLogin::Answer>(1)).front().verdict, QByteArray("ok"));
    QCOMPARE(anna.log().front().fact.bodySha, bodySha(whole.words.value_or(QByteArray())));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// What packaging/postgresql tells an administrator to do after an erasure. The WAL keeps them a while longer.
void TestErasure::erasedWordsLeaveTheFiles()
{
    const QByteArray canary = "Канарейкина-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, QString::fromUtf8(canary));
    QCOMPARE(anna.says(told), QByteArray("ok"));
    const auto holding = [&] {
        QStringList out;
        for (QDirIterator files(m_cluster->server().dataFolder() + u"/base"_s, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(canary))
                out.append(file.fileName());
        }
        return out;
    };
    m_cluster->rows(m_office, u"CHECKPOINT"_s);
    QVERIFY(!holding().isEmpty());

    QVERIFY(officer().erase({told.id.toString()}).has_value());
    m_cluster->rows(m_office, u"VACUUM FULL hl.body"_s);
    m_cluster->rows(m_office, u"CHECKPOINT"_s);

    QCOMPARE(holding(), QStringList());
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskyear.h"
#include "storedfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What facts.md 2 says of one kind.
struct KindRule
{
    enum class Contract { Never, Always, Any };
    enum class Target { None, Request, Session, Start, Fact, Record };
    QByteArray kind;
    Target target;
    Contract contract;
    QStringList data;  ///< keys that must be there besides who
    QStringList words; ///< keys that must be there besides salt
};

std::vector<KindRule> catalogue()
{
    using C = KindRule::Contract;
    using T = KindRule::Target;
    return {{"request.new", T::None, C::Any, {u"n"_s, u"channel"_s}, {u"subject"_s}},
            {"request.set", T::Request, C::Any, {u"seen"_s}, {}},
            {"request.class", T::Request, C::Never, {u"service"_s}, {}},
            {"request.consent", T::Request, C::Never, {u"class"_s, u"how"_s}, {u"by"_s}},
            {"request.finish", T::Request, C::Never, {u"state"_s}, {}},
            {"claim", T::Request, C::Never, {}, {}},
            {"release", T::Request, C::Never, {}, {}},
            {"timer.start", T::Request, C::Always, {u"service"_s}, {}},
            {"work", T::Request, C::Always, {u"ended"_s}, {}},
            {"timer.end", T::Request, C::Never, {u"session"_s}, {}},
            {"work.words", T::Session, C::Never, {}, {u"note"_s}},
            {"reverse", T::Fact, C::Any, {u"reason"_s}, {u"reason"_s}},
            {"connect.start", T::Request, C::Always, {u"source"_s}, {}},
            {"connect.end", T::Start, C::Always, {}, {}},
            {"refusal", T::Request, C::Never, {u"action"_s, u"reasons"_s, u"clauses"_s}, {}},
            {"override", T::Request, C::Never, {u"gate"_s, u"reasons"_s, u"clause"_s}, {u"reason"_s}},
            {"purchase", T::Record, C::Always, {u"lot"_s, u"minutes"_s}, {}},
            {"payment", T::Record, C::Always, {u"day"_s, u"amount_kop"_s, u"cover"_s, u"key"_s}, {}},
            {"ref", T::Record, C::Never, {u"type"_s, u"seen"_s}, {}},
            {"import", T::None, C::Never, {u"what"_s, u"sha256"_s, u"lines"_s, u"new"_s, u"changed"_s, u"same"_s, u"refused"_s}, {}}};
}

QSet<QByteArray> idsOf(const std::vector<StoredFact> &facts)
{
    QSet<QByteArray> out;
    for (const StoredFact &fact : facts)
        out.insert(fact.id);
    return out;
}

} // namespace

/// The desk file as another program reads it: form, hashing and catalogue of facts, and what may be done to them.
class TestStoredFacts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyKindStandsAsTheCatalogueSays_data();
    void everyKindStandsAsTheCatalogueSays();
    void storyMadeNoOtherKind();
    void numbersHaveNoHolesAndTheChainIsWhole();
    void bothPartsAreCanonicalAndBounded();
    void whoIsTheConsultant();
    void nothingPersonalIsInData_data();
    void nothingPersonalIsInData();
    void saltsAreFresh();
    void idsAreVersionSevenAndUnique();
    void instantsSayWhenItHappened();
    void workSaysHowItEnded();
    void sessionsAreNamedByTheirFirstStart();
    void bootReadingsOnlyWhereAClockWasRead();
    void paymentSaysWhatItCovers();
    void importCountsItself();
    void consentNamesItsClass();
    void historyCannotBeRewritten_data();
    void historyCannotBeRewritten();
    void erasedWordsLeaveTheChainWhole();
    void changedBytesAreFound_data();
    void changedBytesAreFound();
    void closingLeavesOneFile();

private:
    [[nodiscard]] const StoredFact &only(const QByteArray &kind, std::size_t index = 0) const;

    std::unique_ptr<EveryKind> m_story;
    QString m_path;
    std::vector<StoredFact> m_facts;
};

void TestStoredFacts::initTestCase()
{
    m_story = std::make_unique<EveryKind>();
    m_story->desk.crash(); // closed and opened
    m_path = m_story->desk.copyOfFile();
    m_facts = readFacts(m_path);
    QVERIFY(m_facts.size() > 30);
}

const StoredFact &TestStoredFacts::only(const QByteArray &kind, std::size_t index) const
{
    for (const StoredFact &fact : m_facts) {
        if (fact.kind == kind && index-- == 0)
            return fact;
    }
    qFatal("no such fact: %s", kind.constData());
}

void TestStoredFacts::everyKindStandsAsTheCatalogueSays_data()
{
    QTest::addColumn<std::size_t>("rule");
    const std::vector<KindRule> rules = catalogue();
    for (std::size_t i = 0; i < rules.size(); ++i)
        QTest::newRow(rules[i].kind.constData()) << i;
}

void TestStoredFacts::everyKindStandsAsTheCatalogueSays()
{
    QFETCH(std::size_t, rule);
    const KindRule expected = catalogue()[rule];
    const std::vector<StoredFact> facts = ofKind(m_facts, expected.kind);
    QVERIFY(!facts.empty());
    const QSet<QByteArray> ids = idsOf(m_facts), starts = idsOf(ofKind(m_facts, "connect.start"));
    const QByteArray request = m_story->request.toString().toLatin1(), contract = m_story->contract.toString().toLatin1();
    for (const StoredFact &fact : facts) {
        QCOMPARE(fact.version, 1);
        QCOMPARE(fact.secs.has_value(), fact.kind == "work");
        const QStringList keys = fact.dataObject().keys(), words = fact.wordsObject().keys();
        for (const QString &key : expected.data)
            QVERIFY2(keys.contains(key), qPrintable(key + u" lacks in "_s + QString::fromUtf8(fact.data)));
        for (const QString &key : expected.words)
            QVERIFY2(words.contains(key), qPrintable(key + u" lacks in words"_s));
        if (expected.contract == KindRule::Contract::Always && expected.target != KindRule::Target::Record)
            QCOMPARE(fact.contract, contract);
        QCOMPARE(fact.contract.isEmpty(), expected.contract == KindRule::Contract::Never || (expected.contract == KindRule::Contract::Any && fact.contract.isEmpty()));
        switch (expected.target) {
        case KindRule::Target::None: QVERIFY(fact.target.isEmpty()); break;
        case KindRule::Target::Request: QCOMPARE(fact.target, request); break;
        case KindRule::Target::Session: QVERIFY(ids.contains(fact.target)); break;
        case KindRule::Target::Start: QVERIFY(starts.contains(fact.target)); break;
        case KindRule::Target::Fact: QVERIFY(ids.contains(fact.target)); break;
        case KindRule::Target::Record: QVERIFY(!fact.target.isEmpty() && !ids.contains(fact.target)); break;
        }
    }
}

void TestStoredFacts::storyMadeNoOtherKind()
{
    QSet<QByteArray> known;
    for (const KindRule &rule : catalogue())
        known.insert(rule.kind);
    for (const StoredFact &fact : m_facts)
        QVERIFY2(known.contains(fact.kind), fact.kind.constData());
}

void TestStoredFacts::numbersHaveNoHolesAndTheChainIsWhole()
{
    QCOMPARE(brokenChain(m_facts), QString());
    QCOMPARE(m_facts.back().dseq, std::int64_t(m_facts.size()));
    QCOMPARE(numberFrom(m_path, "SELECT count(*) FROM fact"), std::int64_t(m_facts.size()));
    QCOMPARE(numberFrom(m_path, "SELECT count(*) FROM words w WHERE NOT EXISTS (SELECT 1 FROM fact f WHERE f.fact_id = w.fact_id)"), 0);
    QCOMPARE(numberFrom(m_path, "SELECT count(*) FROM feed"), 0); // a lone desk has no office
}

void TestStoredFacts::bothPartsAreCanonicalAndBounded()
{
    for (const StoredFact &fact : m_facts) {
        QCOMPARE(notCanonical(fact.data), QString());
        QVERIFY(fact.data.size() <= 8 * 1024);
        if (!fact.words) {
            QCOMPARE(fact.bodySha.toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
            continue;
        }
        QCOMPARE(notCanonical(*fact.words), QString());
        QVERIFY(fact.words->size() <= 64 * 1024);
        QVERIFY(fact.scope == "all" || fact.scope == "own");
    }
}

void TestStoredFacts::whoIsTheConsultant()
{
    const QString me = m_story->desk.anna().me().toString();
    for (const StoredFact &fact : m_facts)
        QVERIFY2(fact.dataObject().value(u"who"_s).toString() == me, fact.data.constData());
}

void TestStoredFacts::nothingPersonalIsInData_data()
{
    QTest::addColumn<QString>("canary");
    for (const QString &canary : canaries())
        QTest::newRow(qPrintable(canary)) << canary;
}

void TestStoredFacts::nothingPersonalIsInData()
{
    QFETCH(QString, canary);
    const QByteArray planted = canary.toUtf8();
    bool told = false;
    for (const StoredFact &fact : m_facts) {
        QJsonObject data = fact.dataObject();
        data.remove(u"key"_s); // of a payment: account|day|number|amount|inn (facts.md 4)
        QVERIFY2(!QJsonDocument(data).toJson().contains(planted), fact.data.constData());
        told = told || (fact.words && fact.words->contains(planted));
    }
    const bool written = told || canary == u"79005550011" || canary == u"УК «Один»"; // as typed, or escaped
    QVERIFY2(written, "the canary was never told: the check would not see it");
}

void TestStoredFacts::saltsAreFresh()
{
    static const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
    QSet<QString> salts;
    int count = 0;
    for (const StoredFact &fact : m_facts) {
        if (!fact.words)
            continue;
        const QString salt = fact.wordsObject().value(u"salt"_s).toString();
        QVERIFY2(hex.match(salt).hasMatch(), fact.words->constData());
        salts.insert(salt);
        ++count;
    }
    QVERIFY(count > 8);
    QCOMPARE(salts.size(), count);
}

void TestStoredFacts::idsAreVersionSevenAndUnique()
{
    QCOMPARE(idsOf(m_facts).size(), qsizetype(m_facts.size()));
    static const QRegularExpression v7(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    for (const StoredFact &fact : m_facts)
        QVERIFY2(v7.match(QString::fromLatin1(fact.id)).hasMatch(), fact.id.constData());
}

void TestStoredFacts::instantsSayWhenItHappened()
{
    QCOMPARE(only("request.new").at, toUs(m_story->arrival));
    QCOMPARE(only("request.new").made, toUs(m_story->arrival + 3min));
    const StoredFact &start = only("timer.start"), &first = only("work");
    QCOMPARE(start.at, start.made);
    QCOMPARE(first.at, start.at);
    QCOMPARE(first.made, first.at + 460'700'000);
    for (const StoredFact &fact : m_facts)
        QVERIFY2(fact.at <= fact.made, fact.kind.constData());
    QCOMPARE(only("payment").at, toUs(msk(u"2026-08-31"_s)));
    const StoredFact &typed = ofKind(m_facts, "work").back();
    QCOMPARE(typed.made - typed.at, 20LL * 60 * 1'000'000 + 700'000); // typed in whole seconds
}

void TestStoredFacts::workSaysHowItEnded()
{
    const std::vector<StoredFact> work = ofKind(m_facts, "work");
    QStringList told;
    for (const StoredFact &fact : work)
        told += u"%1 %2"_s.arg(*fact.secs).arg(fact.dataObject().value(u"ended"_s).toString());
    QCOMPARE(told, (QStringList{u"460 pause"_s, u"310 stop"_s, u"90 pause"_s, u"300 hand"_s}));
    QCOMPARE(ofKind(m_facts, "timer.end").size(), 1U);
    const QStringList allowed{u"who"_s, u"session"_s, u"start"_s, u"ended"_s, u"asleep_s"_s, u"until"_s, u"clock"_s};
    for (const StoredFact &fact : work) {
        for (const QString &key : fact.dataObject().keys())
            QVERIFY2(allowed.contains(key), fact.data.constData());
    }
    QVERIFY(!work.back().dataObject().contains(u"session"_s)); // typed by hand: it names its own
}

void TestStoredFacts::sessionsAreNamedByTheirFirstStart()
{
    const std::vector<StoredFact> starts = ofKind(m_facts, "timer.start"), work = ofKind(m_facts, "work");
    QCOMPARE(starts.size(), 3U);
    const QString first = m_story->session.toString();
    QCOMPARE(QString::fromLatin1(starts[0].id), first);
    QVERIFY(!starts[0].dataObject().contains(u"session"_s));
    QCOMPARE(starts[1].dataObject().value(u"session"_s).toString(), first);
    QVERIFY(!starts[2].dataObject().contains(u"session"_s));
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const QJsonObject data = work[i].dataObject();
        QCOMPARE(data.value(u"start"_s).toString(), QString::fromLatin1(starts[i].id));
        QCOMPARE(data.value(u"session"_s).toString(), i < 2 ? first : QString::fromLatin1(starts[2].id));
        QCOMPARE(starts[i].dataObject().value(u"service"_s).toString(), u"INDIV"_s);
    }
    QCOMPARE(only("timer.end").dataObject().value(u"session"_s).toString(), QString::fromLatin1(starts[2].id));
    QCOMPARE(only("work.words").target, starts[0].id);
}

void TestStoredFacts::bootReadingsOnlyWhereAClockWasRead()
{
    const std::vector<StoredFact> starts = ofKind(m_facts, "timer.start"), work = ofKind(m_facts, "work");
    for (std::size_t i = 0; i < starts.size(); ++i) {
        QCOMPARE(starts[i].boot, QByteArray("boot-1"));
        QVERIFY(starts[i].bootUs);
        QCOMPARE(work[i].boot, starts[i].boot);
        QCOMPARE(work[i].bootUs, starts[i].bootUs); // the reading at `at`, the beginning of the segment
    }
    QCOMPARE(*starts[1].bootUs - *starts[0].bootUs, 900'700'000);
    QVERIFY(work.back().boot.isEmpty() && !work.back().bootUs);
    for (const StoredFact &fact : m_facts)
        QCOMPARE(fact.boot.isEmpty(), !fact.bootUs.has_value());
    QVERIFY(only("payment").boot.isEmpty());
    QVERIFY(only("request.new").boot.isEmpty()); // the arrival was typed
}

void TestStoredFacts::paymentSaysWhatItCovers()
{
    const QJsonObject data = only("payment").dataObject();
    QCOMPARE(data.value(u"day"_s).toString(), u"2026-08-31"_s);
    QCOMPARE(data.value(u"amount_kop"_s).toInteger(), 540000);
    const QJsonArray cover = data.value(u"cover"_s).toArray();
    QCOMPARE(cover, (QJsonArray{QJsonObject{{u"month"_s, u"2026-09"_s}, {u"full"_s, true}}}));
    QVERIFY(!data.value(u"key"_s).toString().isEmpty());
    const QJsonObject words = only("payment").wordsObject();
    QVERIFY(words.value(u"purpose"_s).toString().contains(u"сентябрь"_s));
    QCOMPARE(words.value(u"payer"_s).toString(), u"УК «Один»"_s);
    const std::vector<StoredFact> lots = ofKind(m_facts, "purchase");
    QCOMPARE(lots.size(), 2U);
    QCOMPARE(lots[0].dataObject().value(u"lot"_s).toString(), u"ONEOFF"_s);
    QCOMPARE(lots[0].dataObject().value(u"minutes"_s).toInt(), 60);
    QCOMPARE(lots[1].dataObject().value(u"lot"_s).toString(), u"TOPUP"_s);
}

void TestStoredFacts::importCountsItself()
{
    const std::vector<StoredFact> imports = ofKind(m_facts, "import");
    QCOMPARE(imports.size(), 4U);
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    for (const StoredFact &fact : imports) {
        const QJsonObject data = fact.dataObject();
        QVERIFY(hash.match(data.value(u"sha256"_s).toString()).hasMatch());
        QVERIFY(data.value(u"new"_s).toInt() > 0);
        QCOMPARE(data.value(u"changed"_s).toInt() + data.value(u"same"_s).toInt() + data.value(u"refused"_s).toInt(), 0);
        int members = 0;
        for (const StoredFact &member : m_facts)
            members += member.dataObject().value(u"batch"_s).toString() == QString::fromLatin1(fact.id) ? 1 : 0;
        QVERIFY(members >= data.value(u"new"_s).toInt());
    }
}

void TestStoredFacts::consentNamesItsClass()
{
    const QJsonObject consent = only("request.consent").dataObject();
    QCOMPARE(consent.value(u"class"_s).toString(), QString::fromLatin1(only("request.class").id));
    QCOMPARE(consent.value(u"how"_s).toString(), u"PHONE"_s);
    QCOMPARE(only("request.finish").dataObject().value(u"state"_s).toString(), u"DONE"_s);
    QCOMPARE(only("reverse").dataObject().value(u"reason"_s).toString(), u"void"_s);
    QCOMPARE(only("reverse").target, ofKind(m_facts, "work").back().id);
    QCOMPARE(only("reverse").contract, m_story->contract.toString().toLatin1()); // as its target
    QVERIFY(!only("refusal").dataObject().value(u"reasons"_s).toArray().isEmpty());
    QCOMPARE(only("connect.start").dataObject().value(u"source"_s).toString(), u"MANUAL"_s);
    QCOMPARE(only("connect.end").target, only("connect.start").id);
}

void TestStoredFacts::historyCannotBeRewritten_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *statement, bool allowed = false) {
        QTest::newRow(name) << QByteArray(statement) << allowed;
    };
    row("deleting a fact", "DELETE FROM fact WHERE kind = 'work'");
    row("deleting all facts", "DELETE FROM fact");
    row("deleting a number", "DELETE FROM numbering WHERE dseq = 7");
    row("changing minutes", "UPDATE fact SET secs = secs + 60 WHERE kind = 'work'");
    row("changing a kind", "UPDATE fact SET kind = 'claim' WHERE kind = 'release'");
    row("changing data", "UPDATE fact SET data = '{}' WHERE kind = 'payment'");
    row("changing data to itself", "UPDATE fact SET data = data");
    row("changing an instant", "UPDATE fact SET at_us = at_us - 1");
    row("changing a hash", "UPDATE fact SET env_sha = body_sha");
    row("changing a link", "UPDATE numbering SET own_chain = x'00'");
    row("renumbering", "UPDATE numbering SET dseq = dseq + 1000");
    row("changing words", "UPDATE words SET text = '{}'");
    row("showing own words to all", "UPDATE words SET scope = 'own'");
    row("a second fact with a number", "INSERT INTO numbering SELECT device, dseq, fact_id, own_chain FROM numbering WHERE dseq = 1");
    row("a second fact with an id", "INSERT INTO fact SELECT * FROM fact WHERE kind = 'import'");
    row("work of nothing", "INSERT INTO fact SELECT 'x', kind, v, contract, target, 0, at_us, made_us, boot, boot_us, data, body_sha, env_sha FROM fact WHERE kind = 'work'");
    row("work of a day and a second",
        "INSERT INTO fact SELECT 'x', kind, v, contract, target, 86401, at_us, made_us, boot, boot_us, data, body_sha, env_sha FROM fact WHERE kind = 'work'");
    row("a text where a number belongs", "INSERT INTO numbering VALUES ('d', 'eins', 'f', x'00')");
    row("replacing a fact", "REPLACE INTO fact SELECT fact_id, kind, v, contract, target, 60, at_us, made_us, boot, boot_us, data, body_sha, env_sha FROM fact WHERE kind = 'work'");
    row("replacing a link", "REPLACE INTO numbering SELECT device, dseq, fact_id, x'00' FROM numbering WHERE dseq = 2");
    row("erasing words", "DELETE FROM words", true);
}

void TestStoredFacts::historyCannotBeRewritten()
{
    QFETCH(QByteArray, statement);
    QFETCH(bool, allowed);
    const QString path = m_story->desk.copyOfFile();

    // The guard against REPLACE needs recursive triggers: a default of the connection, not of the file.
    const QByteArray refused = runOn(path, "PRAGMA recursive_triggers = ON; " + statement);

    QCOMPARE(refused.isEmpty(), allowed);
    const std::vector<StoredFact> after = readFacts(path);
    QCOMPARE(after.size(), m_facts.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].chain, m_facts[i].chain);
        QCOMPARE(after[i].envSha, m_facts[i].envSha);
        QCOMPARE(after[i].data, m_facts[i].data);
        QCOMPARE(after[i].secs, m_facts[i].secs);
        if (!allowed)
            QCOMPARE(after[i].words, m_facts[i].words);
    }
}

/// sync.md 4.12: bodies go, the chain stays whole, verify counts them as erased.
void TestStoredFacts::erasedWordsLeaveTheChainWhole()
{
    EveryKind story;
    const QString path = story.desk.copyOfFile();
    QCOMPARE(runOn(path, "DELETE FROM words WHERE fact_id IN (SELECT fact_id FROM fact WHERE kind IN ('request.new', 'work.words'))"), QByteArray());
    const std::vector<StoredFact> facts = readFacts(path);
    QCOMPARE(brokenChain(facts), QString());
    const StoredFact first = ofKind(facts, "request.new").front();
    QVERIFY(!first.words);
    QVERIFY(first.bodySha.toHex() != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"); // the hash remembers

    DeskOptions options;
    options.path = path;
    options.clock = &story.desk.clock;
    const auto desk = Desk::open(options);
    QVERIFY(done(desk));
    QVERIFY(done((*desk)->verify()));
    const auto request = (*desk)->store().request(story.request);
    QVERIFY(done(request));
    QCOMPARE(request->work.size(), 4U);
    QVERIFY(done((*desk)->store().ledger(story.contract, story.desk.clock.instant())));
}

void TestStoredFacts::changedBytesAreFound_data()
{
    QTest::addColumn<QByteArray>("statement");
    const auto row = [](const char *name, const char *table, const char *statement) {
        QTest::newRow(name) << "DROP TRIGGER " + QByteArray(table) + "; " + statement;
    };
    row("seconds", "fact_is_never_changed", "UPDATE fact SET secs = secs + 60 WHERE kind = 'work'");
    row("data", "fact_is_never_changed", "UPDATE fact SET data = replace(data, '540000', '640000') WHERE kind = 'payment'");
    row("contract", "fact_is_never_changed", "UPDATE fact SET contract = NULL WHERE kind = 'timer.start'");
    row("target", "fact_is_never_changed", "UPDATE fact SET target = fact_id WHERE kind = 'reverse'");
    row("instant", "fact_is_never_changed", "UPDATE fact SET at_us = at_us + 1 WHERE kind = 'claim'");
    row("made", "fact_is_never_changed", "UPDATE fact SET made_us = made_us - 1 WHERE kind = 'claim'");
    row("version", "fact_is_never_changed", "UPDATE fact SET v = 2 WHERE kind = 'release'");
    row("kind", "fact_is_never_changed", "UPDATE fact SET kind = 'claim' WHERE kind = 'release'");
    row("words", "words_are_never_changed", "UPDATE words SET text = replace(text, 'Тайная пометка', 'Явная пометка')");
    row("link", "numbering_is_never_changed", "UPDATE numbering SET own_chain = zeroblob(32) WHERE dseq = 3");
    row("a missing fact", "numbering_is_never_deleted", "DELETE FROM numbering WHERE dseq = 5");
}

/// reliability.md A8, G21: a file that somebody helped along is told, here by its fullest check.
void TestStoredFacts::changedBytesAreFound()
{
    QFETCH(QByteArray, statement);
    const QString path = m_story->desk.copyOfFile();
    QCOMPARE(runOn(path, statement), QByteArray());
    QVERIFY(!brokenChain(readFacts(path)).isEmpty());

    DeskOptions options;
    options.path = path;
    options.clock = &m_story->desk.clock;
    const auto desk = Desk::open(options);
    if (!desk) {
        QCOMPARE(desk.error().kind, Error::Kind::Corrupt);
        return;
    }
    const auto verified = (*desk)->verify();
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind, Error::Kind::Corrupt);
}

void TestStoredFacts::closingLeavesOneFile()
{
    EveryKind story;
    story.desk.crash();
    const QString path = story.desk.copyOfFile();
    {
        DeskOptions options;
        options.path = path;
        options.clock = &story.desk.clock;
        const auto desk = Desk::open(options);
        QVERIFY(done(desk));
    }
    QVERIFY(!QFile::exists(path + u"-wal"_s));
    QVERIFY(!QFile::exists(path + u"-journal"_s));
    QCOMPARE(readFacts(path).size(), readFacts(story.desk.copyOfFile()).size());
}

QTEST_GUILESS_MAIN(TestStoredFacts)
#include "tst_storedfacts.moc"

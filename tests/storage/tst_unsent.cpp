// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid7.h"
#include "support/helpdesk.h"
#include "support/twodesks.h"
#include "workflow/factmaker.h"
#include "workflow/takeunsent.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Made = 4; // a request, its claim, a start, the work

QByteArray fileOf(Helpdesk &desk)
{
    const auto file = unsentFile(desk.desk().unsent(), desk.desk().feed().device());
    return done(file) ? *file : QByteArray();
}

std::vector<SentFact> factsIn(const QByteArray &file)
{
    const auto read = readUnsentFile(file);
    return done(read) ? read->facts : std::vector<SentFact>();
}

Result<TakenUnsent> takes(Helpdesk &desk, const QByteArray &file, DamagedLines lines = DamagedLines::Refuse)
{
    return takeUnsent(desk.desk().unsent(), desk.store(), desk.anna().me(), file, lines);
}

QByteArray lineAt(const QByteArray &file, int number)
{
    return file.split('\n').at(number - 1);
}

QByteArray withLine(const QByteArray &file, int number, const QByteArray &line)
{
    QList<QByteArray> lines = file.split('\n');
    lines[number - 1] = line;
    return lines.join('\n');
}

} // namespace

/// What an office has not confirmed, carried from one desk file to another (sync.md 4.10, reliability.md F10).
class TestUnsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fileHoldsEveryFactAsItIsHashed();
    void fileHoldsWhatWaitsUnderAFormerDevice();
    void wordsThatAreGoneTravelAsTheirHash();
    void anotherDeskTakesItInAndSendsIt();
    void secondTimeChangesNothing();
    void ownDeskKnowsItsOwnFile();
    void bootReadingOfAnotherMachineDatesNothing();
    void damagedFileIsRefusedByTheLine_data();
    void damagedFileIsRefusedByTheLine();
    void linesThatAreWholeCanBeTakenAlone();
    void otherContentIsAConflict();
    void recordsOfOthersNeedASupervisor();
    void fileLendsNobodyASupervisorsRights_data();
    void fileLendsNobodyASupervisorsRights();
    void loneDeskTakesTheFileOfItsDamagedOne();

private:
    void isSupervisor(Helpdesk &desk, const QString &role) const;

    std::unique_ptr<TwoDesks> m_desks;
    RequestId m_request;
};

/// Anna has a request with a timer that ran, and a note; nothing of it was sent.
void TestUnsent::init()
{
    m_desks = std::make_unique<TwoDesks>();
    m_request = m_desks->anna.registers(m_desks->contract);
    QVERIFY(done(m_desks->anna.startsTimer(m_request)));
    m_desks->pass(7min);
    QVERIFY(done(m_desks->anna.stopsTimer()));
}

void TestUnsent::fileHoldsEveryFactAsItIsHashed()
{
    FeedStore &feed = m_desks->anna.desk().feed();
    const FeedStore::OutboxState outbox = feed.outbox();
    const auto own = feed.ownFacts(outbox.firstWaiting, 1000, 1'000'000);
    QVERIFY(done(own));

    const auto read = readUnsentFile(fileOf(m_desks->anna));

    QVERIFY(done(read));
    QVERIFY(read->damaged.empty());
    QCOMPARE(read->device, feed.device());
    QCOMPARE(std::ssize(read->facts), outbox.waiting);
    QCOMPARE(outbox.waiting, Made);
    for (std::size_t i = 0; i < own->size(); ++i) {
        const SentFact &was = own->at(i), &is = read->facts.at(i);
        QCOMPARE(is.dseq, was.dseq);
        QCOMPARE(envelopeSha(is.envelope, is.data, is.bodySha), envelopeSha(was.envelope, was.data, was.bodySha));
        QCOMPARE(is.envelope.id, was.envelope.id);
        QCOMPARE(is.words, was.words);
        QCOMPARE(is.envelope.scope, was.envelope.scope);
        QCOMPARE(is.envelope.boot.has_value(), was.envelope.boot.has_value());
        if (was.envelope.boot) {
            QCOMPARE(is.envelope.boot->boot, was.envelope.boot->boot);
            QCOMPARE(is.envelope.boot->bootUs, was.envelope.boot->bootUs);
        }
    }
    QVERIFY(fileOf(m_desks->anna).contains("own_chain"));
}

/// The copied desk has a new device, and not yet heard what the office lacks.
void TestUnsent::fileHoldsWhatWaitsUnderAFormerDevice()
{
    FeedStore &feed = m_desks->anna.desk().feed();
    const int waiting = feed.outbox().waiting;
    const QByteArray before = fileOf(m_desks->anna);
    QVERIFY(done(feed.renumber(DeviceId(makeUuid7(m_desks->anna.clock.now())))));
    QVERIFY(done(m_desks->office.meets(feed)));
    m_desks->office.isRestoredTo(1);
    QVERIFY(done(feed.dropFeed())); // the office has lost them: stranded under two devices
    QVERIFY(done(feed.renumber(DeviceId(makeUuid7(m_desks->anna.clock.now())))));

    const auto read = readUnsentFile(fileOf(m_desks->anna));

    QVERIFY(done(read));
    QVERIFY(std::ssize(read->facts) > waiting);
    QSet<FactId> ids;
    for (const SentFact &fact : read->facts)
        ids.insert(fact.envelope.id);
    QCOMPARE(ids.size(), std::ssize(read->facts)); // each once
    const std::vector<SentFact> waited = factsIn(before);
    for (const SentFact &fact : waited)
        QVERIFY(ids.contains(fact.envelope.id));
}

void TestUnsent::wordsThatAreGoneTravelAsTheirHash()
{
    const QByteArray file = fileOf(m_desks->anna);
    QJsonObject line = QJsonDocument::fromJson(lineAt(file, 2)).object();
    QVERIFY(line.contains(u"words"_s));
    line.remove(u"words"_s);
    line.remove(u"scope"_s);

    isSupervisor(m_desks->boris, u"supervisor"_s);
    const auto taken = takes(m_desks->boris, withLine(file, 2, QJsonDocument(line).toJson(QJsonDocument::Compact)), DamagedLines::LeaveOut);

    QVERIFY(done(taken));
    QCOMPARE(taken->facts.taken, Made);
    QCOMPARE(taken->leftOut.size(), 1U); // the sum
    const FeedStore &feed = m_desks->boris.desk().feed();
    const auto own = feed.ownFacts(feed.outbox().lastOwn - Made + 1, 1, 1'000'000);
    QVERIFY(done(own));
    QCOMPARE(own->front().envelope.id, idCast<FactId>(m_request));
    QVERIFY(!own->front().words);
    QCOMPARE(own->front().bodySha.toHex(), line[u"body_sha"_s].toString().toLatin1());
    QVERIFY(m_desks->boris.desk().verify().value_or(false));
}

void TestUnsent::anotherDeskTakesItInAndSendsIt()
{
    isSupervisor(m_desks->boris, u"supervisor"_s);
    const QByteArray file = fileOf(m_desks->anna);
    const int waiting = m_desks->boris.desk().feed().outbox().waiting;

    const auto taken = takes(m_desks->boris, file);

    QVERIFY(done(taken));
    QCOMPARE(taken->facts.taken, Made);
    QCOMPARE(taken->facts.known, 0);
    QCOMPARE(m_desks->boris.desk().feed().outbox().waiting, waiting + Made);
    QCOMPARE(m_desks->boris.workedOn(m_request), 7min); // shown at once
    QVERIFY(m_desks->boris.desk().verify().value_or(false));
    QVERIFY(done(m_desks->office.meets(m_desks->boris.desk().feed())));
    const auto sent = [&](const SentFact &fact) {
        return std::ranges::count_if(m_desks->office.log(), [&fact](const FeedRow &row) {
            return row.fact.envelope.id == fact.envelope.id && row.fact.data == fact.data && row.fact.words == fact.words;
        });
    };
    const std::vector<SentFact> facts = factsIn(file);
    for (const SentFact &fact : facts)
        QCOMPARE(sent(fact), 1);
}

void TestUnsent::secondTimeChangesNothing()
{
    isSupervisor(m_desks->boris, u"supervisor"_s);
    const QByteArray file = fileOf(m_desks->anna);
    QVERIFY(done(takes(m_desks->boris, file)));
    const std::int64_t last = m_desks->boris.desk().feed().outbox().lastOwn;

    const auto again = takes(m_desks->boris, file);
    QVERIFY(done(m_desks->office.meets(m_desks->boris.desk().feed())));
    const auto sent = takes(m_desks->boris, file);

    for (const auto &taken : {again, sent}) {
        QVERIFY(done(taken));
        QCOMPARE(taken->facts.taken, 0);
        QCOMPARE(taken->facts.known, Made);
    }
    QCOMPARE(m_desks->boris.desk().feed().outbox().lastOwn, last);
    QCOMPARE(m_desks->boris.workedOn(m_request), 7min);
}

void TestUnsent::ownDeskKnowsItsOwnFile()
{
    const auto taken = takes(m_desks->anna, fileOf(m_desks->anna));

    QVERIFY(done(taken));
    QCOMPARE(taken->facts.taken, 0);
    QCOMPARE(taken->facts.known, Made);
}

/// A start with the reading of an earlier boot is moved behind the desk's last empty outbox (S-OFF-4); that of another desk says nothing.
void TestUnsent::bootReadingOfAnotherMachineDatesNothing()
{
    isSupervisor(m_desks->boris, u"supervisor"_s);
    QVERIFY(lineAt(fileOf(m_desks->anna), 3).contains("boot_us"));

    QVERIFY(done(takes(m_desks->boris, fileOf(m_desks->anna))));

    const FeedStore &feed = m_desks->boris.desk().feed();
    const auto own = feed.ownFacts(feed.outbox().lastOwn - Made + 1, Made, 1'000'000);
    QVERIFY(done(own));
    QCOMPARE(std::ssize(*own), Made);
    for (const SentFact &fact : *own)
        QVERIFY(!fact.envelope.boot);
}

void TestUnsent::damagedFileIsRefusedByTheLine_data()
{
    QTest::addColumn<std::function<QByteArray(const QByteArray &)>>("damage");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("line");

    using Damage = std::function<QByteArray(const QByteArray &)>;
    const auto field = [](const QString &name, const QJsonValue &value) -> Damage {
        return [name, value](const QByteArray &file) -> QByteArray {
            QJsonObject object = QJsonDocument::fromJson(lineAt(file, 3)).object();
            object[name] = value;
            return withLine(file, 3, QJsonDocument(object).toJson(QJsonDocument::Compact));
        };
    };
    QTest::newRow("a line cut in half") << Damage([](const QByteArray &file) { return withLine(file, 3, lineAt(file, 3).first(40)); })
                                        << QByteArray("UNSENT_LINE_BROKEN") << u"3"_s;
    QTest::newRow("an empty line") << Damage([](const QByteArray &file) { return withLine(file, 2, {}); }) << QByteArray("UNSENT_LINE_BROKEN") << u"2"_s;
    QTest::newRow("other seconds") << field(u"secs"_s, 86400) << QByteArray("UNSENT_LINE_CHANGED") << u"3"_s;
    QTest::newRow("too many seconds") << field(u"secs"_s, 86401) << QByteArray("UNSENT_LINE_FIELD") << u"3"_s;
    QTest::newRow("another moment") << field(u"at_us"_s, 1) << QByteArray("UNSENT_LINE_CHANGED") << u"3"_s;
    QTest::newRow("a moment in words") << field(u"at_us"_s, u"now"_s) << QByteArray("UNSENT_LINE_FIELD") << u"3"_s;
    QTest::newRow("another person") << field(u"data"_s, u"{\"who\":\"0199a0c0-0000-7000-8000-0000000000a1\"}"_s)
                                    << QByteArray("UNSENT_LINE_CHANGED") << u"3"_s;
    QTest::newRow("nobody") << field(u"data"_s, u"{}"_s) << QByteArray("UNSENT_LINE_FIELD") << u"3"_s;
    QTest::newRow("no id") << field(u"id"_s, u"x"_s) << QByteArray("UNSENT_LINE_FIELD") << u"3"_s;
    QTest::newRow("other words") << field(u"words"_s, u"{}"_s) << QByteArray("UNSENT_LINE_FIELD") << u"3"_s; // they have no scope
    QTest::newRow("a line too few") << Damage([](const QByteArray &file) {
        QList<QByteArray> lines = file.split('\n');
        lines.removeAt(2);
        return lines.join('\n');
    }) << QByteArray("UNSENT_FILE_CUT") << u"5"_s;
    QTest::newRow("cut behind a line") << Damage([](const QByteArray &file) { return file.split('\n').first(3).join('\n'); })
                                       << QByteArray("UNSENT_FILE_CUT") << u"3"_s;
    QTest::newRow("nothing but the first line") << Damage([](const QByteArray &file) { return lineAt(file, 1) + '\n'; })
                                                << QByteArray("UNSENT_FILE_CUT") << u"1"_s;
    QTest::newRow("a newer version") << Damage([](const QByteArray &file) { return withLine(file, 1, R"({"hline_unsent":3})"); })
                                     << QByteArray("UNSENT_VERSION") << u"3"_s;
    QTest::newRow("the first version") << Damage([](const QByteArray &) { return QByteArray("{\n \"facts\": [],\n \"hline_unsent\": 1\n}\n"); })
                                       << QByteArray("UNSENT_VERSION") << u"1"_s;
    QTest::newRow("another file") << Damage([](const QByteArray &) { return QByteArray("Договор;ИНН\n117/2026;7701234567\n"); })
                                  << QByteArray("UNSENT_NO_FILE") << QString();
    QTest::newRow("empty") << Damage([](const QByteArray &) { return QByteArray(); }) << QByteArray("UNSENT_NO_FILE") << QString();
}

void TestUnsent::damagedFileIsRefusedByTheLine()
{
    QFETCH(const std::function<QByteArray(const QByteArray &)>, damage);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, line);
    isSupervisor(m_desks->boris, u"supervisor"_s);
    const std::int64_t last = m_desks->boris.desk().feed().outbox().lastOwn;

    const auto refused = takes(m_desks->boris, damage(fileOf(m_desks->anna)));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(refused.error().about.value(0), line);
    QCOMPARE(m_desks->boris.desk().feed().outbox().lastOwn, last); // nothing of it was kept
}

void TestUnsent::linesThatAreWholeCanBeTakenAlone()
{
    isSupervisor(m_desks->boris, u"supervisor"_s);

    const auto taken = takes(m_desks->boris, withLine(fileOf(m_desks->anna), 4, "x"), DamagedLines::LeaveOut);

    QVERIFY(done(taken));
    QCOMPARE(taken->facts.taken, Made - 1);
    QCOMPARE(taken->leftOut.size(), 1U);
    QCOMPARE(taken->leftOut.front().about.front(), u"4"_s);
}

/// Nobody makes the same id twice: what comes with other content is no fact of ours.
void TestUnsent::otherContentIsAConflict()
{
    isSupervisor(m_desks->boris, u"supervisor"_s);
    const QByteArray file = fileOf(m_desks->anna);
    auto facts = factsIn(file);
    QVERIFY(done(takes(m_desks->boris, file)));
    facts.back().envelope.at += 1s;

    const auto refused = m_desks->boris.desk().unsent().takeUnsent(facts);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QByteArray("UNSENT_DIFFERS"));
}

void TestUnsent::recordsOfOthersNeedASupervisor()
{
    isSupervisor(m_desks->boris, u"consultant"_s);
    const std::int64_t last = m_desks->boris.desk().feed().outbox().lastOwn;

    const auto refused = takes(m_desks->boris, fileOf(m_desks->anna));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QByteArray("UNSENT_OF_OTHERS"));
    QCOMPARE(refused.error().about.front(), u"Анна Иванова"_s);
    QCOMPARE(m_desks->boris.desk().feed().outbox().lastOwn, last);
}

void TestUnsent::fileLendsNobodyASupervisorsRights_data()
{
    QTest::addColumn<QByteArray>("kind");

    for (const char *kind : {"purchase", "payment", "waive", "close", "assign", "date", "override", "ref", "reverse"})
        QTest::newRow(kind) << QByteArray(kind);
}

/// Anybody can write a line whose check sum holds; a supervisor who takes the file in would be its author at the office.
void TestUnsent::fileLendsNobodyASupervisorsRights()
{
    QFETCH(QByteArray, kind);
    isSupervisor(m_desks->anna, u"consultant"_s);
    isSupervisor(m_desks->boris, u"supervisor"_s);
    const FactId borises = m_desks->boris.store().commit({{FactMaker(m_desks->boris.clock, m_desks->boris.anna().me())
        .about("request.event", idCast<FactId>(m_request), {{u"type"_s, u"INTERNAL_NOTE"_s}})}, {}, {}})->facts.front().draft.id;
    m_desks->meet();
    FactDraft fact = FactMaker(m_desks->anna.clock, m_desks->anna.anna().me())
                         .about(kind, kind == "reverse" ? borises : idCast<FactId>(m_request), {{u"type"_s, u"policy"_s}, {u"minutes"_s, 600}});
    fact.contract = m_desks->contract;
    QVERIFY(done(m_desks->anna.store().commit({{fact}, {}, {}})));
    static_cast<void>(m_desks->anna.registers(m_desks->contract)); // honest work beside it
    const QByteArray file = fileOf(m_desks->anna);

    const auto refused = takes(m_desks->boris, file);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QByteArray("UNSENT_BEYOND_ROLE"));
    QCOMPARE(refused.error().about, (QStringList{u"2"_s, QString::fromLatin1(kind)}));
    const auto rest = takes(m_desks->boris, file, DamagedLines::LeaveOut);
    QVERIFY(done(rest));
    QCOMPARE(rest->leftOut.size(), std::size_t(1));
    QVERIFY(rest->facts.taken > 0);
}

/// Without an office everything is unsent: a lone desk goes on in another file.
void TestUnsent::loneDeskTakesTheFileOfItsDamagedOne()
{
    Helpdesk old;
    const ContractId contract = old.signsContract(u"117/2026"_s, 120min, 30min);
    old.pays(contract, u"2026-09"_s, u"2026-08-28"_s);
    const RequestId request = old.registers(contract);
    QVERIFY(done(old.startsTimer(request)));
    old.clock.advance(7min);
    QVERIFY(done(old.stopsTimer()));
    Helpdesk desk;
    desk.clock.advance(1h);

    const auto taken = takes(desk, fileOf(old));

    QVERIFY(done(taken));
    QCOMPARE(desk.workedOn(request), 7min);
    QCOMPARE(desk.balance(contract), old.balance(contract));
    QVERIFY(desk.desk().verify().value_or(false));
}

/// What the office's list says about the desk's person.
void TestUnsent::isSupervisor(Helpdesk &desk, const QString &role) const
{
    const Micros now = desk.clock.now();
    FactDraft fact;
    fact.id = FactId(makeUuid7(now));
    fact.kind = "ref";
    fact.target = idCast<FactId>(desk.anna().me());
    fact.at = fact.made = now;
    fact.data = QJsonObject{{u"type"_s, u"consultant"_s}, {u"who"_s, desk.anna().me().toString()}, {u"seen"_s, 0},
                            {u"set"_s, QJsonObject{{u"role"_s, role}}}};
    CommandFacts command;
    command.facts.push_back(fact);
    QVERIFY(done(desk.store().commit(command)));
}

QTEST_GUILESS_MAIN(TestUnsent)
#include "tst_unsent.moc"

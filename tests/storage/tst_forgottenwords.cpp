// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/firstreader.h"
#include "support/twodesks.h"
#include "base/uuid7.h"
#include "workflow/factmaker.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

/// Personal words leave every desk when the law wants it and when they were kept long enough; minutes, order and chain stay (sync.md 4.12).
class TestForgottenWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void erasedWordsLeaveEveryDesk();
    void erasedWordsLeaveNoBytes();
    void erasedFileIsRemoved();
    void erasedRecordLosesItsNames();
    void erasedFactThatNeverCounted();
    void deskThatComesLaterNeverSeesThem();
    void onlyTheOfficesErasureCounts();
    void loneDeskErasesByItself();
    void restoredOfficeGetsTheFactsWithoutWords();
    void copiesGoAfterNinetyDays();
    void ownWordsWaitForTheAct();
    void openRequestKeepsItsWords();
    void requestTheOfficeKnowsOnlyPartOfKeepsThem();
    void namesOfFilesAreKept();
    void ownStaysOwnAfterAFork();
    void loneDeskForgetsNothing();

private:
    /// Anna does 17 minutes on a request of Ольга Канарейкина, and describes what she did.
    [[nodiscard]] RequestId serves();
    [[nodiscard]] std::vector<FactId> facts(const RequestId &request) const;
    /// The daily round of a desk; false if it fails.
    [[nodiscard]] static bool forgets(Helpdesk &desk);
    [[nodiscard]] static bool isForgotten(Helpdesk &desk, const RequestId &request);

    std::unique_ptr<TwoDesks> m_both;
};

void TestForgottenWords::init()
{
    m_both = std::make_unique<TwoDesks>();
}

RequestId TestForgottenWords::serves()
{
    const RequestId request = m_both->anna.registers(m_both->contract, Service::Indiv, {}, u"Звонила Ольга Канарейкина"_s);
    const auto started = m_both->anna.startsTimer(request);
    m_both->pass(17min);
    if (!done(started) || !done(m_both->anna.anna().stop({.note = u"Объяснила Канарейкиной, где печатать"_s, .until = {}, .at = {}, .cutSleep = {}}))
        || !done(m_both->anna.anna().close(request, WorkState::Done, u"Канарейкина печатает"_s, {})))
        qFatal("the request is not served");
    m_both->meet();
    return request;
}

std::vector<FactId> TestForgottenWords::facts(const RequestId &request) const
{
    std::vector<FactId> out;
    for (const HistoryRecord &fact : m_both->anna.store().history(request))
        out.push_back(fact.fact);
    return out;
}

bool TestForgottenWords::forgets(Helpdesk &desk)
{
    std::optional<FactId> last;
    do {
        const auto next = desk.desk().forgetOldWords(last);
        if (!done(next))
            return false;
        last = *next;
    } while (last);
    return desk.desk().verify().value_or(false);
}

/// Nothing of the words is left where people look, and the record says why.
bool TestForgottenWords::isForgotten(Helpdesk &desk, const RequestId &request)
{
    const auto record = desk.store().request(request);
    if (!done(record) || !record->areWordsGone || !record->subject.isEmpty() || !record->closedReason.isEmpty())
        return false;
    const auto hasWords = [](const HistoryRecord &fact) { return !fact.words.isEmpty(); };
    const auto hasNote = [](const WorkRecord &work) { return !work.note.isEmpty(); };
    return std::ranges::none_of(desk.store().history(request), hasWords) && std::ranges::none_of(record->work, hasNote);
}

void TestForgottenWords::erasedWordsLeaveEveryDesk()
{
    const RequestId request = serves();
    QVERIFY(!isForgotten(m_both->boris, request));

    m_both->office.erases(facts(request));
    m_both->meet();

    for (Helpdesk *desk : {&m_both->anna, &m_both->boris}) {
        QVERIFY(isForgotten(*desk, request));
        QCOMPARE(desk->workedOn(request), 17min);
        QCOMPARE(desk->balance(m_both->contract), 103min);
        QVERIFY(desk->desk().verify().value_or(false));
    }
    QVERIFY(m_both->anna.store().workWithoutNote(m_both->anna.anna().me(), 10).empty()); // it had a note
}

void TestForgottenWords::erasedWordsLeaveNoBytes()
{
    const RequestId open = m_both->anna.registers(m_both->contract, Service::Indiv, {}, u"Звонила Ольга Канарейкина"_s);
    m_both->meet();
    QCOMPARE(m_both->boris.anna().search(u"канарейкина"_s, 10).size(), 1U);
    const auto holdsName = [](const Helpdesk &desk) {
        for (const QString &end : {QString(), u"-wal"_s}) {
            QFile file(desk.copyOfFile() + end);
            if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(u"анарейк"_s.toUtf8()))
                return true;
        }
        return false;
    };
    QVERIFY(holdsName(m_both->boris));

    m_both->office.erases(facts(open));
    m_both->meet();
    QVERIFY(done(m_both->boris.desk().checkpoint()));

    QVERIFY(!holdsName(m_both->boris));
    QCOMPARE(m_both->boris.anna().search(u"канарейкина"_s, 10).size(), 0U);
    QVERIFY(m_both->boris.desk().verify().value_or(false));
}

/// A screenshot tells as much as words do.
void TestForgottenWords::erasedFileIsRemoved()
{
    const RequestId request = m_both->anna.registers(m_both->contract);
    const auto attached = m_both->anna.anna().attach(request, {AttachmentSlot::Other, u"квитанция Канарейкиной.png"_s, "picture"});
    QVERIFY(done(attached));
    const auto kept = m_both->anna.anna().attach(request, {AttachmentSlot::Other, u"журнал.txt"_s, "lines"});
    QVERIFY(done(kept));
    m_both->meet();
    QVERIFY(done(m_both->anna.anna().attachmentBytes(attached->file)));

    m_both->office.erases({m_both->anna.store().history(request).end()[-2].fact});
    m_both->meet();
    QVERIFY(done(m_both->anna.desk().checkpoint()));

    QCOMPARE(m_both->anna.anna().attachmentBytes(attached->file).error().code, QByteArray("ATTACHMENT_MISSING"));
    QVERIFY(done(m_both->anna.anna().attachmentBytes(kept->file)));
}

void TestForgottenWords::erasedRecordLosesItsNames()
{
    const ClientId client = *m_both->anna.store().contract(m_both->contract)->client;
    QVERIFY(!m_both->boris.store().client(client)->name.isEmpty());
    std::vector<FactId> told;
    for (const FeedRow &row : m_both->office.log()) {
        if (row.fact.envelope.target && row.fact.envelope.target->uuid() == client.uuid())
            told.push_back(row.fact.envelope.id);
    }

    m_both->office.erases(told);
    m_both->meet();

    QVERIFY(m_both->boris.store().client(client)->name.isEmpty());
    QCOMPARE(m_both->boris.balance(m_both->contract), 120min);
    QVERIFY(m_both->boris.desk().verify().value_or(false));
}

/// Nothing was made of it, so nothing is made anew.
void TestForgottenWords::erasedFactThatNeverCounted()
{
    SentFact odd;
    odd.envelope.id = FactId(makeUuid7(m_both->anna.clock.now()));
    odd.envelope.kind = "payment";
    odd.envelope.at = odd.envelope.made = m_both->anna.clock.now();
    odd.data = "{\"who\":\"\"}";
    odd.words = "{\"payer\":\"Канарейкина\"}";
    odd.bodySha = bodySha(*odd.words);
    m_both->office.says("malformed", "payment");
    m_both->office.hears(odd, DeviceId(QUuid::createUuid()));
    m_both->meet();

    m_both->office.erases({odd.envelope.id});
    m_both->meet();

    QVERIFY(m_both->boris.desk().verify().value_or(false));
    QCOMPARE(m_both->boris.balance(m_both->contract), 120min);
}

void TestForgottenWords::deskThatComesLaterNeverSeesThem()
{
    const RequestId request = serves();
    m_both->office.erases(facts(request));
    Helpdesk fresh(u"2026-09-14T12:00:00"_s, u"Вера Зуева"_s);
    QVERIFY(done(fresh.desk().feed().joinOffice(3)));

    QVERIFY(readsFirst(fresh.desk().snapshot(), m_both->office.log(), m_both->office.cursorAt(std::int64_t(m_both->office.log().size()))));

    QVERIFY(isForgotten(fresh, request));
    QCOMPARE(fresh.balance(m_both->contract), 103min);
    QVERIFY(fresh.desk().verify().value_or(false));
}

/// A desk that says so by itself is not believed before the office has spoken, nor when the office says no.
void TestForgottenWords::onlyTheOfficesErasureCounts()
{
    const RequestId request = serves();
    QJsonArray named;
    for (const FactId &fact : facts(request))
        named.append(fact.toString());
    const FactMaker maker(m_both->anna.clock, m_both->anna.anna().me());
    m_both->office.says("forbidden", "erased");

    QVERIFY(done(m_both->anna.store().commit({{maker.fact("erased", {{u"facts"_s, named}})}, {}, {}})));
    QVERIFY(!isForgotten(m_both->anna, request));
    m_both->meet();

    QVERIFY(!isForgotten(m_both->anna, request));
    QVERIFY(!isForgotten(m_both->boris, request));
}

void TestForgottenWords::loneDeskErasesByItself()
{
    Helpdesk lone;
    const ContractId contract = lone.signsContract(u"118/2026"_s, 120min, 30min);
    const RequestId request = lone.registers(contract, Service::Indiv, {}, u"Звонила Ольга Канарейкина"_s);
    const FactMaker maker(lone.clock, lone.anna().me());

    QVERIFY(done(lone.store().commit({{maker.fact("erased", {{u"facts"_s, QJsonArray{request.toString()}}})}, {}, {}})));

    QVERIFY(isForgotten(lone, request));
    QVERIFY(lone.desk().verify().value_or(false));
}

/// Nobody has to know: the chain holds by the hashes of what is gone.
void TestForgottenWords::restoredOfficeGetsTheFactsWithoutWords()
{
    const std::int64_t yesterday = std::ssize(m_both->office.log());
    const RequestId request = serves();
    m_both->office.erases(facts(request));
    m_both->meet();

    m_both->office.isRestoredTo(yesterday);
    QVERIFY(done(m_both->anna.desk().feed().dropFeed()));
    QVERIFY(done(m_both->boris.desk().feed().dropFeed()));
    m_both->meet();

    for (Helpdesk *desk : {&m_both->anna, &m_both->boris}) {
        QVERIFY(isForgotten(*desk, request));
        QCOMPARE(desk->balance(m_both->contract), 103min);
        QVERIFY(desk->desk().verify().value_or(false));
    }
}

void TestForgottenWords::copiesGoAfterNinetyDays()
{
    const RequestId request = serves();
    m_both->pass(days(89));
    QVERIFY(forgets(m_both->boris));
    QVERIFY(!isForgotten(m_both->boris, request));
    m_both->pass(days(1));

    QVERIFY(forgets(m_both->boris));

    QVERIFY(isForgotten(m_both->boris, request));
    QVERIFY(!m_both->boris.store().client(*m_both->boris.store().contract(m_both->contract)->client)->name.isEmpty()); // a record lives on
    QCOMPARE(m_both->boris.workedOn(request), 17min);
}

/// The copy that is left should the office be lost: whoever did the work keeps it until the act cannot be disputed any more.
void TestForgottenWords::ownWordsWaitForTheAct()
{
    const RequestId request = serves();
    m_both->pass(days(100));
    QVERIFY(forgets(m_both->anna));
    QVERIFY(!isForgotten(m_both->anna, request));
    m_both->anna.anna().tellReach(OfficeReach::Current);
    QVERIFY(done(m_both->anna.anna().closeMonth(std::chrono::year(2026) / 9)));
    m_both->meet();
    QVERIFY(forgets(m_both->anna));
    QVERIFY(!isForgotten(m_both->anna, request));
    m_both->pass(days(35));

    QVERIFY(forgets(m_both->anna));

    QVERIFY(isForgotten(m_both->anna, request));
    QCOMPARE(m_both->anna.store().closedMonths(m_both->contract).front().used, 17min);
}

void TestForgottenWords::openRequestKeepsItsWords()
{
    const RequestId open = m_both->anna.registers(m_both->contract);
    m_both->meet();
    m_both->pass(days(200));

    QVERIFY(forgets(m_both->boris));

    QVERIFY(!m_both->boris.store().request(open)->areWordsGone);
}

void TestForgottenWords::requestTheOfficeKnowsOnlyPartOfKeepsThem()
{
    const RequestId request = serves();
    const FactMaker maker(m_both->boris.clock, m_both->boris.anna().me());
    const FactDraft call = maker.about("request.event", idCast<FactId>(request), {{u"type"_s, u"CALL_TO_CLIENT"_s}});
    QVERIFY(done(m_both->boris.store().commit({{call}, {}, {}}))); // offline, after the others had closed it
    m_both->pass(days(200));

    QVERIFY(forgets(m_both->boris));

    QVERIFY(!isForgotten(m_both->boris, request));
}

/// The bytes lie on this desk only, so their name is no copy.
void TestForgottenWords::namesOfFilesAreKept()
{
    const RequestId request = m_both->anna.registers(m_both->contract, Service::Line);
    QVERIFY(done(m_both->anna.anna().attach(request, {AttachmentSlot::Other, u"журнал.txt"_s, "lines"})));
    QVERIFY(done(m_both->anna.anna().close(request, WorkState::Done, u"готово"_s, {})));
    m_both->meet();
    m_both->pass(days(100));
    m_both->anna.anna().tellReach(OfficeReach::Current);
    QVERIFY(done(m_both->anna.anna().closeMonth(std::chrono::year(2026) / 9)));
    m_both->meet();
    m_both->pass(days(35));

    QVERIFY(forgets(m_both->anna));
    QVERIFY(forgets(m_both->boris));

    QVERIFY(m_both->anna.store().request(request)->areWordsGone);
    QCOMPARE(m_both->anna.store().request(request)->attachments.front().name, u"журнал.txt"_s);
    QCOMPARE(m_both->boris.store().request(request)->attachments.front().name, QString());
}

/// sync.md 4.9: a copy takes another device, and what it made before is its own all the same, the bytes of files among it.
void TestForgottenWords::ownStaysOwnAfterAFork()
{
    const RequestId request = m_both->anna.registers(m_both->contract);
    const auto attached = m_both->anna.anna().attach(request, {AttachmentSlot::Other, u"журнал.txt"_s, "lines"});
    QVERIFY(done(attached));
    QVERIFY(done(m_both->anna.anna().close(request, WorkState::Done, u"готово"_s, {})));
    const RequestId other = m_both->anna.registers(m_both->contract);
    m_both->meet();
    QVERIFY(done(m_both->anna.desk().feed().renumber(DeviceId(QUuid::createUuid()))));
    m_both->pass(days(200));

    QVERIFY(forgets(m_both->anna));
    m_both->office.erases({idCast<FactId>(other)});
    m_both->meet();
    QVERIFY(done(m_both->anna.desk().checkpoint()));

    QVERIFY(!m_both->anna.store().request(request)->areWordsGone);
    QVERIFY(m_both->anna.store().request(other)->areWordsGone);
    QVERIFY(done(m_both->anna.anna().attachmentBytes(attached->file)));
}

void TestForgottenWords::loneDeskForgetsNothing()
{
    Helpdesk lone;
    const RequestId request = lone.registers(lone.signsContract(u"118/2026"_s, 120min, 30min), Service::Line);
    QVERIFY(done(lone.anna().close(request, WorkState::Done, u"готово"_s, {})));
    lone.clock.advance(days(400));

    QVERIFY(forgets(lone));

    QVERIFY(!lone.store().request(request)->areWordsGone);
}

QTEST_GUILESS_MAIN(TestForgottenWords)
#include "tst_forgottenwords.moc"

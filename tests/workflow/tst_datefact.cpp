// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/twodesks.h"
#include "workflow/boardviews.h"
#include "workflow/factmaker.h"
#include "workflow/room.h"

#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Month September = std::chrono::year(2026) / 9;
constexpr Month October = std::chrono::year(2026) / 10;
const QString Reason = u"Клиент подтвердил время звонка"_s;

FactDraft work(Helpdesk &desk, const FactId &request, const ContractId &contract, Micros at, seconds length)
{
    FactDraft out = FactMaker(desk.clock, desk.anna().me()).about("work", request, {{u"ended"_s, u"hand"_s}});
    out.contract = contract;
    out.secs = length.count();
    return FactMaker::dated(out, at, {});
}

FactDraft call(Helpdesk &desk, const ContractId &contract, Micros at)
{
    FactDraft out = FactMaker(desk.clock, desk.anna().me())
                        .fact("request.new", {{u"n"_s, 77}, {u"channel"_s, u"PHONE"_s}, {u"service"_s, u"INDIV"_s}});
    out.contract = contract;
    return FactMaker::dated(out, at, {});
}

/// A room whose consultant has entered 17 minutes while the computer's clock was three hours fast.
struct FastClock : Room
{
    FastClock()
    {
        desk.clock.advance(30min);
        const FactDraft said = work(desk, idCast<FactId>(request), contract, desk.clock.now() + 3h, 17min);
        fact = said.id;
        if (!done(desk.store().commit({{said}, {}, {}})))
            qFatal("the entry is not kept");
    }

    FactId fact;
};

} // namespace

/// A supervisor says when something happened that a wrong clock had dated. S-OFF-1
class TestDateFact final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entryCountsFromThenOn();
    void requestComesWithWhatWasEnteredOnIt();
    void closedMonthDoesNotMove();
    void takenBackLikeAnyEntry();
    void takingTheDatingBackTakesTheEntryBack();
    void anotherDeskDatesIt();
    void twoSupervisorsDateIt();
    void whatCannotBeDated();
};

void TestDateFact::entryCountsFromThenOn()
{
    FastClock room;
    Helpdesk &desk = room.desk;
    const minutes before = desk.balance(room.contract);
    const Instant then = desk.clock.instant() - 20min;
    QCOMPARE(desk.workedOn(room.request), 0s);

    const auto dated = desk.anna().dateFact(room.fact, then, Reason);

    QVERIFY(done(dated));
    QCOMPARE(*dated, 1);
    QCOMPARE(desk.workedOn(room.request), seconds(17min));
    QCOMPARE(desk.balance(room.contract), before - 17min);
    QCOMPARE(desk.store().work(room.fact)->from, then);
    QVERIFY(desk.anna().boardDoubts(September)->clocks.empty());
    const auto charge = desk.anna().explain({Question::About::Charged, room.request, {}, {}}, {});
    QVERIFY(done(charge));
    const auto told = std::ranges::find(charge->facts, QByteArray("date"), &HistoryRecord::kind); // I20
    QVERIFY(told != charge->facts.end());
    QCOMPARE(told->words.value(u"reason"_s).toString(), Reason);
    QVERIFY(desk.desk().verify().value_or(false));
}

void TestDateFact::requestComesWithWhatWasEnteredOnIt()
{
    Room room;
    Helpdesk &desk = room.desk;
    const minutes before = desk.balance(room.contract);
    const FactDraft request = call(desk, room.contract, desk.clock.now() + 3h);
    QVERIFY(done(desk.store().commit({{request, work(desk, request.id, room.contract, desk.clock.now() - 15min, 12min)}, {}, {}})));
    QVERIFY(!desk.store().request(idCast<RequestId>(request.id)));
    QCOMPARE(desk.balance(room.contract), before);
    const Instant arrived = desk.clock.instant() - 25min;

    const auto dated = desk.anna().dateFact(request.id, arrived, Reason);

    QVERIFY(done(dated));
    QCOMPARE(*dated, 2);
    QCOMPARE(desk.store().request(idCast<RequestId>(request.id))->arrival, arrived);
    QCOMPARE(desk.workedOn(idCast<RequestId>(request.id)), seconds(12min));
    QCOMPARE(desk.balance(room.contract), before - 12min);
    QVERIFY(desk.desk().verify().value_or(false));
}

/// S-OFF-2: it is posted when it is dated.
void TestDateFact::closedMonthDoesNotMove()
{
    FastClock room;
    Helpdesk &desk = room.desk;
    desk.pays(room.contract, u"2026-10"_s, u"2026-09-25"_s);
    const Instant then = desk.clock.instant() - 10min;
    desk.clock.advance(msk(u"2026-10-05T18:00"_s) - desk.clock.instant());
    QVERIFY(done(desk.anna().closeMonth(September)));
    const minutes used = desk.store().closedMonths(room.contract).front().used;
    desk.clock.advance(16h);
    const minutes before = desk.balance(room.contract);

    QVERIFY(done(desk.anna().dateFact(room.fact, then, Reason)));

    QCOMPARE(desk.store().closedMonths(room.contract).front().used, used);
    QCOMPARE(desk.balance(room.contract), before - 17min);
    const auto late = desk.anna().lateEntries(October);
    QVERIFY(done(late));
    QCOMPARE(late->size(), std::size_t(1));
    QCOMPARE(late->front().record.fact, room.fact);
    QCOMPARE(late->front().record.at, then);
    QVERIFY(desk.desk().verify().value_or(false));
}

void TestDateFact::takenBackLikeAnyEntry()
{
    FastClock room;
    const minutes before = room.desk.balance(room.contract);
    QVERIFY(done(room.desk.anna().dateFact(room.fact, room.desk.clock.instant(), Reason)));

    QVERIFY(done(room.desk.anna().voidWork(room.fact, u"не было"_s)));

    QCOMPARE(room.desk.balance(room.contract), before);
    QCOMPARE(codeOf(room.desk.anna().dateFact(room.fact, room.desk.clock.instant(), Reason)), QByteArray("NOT_IN_DOUBT"));
    QVERIFY(room.desk.desk().verify().value_or(false));
}

void TestDateFact::takingTheDatingBackTakesTheEntryBack()
{
    FastClock room;
    Helpdesk &desk = room.desk;
    const minutes before = desk.balance(room.contract);
    QVERIFY(done(desk.anna().dateFact(room.fact, desk.clock.instant(), Reason)));
    const auto history = desk.store().history(room.request);
    const auto dating = std::ranges::find(history, QByteArray("date"), &HistoryRecord::kind);
    QVERIFY(dating != history.end());

    QVERIFY(done(desk.store().commit({{FactMaker(desk.clock, desk.anna().me()).reversal(dating->fact, {}, "wrong")}, {}, {}})));

    QCOMPARE(desk.balance(room.contract), before);
    QVERIFY(desk.store().work(room.fact)->voided);
    QVERIFY(desk.desk().verify().value_or(false));
}

void TestDateFact::anotherDeskDatesIt()
{
    TwoDesks two;
    const RequestId request = two.anna.registers(two.contract);
    const FactDraft said = work(two.anna, idCast<FactId>(request), two.contract, two.anna.clock.now() + 3h, 17min);
    QVERIFY(done(two.anna.store().commit({{said}, {}, {}})));
    two.meet();
    two.pass(15min);

    QVERIFY(done(two.boris.anna().dateFact(said.id, two.boris.clock.instant() - 30min, Reason)));

    QCOMPARE(two.boris.balance(two.contract), 103min); // before the office has heard of it
    two.meet();
    for (Helpdesk *desk : {&two.anna, &two.boris}) {
        QCOMPARE(desk->balance(two.contract), 103min);
        QVERIFY(desk->desk().verify().value_or(false));
    }
}

/// Offline, both; the first that the office hears of counts (facts.md 4).
void TestDateFact::twoSupervisorsDateIt()
{
    TwoDesks two;
    const RequestId request = two.anna.registers(two.contract);
    const FactDraft said = work(two.anna, idCast<FactId>(request), two.contract, two.anna.clock.now() + 3h, 17min);
    QVERIFY(done(two.anna.store().commit({{said}, {}, {}})));
    two.meet();
    two.pass(15min);
    const Instant first = two.anna.clock.instant() - 20min;
    QVERIFY(done(two.anna.anna().dateFact(said.id, first, Reason)));
    QVERIFY(done(two.boris.anna().dateFact(said.id, first - 5min, Reason)));

    two.meet();

    for (Helpdesk *desk : {&two.anna, &two.boris}) {
        QCOMPARE(desk->balance(two.contract), 103min);
        QCOMPARE(desk->store().work(said.id)->from, first);
        const auto history = desk->store().history(request);
        QVERIFY(std::ranges::any_of(history, [](const HistoryRecord &one) { return one.kind == "date" && one.verdict == Verdict::Same; }));
        QVERIFY(desk->desk().verify().value_or(false));
    }
}

void TestDateFact::whatCannotBeDated()
{
    FastClock room;
    Workplace &anna = room.desk.anna();
    const Instant now = room.desk.clock.instant();
    const auto worked = anna.logWork(room.request, now - 9min, 5min, u"по телефону"_s);
    QVERIFY(done(worked));
    const FactId counted = room.desk.store().request(room.request)->work.back().fact;

    QCOMPARE(codeOf(anna.dateFact(room.fact, now, u" "_s)), QByteArray("WRITTEN_REASON_NEEDED"));
    QCOMPARE(codeOf(anna.dateFact(room.fact, now + 1s, Reason)), QByteArray("EVENT_IN_FUTURE"));
    QCOMPARE(codeOf(anna.dateFact(room.fact, now - std::chrono::days(401), Reason)), QByteArray("DATED_TOO_LONG_AGO"));
    QCOMPARE(codeOf(anna.dateFact(counted, now, Reason)), QByteArray("NOT_IN_DOUBT"));
    QCOMPARE(room.desk.workedOn(room.request), seconds(5min));
    QVERIFY(done(anna.dateFact(room.fact, now, Reason)));
    QCOMPARE(codeOf(anna.dateFact(room.fact, now, Reason)), QByteArray("NOT_IN_DOUBT"));
}

QTEST_GUILESS_MAIN(TestDateFact)
#include "tst_datefact.moc"

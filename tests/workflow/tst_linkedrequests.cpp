// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

RequestView card(Room &room, const RequestId &request)
{
    const auto view = room.desk.anna().request(request);
    return done(view) ? *view : RequestView();
}

QStringList linked(Room &room, const RequestId &request)
{
    QStringList out;
    for (const RequestRef &link : card(room, request).links)
        out << link.number;
    return out;
}

FactId lastFact(Room &room, const RequestId &request, const QByteArray &kind)
{
    FactId out;
    for (const HistoryRecord &record : room.desk.store().history(request)) {
        if (record.kind == kind)
            out = record.fact;
    }
    return out;
}

} // namespace

/// Requests that belong together, and what a consultant notes by hand.
class TestLinkedRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repeatedContactIsANewLinkedRequest();
    void letterWithTwoQuestionsIsSplit();
    void linkIsSeenAtBothEndsAndCanBeTakenBack();
    void linksSurviveARebuild();
    void eventsActOnTheResponseClock_data();
    void eventsActOnTheResponseClock();
    void accidentalEventIsVoidedWithinItsDay();
    void shortStartIsMarkedUntilSomebodyReplies();
    void voidedStartsAreListed();
};

// I-18: own arrival, own guarantee
void TestLinkedRequests::repeatedContactIsANewLinkedRequest()
{
    Room room;
    QCOMPARE(codeOf(room.desk.anna().contactAgain(room.request, {})), QByteArray("REQUEST_STILL_OPEN"));
    QVERIFY(done(room.desk.anna().close(room.request, WorkState::Done, {}, {})));
    room.desk.clock.advance(std::chrono::hours(2));

    const auto again = room.desk.anna().contactAgain(room.request, {{}, Service::Indiv, {}, {}});

    QVERIFY(done(again));
    const RequestView view = card(room, again->id);
    QCOMPARE(view.record.arrival, msk(u"2026-09-14T12:00:00"_s));
    QCOMPARE(view.record.contract, std::optional(room.contract));
    QCOMPARE(view.response.state, GuaranteeState::Running);
    QCOMPARE(view.response.base, std::optional(msk(u"2026-09-14T12:00:00"_s)));
    QCOMPARE(linked(room, again->id), QStringList{card(room, room.request).record.number});
    QCOMPARE(linked(room, room.request), QStringList{again->number});
}

// I-09: several questions of one letter are linked requests with the arrival of the letter
void TestLinkedRequests::letterWithTwoQuestionsIsSplit()
{
    Room room;
    const RequestId letter = room.desk.registers(room.contract, Service::Line, u"2026-09-14T09:00:00"_s);
    QCOMPARE(codeOf(room.desk.anna().splitRequest(letter, u" "_s)), QByteArray("SUBJECT_NEEDED"));

    const auto part = room.desk.anna().splitRequest(letter, u"Льготы"_s);

    QVERIFY(done(part));
    const RequestView view = card(room, part->id);
    QCOMPARE(view.record.arrival, msk(u"2026-09-14T09:00:00"_s));
    QVERIFY(!view.record.service());
    QCOMPARE(view.record.subject, u"Льготы"_s);
    QCOMPARE(view.record.caller.last, u"Орлова"_s);
    QCOMPARE(linked(room, letter), QStringList{part->number});
}

void TestLinkedRequests::linkIsSeenAtBothEndsAndCanBeTakenBack()
{
    Room room;
    const RequestId other = room.desk.registers(room.contract);
    QCOMPARE(codeOf(room.desk.anna().linkRequests(other, other)), QByteArray("LINK_TO_ITSELF"));
    QVERIFY(done(room.desk.anna().linkRequests(room.request, other)));
    QVERIFY(done(room.desk.anna().linkRequests(other, room.request)));
    QCOMPARE(linked(room, other), QStringList{card(room, room.request).record.number});
    QCOMPARE(linked(room, room.request).size(), 1);

    QVERIFY(done(room.desk.anna().unlinkRequests(other, room.request)));
    QVERIFY(linked(room, other).isEmpty() && linked(room, room.request).isEmpty());
    QCOMPARE(codeOf(room.desk.anna().unlinkRequests(other, room.request)), QByteArray("NOT_LINKED"));

    QVERIFY(done(room.desk.anna().undo()));
    QCOMPARE(linked(room, room.request).size(), 1);
    QVERIFY(done(room.desk.anna().undo()));
    QVERIFY(linked(room, other).isEmpty());
}

void TestLinkedRequests::linksSurviveARebuild()
{
    Room room;
    const RequestId other = room.desk.registers(room.contract);
    QVERIFY(done(room.desk.anna().linkRequests(room.request, other)));
    room.desk.crash();
    QCOMPARE(linked(room, other).size(), 1);
    QVERIFY(done(room.desk.anna().unlinkRequests(room.request, other)));

    const auto same = room.desk.desk().verify();

    QVERIFY(done(same) && *same);
}

void TestLinkedRequests::eventsActOnTheResponseClock_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<GuaranteeState>("state");
    QTest::newRow("S-SLA-4: a reply by hand") << QByteArray("MANUAL_REPLY") << GuaranteeState::Met;
    QTest::newRow("S-SLA-4: a call") << QByteArray("CALL_TO_CLIENT") << GuaranteeState::Met;
    QTest::newRow("S-SLA-4: asking for data is no start") << QByteArray("INFO_REQUEST") << GuaranteeState::Running;
    QTest::newRow("S-SLA-4: neither is an internal note") << QByteArray("INTERNAL_NOTE") << GuaranteeState::Running;
}

void TestLinkedRequests::eventsActOnTheResponseClock()
{
    QFETCH(QByteArray, type);
    QFETCH(GuaranteeState, state);
    Room room;
    room.desk.clock.advance(minutes(20));
    QVERIFY(done(room.desk.anna().recordEvent(room.request, {type, u"Ответила письмом"_s, msk(u"2026-09-14T10:10:00"_s)})));

    QCOMPARE(room.desk.promise(room.request).state, state);

    QCOMPARE(codeOf(room.desk.anna().recordEvent(room.request, {"VIEWED", {}, {}})), QByteArray("EVENT_TYPE"));
    QCOMPARE(codeOf(room.desk.anna().recordEvent(room.request, {type, {}, msk(u"2026-09-14T11:00:00"_s)})), QByteArray("EVENT_IN_FUTURE"));
}

// S-SLA-4: as if it never happened
void TestLinkedRequests::accidentalEventIsVoidedWithinItsDay()
{
    Room room;
    QVERIFY(done(room.desk.anna().recordEvent(room.request, {"CALL_TO_CLIENT", {}, {}})));
    const FactId call = lastFact(room, room.request, "request.event");
    QCOMPARE(codeOf(room.desk.anna().voidEvent(room.request, call, u" "_s)), QByteArray("REASON_NEEDED"));
    room.desk.clock.advance(std::chrono::hours(15));
    QCOMPARE(codeOf(room.desk.anna().voidEvent(room.request, call, u"не тот клиент"_s)), QByteArray("VOID_TOO_LATE"));

    Room sameDay;
    QVERIFY(done(sameDay.desk.anna().recordEvent(sameDay.request, {"CALL_TO_CLIENT", {}, {}})));
    const FactId accident = lastFact(sameDay, sameDay.request, "request.event");
    QVERIFY(done(sameDay.desk.anna().voidEvent(sameDay.request, accident, u"не тот клиент"_s)));
    QCOMPARE(sameDay.desk.promise(sameDay.request).state, GuaranteeState::Running);
    QCOMPARE(codeOf(sameDay.desk.anna().voidEvent(sameDay.request, accident, u"ещё раз"_s)), QByteArray("ALREADY_REVERSED"));
}

// S-SLA-4: «короткий старт»
void TestLinkedRequests::shortStartIsMarkedUntilSomebodyReplies()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(seconds(59));
    QVERIFY(done(room.desk.stopsTimer()));
    QVERIFY(card(room, room.request).shortStart);
    const auto odd = room.desk.anna().oddStarts(monthOf(room.desk.clock.instant()));
    QVERIFY(done(odd));
    QCOMPARE(odd->size(), std::size_t(1));
    QCOMPARE(odd->front().kind, OddStart::Kind::Short);

    QVERIFY(done(room.desk.anna().recordEvent(room.request, {"MANUAL_REPLY", {}, {}})));

    QVERIFY(!card(room, room.request).shortStart);
}

void TestLinkedRequests::voidedStartsAreListed()
{
    Room room;
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(minutes(3));
    const auto stopped = room.desk.stopsTimer();
    QVERIFY(done(stopped));
    QVERIFY(done(room.desk.anna().voidWork(stopped->work, u"запущен по ошибке"_s)));

    const auto odd = room.desk.anna().oddStarts(monthOf(room.desk.clock.instant()));

    QVERIFY(done(odd));
    QCOMPARE(odd->size(), std::size_t(1));
    QCOMPARE(odd->front().kind, OddStart::Kind::Voided);
    QCOMPARE(odd->front().type, QByteArray("TIMER_START"));
    QCOMPARE(odd->front().reason, u"запущен по ошибке"_s);
    QCOMPARE(room.desk.promise(room.request).state, GuaranteeState::Running);
}

QTEST_GUILESS_MAIN(TestLinkedRequests)
#include "tst_linkedrequests.moc"

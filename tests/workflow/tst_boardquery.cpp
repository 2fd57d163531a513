// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/boardviews.h"
#include "workflow/factmaker.h"
#include "workflow/room.h"
#include "workflow/setconsultant.h"

#include <QJsonArray>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ConsultantId Boris(QUuid::fromString(u"0199a0c0-0000-7000-8000-0000000000b2"_s));

/// A morning at the desk: Anna is there, Boris too; one hour of response is promised to the client of 117/2026, none to that of 200.
struct Morning
{
    Room room;
    ContractId poor = room.desk.signsContract(u"200"_s, 60min, {});
    Workplace boris{room.desk.store(), room.desk.clock, Boris};

    Morning() { tells(Boris, {{u"role"_s, u"consultant"_s}}, u"Борис Петров"_s); }

    void tells(const ConsultantId &id, const QJsonObject &set, const QString &name)
    {
        FactDraft fact = FactMaker(room.desk.clock, room.desk.anna().me())
                             .about("ref", idCast<FactId>(id), {{u"type"_s, u"consultant"_s}, {u"set"_s, set}, {u"seen"_s, 0}});
        fact.words = QJsonObject{{u"set"_s, QJsonObject{{u"name"_s, name}}}};
        if (!done(room.desk.store().commit({{fact}, {}, {}})))
            qFatal("the consultant is not known");
    }

    [[nodiscard]] Board board()
    {
        const auto shown = room.desk.anna().board();
        return done(shown) ? *shown : Board();
    }
    [[nodiscard]] BoardDoubts doubts()
    {
        const auto found = room.desk.anna().boardDoubts(monthOf(room.desk.clock.instant()));
        return done(found) ? *found : BoardDoubts();
    }
    [[nodiscard]] std::optional<ConsultantId> holder(const RequestId &id) { return room.desk.store().request(id)->holder; }
};

} // namespace

/// What the first supervisor sees.
class TestBoardQuery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void morningOfTheDepartment();
    void boardOfAnEmptyDesk();
    void takenRequestsAreCountedWithTheirHolder();
    void pausedTimerIsNotFree();
    void handsOver();
    void handsOver_data();
    void handingOverIsUndone();
    void responseClockDoesNotPauseWhenHandedOver();
    void onlyASupervisorHandsOver();
    void workDoneTwiceIsListed();
    void clockThatCannotBeRightIsListed();
    void restoredDeskIsListed();
    void costsNothingForClosedRequests();
};

/// Anna works, Boris is free, one guaranteed request is overdue, one waits, three are in the general queue.
void TestBoardQuery::morningOfTheDepartment()
{
    Morning day;
    Helpdesk &desk = day.room.desk; // 10:00; the first request arrived with it and shall be answered until 11:00
    for (const auto *arrival : {"2026-09-14T08:10:00", "2026-09-14T09:00:00", "2026-09-14T09:30:00"})
        QVERIFY(!desk.registers(day.poor, Service::Indiv, QString::fromLatin1(arrival)).isNull());
    desk.clock.advance(50min);
    const RequestId annas = desk.registers(day.room.contract);
    QVERIFY(done(desk.startsTimer(annas)));
    const RequestId waiting = desk.registers(day.room.contract);
    desk.clock.advance(12min);

    const Board board = day.board();

    QCOMPARE(board.guaranteed.size(), std::size_t(2)); // S-QUE-1: by deadline
    QCOMPARE(board.guaranteed[0].id, day.room.request);
    QCOMPARE(board.guaranteed[1].id, waiting);
    QCOMPARE(board.missed, std::size_t(1));
    QCOMPARE(board.general.waiting, 3);
    QCOMPARE(board.general.since, std::optional(msk(u"2026-09-14T08:10:00"_s)));
    QCOMPARE(board.general.oldest->number, u"2"_s);
    QCOMPARE(board.people.size(), std::size_t(2)); // who is free comes first
    QCOMPARE(board.people[0].name, u"Борис Петров"_s);
    QCOMPARE(board.people[0].presence, Presence::Free);
    QCOMPARE(board.people[1].presence, Presence::Working);
    QCOMPARE(board.people[1].work.front().request, annas);
    QCOMPARE(board.people[1].work.front().client, u"ТСЖ «Заречье»"_s);
    QCOMPARE(board.people[1].work.front().elapsed(desk.clock.instant()), 720s);
    QVERIFY(board.mayAssign); // a lone desk: one person is all

    QVERIFY(done(desk.anna().assign(day.room.request, Boris, u"Свободен"_s)));

    QCOMPARE(day.board().guaranteed[0].assignee, u"Борис Петров"_s);
    QCOMPARE(day.board().people[0].held, 1);
}

void TestBoardQuery::boardOfAnEmptyDesk()
{
    Helpdesk desk;

    const auto board = desk.anna().board();

    QVERIFY(done(board));
    QVERIFY(board->guaranteed.empty());
    QCOMPARE(board->general.waiting, 0);
    QVERIFY(!board->general.oldest);
    QCOMPARE(board->people.size(), std::size_t(1));
    QCOMPARE(desk.anna().boardDoubts(monthOf(desk.clock.instant()))->count(), std::size_t(0));
}

void TestBoardQuery::takenRequestsAreCountedWithTheirHolder()
{
    Morning day;
    QVERIFY(done(day.boris.take(day.room.request)));

    const Board board = day.board();

    QCOMPARE(board.guaranteed.front().assignee, u"Борис Петров"_s);
    const auto boris = std::ranges::find(board.people, Boris, &BoardPerson::id);
    QCOMPARE(boris->held, 1);
    QCOMPARE(boris->presence, Presence::Free); // held is not begun: the clock runs
}

void TestBoardQuery::pausedTimerIsNotFree()
{
    Morning day;
    QVERIFY(done(day.room.desk.startsTimer(day.room.request)));
    day.room.desk.clock.advance(5min);
    QVERIFY(done(day.room.desk.anna().pause()));
    day.room.desk.clock.advance(30min);

    const Board board = day.board();

    const auto anna = std::ranges::find(board.people, day.room.desk.anna().me(), &BoardPerson::id);
    QCOMPARE(anna->presence, Presence::Paused);
    QCOMPARE(anna->work.front().elapsed(day.room.desk.clock.instant()), 300s);
}

void TestBoardQuery::handsOver_data()
{
    QTest::addColumn<Deed>("before");
    QTest::addColumn<ConsultantId>("to");
    QTest::addColumn<QByteArray>("code");
    const auto nothing = [](Room &) { return true; };
    QTest::newRow("a free request") << Deed(nothing) << Boris << QByteArray();
    QTest::newRow("sync.md 4.7: from a holder, whatever was claimed")
        << Deed([](Room &room) { return done(room.desk.anna().take(room.request)); }) << Boris << QByteArray();
    QTest::newRow("to whom it is already")
        << Deed([](Room &room) { return done(room.desk.anna().assign(room.request, Boris, {})); }) << Boris << QByteArray("HELD_ALREADY");
    QTest::newRow("to somebody who has left")
        << Deed([](Room &room) { return done(room.desk.anna().setConsultant({u"Борис Петров"_s, {}, {}, true})); }) << Boris
        << QByteArray("CONSULTANT_LEFT");
    QTest::newRow("to nobody who is known") << Deed(nothing) << ConsultantId(QUuid::createUuid()) << QByteArray("CONSULTANT_NOT_FOUND");
    QTest::newRow("I-18: not when it is closed")
        << Deed([](Room &room) { return done(room.desk.anna().close(room.request, WorkState::Cancelled, u"дубль"_s, {})); }) << Boris
        << QByteArray("REQUEST_CLOSED");
}

void TestBoardQuery::handsOver()
{
    QFETCH(Deed, before);
    QFETCH(ConsultantId, to);
    QFETCH(QByteArray, code);
    Morning day;
    QVERIFY(before(day.room));

    const auto handed = day.room.desk.anna().assign(day.room.request, to, u"Срок близко"_s);

    QCOMPARE(codeOf(handed), code);
    if (code.isEmpty()) {
        QCOMPARE(day.holder(day.room.request), std::optional(to));
        const auto history = day.room.desk.store().history(day.room.request);
        QCOMPARE(history.back().kind, QByteArray("assign"));
        QCOMPARE(history.back().words.value(u"reason"_s).toString(), u"Срок близко"_s);
        QCOMPARE(codeOf(day.room.desk.anna().release(day.room.request)), QByteArray("NOT_HOLDER"));
    }
}

void TestBoardQuery::handingOverIsUndone()
{
    Morning day;
    QVERIFY(done(day.boris.take(day.room.request)));
    QVERIFY(done(day.room.desk.anna().assign(day.room.request, day.room.desk.anna().me(), {})));
    QCOMPARE(day.holder(day.room.request), std::optional(day.room.desk.anna().me()));

    const auto undone = day.room.desk.anna().undo();

    QVERIFY(done(undone));
    QCOMPARE(undone->what, QByteArray("assign"));
    QCOMPARE(day.holder(day.room.request), std::optional(Boris));
}

/// S-SLA-10: a change of hands is no pause, and no start.
void TestBoardQuery::responseClockDoesNotPauseWhenHandedOver()
{
    Morning day;
    const auto deadline = day.room.desk.promise(day.room.request).deadline;
    day.room.desk.clock.advance(20min);

    QVERIFY(done(day.room.desk.anna().assign(day.room.request, Boris, {})));

    QCOMPARE(day.room.desk.promise(day.room.request).deadline, deadline);
    QCOMPARE(day.room.desk.promise(day.room.request).state, GuaranteeState::Running);
}

/// I-03: on a desk of an office only a supervisor hands over; who is none reads why and sees the board all the same.
void TestBoardQuery::onlyASupervisorHandsOver()
{
    Morning day;
    QVERIFY(done(day.room.desk.desk().feed().joinOffice(1)));

    QVERIFY(done(day.boris.board()));
    QVERIFY(!day.boris.board()->mayAssign);
    QCOMPARE(codeOf(day.boris.assign(day.room.request, Boris, {})), QByteArray("SUPERVISOR_NEEDED"));

    day.tells(Boris, {{u"role"_s, u"supervisor"_s}}, u"Борис Петров"_s);
    QVERIFY(day.boris.board()->mayAssign);
    QVERIFY(done(day.boris.assign(day.room.request, Boris, {})));
}

/// sync.md 4.10: «Двойная работа», both times.
void TestBoardQuery::workDoneTwiceIsListed()
{
    Morning day;
    Helpdesk &desk = day.room.desk;
    QVERIFY(done(desk.startsTimer(day.room.request)));
    desk.clock.advance(1min);
    QVERIFY(done(desk.store().commit({{FactMaker(desk.clock, Boris).about("claim", idCast<FactId>(day.room.request))}, {}, {}})));
    QVERIFY(day.doubts().work.empty()); // he has not worked
    desk.clock.advance(12min);
    QVERIFY(done(day.boris.logWork(day.room.request, desk.clock.instant() - 12min, 12min, u"Объяснил по телефону"_s)));

    const BoardDoubts doubts = day.doubts();

    QCOMPARE(doubts.work.size(), std::size_t(1));
    QCOMPARE(doubts.work.front().holder, u"Анна Иванова"_s);
    QCOMPARE(doubts.work.front().late, u"Борис Петров"_s);
    QCOMPARE(doubts.work.front().what.lateWorked, 720s);
    QCOMPARE(doubts.work.front().what.holderWorked, 780s); // her timer still runs
}

/// S-OFF-1, sync.md 4.6: kept, not counted, listed with the time that is proposed.
void TestBoardQuery::clockThatCannotBeRightIsListed()
{
    Morning day;
    Helpdesk &desk = day.room.desk;
    FactDraft claim = FactMaker(desk.clock, Boris).about("claim", idCast<FactId>(day.room.request));
    claim.at = toMicros(desk.clock.instant() + std::chrono::hours(2000));
    QVERIFY(done(desk.store().commit({{claim}, {}, {}})));

    const BoardDoubts doubts = day.doubts();

    QCOMPARE(doubts.clocks.size(), std::size_t(1));
    QCOMPARE(doubts.clocks.front().who, u"Борис Петров"_s);
    QCOMPARE(doubts.clocks.front().number, u"1"_s);
    QCOMPARE(doubts.clocks.front().said, toInstant(claim.at));
    QCOMPARE(doubts.clocks.front().proposed, desk.clock.instant());
    QVERIFY(!day.holder(day.room.request)); // it does not count
}

/// sync.md 4.9: «Рабочее место восстановлено из копии; 3 записи отправлены заново», in the month in which it was told.
void TestBoardQuery::restoredDeskIsListed()
{
    Morning day;
    Helpdesk &desk = day.room.desk;
    const QUuid device = QUuid::createUuid(), former = QUuid::createUuid();
    const auto tells = [&](const QUuid &id, const QJsonObject &set) {
        const FactDraft record = FactMaker(desk.clock, Boris).about("ref", FactId(id), {{u"type"_s, u"desk"_s}, {u"set"_s, set}, {u"seen"_s, 0}});
        QVERIFY(done(desk.store().commit({{record}, {}, {}})));
    };
    tells(former, {{u"no"_s, 2}});
    QVERIFY(day.doubts().desks.empty());
    tells(device, {{u"no"_s, 4}, {u"again"_s, 3}, {u"copy_of"_s, QJsonArray{former.toString(QUuid::WithoutBraces)}}});
    tells(QUuid::createUuid(), {{u"no"_s, 5}, {u"copy_of"_s, u"what another program says"_s}});

    const BoardDoubts doubts = day.doubts();

    QCOMPARE(doubts.desks.size(), std::size_t(2));
    QCOMPARE(doubts.count(), std::size_t(2));
    QCOMPARE(doubts.desks.back().who, u"Борис Петров"_s);
    QCOMPARE(doubts.desks.back().what.number, 4);
    QCOMPARE(doubts.desks.back().what.former, std::vector<int>{2});
    QCOMPARE(doubts.desks.back().what.again, 3);
    QVERIFY(doubts.desks.front().what.former.empty());
    desk.clock.advance(24h * 40);
    QVERIFY(day.doubts().desks.empty());
}

/// The board is asked after every change: what is done costs it nothing.
void TestBoardQuery::costsNothingForClosedRequests()
{
    Morning day;
    Helpdesk &desk = day.room.desk;
    Workplace anna(desk.disk(), desk.clock, desk.anna().me());
    QVERIFY(done(anna.board()));
    const int before = desk.disk().reads();
    QVERIFY(done(anna.board()));
    const int few = desk.disk().reads() - before;
    for (int i = 0; i < 30; ++i)
        QVERIFY(done(desk.anna().close(desk.registers(day.room.contract), WorkState::Cancelled, u"дубль"_s, {})));

    const int then = desk.disk().reads();
    QVERIFY(done(anna.board()));

    QCOMPARE(desk.disk().reads() - then, few);
}

QTEST_GUILESS_MAIN(TestBoardQuery)
#include "tst_boardquery.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paperoffice.h"
#include "workflow/room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Month August = std::chrono::year(2026) / 8;
constexpr Month September = std::chrono::year(2026) / 9;
constexpr Month October = std::chrono::year(2026) / 10;
/// Third working days of the months after them, 18:00.
const QString SeptemberCloses = u"2026-10-05T18:00"_s;
const QString OctoberCloses = u"2026-11-05T18:00"_s;

/// The room on a later day.
struct LaterRoom : Room
{
    void comes(const QString &when) { desk.clock.advance(msk(when) - desk.clock.instant()); }
    [[nodiscard]] bool logs(const QString &from, minutes length) { return done(desk.anna().logWork(request, msk(from), length, u"без связи"_s)); }
    [[nodiscard]] bool closes(Month month) { return done(desk.anna().closeMonth(month)); }
    [[nodiscard]] std::size_t closedMonths(const ContractId &of) { return desk.store().closedMonths(of).size(); }
};

} // namespace

/// Closing of months for all contracts as a use case: what is asked before, what is stored, what is told afterwards.
/// Regulation 2.4.2.6b, S-OFF-2.
class TestCloseMonths final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overviewIsWhatTheClosingFreezes();
    void overviewNamesTheInstantOfClosing_data();
    void overviewNamesTheInstantOfClosing();
    void runningTimersOfTheMonthAreNamed();
    void contractThatHadNotBegunIsNotOfTheMonth();
    void laterMonthClosesTheEarlierOnes();
    void newContractIsClosedByTheNextAction();
    void failedClosingLeavesEveryMonthOpen();
    void refusalsNameCodeAndClause_data();
    void refusalsNameCodeAndClause();
    void reopenedContractIsTheOnlyOneThatIsOpen();
    void lateEntriesAreOfTheMonthInWhichTheyCame();
    void voidedLateEntryIsMarked();
    void joinedDeskClosesWithItsOffice();
    void earlierRulesAreToldBeforeTheOffice();
    void closedMonthNeedsNoOffice();
    void waivedLateEntryTakesNoMinutes();
    void waivedEntryOfAClosedMonthIsGivenBack();
    void whatAnActLeftOutIsChargedWhenTheWaiverEnds();
    void waiversAreASupervisorsWithAReason();
};

void TestCloseMonths::overviewIsWhatTheClosingFreezes()
{
    LaterRoom room;
    room.comes(u"2026-09-14T12:00"_s);
    QVERIFY(room.logs(u"2026-09-14T11:00"_s, 25min));
    room.comes(SeptemberCloses);

    const auto asked = room.desk.anna().previewClosing(September);
    const auto closed = room.desk.anna().closeMonth(September);

    QVERIFY(done(asked));
    QVERIFY(done(closed));
    QCOMPARE(asked->closedNow, std::size_t(0));
    QCOMPARE(closed->closedNow, std::size_t(1));
    const MonthToClose &before = asked->contracts.front();
    const MonthToClose &after = closed->contracts.front();
    QCOMPARE(before.number, u"117/2026"_s);
    QCOMPARE(before.client, u"ТСЖ «Заречье»"_s);
    QCOMPARE(before.used, 25min);
    QVERIFY(!before.closedAt);
    QCOMPARE(after.used, before.used);
    QCOMPARE(after.overlimit, before.overlimit);
    QCOMPARE(after.carried, before.carried);
    QCOMPARE(after.closedAt, std::optional(msk(SeptemberCloses)));
    const ClosedMonthRecord stored = room.desk.store().closedMonths(room.contract).front();
    QCOMPARE(stored.month, September);
    QCOMPARE(stored.used, 25min);
}

void TestCloseMonths::overviewNamesTheInstantOfClosing_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("closes");
    QTest::newRow("S-OFF-2: third working day, 18:00") << QString() << SeptemberCloses;
    QTest::newRow("S-OFF-2: by decision the first one") << u"1"_s << u"2026-10-01T18:00"_s;
    QTest::newRow("S-OFF-2: by decision the fifth one") << u"5"_s << u"2026-10-07T18:00"_s;
}

void TestCloseMonths::overviewNamesTheInstantOfClosing()
{
    QFETCH(QString, day);
    QFETCH(QString, closes);
    LaterRoom room;
    if (!day.isEmpty())
        room.desk.decides("period.close_working_day", day);
    room.comes(u"2026-10-01T00:00"_s);

    const auto asked = room.desk.anna().previewClosing(September);

    QVERIFY(done(asked));
    QCOMPARE(asked->closesAt, msk(closes));
    room.comes(closes);
    QVERIFY(room.closes(September));
}

/// sync.md 4.8: the closing names what would come late.
void TestCloseMonths::runningTimersOfTheMonthAreNamed()
{
    LaterRoom room;
    room.comes(u"2026-09-30T17:00"_s);
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.comes(u"2026-10-01T09:00"_s);

    const auto asked = room.desk.anna().previewClosing(September);

    QVERIFY(done(asked));
    QCOMPARE(asked->running.size(), std::size_t(1));
    QCOMPARE(asked->running.front().number, room.desk.store().request(room.request)->number);
    QCOMPARE(asked->running.front().who, u"Анна Иванова"_s);
    QVERIFY(room.desk.anna().previewClosing(August)->running.empty()); // began later
    QVERIFY(done(room.desk.stopsTimer()));
    QVERIFY(room.desk.anna().previewClosing(September)->running.empty());
}

void TestCloseMonths::contractThatHadNotBegunIsNotOfTheMonth()
{
    LaterRoom room; // its contract is of January 2024

    const auto before = room.desk.anna().previewClosing(std::chrono::year(2023) / 12);
    const auto since = room.desk.anna().previewClosing(std::chrono::year(2024) / 1);

    QVERIFY(done(before));
    QVERIFY(before->contracts.empty());
    QVERIFY(done(since));
    QCOMPARE(since->contracts.size(), std::size_t(1));
}

/// sync.md 4.8: an entry never goes into a month before the last closed one.
void TestCloseMonths::laterMonthClosesTheEarlierOnes()
{
    LaterRoom room;
    room.comes(OctoberCloses);
    QVERIFY(room.closes(October));

    const auto september = room.desk.anna().closeMonth(September);

    QVERIFY(done(september));
    QCOMPARE(september->closedNow, std::size_t(0));
    QCOMPARE(september->contracts.front().closedAt, std::optional(msk(OctoberCloses)));
    QCOMPARE(room.closedMonths(room.contract), std::size_t(1));
    QCOMPARE(codeOf(room.desk.anna().reopenMonth(room.contract, September, u"ошибка"_s)), QByteArray("MONTH_NOT_CLOSED"));
}

void TestCloseMonths::newContractIsClosedByTheNextAction()
{
    LaterRoom room;
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    room.comes(u"2026-10-06T10:00"_s);
    const ContractId other = room.desk.signsContract(u"118/2026"_s, 60min, {});

    const auto again = room.desk.anna().closeMonth(September);

    QVERIFY(done(again));
    QCOMPARE(again->closedNow, std::size_t(1));
    QCOMPARE(again->contracts.size(), std::size_t(2));
    QCOMPARE(again->contracts.front().closedAt, std::optional(msk(SeptemberCloses)));
    QCOMPARE(again->contracts.back().closedAt, std::optional(msk(u"2026-10-06T10:00"_s)));
    QCOMPARE(room.closedMonths(room.contract), std::size_t(1));
    QCOMPARE(room.closedMonths(other), std::size_t(1));
}

/// One action, one transaction.
void TestCloseMonths::failedClosingLeavesEveryMonthOpen()
{
    LaterRoom room;
    const ContractId other = room.desk.signsContract(u"118/2026"_s, 60min, {});
    room.comes(SeptemberCloses);
    room.desk.disk().failAfter(0);

    QVERIFY(!room.desk.anna().closeMonth(September));

    QCOMPARE(room.closedMonths(room.contract), std::size_t(0));
    QCOMPARE(room.closedMonths(other), std::size_t(0));
    room.desk.disk().heal();
    const auto again = room.desk.anna().closeMonth(September);
    QVERIFY(done(again));
    QCOMPARE(again->closedNow, std::size_t(2));
}

void TestCloseMonths::refusalsNameCodeAndClause_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("clause");
    QTest::newRow("I-11: no reason") << SeptemberCloses << true << u"  "_s << QByteArray("REASON_NEEDED") << QByteArray("I-11");
    QTest::newRow("S-OFF-2: nothing is closed") << SeptemberCloses << false << u"ошибка"_s << QByteArray("MONTH_NOT_CLOSED") << QByteArray("S-OFF-2");
    QTest::newRow("S-OFF-2: it is closed") << SeptemberCloses << true << u"ошибка"_s << QByteArray() << QByteArray();
}

void TestCloseMonths::refusalsNameCodeAndClause()
{
    QFETCH(QString, at);
    QFETCH(bool, isClosed);
    QFETCH(QString, reason);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, clause);
    LaterRoom room;
    room.comes(at);
    if (isClosed)
        QVERIFY(room.closes(September));

    const Result<void> opened = room.desk.anna().reopenMonth(room.contract, September, reason);

    QCOMPARE(codeOf(opened), code);
    QCOMPARE(opened ? QByteArray() : opened.error().clause, clause);
    QCOMPARE(room.closedMonths(room.contract), std::size_t(isClosed && !code.isEmpty() ? 1 : 0));
}

void TestCloseMonths::reopenedContractIsTheOnlyOneThatIsOpen()
{
    LaterRoom room;
    const ContractId other = room.desk.signsContract(u"118/2026"_s, 60min, {});
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));

    QVERIFY(done(room.desk.anna().reopenMonth(other, September, u"акт с ошибкой"_s)));

    const auto asked = room.desk.anna().previewClosing(September);
    QVERIFY(done(asked));
    QVERIFY(asked->contracts.front().closedAt);
    QVERIFY(!asked->contracts.back().closedAt);
    const auto again = room.desk.anna().closeMonth(September); // the act is issued anew
    QVERIFY(done(again));
    QCOMPARE(again->closedNow, std::size_t(1));
}

void TestCloseMonths::lateEntriesAreOfTheMonthInWhichTheyCame()
{
    LaterRoom room;
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    room.comes(u"2026-10-06T10:00"_s);
    QVERIFY(room.logs(u"2026-09-29T16:00"_s, 20min));
    room.comes(u"2026-11-02T10:00"_s);
    QVERIFY(room.logs(u"2026-09-28T16:00"_s, 10min));
    QVERIFY(room.logs(u"2026-09-28T17:00"_s, 5min));

    const auto october = room.desk.anna().lateEntries(October);
    const auto november = room.desk.anna().lateEntries(next(October));

    QVERIFY(done(october));
    QCOMPARE(october->size(), std::size_t(1));
    QCOMPARE(october->front().record.at, msk(u"2026-09-29T16:00"_s));
    QCOMPARE(october->front().record.posted, msk(u"2026-10-06T10:00"_s));
    QCOMPARE(october->front().contract, u"117/2026"_s);
    QCOMPARE(october->front().client, u"ТСЖ «Заречье»"_s);
    QVERIFY(done(november));
    QCOMPARE(november->size(), std::size_t(2));
    QVERIFY(november->front().record.posted >= november->back().record.posted); // newest first
    QVERIFY(room.desk.anna().lateEntries(September)->empty());
}

void TestCloseMonths::voidedLateEntryIsMarked()
{
    LaterRoom room;
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    room.comes(u"2026-10-06T10:00"_s);
    QVERIFY(room.logs(u"2026-09-29T16:00"_s, 20min));
    QVERIFY(!room.desk.anna().lateEntries(October)->front().record.voided);
    const minutes charged = room.desk.balance(room.contract);

    QVERIFY(done(room.desk.anna().voidWork(room.desk.anna().lateEntries(October)->front().record.fact, u"внесено дважды"_s)));

    const auto late = room.desk.anna().lateEntries(October);
    QCOMPARE(late->size(), std::size_t(1)); // it did come
    QVERIFY(late->front().record.voided);
    QVERIFY(room.desk.balance(room.contract) >= charged);
}

/// S-OFF-2, sync.md 4.10: nothing is disabled without a link except closing a month.
void TestCloseMonths::joinedDeskClosesWithItsOffice()
{
    LaterRoom room;
    room.comes(SeptemberCloses);
    PaperOffice office(room.desk.clock);
    QVERIFY(done(room.desk.desk().feed().joinOffice(1)));
    const auto isRefused = [&room](const char *code) {
        const auto asked = room.desk.anna().previewClosing(September);
        const auto closed = room.desk.anna().closeMonth(September);
        return asked && asked->waits && asked->waits->code == code && codeOf(closed) == code && closed.error().clause == "S-OFF-2"
            && room.closedMonths(room.contract) == 0;
    };

    QVERIFY(isRefused("MONTH_NEEDS_OFFICE"));
    room.desk.anna().tellReach(OfficeReach::Behind);
    QVERIFY(isRefused("MONTH_NEEDS_LOG"));
    room.desk.anna().tellReach(OfficeReach::Current);
    QVERIFY(isRefused("MONTH_NEEDS_SENDING"));
    QVERIFY(done(office.meets(room.desk.desk().feed())));
    QVERIFY(!room.desk.anna().previewClosing(September)->waits);
    room.desk.anna().tellReach(OfficeReach::Away);
    QVERIFY(isRefused("MONTH_NEEDS_OFFICE"));

    room.desk.anna().tellReach(OfficeReach::Current);
    QVERIFY(room.closes(September));
    QCOMPARE(room.closedMonths(room.contract), std::size_t(1));
}

/// Who may not close the month, or not yet, is told that: the link would not help.
void TestCloseMonths::earlierRulesAreToldBeforeTheOffice()
{
    LaterRoom room;
    QVERIFY(done(room.desk.desk().feed().joinOffice(1)));

    QCOMPARE(codeOf(room.desk.anna().closeMonth(September)), QByteArray("MONTH_NOT_OVER"));
    room.comes(u"2026-10-01T10:00"_s);
    QCOMPARE(codeOf(room.desk.anna().closeMonth(September)), QByteArray("MONTH_CLOSES_LATER"));
}

void TestCloseMonths::closedMonthNeedsNoOffice()
{
    LaterRoom room;
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    QVERIFY(done(room.desk.desk().feed().joinOffice(1)));

    const auto again = room.desk.anna().closeMonth(September);

    QVERIFY(done(again));
    QCOMPARE(again->closedNow, std::size_t(0));
}

/// sync.md 4.8: leave it, or waive it.
void TestCloseMonths::waivedLateEntryTakesNoMinutes()
{
    LaterRoom room;
    room.desk.pays(room.contract, u"2026-10"_s, u"2026-09-25"_s);
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    room.comes(u"2026-10-06T10:00"_s);
    const minutes before = room.desk.balance(room.contract);
    QVERIFY(room.logs(u"2026-09-29T16:00"_s, 20min));
    QCOMPARE(room.desk.balance(room.contract), before - 20min);
    const FactId late = room.desk.anna().lateEntries(October)->front().record.fact;

    QVERIFY(done(room.desk.anna().waiveWork(late, u"по нашей вине"_s)));

    QCOMPARE(room.desk.balance(room.contract), before);
    QVERIFY(room.desk.anna().lateEntries(October)->front().record.waived);
    QCOMPARE(room.desk.workedOn(room.request), seconds(20min));
    const auto charge = room.desk.anna().explain({Question::About::Charged, room.request, {}, {}}, {});
    QVERIFY(done(charge));
    QVERIFY(std::ranges::find(charge->steps, QByteArray("SEGMENT_WAIVED"), &Step::code) != charge->steps.end());
    QVERIFY(std::ranges::find(charge->facts, QByteArray("waive"), &HistoryRecord::kind) != charge->facts.end());
    const auto statement = room.desk.anna().statement(room.contract, October);
    const auto row = std::ranges::find(statement->rows, StatementRow::Kind::Work, &StatementRow::kind);
    QVERIFY(row != statement->rows.end());
    QCOMPARE(row->billed, 0min);
    QCOMPARE(row->worked, seconds(20min));
    QCOMPARE(row->waivedWhy, u"по нашей вине"_s);

    QVERIFY(done(room.desk.anna().takeBackWaiver(late, u"клиент согласен"_s)));

    QCOMPARE(room.desk.balance(room.contract), before - 20min);
    QVERIFY(!room.desk.anna().lateEntries(October)->front().record.waived);
    QVERIFY(room.desk.anna().statement(room.contract, October)->rows.front().waivedWhy.isEmpty());
}

/// As a reversal of closed time does: from its posting on. S-OFF-2
void TestCloseMonths::waivedEntryOfAClosedMonthIsGivenBack()
{
    LaterRoom room;
    room.desk.pays(room.contract, u"2026-10"_s, u"2026-09-25"_s);
    room.desk.pays(room.contract, u"2026-11"_s, u"2026-10-25"_s);
    room.comes(u"2026-09-14T12:00"_s);
    QVERIFY(room.logs(u"2026-09-14T11:00"_s, 25min));
    const FactId work = room.desk.store().request(room.request)->work.front().fact;
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    room.comes(u"2026-10-06T10:00"_s);
    const minutes october = room.desk.balance(room.contract);

    QVERIFY(done(room.desk.anna().waiveWork(work, u"по нашей вине"_s)));

    QCOMPARE(room.desk.balance(room.contract), october + 25min);
    QCOMPARE(room.desk.store().closedMonths(room.contract).front().used, 25min);
    room.comes(OctoberCloses);
    QVERIFY(room.closes(October));
    room.comes(u"2026-11-06T10:00"_s);
    const minutes november = room.desk.balance(room.contract);

    QVERIFY(done(room.desk.anna().takeBackWaiver(work, u"клиент согласен"_s)));

    QCOMPARE(room.desk.balance(room.contract), november - 25min);
    QCOMPARE(room.desk.store().closedMonths(room.contract).front().used, 25min);
}

void TestCloseMonths::whatAnActLeftOutIsChargedWhenTheWaiverEnds()
{
    LaterRoom room;
    room.desk.pays(room.contract, u"2026-10"_s, u"2026-09-25"_s);
    room.desk.pays(room.contract, u"2026-11"_s, u"2026-10-25"_s);
    room.comes(u"2026-09-14T12:00"_s);
    QVERIFY(room.logs(u"2026-09-14T11:00"_s, 25min));
    const FactId work = room.desk.store().request(room.request)->work.front().fact;
    QVERIFY(done(room.desk.anna().waiveWork(work, u"по нашей вине"_s)));
    room.comes(SeptemberCloses);
    QVERIFY(room.closes(September));
    QCOMPARE(room.desk.store().closedMonths(room.contract).front().used, 0min);
    room.comes(u"2026-10-06T10:00"_s);
    const minutes october = room.desk.balance(room.contract);

    QVERIFY(done(room.desk.anna().takeBackWaiver(work, u"клиент согласен"_s)));

    QCOMPARE(room.desk.balance(room.contract), october - 25min);
    room.comes(OctoberCloses);
    QVERIFY(room.closes(October));
    QCOMPARE(room.desk.store().closedMonths(room.contract).front().used, 0min);
    QCOMPARE(room.desk.store().closedMonths(room.contract).back().used, 25min);
    room.comes(u"2026-11-06T10:00"_s);
    const minutes november = room.desk.balance(room.contract);

    QVERIFY(done(room.desk.anna().waiveWork(work, u"всё же по нашей"_s)));

    QCOMPARE(room.desk.balance(room.contract), november + 25min);
}

void TestCloseMonths::waiversAreASupervisorsWithAReason()
{
    LaterRoom room;
    room.comes(u"2026-09-14T12:00"_s);
    QVERIFY(room.logs(u"2026-09-14T11:00"_s, 25min));
    const FactId work = room.desk.store().request(room.request)->work.front().fact;
    Workplace &anna = room.desk.anna();

    QCOMPARE(codeOf(anna.waiveWork(work, u"  "_s)), QByteArray("WRITTEN_REASON_NEEDED"));
    QCOMPARE(codeOf(anna.waiveWork(idCast<FactId>(room.request), u"ошибка"_s)), QByteArray("NOT_FOUND"));
    QCOMPARE(codeOf(anna.takeBackWaiver(work, u"ошибка"_s)), QByteArray("NOT_WAIVED"));
    QVERIFY(done(anna.waiveWork(work, u"по нашей вине"_s)));
    QCOMPARE(codeOf(anna.waiveWork(work, u"ещё раз"_s)), QByteArray("ALREADY_WAIVED"));
    QVERIFY(done(anna.voidWork(work, u"не было"_s)));
    QCOMPARE(codeOf(anna.waiveWork(work, u"ещё раз"_s)), QByteArray("ALREADY_REVERSED"));
    QCOMPARE(codeOf(anna.takeBackWaiver(work, u"ещё раз"_s)), QByteArray("ALREADY_REVERSED"));
}

QTEST_GUILESS_MAIN(TestCloseMonths)
#include "tst_closemonths.moc"

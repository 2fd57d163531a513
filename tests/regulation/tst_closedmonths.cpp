// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: open and closed months (S-OFF-2), and what comes after a closing (S-RCL-4), on a real desk.

#include "regulation/servedclient.h"

#include "workflow/factmaker.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Month September = std::chrono::year(2026) / 9;
constexpr Month October = std::chrono::year(2026) / 10;
/// The third working day of October.
const QString ClosingTime = u"2026-10-05T18:00"_s;

/// A client with 100 prepaid minutes of September, 60 of them used, and October paid in time.
struct SeptemberClient
{
    RegulationDesk office;
    ContractId contract;
    RequestId request;
    FactId work; ///< of 60 minutes on the 14th

    SeptemberClient() : contract(office.signs({.perMonth = 100min, .response = 240min}))
    {
        office.pays(contract, {u"2026-09"_s, u"2026-10"_s}, u"2026-08-20"_s);
        const bool isDay = office.comes(u"2026-09-14T09:00"_s);
        request = office.arrives(contract, Service::Indiv);
        const auto worked = office.works(request, u"2026-09-14T10:00"_s, u"2026-09-14T11:00"_s);
        if (!isDay || !done(worked))
            qFatal("the client cannot be served");
        work = worked->work;
    }

    [[nodiscard]] Workplace &anna() { return office.anna(); }
    [[nodiscard]] bool closes(Month month, const QString &at) { return office.comes(at) && done(anna().closeMonth(month)); }
    [[nodiscard]] bool logs(const QString &from, minutes length) { return done(anna().logWork(request, msk(from), length, u"без связи"_s)); }
    [[nodiscard]] bool takesBack(const FactId &fact)
    {
        const FactMaker facts(office.desk.clock, anna().me());
        return done(office.desk.store().commit({{facts.reversal(fact, contract, "wrong")}, {}, {}}));
    }
    [[nodiscard]] Ledger wholeLedger() { return office.desk.store().wholeLedger(contract, office.now())->ledger; }
    /// «2026-09-14T10:00 -60 = 40» …
    [[nodiscard]] QStringList statement(Month month)
    {
        QStringList out;
        const auto found = anna().statement(contract, month);
        if (!done(found))
            return out;
        for (const StatementRow &row : found->rows)
            out << u"%1 %2 = %3"_s.arg(isoMoscow(row.at).first(16)).arg(row.change.count()).arg(row.balance.count());
        return out << u"closing %1, carried %2"_s.arg(found->closing.count()).arg(found->carriedOut.count());
    }
};

} // namespace

class TestClosedMonths final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closingMovesNoMinute();
    void closesAtItsInstantAndOnce();
    void entryBeforeTheClosingIsOfItsMonth();
    void entryAfterTheClosingCountsWhenItCame();
    void lateEntriesAreListed();
    void originalMonthByDecision();
    void lateSessionOfTheClosedAndTheOpenMonth();
    void reversalOfClosedTimeGivesBackToday();
    void voidedNormOfAClosedMonth();
    void defectOfAClosedMonthGivesALot();
    void noDefectAfterAll();
    void purchaseTakenBackAfterTheClosing();
    void paymentReadAfterTheClosingMovesNothing();
    void reopenedMonthTakesItsLateEntries();
    void monthsAreReopenedInOrder();
    void foldedAnewItIsTheSame();
    void defectBeforeTheClosingGivesNothingBackTwice();
    void topUpTakenBackAfterTheClosing();
    void timeOfTwoAtOnceComesBackOnce();
    void stopTakenBackBeforeTheClosingStaysBilled();
    void topUpDatedInAClosedMonthBeginsWhenItCame();
    void returnedMinutesGoAgainAfterAnotherClosing();
    void previewOfARequestOfBothMonths();
    void requestThatWorkedForAnotherContract();
    void lateEntriesOfOneSessionStayWhereTheyCame();
    void overlimitOverTheBoundaryStandsInBothMonths();
};

void TestClosedMonths::closingMovesNoMinute()
{
    SeptemberClient client; // S-OFF-2
    QVERIFY(client.office.comes(u"2026-10-02T10:00"_s));
    QVERIFY(done(client.office.works(client.request, u"2026-10-02T10:00"_s, u"2026-10-02T10:25"_s)));
    QVERIFY(client.office.comes(ClosingTime));
    const Ledger before = client.office.ledger(client.contract);
    const QStringList september = client.statement(September);
    const QStringList october = client.statement(October);

    const auto closing = client.anna().closeMonth(September);

    QVERIFY(done(closing));
    QCOMPARE(closing->closedNow, std::size_t(1));
    QCOMPARE(closing->contracts.front().used, 60min);
    QCOMPARE(closing->contracts.front().carried, 40min);
    const Ledger after = client.office.ledger(client.contract);
    QCOMPARE(after.balance, before.balance);
    QCOMPARE(after.lots, before.lots);
    QCOMPARE(client.statement(September), september);
    QCOMPARE(client.statement(October), october);
    QCOMPARE(client.wholeLedger().lines, before.lines); // S-BAL-7
    QCOMPARE(client.wholeLedger().charges, before.charges);
    QCOMPARE(client.wholeLedger().rollovers, before.rollovers);
}

void TestClosedMonths::closesAtItsInstantAndOnce()
{
    SeptemberClient client; // S-OFF-2: the third working day of October, 18:00
    QVERIFY(client.office.comes(u"2026-09-30T17:00"_s));
    QCOMPARE(refusalOf(client.anna().closeMonth(September)), QByteArray("MONTH_NOT_OVER"));
    QVERIFY(client.office.comes(u"2026-10-05T17:59"_s));
    QCOMPARE(refusalOf(client.anna().closeMonth(September)), QByteArray("MONTH_CLOSES_LATER"));
    QCOMPARE(clauseOf(client.anna().closeMonth(September)), QByteArray("S-OFF-2"));

    QVERIFY(client.closes(September, ClosingTime));
    const auto again = client.anna().closeMonth(September);

    QVERIFY(done(again));
    QCOMPARE(again->closedNow, std::size_t(0));
    QCOMPARE(again->contracts.front().used, 60min);
    QCOMPARE(again->contracts.front().carried, 40min);
    QCOMPARE(client.office.desk.store().closedMonths(client.contract).size(), std::size_t(1));
}

void TestClosedMonths::entryBeforeTheClosingIsOfItsMonth()
{
    SeptemberClient client; // S-OFF-2, worked example: received 2 October
    QVERIFY(client.office.comes(u"2026-10-02T10:00"_s));
    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));

    QVERIFY(client.closes(September, ClosingTime));

    QCOMPARE(rolloversOf(client.wholeLedger()), QStringList{u"2026-10: 20 carried, 0 expired"_s});
    QCOMPARE(client.office.balance(client.contract), 120min);
}

void TestClosedMonths::entryAfterTheClosingCountsWhenItCame()
{
    SeptemberClient client; // S-OFF-2, worked example: received 6 October
    QVERIFY(client.closes(September, ClosingTime));
    const QStringList september = client.statement(September);
    QVERIFY(client.office.comes(u"2026-10-06T10:00"_s));

    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));

    QCOMPARE(client.office.balance(client.contract), 120min);
    QCOMPARE(takenFrom(client.office.ledger(client.contract), u"CARRY:2026-09>2026-10"_s), 20min);
    QCOMPARE(client.statement(September), september);
    QVERIFY2(client.statement(October).contains(u"2026-10-06T10:00 -20 = 120"_s), qPrintable(client.statement(October).join(u'\n')));
}

void TestClosedMonths::lateEntriesAreListed()
{
    SeptemberClient client; // S-OFF-2: listed for the supervisor, with the real date
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-06T10:00"_s));
    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));
    QVERIFY(client.logs(u"2026-10-06T09:00"_s, 5min)); // of an open month

    const auto late = client.anna().lateEntries(October);

    QVERIFY(done(late));
    QCOMPARE(late->size(), std::size_t(1));
    QCOMPARE(late->front().record.at, msk(u"2026-09-29T16:00"_s));
    QCOMPARE(late->front().record.posted, msk(u"2026-10-06T10:00"_s));
    QCOMPARE(late->front().record.length, seconds(20min));
    QCOMPARE(late->front().number, client.office.number(client.request));
    QVERIFY(client.anna().lateEntries(September)->empty());
}

void TestClosedMonths::originalMonthByDecision()
{
    SeptemberClient client; // policy late.closed_period = original_month
    client.office.decides("late.closed_period", u"original_month"_s);
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-06T10:00"_s));

    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));

    QCOMPARE(client.office.balance(client.contract), 120min);
    QCOMPARE(rolloversOf(client.wholeLedger()), QStringList{u"2026-10: 20 carried, 0 expired"_s});
}

void TestClosedMonths::lateSessionOfTheClosedAndTheOpenMonth()
{
    SeptemberClient client; // S-OFF-2: the month of an entry is that of its first segment; S-BIL-5
    QVERIFY(client.office.comes(u"2026-09-30T20:00"_s));
    const RequestId night = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.works(night, u"2026-09-30T23:50"_s, u"2026-10-01T00:15"_s)));
    QVERIFY(client.office.comes(ClosingTime));
    const Ledger before = client.office.ledger(client.contract);

    QVERIFY(client.closes(September, ClosingTime));

    QCOMPARE(client.office.balance(client.contract), before.balance);
    QCOMPARE(client.wholeLedger().charges, before.charges);
    QCOMPARE(client.wholeLedger().lines, before.lines);
}

void TestClosedMonths::reversalOfClosedTimeGivesBackToday()
{
    SeptemberClient client; // S-OFF-2: a reversal of closed time counts at its posting instant
    QVERIFY(client.closes(September, ClosingTime));
    const QStringList september = client.statement(September);
    QVERIFY(client.office.comes(u"2026-10-07T12:00"_s));

    QVERIFY(client.office.voids(client.work));

    const Ledger ledger = client.office.ledger(client.contract);
    QCOMPARE(ledger.balance, 200min);
    const auto returned = std::ranges::find(ledger.lots, LotKind::Adjustment, &LotState::kind);
    QVERIFY(returned != ledger.lots.end());
    QCOMPARE(returned->granted, 60min);
    QCOMPARE(returned->activeFrom, msk(u"2026-10-07T12:00"_s));
    QCOMPARE(client.statement(September), september);
    QVERIFY(client.statement(October).contains(u"2026-10-07T12:00 60 = 200"_s));
}

void TestClosedMonths::voidedNormOfAClosedMonth()
{
    SeptemberClient client;
    QVERIFY(done(client.anna().setNorm(Service::SvcThin, 30min, day(u"2026-01-01"_s))));
    QVERIFY(client.office.comes(u"2026-09-15T09:00"_s));
    const RequestId setup = client.office.arrives(client.contract, Service::SvcThin);
    const auto completed = client.anna().completeNorm(setup, 1);
    QVERIFY(done(completed));
    QVERIFY(client.closes(September, ClosingTime));
    QCOMPARE(client.office.balance(client.contract), 110min);

    QVERIFY(client.takesBack(completed->done.fact));

    QCOMPARE(client.office.balance(client.contract), 140min);
}

void TestClosedMonths::defectOfAClosedMonthGivesALot()
{
    SeptemberClient client; // R-2.4.4.2; S-RCL-4: by an ADJUSTMENT lot in the current month
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-08T09:30"_s));
    const auto preview = client.anna().previewClass(client.request, {.service = Service::Defect, .consentAt = {}});
    QVERIFY(done(preview));
    QCOMPARE(preview->cost.returned, 60min);
    QCOMPARE(preview->cost.returnedClosed, 60min);
    QCOMPARE(preview->cost.balanceAfter, 200min);

    QVERIFY(client.office.classified(client.request, Service::Defect));

    QCOMPARE(client.office.balance(client.contract), 200min);
    const Ledger ledger = client.wholeLedger();
    QCOMPARE(ledger.lines.back().kind, BalanceLine::Kind::Granted);
    QCOMPARE(ledger.lines.back().at, msk(u"2026-10-08T09:30"_s));
    QCOMPARE(ledger.lines.back().delta, 60min);
    QCOMPARE(sumOf(ledger), 200min);
}

void TestClosedMonths::noDefectAfterAll()
{
    SeptemberClient client; // what is left of the returned minutes goes again
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.classified(client.request, Service::Defect));
    QCOMPARE(client.office.balance(client.contract), 200min);
    QVERIFY(client.office.comes(u"2026-10-08T09:30"_s));

    QVERIFY(client.office.classified(client.request, Service::Indiv));
    QCOMPARE(client.office.balance(client.contract), 200min); // I-08
    QVERIFY(client.office.agreed(client.request));

    QCOMPARE(client.office.balance(client.contract), 140min);
}

void TestClosedMonths::purchaseTakenBackAfterTheClosing()
{
    SeptemberClient client;
    QVERIFY(client.office.comes(u"2026-09-20T12:00"_s));
    const auto bought = client.anna().buy(client.contract, {LotKind::OneOff, 50min, {}, {}, {}, {}, {}});
    QVERIFY(done(bought));
    QVERIFY(client.closes(September, ClosingTime));
    QCOMPARE(client.office.balance(client.contract), 190min);

    QVERIFY(done(client.anna().takeBackPurchase(client.contract, bought->fact, u"ошибка в счёте"_s)));

    QCOMPARE(client.office.balance(client.contract), 140min);
    QCOMPARE(sumOf(client.wholeLedger()), 140min);
}

void TestClosedMonths::paymentReadAfterTheClosingMovesNothing()
{
    RegulationDesk office; // closed months do not move: the supervisor reopens, or grants an adjustment
    const ContractId contract = office.signs({.perMonth = 100min, .response = 240min});
    office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
    QVERIFY(office.comes(ClosingTime));
    QVERIFY(done(office.anna().closeMonth(September)));
    QCOMPARE(office.balance(contract), 0min);
    QVERIFY(office.comes(u"2026-10-06T10:00"_s));

    office.pays(contract, {u"2026-10"_s}, u"2026-09-29"_s); // in time, but nobody had read it

    QCOMPARE(office.balance(contract), 100min);
    QVERIFY(done(office.anna().reopenMonth(contract, September, u"оплата от 29.09 прочитана позже"_s)));
    QCOMPARE(office.balance(contract), 200min);
}

void TestClosedMonths::reopenedMonthTakesItsLateEntries()
{
    SeptemberClient client; // sync.md 4.8: re-issue the act
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-06T10:00"_s));
    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));
    QCOMPARE(refusalOf(client.anna().reopenMonth(client.contract, September, u" "_s)), QByteArray("REASON_NEEDED"));

    QVERIFY(done(client.anna().reopenMonth(client.contract, September, u"акт переделан"_s)));
    const auto second = client.anna().closeMonth(September);

    QVERIFY(done(second));
    QCOMPARE(second->contracts.front().used, 80min);
    QCOMPARE(second->contracts.front().carried, 20min);
    QCOMPARE(rolloversOf(client.wholeLedger()), QStringList{u"2026-10: 20 carried, 0 expired"_s});
    QCOMPARE(client.office.balance(client.contract), 120min);
}

void TestClosedMonths::monthsAreReopenedInOrder()
{
    SeptemberClient client;
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.closes(October, u"2026-11-05T18:00"_s));

    QCOMPARE(refusalOf(client.anna().reopenMonth(client.contract, September, u"ошибка"_s)), QByteArray("LATER_MONTH_CLOSED"));
    QVERIFY(done(client.anna().reopenMonth(client.contract, October, u"ошибка"_s)));
    QVERIFY(done(client.anna().reopenMonth(client.contract, September, u"ошибка"_s)));
    QCOMPARE(refusalOf(client.anna().reopenMonth(client.contract, September, u"ошибка"_s)), QByteArray("MONTH_NOT_CLOSED"));
}

void TestClosedMonths::foldedAnewItIsTheSame()
{
    SeptemberClient client; // facts.md 5: projections are disposable
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-06T10:00"_s));
    QVERIFY(client.logs(u"2026-09-29T16:00"_s, 20min));
    QVERIFY(client.office.voids(client.work));
    QVERIFY(client.closes(October, u"2026-11-05T18:00"_s));
    const Ledger before = client.wholeLedger();

    const auto same = client.office.desk.desk().verify();

    QVERIFY(done(same));
    QVERIFY(*same);
    QCOMPARE(client.wholeLedger().lines, before.lines);
}

void TestClosedMonths::defectBeforeTheClosingGivesNothingBackTwice()
{
    SeptemberClient client; // S-RCL-4: the month was open when the request became a defect
    QVERIFY(client.office.comes(u"2026-10-02T10:00"_s));
    QVERIFY(client.office.classified(client.request, Service::Defect));
    QVERIFY(client.closes(September, ClosingTime));
    QCOMPARE(client.office.balance(client.contract), 200min);
    QCOMPARE(sumOf(client.wholeLedger()), 200min);

    QVERIFY(client.office.voids(client.work));

    QCOMPARE(client.office.balance(client.contract), 200min);
    QCOMPARE(sumOf(client.wholeLedger()), 200min);
}

void TestClosedMonths::topUpTakenBackAfterTheClosing()
{
    SeptemberClient client;
    QVERIFY(client.office.comes(u"2026-09-20T12:00"_s));
    const auto bought = client.anna().buy(client.contract, {LotKind::TopUp, 50min, {}, {}, {}, {}, {}});
    QVERIFY(done(bought));
    QVERIFY(client.closes(September, ClosingTime));
    QCOMPARE(client.office.balance(client.contract), 190min); // carried with the rest
    QVERIFY(client.office.comes(u"2026-10-07T12:00"_s));

    QVERIFY(done(client.anna().takeBackPurchase(client.contract, bought->fact, u"ошибка в счёте"_s)));

    QCOMPARE(client.office.balance(client.contract), 140min);
    QCOMPARE(client.wholeLedger().lines.back().rule, QByteArray("I-11"));
    QVERIFY(client.closes(October, u"2026-11-05T18:00"_s));
    QCOMPARE(sumOf(client.wholeLedger()), client.office.balance(client.contract));
}

void TestClosedMonths::timeOfTwoAtOnceComesBackOnce()
{
    SeptemberClient client; // S-BIL-4: 10:00–10:20 and 10:10–10:30 were charged as 30 minutes
    QVERIFY(client.office.comes(u"2026-09-15T12:00"_s));
    const RequestId both = client.office.arrives(client.contract, Service::Indiv, u"2026-09-15T09:00"_s);
    const auto first = client.anna().logWork(both, msk(u"2026-09-15T10:00"_s), 20min, {});
    const auto second = client.anna().logWork(both, msk(u"2026-09-15T10:10"_s), 20min, {});
    QVERIFY(done(first) && done(second));
    QVERIFY(client.closes(September, ClosingTime));
    QCOMPARE(client.office.balance(client.contract), 110min);

    QVERIFY(client.office.voids(first->work));
    QCOMPARE(client.office.balance(client.contract), 120min);
    QVERIFY(client.office.voids(second->work));
    QCOMPARE(client.office.balance(client.contract), 140min);
}

void TestClosedMonths::stopTakenBackBeforeTheClosingStaysBilled()
{
    SeptemberClient client; // facts.md 3: the timer goes on from the second at which the run began that was stopped too early
    Helpdesk &desk = client.office.desk;
    QVERIFY(client.office.comes(u"2026-09-15T10:00"_s));
    QVERIFY(done(desk.startsTimer(client.request)));
    desk.clock.advance(7min);
    QVERIFY(done(desk.stopsTimer()));
    QVERIFY(done(client.anna().undo()));
    desk.clock.advance(8min);
    QVERIFY(done(client.anna().pause()));
    desk.clock.advance(20min);
    QVERIFY(done(client.anna().resume(TimerRow::Keeper::Window)));
    desk.clock.advance(5min);
    const auto stopped = desk.stopsTimer();
    QVERIFY(done(stopped));
    QVERIFY(client.closes(September, ClosingTime));
    const minutes before = client.office.balance(client.contract);

    QVERIFY(client.takesBack(stopped->work)); // the last five minutes

    QCOMPARE(client.office.balance(client.contract), before + 5min);
    QVERIFY(*desk.desk().verify());
}

void TestClosedMonths::topUpDatedInAClosedMonthBeginsWhenItCame()
{
    SeptemberClient client; // minutes are never dropped
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-07T12:00"_s));

    QVERIFY(done(client.anna().buy(client.contract, {LotKind::TopUp, 120min, msk(u"2026-09-28T12:00"_s), {}, {}, {}, {}})));

    QCOMPARE(client.office.balance(client.contract), 260min);
    QCOMPARE(client.wholeLedger().lines.back().at, msk(u"2026-10-07T12:00"_s));
}

void TestClosedMonths::returnedMinutesGoAgainAfterAnotherClosing()
{
    SeptemberClient client;
    client.office.pays(client.contract, {u"2026-11"_s}, u"2026-08-20"_s);
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(client.office.comes(u"2026-10-08T09:30"_s));
    QVERIFY(client.office.classified(client.request, Service::Defect));
    QVERIFY(client.closes(October, u"2026-11-05T18:00"_s));
    const minutes before = client.office.balance(client.contract);

    QVERIFY(client.office.classified(client.request, Service::Indiv));
    QVERIFY(client.office.agreed(client.request));

    QCOMPARE(client.office.balance(client.contract), before - 60min);
    QCOMPARE(sumOf(client.wholeLedger()), before - 60min);
}

void TestClosedMonths::previewOfARequestOfBothMonths()
{
    SeptemberClient client; // S-RCL-4: what a closed month gives back is told once
    QVERIFY(done(client.office.works(client.request, u"2026-10-02T10:00"_s, u"2026-10-02T10:10"_s)));
    QVERIFY(client.closes(September, ClosingTime));

    const auto preview = client.anna().previewClass(client.request, {.service = Service::Defect, .consentAt = {}});

    QVERIFY(done(preview));
    QCOMPARE(preview->cost.returned, 70min);
    QCOMPARE(preview->cost.returnedClosed, 60min);
    QCOMPARE(preview->cost.balanceAfter, 200min);
}

void TestClosedMonths::requestThatWorkedForAnotherContract()
{
    SeptemberClient client; // free on the line, for whatever contract
    const ContractId other = client.office.signs({.number = u"118/2026"_s, .perMonth = 100min, .response = 240min});
    client.office.pays(other, {u"2026-09"_s, u"2026-10"_s}, u"2026-08-20"_s);
    const RequestId line = client.office.arrives(client.contract, Service::Line);
    QVERIFY(done(client.office.works(line, u"2026-09-14T12:00"_s, u"2026-09-14T12:10"_s)));
    QCOMPARE(client.office.balance(other), 100min);
    RequestChange change;
    change.contract = other;
    QVERIFY(done(client.anna().changeRequest(line, change)));

    QVERIFY(done(client.office.works(line, u"2026-09-14T13:00"_s, u"2026-09-14T14:00"_s)));

    QCOMPARE(client.office.balance(other), 100min);
    QVERIFY(client.closes(September, ClosingTime));
    QVERIFY(*client.office.desk.desk().verify());
}

void TestClosedMonths::lateEntriesOfOneSessionStayWhereTheyCame()
{
    SeptemberClient client; // S-OFF-2: at the receipt instant, against the lots active then
    QVERIFY(client.office.comes(u"2026-09-30T20:00"_s));
    const RequestId long1 = client.office.arrives(client.contract, Service::Indiv);
    QVERIFY(done(client.office.starts(long1)));
    QVERIFY(client.office.comes(u"2026-09-30T20:10"_s));
    QVERIFY(done(client.anna().pause()));
    QVERIFY(client.closes(September, ClosingTime));
    for (const auto &[from, to] : {std::pair(u"2026-10-06T10:00"_s, u"2026-10-06T10:30"_s), std::pair(u"2026-10-25T10:00"_s, u"2026-10-25T10:10"_s)}) {
        QVERIFY(client.office.comes(from));
        QVERIFY(done(client.anna().resume(TimerRow::Keeper::Window)));
        QVERIFY(client.office.comes(to));
        QVERIFY(done(client.anna().pause()));
    }

    QStringList charged;
    for (const BalanceLine &line : client.office.ledger(client.contract).lines) {
        if (line.kind == BalanceLine::Kind::Charged)
            charged << u"%1 %2"_s.arg(isoMoscow(line.at).first(16)).arg(line.delta.count());
    }
    QCOMPARE(charged, QStringList({u"2026-10-06T10:30 -30"_s, u"2026-10-25T10:10 -10"_s}));
}

void TestClosedMonths::overlimitOverTheBoundaryStandsInBothMonths()
{
    RegulationDesk office; // S-BIL-5: each minute is one of its own month
    const ContractId contract = office.signs({.perMonth = 100min, .response = 240min});
    QVERIFY(office.comes(u"2026-09-30T20:00"_s));
    const RequestId night = office.arrives(contract, Service::Indiv);
    QVERIFY(office.comes(u"2026-09-30T23:50"_s));
    QVERIFY(done(office.desk.startsTimer(night)));
    QVERIFY(office.comes(u"2026-10-01T00:15"_s));
    QVERIFY(done(office.stops()));
    const auto beyond = [&](Month month) {
        minutes sum{0};
        const auto statement = office.anna().statement(contract, month);
        for (const StatementRow &row : statement->rows)
            sum += row.overlimit;
        return sum;
    };
    QCOMPARE(beyond(September), 10min);
    QCOMPARE(beyond(October), 15min);
    QVERIFY(office.comes(ClosingTime));

    QCOMPARE(office.anna().closeMonth(September)->contracts.front().overlimit, 10min);

    QCOMPARE(beyond(September), 10min);
    QCOMPARE(beyond(October), 15min);
}

QTEST_GUILESS_MAIN(TestClosedMonths)
#include "tst_closedmonths.moc"

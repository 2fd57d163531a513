// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closedmonths.h"
#include "ledgersample.h"

#include <QTest>

namespace hline {

using namespace Qt::Literals::StringLiterals;
using namespace sample;

using Charges = std::vector<Charge>;

namespace {

/// A session of a request, which the next one on it is billed together with.
SessionCharge on(const char *request, SessionCharge session)
{
    session.request = QString::fromLatin1(request);
    return session;
}

/// … that came after its month was closed.
SessionCharge late(SessionCharge session, const char *receivedAt)
{
    session.receivedAt = at(receivedAt);
    return session;
}

/// 100 minutes of September, 60 of them used, and October paid in time.
LedgerInput september()
{
    LedgerInput input;
    input.months = {paid("2026-09", 100, "2026-08-20"), paid("2026-10", 100, "2026-09-20")};
    input.charges = {session("work", "2026-09-14T10:00", "2026-09-14T11:00")};
    return input;
}

ClosedMonth closed(const LedgerInput &input)
{
    return closeMonth(input, calendar(), Policy(), month("2026-09"), at("2026-10-05T18:00"));
}

QStringList namesOf(const Charges &charges)
{
    QStringList names;
    for (const Charge &charge : charges)
        names += std::visit([](const auto &each) { return each.id; }, charge);
    return names;
}

ReturnedMinutes back(const LedgerInput &input, std::vector<Restated> restated)
{
    return returnedMinutes({input, month("2026-09"), at("2026-10-05T18:00")}, std::move(restated), calendar(), Policy());
}

std::vector<PurchasedLot> returned(const LedgerInput &input, std::vector<Restated> restated)
{
    return back(input, std::move(restated)).lots;
}

} // namespace

} // namespace hline

Q_DECLARE_METATYPE(hline::LedgerInput)
Q_DECLARE_METATYPE(hline::Charge)

namespace hline {

/// What a closed month freezes, what goes on after it and what comes back of it. Regulation 2.4.2.6b, S-OFF-2, S-RCL-4.
class TestMonthClosing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actStatesTheMonth_data();
    void actStatesTheMonth();
    void chargesThatAreStillNeeded_data();
    void chargesThatAreStillNeeded();
    void wholeLedgerAddsUp();
    void voidedMinutesComeBackWhenItTurnsOut();
    void halfVoidedWorkComesBackByHalf();
    void whatWasNotPrepaidDoesNotComeBack();
    void minutesGivenWronglyGoAgain();
    void withdrawalTakesWhatIsThere();
};

void TestMonthClosing::actStatesTheMonth_data()
{
    QTest::addColumn<LedgerInput>("input");
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("overlimit");
    QTest::addColumn<int>("carried");

    QTest::newRow("S-CRY-1: the rest is carried over") << september() << 60 << 0 << 40;
    LedgerInput beyond = september();
    beyond.charges.push_back(session("more", "2026-09-15T10:00", "2026-09-15T11:00"));
    QTest::newRow("S-BAL-5: beyond the package") << beyond << 100 << 20 << 0;
    LedgerInput unpaidNext = september();
    unpaidNext.months.back() = unpaid("2026-10", 100);
    QTest::newRow("S-CRY-3: the next month is not paid") << unpaidNext << 60 << 0 << 0;
    LedgerInput idle = september();
    idle.charges.clear();
    QTest::newRow("nothing was used") << idle << 0 << 0 << 100;
    LedgerInput nextMonthToo = september();
    nextMonthToo.charges.push_back(session("next", "2026-10-01T10:00", "2026-10-01T10:30"));
    QTest::newRow("S-OFF-2: work of the next month is not of it") << nextMonthToo << 60 << 0 << 40;
}

void TestMonthClosing::actStatesTheMonth()
{
    QFETCH(LedgerInput, input);
    QFETCH(int, used);
    QFETCH(int, overlimit);
    QFETCH(int, carried);

    const ClosedMonth act = closed(input);

    QCOMPARE(act.used, minutes(used));
    QCOMPARE(act.overlimit, minutes(overlimit));
    QCOMPARE(act.carried, minutes(carried));
    QCOMPARE(act.opening.month, month("2026-10"));
    QCOMPARE(closed(input), act);
}

void TestMonthClosing::chargesThatAreStillNeeded_data()
{
    QTest::addColumn<Charge>("charge");
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("work of the closed month") << Charge(session("x", "2026-09-14T10:00", "2026-09-14T11:00")) << false;
    QTest::newRow("work of an open month") << Charge(session("x", "2026-10-02T10:00", "2026-10-02T11:00")) << true;
    QTest::newRow("S-OFF-2: it came late") << Charge(late(session("x", "2026-09-14T10:00", "2026-09-14T11:00"), "2026-10-06T10:00")) << true;
    QTest::newRow("S-BIL-4: billed together with open work") << Charge(on("r", session("x", "2026-09-14T10:00", "2026-09-14T11:00"))) << true;
    QTest::newRow("S-NRM-1: a norm of the closed month") << Charge(NormCharge{u"x"_s, minutes(30), {}, at("2026-09-14T10:00")}) << false;
    QTest::newRow("S-NRM-1: a norm of an open month") << Charge(NormCharge{u"x"_s, minutes(30), {}, at("2026-10-02T10:00")}) << true;
}

void TestMonthClosing::chargesThatAreStillNeeded()
{
    QFETCH(Charge, charge);
    QFETCH(bool, isNeeded);
    const Charge other = on("r", session("other", "2026-10-02T12:00", "2026-10-02T12:10"));

    const QStringList needed = namesOf(openCharges({charge, other}, month("2026-09")));

    QCOMPARE(needed, isNeeded ? QStringList({u"x"_s, u"other"_s}) : QStringList{u"other"_s});
}

/// S-BAL-7: one part after the other tells the same as the whole.
void TestMonthClosing::wholeLedgerAddsUp()
{
    LedgerInput input = september();
    input.charges.push_back(session("next", "2026-10-02T10:00", "2026-10-02T10:25"));
    const Ledger whole = asOf("2026-10-20", input);
    LedgerInput rest = input;
    rest.charges = openCharges(input.charges, month("2026-09"));
    rest.opening = closed(input).opening;

    WholeLedger sum;
    sum.add(input, asOf("2026-09-30T23:59:59", input));
    sum.add(rest, asOf("2026-10-20", rest));

    QCOMPARE(sum.ledger.balance, whole.balance);
    QCOMPARE(sum.ledger.prepaidTotal, minutes(85));
    QCOMPARE(sum.ledger.charges.at(u"work"_s).prepaid, minutes(60));
    QCOMPARE(sum.ledger.charges.at(u"next"_s).prepaid, minutes(25));
    QCOMPARE(sumOfLines(sum.ledger), whole.balance);
}

void TestMonthClosing::voidedMinutesComeBackWhenItTurnsOut()
{
    SessionCharge nothing = session("work", "2026-09-14T10:00", "2026-09-14T11:00"); // S-RCL-4
    nothing.segments.clear();

    SessionCharge waived = session("work", "2026-09-14T10:00", "2026-09-14T11:00"); // sync.md 4.8
    waived.segments.front().waived = true;

    const auto lots = returned(september(), {{at("2026-10-08T09:30"), nothing}});

    QCOMPARE(returned(september(), {{at("2026-10-08T09:30"), waived}}), lots);
    QCOMPARE(lots.size(), std::size_t(1));
    QCOMPARE(lots.front().id, u"RETURN:2026-09/work/2026-10-08T09:30:00"_s);
    QCOMPARE(lots.front().kind, LotKind::Adjustment);
    QCOMPARE(lots.front().amount, minutes(60));
    QCOMPARE(lots.front().activeFrom, at("2026-10-08T09:30"));
}

void TestMonthClosing::halfVoidedWorkComesBackByHalf()
{
    const SessionCharge half = session("work", "2026-09-14T10:00", "2026-09-14T10:30"); // S-RCL-4

    const auto lots = returned(september(), {{at("2026-10-08T09:30"), half}});

    QCOMPARE(lots.size(), std::size_t(1));
    QCOMPARE(lots.front().amount, minutes(30));
    QVERIFY(returned(september(), {}).empty());
    QVERIFY(returned(september(), {{at("2026-10-08T09:30"), september().charges.front()}}).empty()); // as it was
}

void TestMonthClosing::whatWasNotPrepaidDoesNotComeBack()
{
    LedgerInput input = september(); // R-2.4.4.2
    input.months.front() = unpaid("2026-09", 0);
    SessionCharge nothing = session("work", "2026-09-14T10:00", "2026-09-14T11:00");
    nothing.segments.clear();

    QVERIFY(returned(input, {{at("2026-10-08T09:30"), nothing}}).empty());
    nothing.id = u"of another contract"_s;
    QVERIFY(returned(september(), {{at("2026-10-08T09:30"), nothing}}).empty());
}

void TestMonthClosing::minutesGivenWronglyGoAgain()
{
    const Charge work = september().charges.front(); // no defect after all
    SessionCharge nothing = std::get<SessionCharge>(work);
    nothing.segments.clear();

    const ReturnedMinutes found = back(september(), {{at("2026-10-09T12:00"), work}, {at("2026-10-08T09:30"), nothing}});

    QCOMPARE(found.lots.size(), std::size_t(1));
    QCOMPARE(found.lots.front().activeFrom, at("2026-10-08T09:30"));
    QCOMPARE(found.withdrawals, (std::vector<Withdrawal>{{found.lots.front().id, at("2026-10-09T12:00"), minutes(60)}}));
}

/// I-11: the lot itself first, then what it may have become; never more than there is.
void TestMonthClosing::withdrawalTakesWhatIsThere()
{
    LedgerInput input = september(); // 100 of October and 40 carried
    input.withdrawals = {{u"PKG:2026-10"_s, at("2026-10-07T12:00"), minutes(120)}, {u"gone"_s, at("2026-10-08T12:00"), minutes(50)}};

    const Ledger ledger = asOf("2026-10-09", input);

    QCOMPARE(ledger.balance, minutes(0));
    QCOMPARE(sumOfLines(ledger), minutes(0));
    QCOMPARE(asOf("2026-10-07T12:00", input).lots.front().kind, LotKind::Carry);
    QCOMPARE(asOf("2026-10-07T12:00", input).balance, minutes(20));
    QCOMPARE(asOf("2026-10-07T11:59:59", input).balance, minutes(140));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestMonthClosing)
#include "tst_monthclosing.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "ledgersample.h"

using namespace Qt::Literals::StringLiterals;
using namespace hline::sample;
using namespace std::chrono_literals;

namespace hline {

namespace {

using Minutes = QMap<QString, int>; ///< by lot

Minutes byLot(const Ledger &ledger, const QString &charge)
{
    Minutes result;
    for (const auto &[lot, amount] : ledger.charges.at(charge).byLot)
        result.insert(lot, int(amount.count()));
    return result;
}

minutes balanceOn(const BalanceCurve &curve, Instant at)
{
    minutes balance{0};
    for (const BalanceStep &step : curve)
        balance = step.at <= at ? step.balance : balance;
    return balance;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activation_data();
    void activation();
    void monthsThatBeginFullAreForeseen();
    void consumptionOrder_data();
    void consumptionOrder();
    void topUp_data();
    void topUp();
    void oneOffTerm_data();
    void oneOffTerm();
    void oneOffsAreIndependent();
    void normAndQuotedWork_data();
    void normAndQuotedWork();
    void contractEndEndsAllLots();
    void minutesOfSeveralSessionsAreTakenInOrderOfTime();
    void sessionsOfOneRequestThatOverlapArePaidOnce();
    void waivedWorkTakesNoMinutes();
    void monthOfAMinute_data();
    void monthOfAMinute();
    void classSplitsTheCharge_data();
    void classSplitsTheCharge();
    void lateEntriesArePostedAtTheirReceipt();
    void curveShowsEveryMinuteAndWhatIsKnownAhead();
    void exhaustionIsTheStartOfTheLastMinute();
    void linesAddUpToTheBalance();
    void monthsCloseOnTheirWorkingDay();
    void oldLotsOutsideTheirTimeAreLeftOut();
};

void TestLedger::activation_data()
{
    QTest::addColumn<QString>("paidAt");
    QTest::addColumn<QString>("activation");
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("balance");

    QTest::newRow("paid before: from the first instant") << u"2026-08-28"_s << u"on_payment"_s << u"2026-09-01"_s << 100;
    QTest::newRow("paid before: not earlier") << u"2026-08-28"_s << u"on_payment"_s << u"2026-08-31T23:59:59"_s << 0;
    QTest::newRow("paid inside the month: not before") << u"2026-09-02T09:00"_s << u"on_payment"_s << u"2026-09-02T08:59:59"_s << 0;
    QTest::newRow("paid inside the month: from then") << u"2026-09-02T09:00"_s << u"on_payment"_s << u"2026-09-02T09:00"_s << 100;
    QTest::newRow("paid after the month: never") << u"2026-10-01"_s << u"on_payment"_s << u"2026-09-30"_s << 0;
    QTest::newRow("unpaid: nothing") << QString() << u"on_payment"_s << u"2026-09-15"_s << 0;
    QTest::newRow("month_start: even if unpaid") << QString() << u"month_start"_s << u"2026-09-15"_s << 100;
    QTest::newRow("the month is over") << u"2026-08-28"_s << u"on_payment"_s << u"2026-10-01"_s << 0;
}

/// S-BAL-2: the balance that is foreseen does not depend on how many coming months were spelt out.
void TestLedger::monthsThatBeginFullAreForeseen()
{
    Policy policy;
    policy.grantActivation = GrantActivation::MonthStart;
    const PrepaidMonth september{month("2026-09"), 100min, {}, {}, {}}, october{month("2026-10"), 100min, {}, {}, {}};
    const auto emptyFrom = [&policy](const LedgerInput &input) {
        std::vector<Instant> out;
        for (const BalanceStep &step : replay(input, BusinessCalendar::build({}), policy, *parseIsoMoscow(u"2026-09-15"_s)).curve) {
            if (step.balance <= 0min)
                out.push_back(step.at);
        }
        return out;
    };

    QVERIFY(emptyFrom({{september}, {}, {}, {}}).empty());
    QVERIFY(emptyFrom({{september, october}, {}, {}, {}}).empty());
    const std::vector<Instant> atItsEnd{*parseIsoMoscow(u"2027-03-01"_s)};
    QCOMPARE(emptyFrom({{september}, {}, {}, atItsEnd.front()}), atItsEnd);
    QCOMPARE(emptyFrom({{september, october}, {}, {}, atItsEnd.front()}), atItsEnd);
}

void TestLedger::activation()
{
    QFETCH(QString, paidAt);
    QFETCH(QString, activation);
    QFETCH(QString, when);
    QFETCH(int, balance);
    const LedgerInput input{{{month("2026-09"), 100min, parseIsoMoscow(paidAt), {}, {}}}, {}, {}, {}};
    const Policy rules = withPolicy({}, "grant.activation", activation).value();

    const Ledger ledger = replay(input, calendar(), rules, parseIsoMoscow(when).value());

    QCOMPARE(ledger.balance.count(), balance);
    QCOMPARE(ledger.lots.size(), std::size_t(balance > 0 ? 1 : 0));
}

void TestLedger::consumptionOrder_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<int>("worked");
    QTest::addColumn<Minutes>("taken");

    QTest::newRow("what burns first goes first")
        << u"final_expiry"_s << 50 << Minutes{{u"ONE"_s, 20}, {u"CARRY:2026-08>2026-09"_s, 15}, {u"PKG:2026-09"_s, 15}};
    QTest::newRow("package, then top-up of the same month")
        << u"final_expiry"_s << 140 << Minutes{{u"ONE"_s, 20}, {u"CARRY:2026-08>2026-09"_s, 15}, {u"PKG:2026-09"_s, 100}, {u"TOP"_s, 5}};
    QTest::newRow("package first by policy") << u"package_first"_s << 110
                                             << Minutes{{u"PKG:2026-09"_s, 100}, {u"ONE"_s, 10}};
}

void TestLedger::consumptionOrder()
{
    QFETCH(QString, order);
    QFETCH(int, worked);
    QFETCH(Minutes, taken);
    LedgerInput input{{paid("2026-08", 15, "2026-07-30"), paid("2026-09", 100, "2026-08-28")},
                      {lot("ONE", LotKind::OneOff, 20, "2026-08-10T12:00"), lot("TOP", LotKind::TopUp, 30, "2026-09-01")},
                      {session("x", "2026-09-08T10:00", "2026-09-08T10:00")},
                      {}};
    std::get<SessionCharge>(input.charges[0]).segments[0].to += minutes(worked);

    const Ledger ledger = replay(input, calendar(), withPolicy({}, "ledger.order", order).value(), at("2026-09-09"));

    QCOMPARE(byLot(ledger, u"x"_s), taken);
    QCOMPARE(ledger.balance, minutes(20 + 15 + 100 + 30 - worked));
}

void TestLedger::topUp_data()
{
    QTest::addColumn<QString>("carries");
    QTest::addColumn<QString>("retro");
    QTest::addColumn<int>("prepaid");
    QTest::addColumn<int>("overlimit");
    QTest::addColumn<int>("september");
    QTest::addColumn<int>("october");

    QTest::newRow("usable from its payment, moves on") << u"true"_s << u"false"_s << 10 << 20 << 60 << 70;
    QTest::newRow("does not move on by policy") << u"false"_s << u"false"_s << 10 << 20 << 60 << 10;
    QTest::newRow("covers earlier over-limit minutes by policy") << u"true"_s << u"true"_s << 30 << 0 << 40 << 50;
}

void TestLedger::topUp()
{
    QFETCH(QString, carries);
    QFETCH(QString, retro);
    QFETCH(int, prepaid);
    QFETCH(int, overlimit);
    QFETCH(int, september);
    QFETCH(int, october);
    const LedgerInput input{{paid("2026-09", 10, "2026-08-28"), paid("2026-10", 10, "2026-09-28")},
                            {lot("TOP", LotKind::TopUp, 60, "2026-09-14T13:30")},
                            {session("x", "2026-09-14T10:00", "2026-09-14T10:30")},
                            {}};
    Policy rules = withPolicy({}, "topup.carries_over", carries).value();
    rules = withPolicy(rules, "topup.retro_cover", retro).value();

    const Ledger then = replay(input, calendar(), rules, at("2026-09-20"));
    const Ledger later = replay(input, calendar(), rules, at("2026-10-01"));

    QCOMPARE(then.charges.at(u"x"_s).prepaid.count(), prepaid);
    QCOMPARE(then.charges.at(u"x"_s).overlimit.count(), overlimit);
    QCOMPARE(then.balance.count(), september);
    QCOMPARE(later.balance.count(), october);
    QCOMPARE(sumOfLines(later), later.balance);
}

void TestLedger::oneOffTerm_data()
{
    QTest::addColumn<QString>("activated");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("validTo");

    QTest::newRow("same day number, inclusive") << u"2026-09-15T12:00"_s << u"month_from_activation"_s << u"2026-10-16T00:00:00"_s;
    QTest::newRow("31 August: 30 September") << u"2026-08-31"_s << u"month_from_activation"_s << u"2026-10-01T00:00:00"_s;
    QTest::newRow("31 January: 28 February") << u"2026-01-31"_s << u"month_from_activation"_s << u"2026-03-01T00:00:00"_s;
    QTest::newRow("31 January of a leap year") << u"2024-01-31"_s << u"month_from_activation"_s << u"2024-03-01T00:00:00"_s;
    QTest::newRow("over New Year") << u"2026-12-31"_s << u"month_from_activation"_s << u"2027-02-01T00:00:00"_s;
    QTest::newRow("calendar month") << u"2026-09-15T12:00"_s << u"calendar_month"_s << u"2026-10-01T00:00:00"_s;
}

void TestLedger::oneOffTerm()
{
    QFETCH(QString, activated);
    QFETCH(QString, term);
    QFETCH(QString, validTo);

    const Policy rules = withPolicy({}, "oneoff.term", term).value();

    QCOMPARE(isoMoscow(oneOffValidTo(parseIsoMoscow(activated).value(), rules)), validTo);
}

void TestLedger::oneOffsAreIndependent()
{
    const LedgerInput input{{},
                            {lot("A", LotKind::OneOff, 60, "2026-09-15T12:00"), lot("B", LotKind::OneOff, 30, "2026-10-15T12:00")},
                            {session("x", "2026-09-16T10:00", "2026-09-16T10:15")},
                            {}};

    QCOMPARE(asOf("2026-10-15T23:59:59", input).balance, 75min);
    const Ledger after = asOf("2026-10-16", input);
    QCOMPARE(after.balance, 30min);
    QVERIFY(after.rollovers.empty()); // the end of a one-off is no rollover
    QCOMPARE(after.lines.back().kind, BalanceLine::Kind::Expired);
    QCOMPARE(after.lines.back().delta, -45min);
    QCOMPARE(after.lines.back().rule, QByteArray("S-ONE-2"));
}

void TestLedger::normAndQuotedWork_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("done");
    QTest::addColumn<int>("norm");
    QTest::addColumn<int>("quoted");
    QTest::addColumn<int>("invoice");
    QTest::addColumn<int>("balance");

    QTest::newRow("norm from the balance, quote by invoice") << QString() << true << 30 << 300 << 300 << 70;
    QTest::newRow("norm by invoice") << u"norm.charge_to=invoice"_s << true << 30 << 300 << 330 << 100;
    QTest::newRow("quote from the balance") << u"quoted.charge_to=balance"_s << true << 30 << 300 << 0 << 0;
    QTest::newRow("not completed: nothing") << QString() << false << 0 << 0 << 0 << 100;
}

void TestLedger::normAndQuotedWork()
{
    QFETCH(QString, policy);
    QFETCH(bool, done);
    QFETCH(int, norm);
    QFETCH(int, quoted);
    QFETCH(int, invoice);
    QFETCH(int, balance);
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28")},
                            {},
                            {NormCharge{u"n"_s, 30min, 75min, at("2026-09-14T12:00"), done},
                             QuotedCharge{u"q"_s, 300min, 420min, at("2026-09-15T12:00"), done}},
                            {}};
    Policy rules;
    if (!policy.isEmpty())
        rules = withPolicy(rules, policy.section(u'=', 0, 0).toLatin1(), policy.section(u'=', 1)).value();

    const Ledger ledger = replay(input, calendar(), rules, at("2026-09-20"));

    const ChargeResult n = ledger.charges.at(u"n"_s);
    const ChargeResult q = ledger.charges.at(u"q"_s);
    QCOMPARE(n.billed.count(), norm);
    QCOMPARE(q.billed.count(), quoted);
    QCOMPARE((n.invoice + q.invoice).count(), invoice);
    QCOMPARE(ledger.balance.count(), balance);
    QCOMPARE(n.billed + q.billed, ledger.prepaidTotal + ledger.overlimitTotal + n.invoice + q.invoice);
}

void TestLedger::contractEndEndsAllLots()
{
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28"), paid("2026-10", 100, "2026-09-28")},
                            {lot("ONE", LotKind::OneOff, 50, "2026-09-15")},
                            {},
                            at("2026-09-21")};

    QCOMPARE(asOf("2026-09-20T23:59:59", input).balance, 150min);
    const Ledger after = asOf("2026-10-05", input);
    QCOMPARE(after.balance, 0min);
    QVERIFY(after.lots.empty());
    QCOMPARE(sumOfLines(after), 0min);
    QCOMPARE(after.curve.back().at, at("2026-09-21"));
}

void TestLedger::minutesOfSeveralSessionsAreTakenInOrderOfTime()
{
    // Two consultants of one client at once, 5 minutes left: they take turns by the second their minutes begin.
    const LedgerInput input{{paid("2026-09", 5, "2026-08-28")},
                            {},
                            {session("b", "2026-09-14T10:00:00", "2026-09-14T10:10:00"), session("a", "2026-09-14T10:00:30", "2026-09-14T10:10:30")},
                            {}};

    const Ledger ledger = asOf("2026-09-15", input);

    QCOMPARE(ledger.charges.at(u"b"_s).prepaid, 3min);
    QCOMPARE(ledger.charges.at(u"a"_s).prepaid, 2min);
    QCOMPARE(ledger.overlimitTotal, 15min);
    QCOMPARE(ledger.exhaustedAt, at("2026-09-14T10:02:00"));

    // The same second: by id.
    const LedgerInput tie{{paid("2026-09", 5, "2026-08-28")},
                          {},
                          {session("b", "2026-09-14T10:00", "2026-09-14T10:10"), session("a", "2026-09-14T10:00", "2026-09-14T10:10")},
                          {}};
    QCOMPARE(asOf("2026-09-15", tie).charges.at(u"a"_s).prepaid, 3min);
}

void TestLedger::sessionsOfOneRequestThatOverlapArePaidOnce()
{
    SessionCharge petrov = session("1", "2026-09-14T11:00", "2026-09-14T11:30");
    SessionCharge sidorova = session("2", "2026-09-14T11:20", "2026-09-14T11:50");
    petrov.request = sidorova.request = u"r"_s;
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28")}, {}, {sidorova, petrov}, {}};

    const Ledger ledger = asOf("2026-09-15", input);

    QCOMPARE(ledger.balance, 50min);
    QCOMPARE(ledger.charges.at(u"1"_s).billed, 50min);
    QCOMPARE(ledger.charges.at(u"2"_s).billed, 0min);
}

/// sync.md 4.8: it stays among the charges, with nothing charged.
void TestLedger::waivedWorkTakesNoMinutes()
{
    SessionCharge alone = session("alone", "2026-09-14T09:00", "2026-09-14T09:20");
    SessionCharge petrov = session("1", "2026-09-14T11:00", "2026-09-14T11:30");
    SessionCharge sidorova = session("2", "2026-09-14T11:20", "2026-09-14T11:50");
    petrov.request = sidorova.request = u"r"_s;
    alone.segments.front().waived = true;
    sidorova.segments.front().waived = true;
    SessionCharge half = session("half", "2026-09-14T13:00", "2026-09-14T13:10");
    half.segments.push_back({u"half"_s, u"p"_s, at("2026-09-14T13:20"), at("2026-09-14T13:25"), false, true});
    SessionCharge came = session("came", "2026-08-31T13:00", "2026-08-31T13:10");
    came.receivedAt = at("2026-09-14T15:00");
    came.segments.front().waived = true;
    const LedgerInput input{{paid("2026-09", 100, "2026-08-28")}, {}, {alone, sidorova, petrov, half, came}, {}};

    const Ledger ledger = asOf("2026-09-15", input);

    QCOMPARE(ledger.balance, 60min);
    QCOMPARE(ledger.charges.at(u"alone"_s), ChargeResult());
    QCOMPARE(ledger.charges.at(u"1"_s).billed, 30min);
    QCOMPARE(ledger.charges.at(u"2"_s).billed, 0min);
    QCOMPARE(ledger.charges.at(u"half"_s).billed, 10min);
    QCOMPARE(ledger.charges.at(u"came"_s), ChargeResult());
    QCOMPARE(sumOfLines(ledger), ledger.balance);
}

void TestLedger::monthOfAMinute_data()
{
    QTest::addColumn<QString>("split");
    QTest::addColumn<int>("september");
    QTest::addColumn<int>("october");

    QTest::newRow("each minute where it starts") << u"minute_start"_s << 10 << 10;
    QTest::newRow("all where the session starts") << u"session_start"_s << 20 << 0;
}

void TestLedger::monthOfAMinute()
{
    QFETCH(QString, split);
    QFETCH(int, september);
    QFETCH(int, october);
    const LedgerInput input{{paid("2026-09", 30, "2026-08-28"), paid("2026-10", 30, "2026-09-29")},
                            {},
                            {session("n", "2026-09-30T23:50:30", "2026-10-01T00:10:10")},
                            {}};

    const Ledger ledger
        = replay(input, calendar(), policy({{"billing.month_split", split.toLatin1().constData()}, {"carryover.max_hops", "0"}}), at("2026-10-02"));

    Minutes expected{{u"PKG:2026-09"_s, september}};
    if (october > 0)
        expected.insert(u"PKG:2026-10"_s, october);
    QCOMPARE(byLot(ledger, u"n"_s), expected);
}

void TestLedger::classSplitsTheCharge_data()
{
    QTest::addColumn<QList<QVariantList>>("classes");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("free");
    QTest::addColumn<int>("billed");

    using Classes = QList<QVariantList>;
    const QVariantList line{u"2026-09-14T08:10"_s, u"LINE"_s, QString()};
    const QVariantList indiv{u"2026-09-14T08:10"_s, u"INDIV"_s, QString()};
    const QVariantList consented{u"2026-09-14T08:30"_s, u"INDIV"_s, u"2026-09-14T09:20:30"_s};
    QTest::newRow("W-05: consent inside the session") << Classes{line, consented} << QString() << 21 << 25;
    QTest::newRow("no consent: all free") << Classes{line, {u"2026-09-14T08:30"_s, u"INDIV"_s, QString()}} << QString() << 45 << 0;
    QTest::newRow("consent not required") << Classes{line, {u"2026-09-14T09:10"_s, u"INDIV"_s, QString()}}
                                          << u"reclass.consent_required=false"_s << 10 << 35;
    QTest::newRow("INDIV from the first second") << Classes{indiv} << QString() << 0 << 45;
    QTest::newRow("triage is retroactive") << Classes{{u"2026-09-14T09:40"_s, u"INDIV"_s, QString()}} << QString() << 0 << 45;
    QTest::newRow("INDIV to LINE: free from then") << Classes{indiv, {u"2026-09-14T09:15"_s, u"LINE"_s, QString()}} << QString() << 30 << 15;
    QTest::newRow("INDIV to DEFECT: all free") << Classes{indiv, {u"2026-09-14T12:00"_s, u"DEFECT"_s, QString()}} << QString() << 45 << 0;
    QTest::newRow("INDIV to DEFECT from now on") << Classes{indiv, {u"2026-09-14T09:15"_s, u"DEFECT"_s, QString()}}
                                                 << u"reclass.to_defect=from_now"_s << 30 << 15;
    QTest::newRow("change after as_of is not known yet") << Classes{indiv, {u"2026-09-20"_s, u"DEFECT"_s, QString()}} << QString() << 0 << 45;
    QTest::newRow("norm service: real time is statistics") << Classes{{u"2026-09-14T08:10"_s, u"SVC_THIN"_s, QString()}} << QString() << 45 << 0;
    QTest::newRow("back to the line before the consent") << Classes{line, consented, {u"2026-09-14T09:00"_s, u"LINE"_s, QString()}}
                                                         << QString() << 45 << 0;
}

void TestLedger::classSplitsTheCharge()
{
    QFETCH(QList<QVariantList>, classes);
    QFETCH(QString, policy);
    QFETCH(int, free);
    QFETCH(int, billed);
    SessionCharge charge = session("s", "2026-09-14T09:00", "2026-09-14T09:45");
    for (const QVariantList &change : classes) {
        charge.classes.push_back({parseIsoMoscow(change[0].toString()).value(), serviceFromCode(change[1].toString().toLatin1()).value(),
                                  parseIsoMoscow(change[2].toString())});
    }
    Policy rules;
    if (!policy.isEmpty())
        rules = withPolicy(rules, policy.section(u'=', 0, 0).toLatin1(), policy.section(u'=', 1)).value();
    const LedgerInput input{{paid("2026-09", 90, "2026-08-28")}, {}, {charge}, {}};

    const Ledger ledger = replay(input, calendar(), rules, at("2026-09-15"));

    QCOMPARE(ledger.charges.at(u"s"_s).free.count(), free);
    QCOMPARE(ledger.charges.at(u"s"_s).billed.count(), billed);
    QCOMPARE(ledger.balance.count(), 90 - billed);
}

void TestLedger::lateEntriesArePostedAtTheirReceipt()
{
    LedgerInput input{{paid("2026-09", 100, "2026-08-28"), paid("2026-10", 100, "2026-09-29")},
                      {},
                      {session("k", "2026-09-10T09:00", "2026-09-10T10:00"), session("late", "2026-09-29T16:00", "2026-09-29T16:20")},
                      {}};
    std::get<SessionCharge>(input.charges[1]).receivedAt = at("2026-10-06T09:30");

    QCOMPARE(asOf("2026-10-06T09:29", input).balance, 140min);
    const Ledger posted = asOf("2026-10-06T09:30", input);
    QCOMPARE(posted.balance, 120min);
    QCOMPARE(text(posted.rollovers), u"2026-10:40/0"_s);
    QCOMPARE(byLot(posted, u"late"_s), (Minutes{{u"CARRY:2026-09>2026-10"_s, 20}}));

    const Ledger original = asOf("2026-10-07", input, policy({{"late.closed_period", "original_month"}}));
    QCOMPARE(text(original.rollovers), u"2026-10:20/0"_s);
    QCOMPARE(byLot(original, u"late"_s), (Minutes{{u"PKG:2026-09"_s, 20}}));
}

void TestLedger::curveShowsEveryMinuteAndWhatIsKnownAhead()
{
    const LedgerInput input{{paid("2026-09", 18, "2026-08-28"), paid("2026-10", 30, "2026-09-10"), unpaid("2026-11", 30)},
                            {},
                            {session("x", "2026-09-14T14:00:00", "2026-09-14T14:05:00")},
                            {}};

    const BalanceCurve curve = asOf("2026-09-15", input).curve;

    QCOMPARE(balanceOn(curve, at("2026-08-31")), 0min);
    QCOMPARE(balanceOn(curve, at("2026-09-01")), 18min);
    QCOMPARE(balanceOn(curve, at("2026-09-14T14:00:00")), 17min);
    QCOMPARE(balanceOn(curve, at("2026-09-14T14:01:59")), 16min);
    QCOMPARE(balanceOn(curve, at("2026-09-14T14:04:00")), 13min);
    QCOMPARE(balanceOn(curve, at("2026-10-01")), 43min); // carried 13 + paid already 30
    QCOMPARE(balanceOn(curve, at("2026-11-01")), 0min);  // not paid: as far as is known, all burns
    QVERIFY(std::is_sorted(curve.begin(), curve.end(), [](const BalanceStep &a, const BalanceStep &b) { return a.at < b.at; }));
}

void TestLedger::exhaustionIsTheStartOfTheLastMinute()
{
    LedgerInput input{{paid("2026-09", 18, "2026-08-28")}, {}, {session("x", "2026-09-14T14:00:00", "2026-09-14T14:33:05")}, {}};

    QCOMPARE(asOf("2026-09-15", input).exhaustedAt, at("2026-09-14T14:17:00"));
    QVERIFY(!asOf("2026-09-14T14:10", input).exhaustedAt);

    input.lots.push_back(lot("TOP", LotKind::TopUp, 5, "2026-09-16"));
    QVERIFY(!asOf("2026-09-17", input).exhaustedAt);
    QVERIFY(!asOf("2026-10-02", input).exhaustedAt); // zero, but burnt, not used up
}

void TestLedger::linesAddUpToTheBalance()
{
    const LedgerInput input{{paid("2026-08", 200, "2026-07-30"), paid("2026-09", 200, "2026-08-28"), paid("2026-10", 200, "2026-10-02T09:00")},
                            {},
                            {session("a", "2026-08-12T09:00", "2026-08-12T11:20"), session("s", "2026-09-15T09:00", "2026-09-15T12:50")},
                            {}};

    const Ledger ledger = asOf("2026-10-05", input);

    QCOMPARE(sumOfLines(ledger), ledger.balance);
    QStringList story;
    for (const BalanceLine &line : ledger.lines)
        story.append(u"%1 %2 %3"_s.arg(int(line.kind)).arg(line.delta.count()).arg(line.lot));
    QCOMPARE(story, (QStringList{u"0 200 PKG:2026-08"_s, u"1 -140 PKG:2026-08"_s, u"2 -60 PKG:2026-08"_s, u"0 200 PKG:2026-09"_s,
                                 u"3 60 CARRY:2026-08>2026-09"_s, u"1 -60 CARRY:2026-08>2026-09"_s, u"1 -170 PKG:2026-09"_s,
                                 u"4 -30 PKG:2026-09"_s, u"0 200 PKG:2026-10"_s}));
}

void TestLedger::monthsCloseOnTheirWorkingDay()
{
    QCOMPARE(isoMoscow(closesAt(month("2026-09"), calendar(), {})), u"2026-10-05T18:00:00"_s);
    QCOMPARE(isoMoscow(closesAt(month("2025-12"), calendar(), {})), u"2026-01-14T18:00:00"_s);
    QCOMPARE(isoMoscow(closesAt(month("2026-09"), calendar(), policy({{"period.close_working_day", "1"}}))), u"2026-10-01T18:00:00"_s);
}

void TestLedger::oldLotsOutsideTheirTimeAreLeftOut()
{
    PurchasedLot ended = lot("E", LotKind::OneOff, 10, "2026-09-10");
    ended.validTo = at("2026-09-10");
    const LedgerInput input{{}, {ended, lot("Z", LotKind::TopUp, 0, "2026-09-10")}, {}, {}};

    const Ledger ledger = asOf("2026-09-10", input);

    QCOMPARE(ledger.balance, 0min);
    QVERIFY(ledger.lots.empty());
    QVERIFY(ledger.lines.empty());
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestLedger)
#include "tst_ledger.moc"

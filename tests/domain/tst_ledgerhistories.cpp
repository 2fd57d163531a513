// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include <QTest>

#include "domain/closedmonths.h"
#include "domainsample.h"

using namespace Qt::Literals::StringLiterals;

namespace hline {

namespace {

using std::chrono::days;
using std::chrono::months;

/// One contract's life under some policy, looked at from one instant.
struct History
{
    LedgerInput input;
    Policy policy;
    Instant asOf;
    unsigned seed = 0; ///< all of it follows from this
};

void showValue(const History &history, std::ostream &out)
{
    out << "seed " << history.seed << ": " << history.input.months.size() << " months, " << history.input.lots.size() << " lots, "
        << history.input.charges.size() << " charges, as of " << isoMoscow(history.asOf).toStdString();
}

class HistoryGenerator
{
public:
    explicit HistoryGenerator(unsigned seed) : m_random(seed) { }

    History generate(unsigned seed)
    {
        History history;
        history.seed = seed;
        history.policy = anyPolicy();
        const int monthCount = upTo(6);
        for (int i = 0; i < monthCount; ++i)
            history.input.months.push_back(anyMonth(i));
        for (int i = upTo(3); i > 0; --i)
            history.input.lots.push_back(anyLot(i));
        for (int i = upTo(14); i > 0; --i)
            history.input.charges.push_back(anyCharge(i));
        if (upTo(5) == 0)
            history.input.contractEnd = startOf(dayOf(anyInstant()));
        history.asOf = upTo(3) == 0 ? startOf(monthOf(anyInstant())) : anyInstant();
        return history;
    }

private:
    /// 0 … most.
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    Instant anyInstant() { return First + seconds(std::uniform_int_distribution<std::int64_t>(0, 200LL * 86400)(m_random)); }
    QString pick(std::initializer_list<const char *> words) { return QString::fromLatin1(words.begin()[upTo(int(words.size()) - 1)]); }

    Policy anyPolicy()
    {
        Policy policy;
        const auto set = [&policy](const char *key, const QString &value) { policy = withPolicy(policy, key, value).value(); };
        set("carryover.max_hops", pick({"1", "1", "0", "2", "-1"}));
        set("carryover.cap_min", pick({"none", "none", "20", "0"}));
        set("payment.due", pick({"prev_month_end", "day:5", "day:31"}));
        set("grant.activation", pick({"on_payment", "on_payment", "month_start"}));
        set("ledger.order", pick({"final_expiry", "package_first"}));
        set("topup.carries_over", pick({"true", "false"}));
        set("topup.retro_cover", pick({"false", "true"}));
        set("norm.charge_to", pick({"balance", "invoice"}));
        set("quoted.charge_to", pick({"balance", "invoice"}));
        set("billing.unit_min", pick({"1", "1", "15"}));
        set("billing.scope", pick({"session", "segment", "request_day", "request_month"}));
        set("billing.month_split", pick({"minute_start", "session_start"}));
        return policy;
    }

    PrepaidMonth anyMonth(int index)
    {
        const Month month = monthOf(First) + months(index);
        PrepaidMonth result{month, minutes(upTo(90)), {}, {}, {}};
        if (upTo(4) > 0)
            result.paidAt = startOf(month) + days(upTo(20) - 15) + minutes(upTo(1439));
        return result;
    }

    PurchasedLot anyLot(int index)
    {
        constexpr std::array kinds{LotKind::OneOff, LotKind::TopUp, LotKind::Adjustment};
        return {u"L%1"_s.arg(index), kinds.at(static_cast<std::size_t>(upTo(2))), minutes(upTo(60)), anyInstant(), {}};
    }

    Charge anyCharge(int index)
    {
        const QString id = u"C%1"_s.arg(index);
        const Instant at = anyInstant();
        if (upTo(6) == 0)
            return NormCharge{id, minutes(upTo(60)), {}, at, upTo(3) > 0};
        if (upTo(6) == 0)
            return QuotedCharge{id, minutes(upTo(60)), {}, at, upTo(3) > 0};
        SessionCharge session{id, {}, {}, upTo(1) == 0 ? u"R%1"_s.arg(upTo(2)) : QString(), {}};
        Instant from = at;
        for (int i = 1 + upTo(2); i > 0; --i) {
            const Instant to = from + seconds(upTo(3000));
            session.segments.push_back({id, u"p%1"_s.arg(upTo(1)), from, to, upTo(8) == 0});
            from = to + seconds(upTo(900));
        }
        if (upTo(5) == 0)
            session.classes = {{at, Service::Line, {}}, {at, Service::Indiv, at + seconds(upTo(3000))}};
        if (upTo(9) == 0)
            session.receivedAt = from + days(upTo(40));
        return session;
    }

    static constexpr Instant First = startOf(std::chrono::year(2025) / 11);
    std::mt19937 m_random;
};

rc::Gen<History> anyHistory()
{
    return rc::gen::map(rc::gen::noShrink(rc::gen::arbitrary<unsigned>()), [](unsigned seed) { return HistoryGenerator(seed).generate(seed); });
}

Ledger replayed(const History &history)
{
    return replay(history.input, sample::calendar(), history.policy, history.asOf);
}

minutes sumOf(const Ledger &ledger, std::initializer_list<BalanceLine::Kind> kinds)
{
    minutes sum{0};
    for (const BalanceLine &line : ledger.lines)
        sum += std::count(kinds.begin(), kinds.end(), line.kind) > 0 ? line.delta : minutes(0);
    return sum;
}

minutes balanceOn(const BalanceCurve &curve, Instant at)
{
    const auto after = std::upper_bound(curve.begin(), curve.end(), at, [](Instant t, const BalanceStep &s) { return t < s.at; });
    return after == curve.begin() ? minutes(0) : std::prev(after)->balance;
}

/// What was not known yet: a consent that came after `known`.
void forgetLaterConsents(History &history, Instant known)
{
    for (Charge &charge : history.input.charges) {
        if (auto *session = std::get_if<SessionCharge>(&charge)) {
            for (ClassChange &change : session->classes)
                change.consentAt = change.consentAt > known ? std::nullopt : change.consentAt;
        }
    }
}

} // namespace

/// Properties of 10 000 random histories each (RC_PARAMS overrides).
class TestLedgerHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void balanceEqualsTheSumOfItsLines();
    void everyGrantedMinuteIsUsedBurntOrLeft();
    void chargeNeverExceedsBalance();
    void curveIsTheBalanceOfEveryInstant();
    void orderOfInputDoesNotMatter();
    void policyChangeMovesNothingBeforeIt();
    void closedMonthGoesOnAsIfItWereOpen();
    void ledgerStandsUntilItSays();
};

void TestLedgerHistories::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=10000");
}

void TestLedgerHistories::balanceEqualsTheSumOfItsLines()
{
    QVERIFY(rc::check("the explanation adds up to the balance", [] {
        const History history = *anyHistory();
        const Ledger ledger = replayed(history);

        minutes sum{0};
        for (const BalanceLine &line : ledger.lines) {
            RC_ASSERT(line.at <= history.asOf);
            RC_ASSERT(line.delta != minutes(0));
            sum += line.delta;
        }
        RC_ASSERT(sum == ledger.balance);

        minutes left{0};
        for (const LotState &lot : ledger.lots) {
            RC_ASSERT(lot.left > minutes(0) && lot.left <= lot.granted);
            RC_ASSERT(lot.activeFrom <= history.asOf && history.asOf < lot.validTo);
            left += lot.left;
        }
        RC_ASSERT(left == ledger.balance);
    }));
}

/// S-BAL-7 for the whole life, and for every month by its opening and closing balance.
void TestLedgerHistories::everyGrantedMinuteIsUsedBurntOrLeft()
{
    QVERIFY(rc::check("granted = used + burnt + balance", [] {
        using Kind = BalanceLine::Kind;
        const History history = *anyHistory();
        const Ledger ledger = replayed(history);

        const minutes moving = -sumOf(ledger, {Kind::CarriedOut, Kind::CarriedIn}); // carried out, not yet usable
        RC_ASSERT(moving >= minutes(0));
        RC_ASSERT(-sumOf(ledger, {Kind::Charged}) == ledger.prepaidTotal);
        RC_ASSERT(sumOf(ledger, {Kind::Granted}) == ledger.prepaidTotal - sumOf(ledger, {Kind::Expired}) + moving + ledger.balance);

        for (const PrepaidMonth &month : history.input.months) {
            minutes moved{0};
            for (const BalanceLine &line : ledger.lines)
                moved += monthOf(line.at) == month.month ? line.delta : minutes(0);
            const Instant begin = startOf(month.month);
            const Instant end = std::min(startOf(next(month.month)) - seconds(1), history.asOf);
            if (begin <= history.asOf)
                RC_ASSERT(balanceOn(ledger.curve, end) - balanceOn(ledger.curve, begin - seconds(1)) == moved);
        }
    }));
}

void TestLedgerHistories::chargeNeverExceedsBalance()
{
    QVERIFY(rc::check("a charge takes what is there, the rest is over-limit", [] {
        const History history = *anyHistory();
        const Ledger ledger = replayed(history);

        minutes prepaid{0};
        minutes overlimit{0};
        for (const auto &[id, charge] : ledger.charges) {
            minutes byLot{0};
            for (const auto &[lot, amount] : charge.byLot) {
                RC_ASSERT(amount > minutes(0));
                byLot += amount;
            }
            RC_ASSERT(byLot == charge.prepaid);
            RC_ASSERT(charge.billed == charge.prepaid + charge.overlimit + charge.invoice);
            RC_ASSERT(charge.overlimit >= minutes(0));
            prepaid += charge.prepaid;
            overlimit += charge.overlimit;
        }
        RC_ASSERT(prepaid == ledger.prepaidTotal);
        RC_ASSERT(overlimit == ledger.overlimitTotal);
        for (const BalanceStep &step : ledger.curve)
            RC_ASSERT(step.balance >= minutes(0));
    }));
}

void TestLedgerHistories::curveIsTheBalanceOfEveryInstant()
{
    QVERIFY(rc::check("the curve of today tells yesterday's balance", [] {
        History history = *anyHistory();
        for (PurchasedLot &lot : history.input.lots) // minutes a later top-up covers were not known before it
            lot.kind = lot.kind == LotKind::TopUp ? LotKind::Adjustment : lot.kind;
        history.policy.billingMonthSplit = MonthSplit::MinuteStart; // the other books later work at an earlier instant
        const Instant earlier = history.asOf - seconds(*rc::gen::inRange<std::int64_t>(0, 100LL * 86400));
        if (history.policy.billingUnit > minutes(1)) // a bill that grows by a consent ends later, and so do its rounded up minutes
            forgetLaterConsents(history, earlier);
        const Ledger now = replayed(history);
        RC_ASSERT(balanceOn(now.curve, history.asOf) == now.balance);
        RC_ASSERT(balanceOn(now.curve, earlier) == replay(history.input, sample::calendar(), history.policy, earlier).balance);
    }));
}

void TestLedgerHistories::orderOfInputDoesNotMatter()
{
    QVERIFY(rc::check("equal input gives an equal result", [] {
        History history = *anyHistory();
        const Ledger first = replayed(history);

        std::mt19937 random(history.seed);
        std::shuffle(history.input.months.begin(), history.input.months.end(), random);
        std::shuffle(history.input.lots.begin(), history.input.lots.end(), random);
        std::shuffle(history.input.charges.begin(), history.input.charges.end(), random);
        const Ledger second = replayed(history);

        RC_ASSERT(first.charges == second.charges);
        RC_ASSERT(first.lots == second.lots);
        RC_ASSERT(first.rollovers == second.rollovers);
        RC_ASSERT(first.curve == second.curve);
        RC_ASSERT(first.pendingCarry == second.pendingCarry);
    }));
}

/// Section 3: a policy change applies from a date; every figure before it stays as it was, to the minute.
void TestLedgerHistories::policyChangeMovesNothingBeforeIt()
{
    QVERIFY(rc::check("a later policy leaves the past alone", [] {
        History history = *anyHistory();
        std::erase_if(history.input.charges, [&history](const Charge &charge) { // not worked yet
            const auto *session = std::get_if<SessionCharge>(&charge);
            return session && session->segments.front().from >= history.asOf;
        });
        const Day from = dayOf(history.asOf) + days(1);
        PolicyTimeline policies(history.policy);
        policies.change(from, HistoryGenerator(history.seed + 1).generate(history.seed + 1).policy);

        const Ledger before = replayed(history);
        const Ledger after = replay(history.input, sample::calendar(), policies, history.asOf);

        RC_ASSERT(after.charges == before.charges);
        RC_ASSERT(after.lots == before.lots);
        RC_ASSERT(after.lines == before.lines);
        RC_ASSERT(after.rollovers == before.rollovers);
    }));
}

/// S-OFF-2: a replay that begins at a closed month ends where the replay of the whole history ends.
void TestLedgerHistories::closedMonthGoesOnAsIfItWereOpen()
{
    QVERIFY(rc::check("closing a month moves no minute", [] {
        History history = *anyHistory();
        history.policy.billingMonthSplit = MonthSplit::MinuteStart; // the other books minutes of the next month into the closed one
        const Month month = monthOf(history.asOf) - months(1 + int(history.seed % 3));
        const Instant end = startOf(next(month));
        for (Charge &charge : history.input.charges) {
            if (auto *session = std::get_if<SessionCharge>(&charge); session && session->receivedAt && *session->receivedAt < end)
                session->receivedAt.reset(); // late means: posted after the closing
        }
        const Ledger whole = replayed(history);

        LedgerInput rest = history.input;
        rest.charges = openCharges(rest.charges, month);
        const ClosedMonth closed = closeMonth(history.input, sample::calendar(), history.policy, month, history.asOf);
        rest.opening = closed.opening;
        const Ledger continued = replay(rest, sample::calendar(), history.policy, history.asOf);

        RC_ASSERT(continued.balance == whole.balance);
        RC_ASSERT(continued.lots == whole.lots);
        RC_ASSERT(continued.pendingCarry == whole.pendingCarry);
        const auto isEarlier = [end](const BalanceStep &step) { return step.at < end; };
        BalanceCurve tail = whole.curve;
        std::erase_if(tail, isEarlier);
        BalanceCurve other = continued.curve;
        std::erase_if(other, isEarlier);
        for (const BalanceStep &step : tail)
            RC_ASSERT(balanceOn(other, step.at) == step.balance);
        for (const BalanceStep &step : other)
            RC_ASSERT(balanceOn(tail, step.at) == step.balance || step.balance == balanceOn(whole.curve, step.at));
    }));
}

/// What a desk keeps of a ledger between two commits must be what it would replay anew.
void TestLedgerHistories::ledgerStandsUntilItSays()
{
    QVERIFY(rc::check("time alone changes nothing of a ledger that stands", [] {
        const History history = *anyHistory();
        const Ledger now = replayed(history);
        const Instant until = standsUntil(history.input, now, history.asOf);
        RC_CLASSIFY(until > history.asOf, "stands for a while");
        if (until <= history.asOf)
            return;
        const auto wait = *rc::gen::inRange<std::int64_t>(0, (until - history.asOf).count());
        const Ledger later = replay(history.input, sample::calendar(), history.policy, history.asOf + seconds(wait));

        RC_ASSERT(later.balance == now.balance);
        RC_ASSERT(later.charges == now.charges);
        RC_ASSERT(later.lots == now.lots);
        RC_ASSERT(later.lines == now.lines);
        RC_ASSERT(later.rollovers == now.rollovers);
        RC_ASSERT(later.curve == now.curve);
        RC_ASSERT(later.exhaustedAt == now.exhaustedAt);
        RC_ASSERT(later.pendingCarry == now.pendingCarry);
        RC_ASSERT(later.pendingDue == now.pendingDue);
    }));
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestLedgerHistories)
#include "tst_ledgerhistories.moc"

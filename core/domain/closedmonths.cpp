// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/closedmonths.h"

#include <algorithm>
#include <set>

#include "domain/classeffect.h"
#include "domain/ledgerreplay.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The curve's turning points: of a closed past only they can still matter (S-SLA-6 … 8).
BalanceCurve turningPoints(const BalanceCurve &curve, Instant end)
{
    BalanceCurve turns;
    for (const BalanceStep &step : curve) {
        const bool wasPositive = !turns.empty() && turns.back().balance > minutes(0);
        if (step.at < end && (step.balance > minutes(0)) != wasPositive)
            turns.push_back(step);
    }
    return turns;
}

/// Units that are rounded up may book minutes after the end of the work; no unit is longer.
constexpr std::chrono::days RoundedUp{1};

struct LastInstant
{
    Instant operator()(const SessionCharge &session) const
    {
        Instant last = Instant::min();
        for (const WorkSegment &segment : session.segments)
            last = std::max(last, segment.to);
        return session.receivedAt.value_or(last == Instant::min() ? last : last + RoundedUp);
    }
    Instant operator()(const NormCharge &norm) const { return norm.receivedAt.value_or(norm.completedAt); }
    Instant operator()(const QuotedCharge &quoted) const { return quoted.receivedAt.value_or(quoted.deliveredAt); }
};

/// What is billed together: the sessions of a request that came in time (S-BIL-4), else the charge alone.
QString billedTogether(const Charge &charge)
{
    const auto *session = std::get_if<SessionCharge>(&charge);
    return session && !session->request.isEmpty() && !session->receivedAt ? u"request "_s + session->request : idOf(charge);
}

/// Prepaid minutes by what is billed together.
std::map<QString, minutes> takenTogether(const LedgerInput &closed, const Ledger &ledger)
{
    std::map<QString, minutes> out;
    for (const Charge &charge : closed.charges) {
        if (const auto result = ledger.charges.find(idOf(charge)); result != ledger.charges.end())
            out[billedTogether(charge)] += result->second.prepaid;
    }
    return out;
}

/// A defect learnt of after the closing is free, for what was worked before it, too (S-RCL-4).
void restate(LedgerInput &closed, Restated restated, const PolicyTimeline &policies)
{
    if (auto *session = std::get_if<SessionCharge>(&restated.charge)) {
        const Policy &policy = policies.at(restated.at);
        const bool isFree = policy.reclassToDefect == ReclassToDefect::ReverseAll && defectSince(session->classes, policy, restated.at);
        for (WorkSegment &segment : session->segments)
            segment.voided = segment.voided || isFree;
    }
    for (Charge &charge : closed.charges) {
        if (idOf(charge) != idOf(restated.charge))
            continue;
        if (auto *session = std::get_if<SessionCharge>(&restated.charge)) // else charged as it was
            session->classes = std::get<SessionCharge>(charge).classes;
        charge = restated.charge;
    }
}

} // namespace

/// Goes on from a closed month: its lots are there, its purchases and minutes are done with.
void LedgerReplay::open(const LedgerOpening &opening)
{
    m_begin = startOf(opening.month);
    std::erase_if(m_lots, [&](const LotState &lot) {
        const bool isKnown = std::ranges::find(opening.purchases, lot.id) != opening.purchases.end();
        return lot.activeFrom < m_begin && (isKnown || lot.kind == LotKind::Package || lot.validTo <= m_begin);
    });
    for (LotState &lot : m_lots)
        lot.activeFrom = std::max(lot.activeFrom, m_begin); // learnt of after the month was closed
    m_active = opening.lots;
    for (LotState &lot : m_active) {
        m_balance += lot.left;
        if (m_input.contractEnd) // may have been learnt of since
            lot.validTo = std::max(m_begin, std::min(lot.validTo, *m_input.contractEnd));
    }
    m_ledger.curve = opening.past;
    change(minutes(0), m_begin);
    for (MinuteRun &run : m_minutes.runs) {
        while (run.count > 0 && run.first < m_begin) {
            run.first += run.step;
            --run.count;
            if (run.step == seconds(0))
                run.count = 0;
        }
    }
}

Ledger LedgerReplay::before(Instant end)
{
    consumeBefore(end);
    passEvents(end - seconds(1));
    takeStock();
    return std::move(m_ledger);
}

ClosedMonth LedgerReplay::close(Month month)
{
    const Month to = next(month);
    const Instant end = startOf(to);
    consumeBefore(end);
    passEvents(end - seconds(1));

    ClosedMonth out;
    out.opening.month = to;
    out.opening.lots = m_active;
    out.opening.past = turningPoints(m_ledger.curve, end);
    for (const PurchasedLot &lot : m_input.lots) {
        if (lot.activeFrom < end)
            out.opening.purchases.push_back(lot.id);
    }
    const PrepaidMonth *following = findMonth(to);
    out.opening.carryOver = carryOver(to, following, dueOf(to, following));
    if (out.opening.carryOver == CarryOver::Carried)
        out.opening.carriedFrom = std::max(end, *following->paidAt);
    for (const BalanceLine &line : m_ledger.lines) {
        if (line.kind == BalanceLine::Kind::Charged && monthOf(line.at) == month)
            out.used -= line.delta;
    }
    for (const Uncovered &open : m_uncovered)
        out.overlimit += open.month == month ? open.left : minutes(0);

    m_ledger.rollovers.clear();
    passEvents(end);
    for (const Rollover &rollover : m_ledger.rollovers)
        out.carried += rollover.carried;
    return out;
}

ClosedMonth closeMonth(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Month month,
                       Instant closedAt)
{
    // Minutes of the month only; what is known of payments is known at closing.
    return LedgerReplay(input, calendar, policies, closedAt).close(month);
}

QString lateChargeId(const QString &session, Day counted)
{
    return session + u'/' + isoDay(counted);
}

QString sessionOfCharge(const QString &charge)
{
    return charge.section(u'/', 0, 0);
}

std::optional<ChargeResult> sessionResult(const Ledger &ledger, const QString &session)
{
    std::optional<ChargeResult> out;
    const QString lateOnes = session + u'/';
    for (auto charge = ledger.charges.notBefore(session); charge != ledger.charges.end(); ++charge) {
        if (charge->first != session && !charge->first.startsWith(lateOnes))
            break;
        if (!out)
            out.emplace();
        *out += charge->second;
    }
    return out;
}

void WholeLedger::add(LedgerInput nextInput, Ledger next)
{
    std::vector<Charge> charges = std::move(input.charges);
    std::erase_if(charges, [&next](const Charge &charge) { return next.charges.find(idOf(charge)) != next.charges.end(); });
    charges.insert(charges.end(), std::make_move_iterator(nextInput.charges.begin()), std::make_move_iterator(nextInput.charges.end()));
    input = std::move(nextInput);
    input.charges = std::move(charges);

    next.charges.addEarlier(ledger.charges);
    next.prepaidTotal += ledger.prepaidTotal;
    next.overlimitTotal += ledger.overlimitTotal;
    next.lines.insert(next.lines.begin(), std::make_move_iterator(ledger.lines.begin()), std::make_move_iterator(ledger.lines.end()));
    next.rollovers.insert(next.rollovers.begin(), ledger.rollovers.begin(), ledger.rollovers.end());
    ledger = std::move(next);
}

ClosingNeed closingNeed(const DeskInOffice &desk)
{
    if (desk.isLone)
        return ClosingNeed::Nothing;
    if (desk.reach == OfficeReach::Away)
        return ClosingNeed::Link;
    if (desk.reach == OfficeReach::Behind || !desk.isLogWhole)
        return ClosingNeed::Log;
    return desk.hasUnsent ? ClosingNeed::Sending : ClosingNeed::Nothing;
}

std::vector<Charge> openCharges(std::vector<Charge> charges, Month closed)
{
    const Instant end = startOf(next(closed));
    const auto isOpen = [end](const Charge &charge) { return std::visit(LastInstant(), charge) >= end; };
    std::set<QString> openRequests;
    for (const Charge &charge : charges) {
        const auto *session = std::get_if<SessionCharge>(&charge);
        if (session && !session->receivedAt && isOpen(charge))
            openRequests.insert(session->request);
    }
    std::erase_if(charges, [&](const Charge &charge) {
        const auto *session = std::get_if<SessionCharge>(&charge);
        const bool isBilledWithOpen = session && !session->receivedAt && !session->request.isEmpty() && openRequests.contains(session->request);
        return !isOpen(charge) && !isBilledWithOpen;
    });
    return charges;
}

ReturnedMinutes returnedMinutes(const ClosedAct &act, std::vector<Restated> restated, const BusinessCalendar &calendar,
                                const PolicyTimeline &policies)
{
    if (restated.empty())
        return {};
    std::ranges::stable_sort(restated, {}, &Restated::at);
    const auto taken = [&](const LedgerInput &closed) {
        return takenTogether(closed, replayClosed(closed, calendar, policies, act.month, act.closedAt));
    };
    const std::map<QString, minutes> frozen = taken(act.ledger);
    LedgerInput known = act.ledger;
    std::map<QString, minutes> returned;
    ReturnedMinutes out;
    for (const Restated &one : restated) {
        const QString together = billedTogether(one.charge);
        if (!frozen.contains(together))
            continue;
        restate(known, one, policies);
        const minutes due = std::max(minutes(0), frozen.at(together) - taken(known)[together]);
        minutes &given = returned[together];
        const QString name = u"RETURN:%1/%2"_s.arg(isoMonth(act.month), idOf(one.charge));
        if (due > given)
            out.lots.push_back({u"%1/%2"_s.arg(name, isoMoscow(one.at)), LotKind::Adjustment, due - given, one.at, {}});
        else if (due < given)
            out.withdrawals.push_back({out.lots.empty() ? name : out.lots.back().id, one.at, given - due});
        given = due;
    }
    return out;
}

Ledger replayClosed(const LedgerInput &closed, const BusinessCalendar &calendar, const PolicyTimeline &policies, Month month, Instant closedAt)
{
    return LedgerReplay(closed, calendar, policies, closedAt).before(startOf(next(month)));
}

} // namespace hline

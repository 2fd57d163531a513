// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ledgerreplay.h"

#include <algorithm>

#include "domain/lots.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The rule that gives the minutes of a lot.
QByteArray grantRule(LotKind kind)
{
    switch (kind) {
    case LotKind::Carry: return "S-CRY-1"_ba;
    case LotKind::Package: return "S-BAL-2"_ba;
    case LotKind::OneOff: return "S-ONE-1"_ba;
    case LotKind::TopUp: return "S-BAL-6"_ba;
    case LotKind::Adjustment: return "S-BAL-1"_ba;
    }
    Q_UNREACHABLE();
}

/// The rule that takes them.
QByteArray chargeRule(const Charge &charge)
{
    if (std::holds_alternative<NormCharge>(charge))
        return "S-NRM-1"_ba;
    return std::holds_alternative<QuotedCharge>(charge) ? "S-QUO-1"_ba : "S-BAL-4"_ba;
}

} // namespace

LedgerReplay::LedgerReplay(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant asOf)
    : m_input(input), m_calendar(calendar), m_policies(policies), m_asOf(asOf), m_lots(grantedLots(input, policies)),
      m_minutes(chargedMinutes(input.charges, policies, asOf))
{
    if (input.opening)
        open(*input.opening);
    collectEvents();
}

Ledger LedgerReplay::run()
{
    consumeBefore(Instant::max());
    passEvents(m_asOf);
    takeStock();
    m_isForecast = true;
    passEvents(Instant::max());
    foreseeLaterMonths();
    return std::move(m_ledger);
}

void LedgerReplay::consumeBefore(Instant end)
{
    for (MinuteRun run : m_minutes.runs) {
        if (run.first >= end)
            break;
        if (run.step > seconds(0))
            run.count = std::min<std::int64_t>(run.count, (end - run.first + run.step - seconds(1)) / run.step);
        consume(run);
    }
}

void LedgerReplay::collectEvents()
{
    std::int64_t steps = std::ssize(m_lots) * 4;
    for (const MinuteRun &run : m_minutes.runs) {
        steps += run.count;
        if (m_input.months.empty() && monthOf(run.first) != monthOf(run.last()))
            m_events.push_back(startOf(monthOf(run.last()))); // each minute is one of its own month (S-BIL-5)
    }
    m_ledger.curve.reserve(m_ledger.curve.size() + static_cast<std::size_t>(steps));
    m_ledger.lines.reserve(m_lots.size() * 4 + m_minutes.runs.size());
    m_events.reserve(m_lots.size() * 2 + m_input.months.size() * 2);
    for (const LotState &lot : m_lots) {
        m_events.push_back(lot.activeFrom);
        m_events.push_back(lot.validTo);
        if (lot.kind == LotKind::TopUp)
            m_events.push_back(startOf(lot.originMonth)); // over-limit minutes it may cover begin here
    }
    for (const PrepaidMonth &month : m_input.months) {
        m_events.push_back(startOf(next(month.month))); // carried minutes of this month end here
        if (month.paidAt)
            m_events.push_back(*month.paidAt); // … and may begin here
    }
    if (m_input.contractEnd)
        m_events.push_back(*m_input.contractEnd);
    for (const Withdrawal &withdrawal : m_input.withdrawals)
        m_events.push_back(withdrawal.at);
    for (const PolicyTimeline::Change &change : m_policies.changes())
        m_events.push_back(startOf(change.from)); // lots may be used in another order
    if (m_input.opening)
        m_events.push_back(m_begin);
    for (const LotState &lot : m_active)
        m_events.push_back(lot.validTo);
    std::erase_if(m_events, [this](Instant at) { return at < m_begin; });
    std::sort(m_events.begin(), m_events.end());
    m_events.erase(std::unique(m_events.begin(), m_events.end()), m_events.end());
}

void LedgerReplay::passEvents(Instant until)
{
    while (m_nextEvent < m_events.size() && m_events[m_nextEvent] <= until)
        pass(m_events[m_nextEvent++]);
}

void LedgerReplay::pass(Instant at)
{
    endLots(at);
    beginLots(at);
    withdraw(at);
    const auto &changes = m_policies.changes();
    if (std::ranges::any_of(changes, [at](const PolicyTimeline::Change &change) { return startOf(change.from) == at; }))
        arrange(at);
}

/// Policy ledger.order may have changed.
void LedgerReplay::arrange(Instant at)
{
    const LedgerOrder order = m_policies.at(at).ledgerOrder;
    std::stable_sort(m_active.begin(), m_active.end(), [order](const LotState &a, const LotState &b) { return isUsedBefore(a, b, order); });
}

void LedgerReplay::endLots(Instant at)
{
    if (std::ranges::find(m_active, at, &LotState::validTo) == m_active.end())
        return;
    const auto ended = std::stable_partition(m_active.begin(), m_active.end(), [at](const LotState &l) { return l.validTo != at; });
    std::vector<LotState> rolling;
    const bool contractEnds = m_input.contractEnd && at >= *m_input.contractEnd;
    const bool isMonthStart = at == startOf(monthOf(at));
    for (auto lot = ended; lot != m_active.end(); ++lot) {
        if (isMonthStart && lot->kind != LotKind::OneOff && !contractEnds) {
            rolling.push_back(*lot);
            continue;
        }
        change(-lot->left, at);
        const QByteArray rule = lot->kind == LotKind::OneOff ? "S-ONE-2"_ba : "S-BAL-1"_ba;
        explain({BalanceLine::Kind::Expired, at, -lot->left, lot->id, {}, rule, lot->kind});
    }
    m_active.erase(ended, m_active.end());
    if (!rolling.empty())
        rollOver(at, std::move(rolling));
}

/// S-CRY-1, S-CRY-4: older minutes are carried first.
void LedgerReplay::rollOver(Instant at, std::vector<LotState> ending)
{
    std::stable_sort(ending.begin(), ending.end(), [](const LotState &a, const LotState &b) { return a.originMonth < b.originMonth; });
    const Month to = monthOf(at);
    const PrepaidMonth *month = findMonth(to);
    const Day due = dueOf(to, month);
    const CarryOver decision = carryOver(to, month, due);
    minutes room = m_policies.of(to).carryCap.value_or(minutes::max());
    Rollover record{to, minutes(0), minutes(0)};
    for (const LotState &lot : ending) {
        const bool mayMove = lot.hopsLeft != 0 && decision != CarryOver::Refused;
        const minutes moved = mayMove ? std::min(lot.left, room) : minutes(0);
        const minutes burnt = lot.left - moved;
        room -= moved;
        change(-lot.left, at);
        if (moved > minutes(0))
            explain({BalanceLine::Kind::CarriedOut, at, -moved, lot.id, {}, "S-CRY-1"_ba, lot.kind});
        if (burnt > minutes(0)) {
            const QByteArray rule = lot.hopsLeft == 0 ? "S-CRY-2"_ba : decision == CarryOver::Refused ? "S-CRY-3"_ba : "S-CRY-4"_ba;
            explain({BalanceLine::Kind::Expired, at, -burnt, lot.id, {}, rule, lot.kind});
        }
        record.expired += burnt;
        if (moved > minutes(0) && decision == CarryOver::Carried) {
            record.carried += moved;
            m_lots.push_back(carriedLot(lot, moved, to, carriedFrom(to, month), m_input.contractEnd));
        } else if (decision == CarryOver::Awaited) {
            m_ledger.pendingCarry += moved;
            m_ledger.pendingDue = due;
        }
    }
    if (!m_isForecast && record.carried + record.expired > minutes(0))
        m_ledger.rollovers.push_back(record);
}

CarryOver LedgerReplay::carryOver(Month to, const PrepaidMonth *month, Day due) const
{
    const auto &opening = m_input.opening;
    if (opening && opening->month == to && opening->carryOver != CarryOver::Awaited)
        return opening->carryOver;
    if (!month)
        return CarryOver::Refused;
    if (month->paidAt) {
        const Instant end = std::min(startOf(next(month->month)), m_input.contractEnd.value_or(Instant::max()));
        const bool inTime = dayOf(*month->paidAt) <= due && *month->paidAt < end;
        return inTime ? CarryOver::Carried : CarryOver::Refused;
    }
    return !m_isForecast && dayOf(m_asOf) <= due ? CarryOver::Awaited : CarryOver::Refused;
}

Instant LedgerReplay::carriedFrom(Month to, const PrepaidMonth *month) const
{
    const auto &opening = m_input.opening;
    const bool isDecided = opening && opening->month == to && opening->carriedFrom;
    return isDecided ? *opening->carriedFrom : std::max(startOf(to), *month->paidAt);
}

void LedgerReplay::beginLots(Instant at)
{
    for (std::size_t i = 0; i < m_lots.size();) {
        if (m_lots[i].activeFrom != at) {
            ++i;
            continue;
        }
        LotState lot = std::move(m_lots[i]);
        m_lots.erase(m_lots.begin() + static_cast<std::ptrdiff_t>(i));
        change(lot.left, at);
        const bool carried = lot.kind == LotKind::Carry;
        explain({carried ? BalanceLine::Kind::CarriedIn : BalanceLine::Kind::Granted, at, lot.left, lot.id, {}, grantRule(lot.kind), lot.kind});
        coverEarlier(lot, at);
        if (lot.left == minutes(0))
            continue;
        const auto place = std::find_if(m_active.begin(), m_active.end(), [&](const LotState &other) {
            return isUsedBefore(lot, other, m_policies.at(at).ledgerOrder);
        });
        m_active.insert(place, std::move(lot));
    }
}

/// Policy topup.retro_cover: a top-up pays over-limit minutes of its month, oldest first.
void LedgerReplay::coverEarlier(LotState &lot, Instant at)
{
    if (lot.kind != LotKind::TopUp || !m_policies.at(at).topupRetroCover)
        return;
    for (Uncovered &open : m_uncovered) {
        const minutes covered = open.month == monthOf(at) ? std::min(open.left, lot.left) : minutes(0);
        if (covered == minutes(0))
            continue;
        open.left -= covered;
        lot.left -= covered;
        change(-covered, at);
        if (m_isForecast)
            continue;
        ChargeResult &result = m_minutes.results[open.charge].second;
        result.overlimit -= covered;
        result.overlimitIn[open.month] -= covered;
        result.prepaid += covered;
        result.byLot[lot.id] += covered;
        const QString &id = idOf(m_input.charges[open.charge]);
        explain({BalanceLine::Kind::Charged, at, -covered, lot.id, id, "S-BAL-6"_ba, lot.kind});
        m_lastCharge.reset();
    }
}

/// I-11: first what is left of the lot itself, then what it may have become (S-OFF-2).
void LedgerReplay::withdraw(Instant at)
{
    for (const Withdrawal &withdrawal : m_input.withdrawals) {
        if (withdrawal.at != at)
            continue;
        std::vector<LotState *> from;
        for (LotState &lot : m_active)
            from.insert(lot.id == withdrawal.lot ? from.begin() : from.end(), &lot);
        minutes due = withdrawal.amount;
        for (LotState *lot : from) {
            const minutes gone = std::min(due, lot->left);
            if (gone == minutes(0))
                continue;
            due -= gone;
            lot->left -= gone;
            change(-gone, at);
            explain({BalanceLine::Kind::Expired, at, -gone, lot->id, {}, "I-11"_ba, lot->kind});
        }
        std::erase_if(m_active, [](const LotState &lot) { return lot.left == minutes(0); });
    }
}

/// Takes the run piece by piece: up to the next event at a time.
void LedgerReplay::consume(MinuteRun run)
{
    while (run.count > 0) {
        passEvents(run.first);
        MinuteRun piece = run;
        if (m_nextEvent < m_events.size() && run.step > seconds(0)) {
            const std::int64_t before = (m_events[m_nextEvent] - run.first + run.step - seconds(1)) / run.step;
            piece.count = std::min(run.count, before);
        }
        take(piece);
        run.first += run.step * piece.count;
        run.count -= piece.count;
    }
}

void LedgerReplay::take(const MinuteRun &run)
{
    MinuteRun rest = run;
    while (rest.count > 0 && !m_active.empty()) {
        MinuteRun part = rest;
        part.count = std::min<std::int64_t>(rest.count, m_active.front().left.count());
        charge(m_active.front(), part);
        if (m_active.front().left == minutes(0))
            m_active.erase(m_active.begin());
        rest.first += rest.step * part.count;
        rest.count -= part.count;
    }
    if (rest.count > 0) {
        ChargeResult &result = m_minutes.results[rest.charge].second;
        result.overlimit += minutes(rest.count);
        result.overlimitIn[monthOf(rest.first)] += minutes(rest.count);
        m_uncovered.push_back({rest.charge, monthOf(rest.first), minutes(rest.count)});
    }
}

void LedgerReplay::charge(LotState &lot, const MinuteRun &run)
{
    const minutes amount(run.count);
    lot.left -= amount;
    ChargeResult &result = m_minutes.results[run.charge].second;
    result.prepaid += amount;
    result.byLot[lot.id] += amount;
    if (run.step == seconds(0)) {
        change(-amount, run.first);
    } else {
        change(minutes(-1), run.first); // may share its instant with a lot that begins
        BalanceCurve &curve = m_ledger.curve;
        const std::size_t known = curve.size();
        curve.resize(known + std::size_t(run.count - 1));
        std::generate(curve.begin() + std::ptrdiff_t(known), curve.end(), [at = run.first, step = run.step, this]() mutable {
            return BalanceStep{at += step, m_balance -= minutes(1)};
        });
    }
    if (m_balance == minutes(0))
        m_exhaustedAt = run.last();

    const QString &id = idOf(m_input.charges[run.charge]);
    const BalanceLine *last = m_ledger.lines.empty() ? nullptr : &m_ledger.lines.back();
    const bool goesOn = last && last->kind == BalanceLine::Kind::Charged && m_lastCharge == run.charge && last->lot == lot.id
        && monthOf(last->at) == monthOf(run.first);
    if (goesOn)
        m_ledger.lines.back().delta -= amount;
    else
        explain({BalanceLine::Kind::Charged, run.first, -amount, lot.id, id, chargeRule(m_input.charges[run.charge]), lot.kind});
    m_lastCharge = run.charge;
}

void LedgerReplay::change(minutes delta, Instant at)
{
    m_balance += delta;
    if (delta > minutes(0) || m_balance > minutes(0))
        m_exhaustedAt.reset();
    BalanceCurve &curve = m_ledger.curve;
    if (!curve.empty() && curve.back().at == at)
        curve.back().balance = m_balance;
    else
        curve.push_back({at, m_balance});
}

void LedgerReplay::explain(BalanceLine line)
{
    if (!m_isForecast)
        m_ledger.lines.push_back(std::move(line));
}

const PrepaidMonth *LedgerReplay::findMonth(Month month) const
{
    const auto found = std::find_if(m_input.months.begin(), m_input.months.end(),
                                    [month](const PrepaidMonth &m) { return m.month == month; });
    return found == m_input.months.end() ? nullptr : &*found;
}

Day LedgerReplay::dueOf(Month month, const PrepaidMonth *entry) const
{
    return entry && entry->due ? *entry->due : dueDay(month, m_calendar, m_policies.of(month));
}

/// S-BAL-2: with grant.activation = month_start every month that is to come begins full, paid or not. So the
/// balance does not end with the last month that is spelt out, but with the contract; the curve must not depend on how many are.
void LedgerReplay::foreseeLaterMonths()
{
    if (m_input.months.empty())
        return;
    const PrepaidMonth &last = *std::max_element(m_input.months.begin(), m_input.months.end(),
                                                 [](const PrepaidMonth &a, const PrepaidMonth &b) { return a.month < b.month; });
    const Instant end = startOf(next(last.month));
    if (m_policies.at(end).grantActivation != GrantActivation::MonthStart)
        return;
    if (last.package <= minutes(0) || end <= m_asOf || (m_input.contractEnd && *m_input.contractEnd <= end))
        return;
    std::erase_if(m_ledger.curve, [end](const BalanceStep &step) { return step.at >= end; });
    m_ledger.curve.push_back({end, last.package});
    if (m_input.contractEnd)
        m_ledger.curve.push_back({*m_input.contractEnd, minutes(0)});
}

void LedgerReplay::takeStock()
{
    m_ledger.balance = m_balance;
    m_ledger.lots = m_active;
    for (const auto &[id, result] : m_minutes.results) {
        m_ledger.prepaidTotal += result.prepaid;
        m_ledger.overlimitTotal += result.overlimit;
    }
    m_ledger.charges = ChargeResults(std::move(m_minutes.results));
    if (m_balance == minutes(0))
        m_ledger.exhaustedAt = m_exhaustedAt;
    if (m_ledger.pendingCarry == minutes(0))
        promiseCarry();
}

/// «Перенос 40 мин состоится при оплате до 30.09»: what the next month would take over if it were paid in time.
void LedgerReplay::promiseCarry()
{
    const Month to = next(monthOf(m_asOf));
    const PrepaidMonth *month = findMonth(to);
    const Day due = dueOf(to, month);
    const bool contractEnds = m_input.contractEnd && *m_input.contractEnd <= startOf(to);
    if (contractEnds || (month && month->paidAt) || dayOf(m_asOf) > due)
        return;
    minutes promised{0};
    for (const LotState &lot : m_active) {
        if (lot.kind != LotKind::OneOff && lot.hopsLeft != 0 && lot.validTo == startOf(to))
            promised += lot.left;
    }
    promised = std::min(promised, m_policies.of(to).carryCap.value_or(promised));
    if (promised == minutes(0))
        return;
    m_ledger.pendingCarry = promised;
    m_ledger.pendingDue = due;
}

Ledger replay(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant asOf)
{
    return LedgerReplay(input, calendar, policies, asOf).run();
}

} // namespace hline

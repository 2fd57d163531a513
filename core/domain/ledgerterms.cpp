// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ledger.h"

#include <algorithm>

namespace hline {

using std::chrono::days;

namespace {

Instant lastInstant(const SessionCharge &session)
{
    Instant last = session.receivedAt.value_or(Instant::min());
    for (const WorkSegment &segment : session.segments)
        last = std::max(last, segment.to);
    for (const ClassChange &change : session.classes)
        last = std::max({last, change.at, change.consentAt.value_or(change.at)});
    return last;
}
Instant lastInstant(const NormCharge &norm) { return std::max(norm.completedAt, norm.receivedAt.value_or(norm.completedAt)); }
Instant lastInstant(const QuotedCharge &quoted) { return std::max(quoted.deliveredAt, quoted.receivedAt.value_or(quoted.deliveredAt)); }

} // namespace

QByteArray code(LotKind kind)
{
    switch (kind) {
    case LotKind::Carry: return "CARRY";
    case LotKind::Package: return "PACKAGE";
    case LotKind::OneOff: return "ONEOFF";
    case LotKind::TopUp: return "TOPUP";
    case LotKind::Adjustment: return "ADJUSTMENT";
    }
    Q_UNREACHABLE();
}

std::optional<LotKind> lotKindFromCode(const QByteArray &text)
{
    for (const LotKind kind : {LotKind::Carry, LotKind::Package, LotKind::OneOff, LotKind::TopUp, LotKind::Adjustment}) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

Day dueDay(Month month, const BusinessCalendar &calendar, const Policy &policy)
{
    Day due = firstDay(month) - days(1);
    if (policy.paymentDueDay)
        due = std::min(firstDay(month) + days(*policy.paymentDueDay - 1), lastDay(month));
    if (policy.paymentDueShift == DueShift::NextWorkingDay) {
        while (!calendar.isWorkingDay(due))
            due += days(1);
    }
    return due;
}

Instant oneOffValidTo(Instant activatedAt, const Policy &policy)
{
    const Month following = next(monthOf(activatedAt));
    if (policy.oneOffTerm == OneOffTerm::CalendarMonth)
        return startOf(following);
    const std::chrono::year_month_day activated(dayOf(activatedAt));
    const std::chrono::year_month_day same = following / activated.day();
    const Day lastUsable = same.ok() ? Day(same) : lastDay(following);
    return startOf(lastUsable + days(1));
}

Instant closesAt(Month month, const BusinessCalendar &calendar, const Policy &policy)
{
    return calendar.closingOf(calendar.nthWorkingDay(next(month), policy.periodCloseWorkingDay));
}

Instant standsUntil(const LedgerInput &input, const Ledger &ledger, Instant asOf)
{
    const auto isLater = [asOf](const Charge &charge) {
        return std::visit([](const auto &each) { return lastInstant(each); }, charge) > asOf;
    };
    if (std::ranges::any_of(input.charges, isLater))
        return asOf;
    const Instant endOfDay = startOf(dayOf(asOf) + days(1));
    const auto change = std::ranges::upper_bound(ledger.curve, asOf, {}, &BalanceStep::at);
    return change == ledger.curve.end() ? endOfDay : std::min(endOfDay, change->at);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lots.h"

#include <QStringBuilder>

#include <tuple>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Month previous(Month month)
{
    return month - std::chrono::months(1);
}

Instant finalExpiry(Month firstEnd, int hops)
{
    return hops < 0 ? NeverExpires : startOf(firstEnd + std::chrono::months(hops));
}

/// Hops, month of origin and ends by kind; the amount and the id are the buyer's.
LotState boughtLot(const PurchasedLot &bought, const Policy &policy)
{
    const Month month = monthOf(bought.activeFrom);
    LotState lot{bought.id, bought.kind, bought.amount, bought.amount, bought.activeFrom, {}, month, 0, {}};
    switch (bought.kind) {
    case LotKind::OneOff: // R-2.4.2.6c, R-2.4.2.6d, R-2.4.2.6e: its own month, and no carry-over
        lot.validTo = bought.validTo.value_or(oneOffValidTo(bought.activeFrom, policy));
        lot.finalExpiry = lot.validTo;
        return lot;
    case LotKind::Carry:
        lot.originMonth = previous(month);
        lot.hopsLeft = policy.carryMaxHops < 0 ? -1 : std::max(policy.carryMaxHops - 1, 0);
        break;
    case LotKind::Package:
        lot.hopsLeft = policy.carryMaxHops;
        break;
    case LotKind::TopUp:
    case LotKind::Adjustment:
        lot.hopsLeft = policy.topupCarriesOver ? policy.carryMaxHops : 0;
        break;
    }
    lot.validTo = bought.validTo.value_or(startOf(next(month)));
    const bool endsWithMonth = lot.validTo == startOf(monthOf(lot.validTo));
    lot.finalExpiry = endsWithMonth ? finalExpiry(monthOf(lot.validTo), lot.hopsLeft) : lot.validTo;
    return lot;
}

std::optional<Instant> activation(const PrepaidMonth &month, const Policy &policy)
{
    const Instant begin = startOf(month.month);
    if (policy.grantActivation == GrantActivation::MonthStart)
        return begin;
    return month.paidAt ? std::optional<Instant>(std::max(begin, *month.paidAt)) : std::nullopt;
}

void endWithContract(LotState &lot, const std::optional<Instant> &contractEnd)
{
    if (!contractEnd)
        return;
    lot.validTo = std::min(lot.validTo, *contractEnd);
    lot.finalExpiry = std::min(lot.finalExpiry, *contractEnd);
}

} // namespace

std::vector<LotState> grantedLots(const LedgerInput &input, const PolicyTimeline &policies)
{
    std::vector<LotState> lots;
    lots.reserve(input.months.size() * 2 + input.lots.size());
    const auto add = [&](LotState lot) {
        endWithContract(lot, input.contractEnd);
        if (lot.granted > minutes(0) && lot.activeFrom < lot.validTo)
            lots.push_back(std::move(lot));
    };
    for (const PrepaidMonth &month : input.months) {
        const Policy &policy = policies.of(month.month);
        if (const std::optional<Instant> from = activation(month, policy)) {
            const Month end = next(month.month);
            add({u"PKG:" % isoMonth(month.month), LotKind::Package, month.package, month.package, *from, startOf(end),
                 month.month, policy.carryMaxHops, finalExpiry(end, policy.carryMaxHops)});
        }
    }
    for (const PurchasedLot &bought : input.lots)
        add(boughtLot(bought, policies.at(bought.activeFrom)));
    return lots;
}

bool isUsable(const PurchasedLot &bought, const std::optional<Instant> &contractEnd, const Policy &policy)
{
    return !grantedLots({{}, {bought}, {}, contractEnd, {}}, policy).empty();
}

// Regulation 2.4.2.5a, I-20
PurchasedLot compensation(const QString &id, minutes amount, Month failed)
{
    return {id, LotKind::Adjustment, amount, startOf(next(failed)), {}};
}

// S-BAL-1: an upgrade inside a month is a top-up of the difference
minutes upgradeDifference(minutes paid, minutes wanted)
{
    return std::max(wanted - paid, minutes(0));
}

// Regulation 2.4.2.6e
Instant oneOffWarnFrom(Instant validTo, const BusinessCalendar &calendar)
{
    constexpr int WorkingDaysAhead = 3;
    Day day = dayOf(validTo - seconds(1));
    for (int left = WorkingDaysAhead; left > 0;) {
        day -= std::chrono::days(1);
        if (calendar.isWorkingDay(day))
            --left;
    }
    return startOf(day);
}

std::vector<LotState> endingOneOffs(const std::vector<LotState> &lots, const BusinessCalendar &calendar, Instant now)
{
    std::vector<LotState> out;
    for (const LotState &lot : lots) {
        if (lot.kind == LotKind::OneOff && lot.left > minutes(0) && now >= oneOffWarnFrom(lot.validTo, calendar))
            out.push_back(lot);
    }
    return out;
}

LotState carriedLot(const LotState &lot, minutes amount, Month to, Instant activeFrom, const std::optional<Instant> &contractEnd)
{
    const Month end = next(to);
    const int hops = lot.hopsLeft < 0 ? -1 : lot.hopsLeft - 1;
    const QString id = u"CARRY:" % isoMonth(lot.originMonth) % u'>' % isoMonth(to);
    LotState carried{id, LotKind::Carry, amount, amount, activeFrom, startOf(end), lot.originMonth, hops, finalExpiry(end, hops)};
    endWithContract(carried, contractEnd);
    return carried;
}

bool isUsedBefore(const LotState &a, const LotState &b, LedgerOrder order)
{
    if (order == LedgerOrder::PackageFirst && (a.kind == LotKind::Package) != (b.kind == LotKind::Package))
        return a.kind == LotKind::Package;
    return std::tie(a.finalExpiry, a.originMonth, a.kind, a.id) < std::tie(b.finalExpiry, b.originMonth, b.kind, b.id);
}

} // namespace hline

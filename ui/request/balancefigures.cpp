// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/balancefigures.h"

namespace hline {

namespace {

struct ChargeStart
{
    QString id;
    std::optional<Instant> at;
};

ChargeStart beginningOf(const SessionCharge &charge)
{
    std::optional<Instant> first;
    for (const WorkSegment &segment : charge.segments) {
        if (!segment.voided && (!first || segment.from < *first))
            first = segment.from;
    }
    return {charge.id, first};
}
ChargeStart beginningOf(const NormCharge &charge)
{
    return {charge.id, charge.receivedAt.value_or(charge.completedAt)};
}
ChargeStart beginningOf(const QuotedCharge &charge)
{
    return {charge.id, charge.receivedAt.value_or(charge.deliveredAt)};
}

} // namespace

BalanceFigures balanceFigures(const BalanceView &balance, minutes overlimit)
{
    BalanceFigures figures;
    for (const LotState &lot : balance.ledger.lots) {
        switch (lot.kind) {
        case LotKind::Carry:
            figures.carried += lot.left;
            break;
        case LotKind::Package:
            figures.package += lot.left;
            break;
        case LotKind::OneOff:
        case LotKind::TopUp:
        case LotKind::Adjustment:
            figures.other += lot.left;
            break;
        }
    }
    for (const BalanceLine &line : balance.ledger.lines) {
        if (line.kind == BalanceLine::Kind::Charged && monthOf(line.at) == monthOf(balance.asOf))
            figures.used -= line.delta;
    }
    figures.overlimit = overlimit;
    figures.pending = balance.ledger.pendingCarry;
    return figures;
}

minutes overlimitOf(const LedgerInput &input, const Ledger &ledger, Month month)
{
    minutes sum{0};
    for (const Charge &charge : input.charges) {
        const ChargeStart start = std::visit([](const auto &each) { return beginningOf(each); }, charge);
        const auto result = ledger.charges.find(start.id);
        if (start.at && monthOf(*start.at) == month && result != ledger.charges.end())
            sum += result->second.overlimit;
    }
    return sum;
}

} // namespace hline

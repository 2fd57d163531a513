// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/monthhistory.h"

#include <algorithm>

namespace hline {

namespace {

/// A rollover happens at the first instant of the next month but ends the month before.
Month monthOfLine(const BalanceLine &line)
{
    switch (line.kind) {
    case BalanceLine::Kind::Expired:
    case BalanceLine::Kind::CarriedOut:
        return monthOf(line.at - seconds(1));
    case BalanceLine::Kind::Granted:
    case BalanceLine::Kind::Charged:
    case BalanceLine::Kind::CarriedIn:
        return monthOf(line.at);
    }
    Q_UNREACHABLE();
}

void add(MonthLine &month, const BalanceLine &line)
{
    switch (line.kind) {
    case BalanceLine::Kind::Granted:
        month.granted += line.delta;
        return;
    case BalanceLine::Kind::Charged:
        month.used -= line.delta;
        return;
    case BalanceLine::Kind::CarriedOut:
        month.carriedOut -= line.delta;
        return;
    case BalanceLine::Kind::CarriedIn:
        month.carriedIn += line.delta;
        return;
    case BalanceLine::Kind::Expired:
        month.expired -= line.delta;
        return;
    }
    Q_UNREACHABLE();
}

std::optional<Instant> beginOf(const SessionCharge &charge)
{
    if (charge.receivedAt)
        return charge.receivedAt;
    std::optional<Instant> first;
    for (const WorkSegment &segment : charge.segments) {
        if (!segment.voided && (!first || segment.from < *first))
            first = segment.from;
    }
    return first;
}
std::optional<Instant> beginOf(const NormCharge &charge)
{
    return charge.receivedAt.value_or(charge.completedAt);
}
std::optional<Instant> beginOf(const QuotedCharge &charge)
{
    return charge.receivedAt.value_or(charge.deliveredAt);
}

} // namespace

std::vector<MonthLine> monthHistory(const LedgerInput &input, const Ledger &ledger)
{
    std::map<Month, MonthLine> months;
    for (const BalanceLine &line : ledger.lines)
        add(months[monthOfLine(line)], line);
    for (const Charge &charge : input.charges) {
        const auto start = std::visit([](const auto &each) { return beginOf(each); }, charge);
        const QString id = idOf(charge);
        const auto result = ledger.charges.find(id);
        if (!start || result == ledger.charges.end() || result->second.overlimit + result->second.invoice == minutes(0))
            continue;
        for (const auto &[month, amount] : result->second.overlimitIn)
            months[month].overlimit += amount;
        months[monthOf(*start)].invoice += result->second.invoice;
    }
    std::vector<MonthLine> history;
    minutes closing{0};
    for (auto &[month, line] : months) {
        line.month = month;
        line.opening = closing;
        line.closing
            = line.opening + line.granted + line.carriedIn - line.used - line.carriedOut - line.expired;
        closing = line.closing;
        history.push_back(line);
    }
    return history;
}

} // namespace hline

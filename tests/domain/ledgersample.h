// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domainsample.h"

namespace hline::sample {

inline Ledger asOf(const char *instant, const LedgerInput &input, const Policy &policy = {})
{
    return replay(input, calendar(), policy, at(instant));
}

inline minutes sumOfLines(const Ledger &ledger)
{
    minutes sum{0};
    for (const BalanceLine &line : ledger.lines)
        sum += line.delta;
    return sum;
}

inline QString text(const std::vector<Rollover> &rollovers)
{
    QStringList parts;
    for (const Rollover &r : rollovers)
        parts.append(QStringLiteral("%1:%2/%3").arg(isoMonth(r.to)).arg(r.carried.count()).arg(r.expired.count()));
    return parts.join(u' ');
}

} // namespace hline::sample

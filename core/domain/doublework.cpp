// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doublework.h"

#include <algorithm>
#include <set>

namespace hline {

namespace {

seconds workedFrom(const ClaimMade &claim, const std::vector<TimedPiece> &pieces)
{
    seconds sum{0};
    for (const TimedPiece &piece : pieces) {
        if (piece.consultant == claim.consultant)
            sum += std::max(piece.to - std::max(piece.from, claim.at), seconds(0));
    }
    return sum;
}

} // namespace

// S-OFF-3
std::vector<DoubleWork> doubleWork(const std::vector<ClaimMade> &claims, const std::vector<TimedPiece> &pieces)
{
    std::vector<ClaimMade> sorted = claims;
    std::ranges::stable_sort(sorted, {}, &ClaimMade::at);
    std::vector<DoubleWork> out;
    std::set<QString> told;
    for (const ClaimMade &late : sorted) {
        if (late.outcome != ClaimMade::Outcome::Lost || told.contains(late.consultant))
            continue;
        const seconds worked = workedFrom(late, pieces);
        // Who came first to the office may have taken it later by the clock: the last one that held before, or the first at all.
        const ClaimMade *holder = nullptr;
        for (const ClaimMade &held : sorted) {
            if (held.outcome == ClaimMade::Outcome::Held && held.consultant != late.consultant && (!holder || held.at <= late.at))
                holder = &held;
        }
        if (!holder || worked == seconds(0))
            continue;
        told.insert(late.consultant);
        out.push_back({*holder, late, workedFrom(*holder, pieces), worked});
    }
    return out;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/clocks.h"

#include <chrono>

namespace hline {

/// Full jitter: a random wait of [0, bound), the bound doubling from a second to a minute (sync.md 4.3). Fifty desks that lost the
/// same office come back one by one.
class Backoff
{
public:
    [[nodiscard]] std::chrono::microseconds next(SeededRandom &random);
    /// As if it had failed often: for refusals that only a person can end.
    void exhaust() { m_failures = MostFailures; }
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

    static constexpr std::chrono::seconds First{1};
    static constexpr std::chrono::seconds Longest{60};

private:
    static constexpr int MostFailures = 6; ///< 2⁶ s is over a minute
    int m_failures = 0;
};

} // namespace hline

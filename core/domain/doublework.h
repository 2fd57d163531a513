// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doubletimers.h"

namespace hline {

/// Somebody wanted to have a request: the claim counted, or another one had it already (sync.md 4.7).
struct ClaimMade
{
    enum class Outcome { Held, Lost };
    QString consultant;
    Instant at;
    Outcome outcome = Outcome::Held;
    bool operator==(const ClaimMade &) const = default;
};

/// «Двойная работа»: two people took and worked on one request without knowing of each other. Nothing is taken away: both times are
/// kept, and a supervisor decides what is charged.
struct DoubleWork
{
    ClaimMade holder;         ///< in force when the other claim was made
    ClaimMade late;
    seconds holderWorked{0};  ///< of each on the request, from its claim on
    seconds lateWorked{0};
    bool operator==(const DoubleWork &) const = default;
};

/// Double work on one request: each lost claim whose author worked all the same, by the instant of that claim. `pieces` are of this
/// request; of several lost claims of one person only the first is told. S-OFF-3
[[nodiscard]] std::vector<DoubleWork> doubleWork(const std::vector<ClaimMade> &claims, const std::vector<TimedPiece> &pieces);

} // namespace hline

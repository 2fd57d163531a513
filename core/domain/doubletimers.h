// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>

#include <vector>

namespace hline {

/// A piece of one person's time on one request, [from, to).
struct TimedPiece
{
    QString consultant, request;
    Instant from, to;
    bool operator==(const TimedPiece &) const = default;
};

/// Time that one person booked on two requests at once: both pieces are kept and charged, and a supervisor looks at them («Двойной таймер»).
struct DoubleTimer
{
    TimedPiece first, second; ///< by their beginnings
    Instant from, to;         ///< the time in both
    bool operator==(const DoubleTimer &) const = default;
};

/// Overlaps of each person's pieces on different requests, by consultant and beginning. Overlaps on one request are charged once (S-BIL-4)
/// and are not listed. S-OFF-3, I-10.
[[nodiscard]] std::vector<DoubleTimer> doubleTimers(std::vector<TimedPiece> pieces);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

namespace hline {

/// What the response clock of a request shows: one shape, one colour, one word each (experience.md, colours of the clock).
enum class ClockFace { InTime, Soon, Urgent, Overdue, Closed, NoGuarantee, Free, Waiting, Answered };
inline constexpr int ClockFaceCount = 9;

/// The part of a request that its face depends on.
struct ClockReading
{
    GuaranteeState guarantee = GuaranteeState::NotApplicable;
    std::optional<Service> service;
    std::optional<Instant> deadline;
    seconds warnBelow{0}, criticalBelow{0};
};

/// Levels are S-SLA-9; outside line hours a running clock stands still and says so.
[[nodiscard]] ClockFace clockFace(const ClockReading &reading, const BusinessCalendar &calendar, Instant now);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"

#include <vector>

namespace hline {

/// One day of a span as the line counted it: why it counted, or why not. S-CAL-2, S-CAL-5, S-CAL-6.
struct CountedDay
{
    enum class Why { Working, Short, WorkingWeekend, Weekend, Holiday };
    Day day;
    Why why = Why::Working;
    seconds worked{0};           ///< working seconds of the span on this day
    std::optional<Instant> from; ///< the counted part; nothing on a day that did not count
    std::optional<Instant> to;
    YearStatus source = YearStatus::Official; ///< Statutory: no official calendar of this year (S-CAL-6)
    bool operator==(const CountedDay &) const = default;
};
[[nodiscard]] QByteArray code(CountedDay::Why why);

/// Every day that [from, to) touches, oldest first; their working seconds add up to W(from, to). S-CAL-3.
[[nodiscard]] std::vector<CountedDay> workingDaysBetween(const BusinessCalendar &calendar, Instant from, Instant to);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/calendar.h"

namespace hline {

/// The naive truth: every minute of some years, open or not, counted one by one. Big and obvious, and independent of the
/// sums over days that it is compared with.
class MinuteBitmap
{
public:
    MinuteBitmap(const std::vector<CalendarYear> &years, const LineHours &hours);

    [[nodiscard]] Instant begin() const { return m_begin; }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_openBefore.size()) - 1; }
    [[nodiscard]] Instant at(std::int64_t minute) const { return m_begin + minutes(minute); }

    [[nodiscard]] minutes between(std::int64_t from, std::int64_t to) const;
    /// First minute boundary at or after `from` that has `budget` working minutes behind it; nothing past the end.
    [[nodiscard]] std::optional<std::int64_t> add(std::int64_t from, minutes budget) const;

private:
    Instant m_begin;
    std::vector<std::int64_t> m_openBefore;  ///< for each minute: how many open ones lie before it
    std::vector<std::int64_t> m_openMinutes; ///< all open minutes in order
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "minutebitmap.h"

namespace hline {

MinuteBitmap::MinuteBitmap(const std::vector<CalendarYear> &years, const LineHours &hours)
    : m_begin(startOf(std::chrono::year(years.front().year) / 1))
{
    const Day end(std::chrono::year(years.back().year + 1) / 1 / 1);
    for (Day day = dayOf(m_begin); day < end; day += std::chrono::days(1)) {
        const std::chrono::weekday weekday(day);
        DayKind kind = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ? DayKind::Off : DayKind::Work;
        for (const CalendarYear &year : years) {
            for (const CalendarDay &exception : year.days)
                kind = exception.day == day ? exception.kind : kind;
        }
        const seconds close = hours.close - (kind == DayKind::Short ? seconds(hours.shortDayCut) : seconds(0));
        for (int minute = 0; minute < 24 * 60; ++minute) {
            const auto index = static_cast<std::int64_t>(m_openBefore.size());
            m_openBefore.push_back(static_cast<std::int64_t>(m_openMinutes.size()));
            if (kind != DayKind::Off && minutes(minute) >= hours.open && minutes(minute) < close)
                m_openMinutes.push_back(index);
        }
    }
    m_openBefore.push_back(static_cast<std::int64_t>(m_openMinutes.size()));
}

minutes MinuteBitmap::between(std::int64_t from, std::int64_t to) const
{
    const auto before = [this](std::int64_t minute) { return m_openBefore[static_cast<std::size_t>(minute)]; };
    return from >= to ? minutes(0) : minutes(before(to) - before(from));
}

std::optional<std::int64_t> MinuteBitmap::add(std::int64_t from, minutes budget) const
{
    if (budget <= minutes(0))
        return from;
    const std::int64_t last = m_openBefore[static_cast<std::size_t>(from)] + budget.count() - 1;
    if (last >= static_cast<std::int64_t>(m_openMinutes.size()))
        return std::nullopt;
    return m_openMinutes[static_cast<std::size_t>(last)] + 1;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/calendar.h"

#include <algorithm>
#include <map>

namespace hline {

namespace {

using std::chrono::days;

std::vector<Day> holidays(int year)
{
    const std::chrono::year y(year);
    std::vector<Day> result;
    for (unsigned day = 1; day <= 8; ++day)
        result.emplace_back(y / 1 / std::chrono::day(day));
    for (const std::chrono::year_month_day fixed : {y / 2 / 23, y / 3 / 8, y / 5 / 1, y / 5 / 9, y / 6 / 12, y / 11 / 4})
        result.emplace_back(fixed);
    return result;
}

/// Labour Code art. 112: a holiday on a weekend moves to the next working day, the New Year holidays excepted.
bool movesWhenOnWeekend(Day holiday)
{
    return std::chrono::year_month_day(holiday).month() != std::chrono::January;
}

} // namespace

std::vector<CalendarDay> statutoryDays(int year)
{
    const std::vector<Day> named = holidays(year);
    std::map<Day, DayKind> kinds;
    for (const Day holiday : named)
        kinds[holiday] = DayKind::Off;

    const auto isWorking = [&kinds](Day day) { return !isWeekend(day) && !kinds.contains(day); };
    for (const Day holiday : named) {
        if (!isWeekend(holiday) || !movesWhenOnWeekend(holiday))
            continue;
        Day moved = holiday + days(1);
        while (!isWorking(moved))
            moved += days(1);
        kinds[moved] = DayKind::Off;
    }

    std::vector<Day> eves;
    for (const Day holiday : named)
        eves.push_back(holiday - days(1));
    eves.emplace_back(std::chrono::year(year) / 12 / 31);
    const Day newYear(std::chrono::year(year) / 1 / 1);
    for (const Day eve : eves) {
        if (eve >= newYear && isWorking(eve))
            kinds[eve] = DayKind::Short;
    }

    std::vector<CalendarDay> result;
    for (const auto &[day, kind] : kinds)
        result.push_back({day, kind});
    return result;
}

} // namespace hline

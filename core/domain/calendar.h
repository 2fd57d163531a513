// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace hline {

/// How a date differs from "Monday to Friday works, weekend does not". Regulation 3.1, S-CAL-2.
enum class DayKind { Work, Off, Short };

/// Where the table of a year comes from. Statutory: computed by S-CAL-6 and shown as provisional. Missing: not even that
/// was asked for (only in import reports).
enum class YearStatus { Official, Statutory, Missing };

struct CalendarDay
{
    Day day;
    DayKind kind;
    bool operator==(const CalendarDay &) const = default;
};

/// The official exceptions of one year. Weekdays not named work, weekends not named do not.
struct CalendarYear
{
    int year = 0;
    QString source; ///< decree or file it came from
    std::vector<CalendarDay> days;
    bool operator==(const CalendarYear &) const = default;
};

/// Opening hours of the line (S-CAL-1, S-CAL-5), Moscow time of day.
struct LineHours
{
    seconds open = std::chrono::hours(8);
    seconds close = std::chrono::hours(18);
    minutes shortDayCut{0}; ///< calendar.short_day_cut_min
    bool operator==(const LineHours &) const = default;
};

/// Opening hours that hold from 00:00 MSK of a day on (a dated policy).
struct HoursFrom
{
    Day from;
    LineHours hours;
};

/// Working time of the consultation line in closed form: prefix sums over days, no walking (S-CAL-3, S-CAL-4).
/// Value type; cheap to copy (the table is shared and immutable).
class BusinessCalendar
{
public:
    /// Years without an official table get the statutory one (S-CAL-6). Covers 2013 … 2060; outside it plain Mon–Fri.
    /// Hours that close before they open are taken as the default ones.
    [[nodiscard]] static BusinessCalendar build(std::span<const CalendarYear> official, const LineHours &hours = {});
    /// … with `first` until the first change; changes ascend by day.
    [[nodiscard]] static BusinessCalendar build(std::span<const CalendarYear> official, const LineHours &first,
                                                std::span<const HoursFrom> changes);

    /// W(from, to): working seconds in [from, to); 0 when to ≤ from.
    [[nodiscard]] seconds workingTime(Instant from, Instant to) const noexcept;
    /// Smallest d ≥ from with W(from, d) = budget. A budget that ends at closing gives closing time, not the next opening.
    /// A budget of 0 gives `from` itself.
    [[nodiscard]] Instant addWorking(Instant from, seconds budget) const noexcept;
    /// Largest instant a ≤ to with W(a, to) = budget: the inverse of addWorking up to closed hours.
    [[nodiscard]] Instant subtractWorking(Instant to, seconds budget) const noexcept;
    /// Smallest instant ≥ from inside a working interval.
    [[nodiscard]] Instant firstWorking(Instant from) const noexcept;
    /// Working seconds since the calendar began: W(a, b) = workedUntil(b) − workedUntil(a). For sweeps over one `now`.
    [[nodiscard]] std::int64_t workedUntil(Instant t) const noexcept;

    [[nodiscard]] bool isOpen(Instant t) const noexcept;
    [[nodiscard]] bool isWorkingDay(Day day) const noexcept;
    [[nodiscard]] DayKind kind(Day day) const noexcept;
    [[nodiscard]] Instant closingOf(Day day) const noexcept; ///< end of the working interval, or start of the day if there is none
    [[nodiscard]] YearStatus status(int year) const noexcept;
    /// The n-th working day (1 …) of a month.
    [[nodiscard]] Day nthWorkingDay(Month month, int n) const noexcept;
    [[nodiscard]] int workingDays(Month month) const noexcept;

private:
    struct Table;
    std::shared_ptr<const Table> m_table; // shared because the table is immutable and copies of the calendar are values
};

/// The statutory exceptions of a year without a decree (S-CAL-6).
[[nodiscard]] std::vector<CalendarDay> statutoryDays(int year);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/calendar.h"

#include <algorithm>
#include <array>

namespace hline {

namespace {

using std::chrono::days;

constexpr int FirstYear = 2013;
constexpr int LastYear = 2060;
constexpr Day FirstDay{std::chrono::year(FirstYear) / 1 / 1};
constexpr Day EndDay{std::chrono::year(LastYear + 1) / 1 / 1};
constexpr std::size_t DayCount = static_cast<std::size_t>((EndDay - FirstDay).count());

/// Working seconds are hinted in buckets of 2^15 s (9 h): at most a few working days share one.
constexpr int HintShift = 15;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Monday to Friday without holidays, for days outside the table. Counted from Monday 29 December 1969.
struct PlainWeeks
{
    std::int64_t open;
    std::int64_t length;

    static constexpr Day Monday{std::chrono::year(1969) / 12 / 29};

    [[nodiscard]] std::int64_t workedBefore(Day day) const
    {
        const std::int64_t since = (day - Monday).count();
        const std::int64_t weeks = floorDiv(since, 7);
        return (weeks * 5 + std::min<std::int64_t>(since - weeks * 7, 5)) * length;
    }
    [[nodiscard]] std::int64_t workedUntil(Instant t) const
    {
        const Day day = dayOf(t);
        const std::int64_t today = isWeekend(day) ? 0 : std::clamp<std::int64_t>(timeOfDay(t).count() - open, 0, length);
        return workedBefore(day) + today;
    }
    /// Smallest t with workedUntil(t) = worked.
    [[nodiscard]] Instant reaching(std::int64_t worked) const
    {
        const std::int64_t shift = floorDiv(worked - 1, length);
        const std::int64_t week = floorDiv(shift, 5);
        const Day day = Monday + days(week * 7 + shift - week * 5);
        return startOf(day) + seconds(open + worked - shift * length);
    }
};

} // namespace

struct BusinessCalendar::Table
{
    struct DayEntry
    {
        std::int32_t before; ///< working seconds since the table began
        std::int32_t length; ///< working seconds of the day
        std::int32_t open;   ///< second of the day at which it opens
    };
    struct WorkingDay
    {
        std::int32_t until; ///< working seconds since the table began, this day included
        std::int32_t length;
        std::int64_t open;  ///< UTC seconds of its opening
    };

    std::int64_t begin = startOf(FirstDay).time_since_epoch().count();
    std::int64_t total = 0;
    PlainWeeks outside{};
    std::vector<DayEntry> days;
    std::vector<WorkingDay> working;
    std::vector<std::uint32_t> hint; ///< working seconds >> HintShift → first working day that reaches the bucket
    std::vector<DayKind> kinds;
    std::array<bool, LastYear - FirstYear + 1> official{};

    [[nodiscard]] std::int64_t workedUntil(std::int64_t utc) const noexcept;
    [[nodiscard]] std::int64_t reaching(std::int64_t worked) const noexcept;

    void setKinds(std::span<const CalendarYear> years);
    void sumUp(LineHours hours, std::span<const HoursFrom> changes);
    void makeHints();
};

// Called millions of times a second by sweeps over the queue; everything outside the table is out of line.
std::int64_t BusinessCalendar::Table::workedUntil(std::int64_t utc) const noexcept
{
    constexpr std::int64_t DaySeconds = 86400;
    const std::uint64_t since = static_cast<std::uint64_t>(utc - begin);
    const std::uint64_t index = since / DaySeconds;
    if (index >= DayCount) [[unlikely]] {
        const std::int64_t plain = outside.workedUntil(Instant(seconds(utc)));
        return utc < begin ? plain - outside.workedBefore(FirstDay) : total + plain - outside.workedBefore(EndDay);
    }
    const DayEntry day = days[index];
    const std::int64_t today = static_cast<std::int64_t>(since - index * DaySeconds) - day.open;
    return day.before + std::clamp<std::int64_t>(today, 0, day.length);
}

/// Smallest instant with workedUntil(instant) = worked.
std::int64_t BusinessCalendar::Table::reaching(std::int64_t worked) const noexcept
{
    if (worked <= 0) [[unlikely]]
        return outside.reaching(outside.workedBefore(FirstDay) + worked).time_since_epoch().count();
    if (worked > total) [[unlikely]]
        return outside.reaching(outside.workedBefore(EndDay) + worked - total).time_since_epoch().count();
    const WorkingDay *day = &working[hint[static_cast<std::size_t>(worked >> HintShift)]];
    while (day->until < worked)
        ++day;
    return day->open + day->length - (day->until - worked);
}

void BusinessCalendar::Table::setKinds(std::span<const CalendarYear> years)
{
    kinds.resize(DayCount);
    for (std::size_t i = 0; i < DayCount; ++i)
        kinds[i] = isWeekend(FirstDay + std::chrono::days(i)) ? DayKind::Off : DayKind::Work;

    const auto apply = [this](int year, const std::vector<CalendarDay> &exceptions) {
        for (const CalendarDay &exception : exceptions) {
            if (static_cast<int>(std::chrono::year_month_day(exception.day).year()) == year)
                kinds[static_cast<std::size_t>((exception.day - FirstDay).count())] = exception.kind;
        }
    };
    for (const CalendarYear &year : years) {
        if (year.year < FirstYear || year.year > LastYear)
            continue;
        official[static_cast<std::size_t>(year.year - FirstYear)] = true;
        apply(year.year, year.days);
    }
    for (int year = FirstYear; year <= LastYear; ++year) {
        if (!official[static_cast<std::size_t>(year - FirstYear)])
            apply(year, statutoryDays(year));
    }
}

/// Hours that close before they open are taken as the default ones.
void BusinessCalendar::Table::sumUp(LineHours hours, std::span<const HoursFrom> changes)
{
    days.reserve(DayCount);
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < DayCount; ++i) {
        while (!changes.empty() && changes.front().from <= FirstDay + std::chrono::days(i)) {
            hours = changes.front().hours;
            changes = changes.subspan(1);
        }
        const LineHours &used = hours.open < hours.close ? hours : LineHours{};
        const auto full = static_cast<std::int32_t>((used.close - used.open).count());
        const auto cut = static_cast<std::int32_t>(seconds(used.shortDayCut).count());
        const auto opening = static_cast<std::int32_t>(used.open.count());
        const std::int32_t length = kinds[i] == DayKind::Off ? 0 : kinds[i] == DayKind::Short ? std::max(full - cut, 0) : full;
        days.push_back({sum, length, opening});
        sum += length;
        if (kinds[i] != DayKind::Off)
            working.push_back({sum, length, begin + static_cast<std::int64_t>(i) * 86400 + opening});
        outside = {opening, full};
    }
    total = sum;
}

void BusinessCalendar::Table::makeHints()
{
    const std::size_t buckets = static_cast<std::size_t>(total >> HintShift) + 1;
    hint.reserve(buckets);
    std::uint32_t day = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        while (working[day].until < static_cast<std::int64_t>(bucket) << HintShift)
            ++day;
        hint.push_back(day);
    }
}

BusinessCalendar BusinessCalendar::build(std::span<const CalendarYear> official, const LineHours &hours)
{
    return build(official, hours, {});
}

BusinessCalendar BusinessCalendar::build(std::span<const CalendarYear> official, const LineHours &first, std::span<const HoursFrom> changes)
{
    auto table = std::make_shared<Table>();
    table->setKinds(official);
    table->sumUp(first, changes);
    table->makeHints();
    BusinessCalendar calendar;
    calendar.m_table = std::move(table);
    return calendar;
}

seconds BusinessCalendar::workingTime(Instant from, Instant to) const noexcept
{
    return to <= from ? seconds(0) : seconds(workedUntil(to) - workedUntil(from));
}

Instant BusinessCalendar::addWorking(Instant from, seconds budget) const noexcept
{
    if (budget <= seconds(0))
        return from;
    return Instant(seconds(m_table->reaching(workedUntil(from) + budget.count())));
}

Instant BusinessCalendar::subtractWorking(Instant to, seconds budget) const noexcept
{
    if (budget <= seconds(0))
        return to;
    // The second after the wanted instant is worked; the instant before that second is the last one with this sum.
    return Instant(seconds(m_table->reaching(workedUntil(to) - budget.count() + 1) - 1));
}

Instant BusinessCalendar::firstWorking(Instant from) const noexcept
{
    return Instant(seconds(m_table->reaching(workedUntil(from) + 1) - 1));
}

std::int64_t BusinessCalendar::workedUntil(Instant t) const noexcept
{
    return m_table->workedUntil(t.time_since_epoch().count());
}

bool BusinessCalendar::isOpen(Instant t) const noexcept
{
    return workedUntil(t + seconds(1)) != workedUntil(t);
}

bool BusinessCalendar::isWorkingDay(Day day) const noexcept
{
    return kind(day) != DayKind::Off;
}

DayKind BusinessCalendar::kind(Day day) const noexcept
{
    if (day < FirstDay || day >= EndDay)
        return isWeekend(day) ? DayKind::Off : DayKind::Work;
    return m_table->kinds[static_cast<std::size_t>((day - FirstDay).count())];
}

Instant BusinessCalendar::closingOf(Day day) const noexcept
{
    const Instant start = startOf(day);
    const std::int64_t worked = workedUntil(start + days(1)) - workedUntil(start);
    return worked == 0 ? start : addWorking(start, seconds(worked));
}

YearStatus BusinessCalendar::status(int year) const noexcept
{
    if (year < FirstYear || year > LastYear)
        return YearStatus::Missing;
    return m_table->official[static_cast<std::size_t>(year - FirstYear)] ? YearStatus::Official : YearStatus::Statutory;
}

Day BusinessCalendar::nthWorkingDay(Month month, int n) const noexcept
{
    Day day = firstDay(month);
    for (int left = n; ; day += days(1)) {
        if (isWorkingDay(day) && --left <= 0)
            return day;
    }
}

int BusinessCalendar::workingDays(Month month) const noexcept
{
    int count = 0;
    for (Day day = firstDay(month); day <= lastDay(month); day += days(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

} // namespace hline

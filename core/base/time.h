// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace hline {

using std::chrono::minutes;
using std::chrono::seconds;

/// A point in time, UTC, whole seconds: what every rule of the regulation computes with.
using Instant = std::chrono::sys_seconds;
/// A point in time, UTC, microseconds: what facts carry.
using Micros = std::chrono::sys_time<std::chrono::microseconds>;
/// A calendar day in Moscow.
using Day = std::chrono::local_days;
/// A calendar month in Moscow.
using Month = std::chrono::year_month;

/// Moscow time is UTC+3 all year for every date the program handles (regulation, section 1).
inline constexpr std::chrono::hours MoscowOffset{3};

[[nodiscard]] constexpr Instant toInstant(Micros t) noexcept { return std::chrono::floor<seconds>(t); }
[[nodiscard]] constexpr Micros toMicros(Instant t) noexcept { return Micros(t); }
[[nodiscard]] constexpr Micros fromUs(std::int64_t us) noexcept { return Micros(std::chrono::microseconds(us)); }
[[nodiscard]] constexpr std::int64_t toUs(Micros t) noexcept { return t.time_since_epoch().count(); }
[[nodiscard]] constexpr std::int64_t toUs(Instant t) noexcept { return toUs(Micros(t)); }

[[nodiscard]] constexpr Day dayOf(Instant t) noexcept
{
    return std::chrono::floor<std::chrono::days>(std::chrono::local_seconds(t.time_since_epoch() + MoscowOffset));
}
[[nodiscard]] constexpr seconds timeOfDay(Instant t) noexcept
{
    return std::chrono::local_seconds(t.time_since_epoch() + MoscowOffset) - dayOf(t);
}
[[nodiscard]] constexpr Instant startOf(Day day) noexcept
{
    return Instant(std::chrono::local_seconds(day).time_since_epoch() - MoscowOffset);
}
[[nodiscard]] constexpr Month monthOf(Day day) noexcept
{
    const std::chrono::year_month_day ymd(day);
    return ymd.year() / ymd.month();
}
[[nodiscard]] constexpr Month monthOf(Instant t) noexcept { return monthOf(dayOf(t)); }
[[nodiscard]] constexpr Day firstDay(Month month) noexcept { return Day(month / 1); }
[[nodiscard]] constexpr Day lastDay(Month month) noexcept { return Day(month / std::chrono::last); }
[[nodiscard]] constexpr Instant startOf(Month month) noexcept { return startOf(firstDay(month)); }
[[nodiscard]] constexpr bool isWeekend(Day day) noexcept
{
    const std::chrono::weekday weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}
[[nodiscard]] constexpr Month next(Month month) noexcept { return month + std::chrono::months(1); }

/// `2026-09-14T10:00:00`, Moscow time.
[[nodiscard]] QString isoMoscow(Instant t);
/// `2026-09-14`.
[[nodiscard]] QString isoDay(Day day);
/// `2026-09`.
[[nodiscard]] QString isoMonth(Month month);
/// Accepts `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, `…:SS`, read as Moscow time; with `Z` or an offset, as that zone.
[[nodiscard]] std::optional<Instant> parseIsoMoscow(QStringView text);
[[nodiscard]] std::optional<Day> parseIsoDay(QStringView text);
[[nodiscard]] std::optional<Month> parseIsoMonth(QStringView text);
/// A day from its numbers, or nothing for 31.02.
[[nodiscard]] std::optional<Day> makeDay(int year, int month, int day) noexcept;

} // namespace hline

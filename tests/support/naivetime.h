// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>

// The rule book once more, for comparison: written from its text, second by second and minute by minute, slow and without a line of
// core. Read it beside sections 6 and 12. It knows the years 2025 and 2026.

namespace hline::test::naive {

/// Seconds of Moscow's clock since 1 January 1970, 00:00.
using Second = std::int64_t;
inline constexpr Second DayLength = 86'400;

/// `2026-09-14`, `2026-09-14T10:00`, `2026-09-14T10:00:30`.
[[nodiscard]] Second secondOf(const QString &text);
[[nodiscard]] std::optional<Second> secondOf(const QJsonObject &object, const char *key);
[[nodiscard]] QString textOf(Second second);

/// Months are counted: 2026-09 is 12 × 2026 + 8.
[[nodiscard]] int monthOf(Second second);
[[nodiscard]] int monthOf(const QString &text);
[[nodiscard]] QString monthText(int month);
[[nodiscard]] Second monthStart(int month);
[[nodiscard]] int dayOfMonth(Second second);
[[nodiscard]] Second midnightBefore(Second second);

/// The policy of one question: what it names, else the default of section 3.
class Policies
{
public:
    explicit Policies(const QJsonObject &given) : m_given(given) { }
    [[nodiscard]] QString word(const char *key) const;
    [[nodiscard]] int number(const char *key) const { return word(key).toInt(); }
    [[nodiscard]] bool is(const char *key, const char *value) const { return word(key) == QLatin1String(value); }

private:
    QJsonObject m_given;
};

/// S-CAL: the line is open on working days from eight to six, or as policy says.
class LineClock
{
public:
    explicit LineClock(const Policies &policies);
    [[nodiscard]] bool isWorkingDay(Second second) const;
    [[nodiscard]] Second closing(Second day) const;
    /// W(a, b)
    [[nodiscard]] Second worked(Second from, Second to) const;
    /// addWorking(a, n)
    [[nodiscard]] Second after(Second from, Second budget) const;

private:
    Second m_open, m_close, m_shortCut;
};

} // namespace hline::test::naive

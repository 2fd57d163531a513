// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "exchange/table.h"

#include <optional>

namespace hline {

enum class InnCheck { Good, WrongLength, WrongDigit };
/// Check digits of an ИНН of a firm (10) or of a person (12).
[[nodiscard]] InnCheck checkInn(const QString &inn);
/// `682901001`, `7729AB001`: form only, a КПП has no check digit.
[[nodiscard]] bool isKpp(const QString &kpp);
/// One `@`, something on both sides, no blanks: enough to catch a phone number in the wrong column.
[[nodiscard]] bool isEmail(const QString &email);

/// A day as people and programs write it. Good: dd.MM.yyyy, ISO, a date cell, a day number of a sheet. Years 1990 … 2100.
struct DayReading
{
    enum class Form { Empty, Good, Iso, Impossible };
    Form form = Form::Empty;
    std::optional<Day> day;
};
[[nodiscard]] DayReading readDay(const Cell &cell);

/// да / нет and their cousins; nothing if it is neither.
[[nodiscard]] std::optional<bool> readFlag(const QString &text);
/// Kopecks of `2700`, `2 700,00`, `2700.5 руб.`; nothing if it is no sum, is negative or has more than two decimals.
[[nodiscard]] std::optional<std::int64_t> readKopecks(const QString &text);
/// A whole number ≥ 0; nothing if it is none.
[[nodiscard]] std::optional<int> readCount(const QString &text);
/// Does Excel take this text for a formula when it is opened as CSV?
[[nodiscard]] bool looksLikeFormula(const QString &text);

} // namespace hline

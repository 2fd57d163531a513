// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QDate>

namespace hline {

/// A day as Qt's calendar widgets have it, and back.
[[nodiscard]] inline QDate dateOf(Day day)
{
    const std::chrono::year_month_day ymd(day);
    return QDate(int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day())));
}

[[nodiscard]] inline Day dayOf(const QDate &date)
{
    return makeDay(date.year(), date.month(), date.day()).value_or(Day());
}

} // namespace hline

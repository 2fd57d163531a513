// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"

#include <QString>

#include <optional>

namespace hline {

/// Writes the dates of a demo file: `{day-3}` as 21.11.2026, `{month+1}` as «декабрь 2026», `{month-1.25}` as the 25th of last month
/// (or its last day, if it is shorter).
[[nodiscard]] QString withDemoDates(const QString &text, Day today);

/// `w-1h12m`: so much working time before `now`; `d-1 16:40`: yesterday at that time. Nothing if it is neither, or lies ahead.
[[nodiscard]] std::optional<Instant> demoInstant(const QString &text, Instant now, const BusinessCalendar &calendar);

} // namespace hline

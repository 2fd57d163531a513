// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/calendar.h"

namespace hline {

/// Years of a production calendar as files write them: xmlcalendar XML, `{"year","months"}` JSON, own CSV (`date,kind,note`, kinds
/// holiday, transferred-off, working-weekend, short; a day may be working-weekend and short). All three give the same days: weekdays
/// off, weekends that work, short days; sorted. A calendar is taken whole or not at all.
/// Errors: UNKNOWN_FORMAT, CALENDAR_LINE, WRONG_YEAR (impossible year, a day of another year), CALENDAR_ABSURD, TRUNCATED.
[[nodiscard]] Result<std::vector<CalendarYear>> readCalendarFile(const QByteArray &bytes, const QString &fileName);

} // namespace hline

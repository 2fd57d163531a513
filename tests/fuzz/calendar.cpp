// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "exchange/calendarfile.h"

namespace hline::fuzz {

QString calendar(const QByteArray &bytes)
{
    const Result<std::vector<CalendarYear>> years = readCalendarFile(bytes, QStringLiteral("calendar"));
    if (!years)
        return complaintOf(years);
    for (const CalendarYear &year : *years) {
        std::optional<Day> last;
        for (const auto &[day, kind] : year.days) {
            if (int(std::chrono::year_month_day(day).year()) != year.year || (last && *last >= day))
                return QStringLiteral("a day out of its place in %1").arg(year.year);
            last = day;
        }
    }
    return years->empty() ? QStringLiteral("a calendar of no year") : QString();
}

} // namespace hline::fuzz

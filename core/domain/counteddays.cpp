// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/counteddays.h"

#include <algorithm>

namespace hline {

namespace {

CountedDay::Why reasonOf(const BusinessCalendar &calendar, Day day)
{
    const std::chrono::weekday weekday(day);
    const bool isWeekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    switch (calendar.kind(day)) {
    case DayKind::Work: return isWeekend ? CountedDay::Why::WorkingWeekend : CountedDay::Why::Working;
    case DayKind::Short: return isWeekend ? CountedDay::Why::WorkingWeekend : CountedDay::Why::Short;
    case DayKind::Off: return isWeekend ? CountedDay::Why::Weekend : CountedDay::Why::Holiday;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray code(CountedDay::Why why)
{
    switch (why) {
    case CountedDay::Why::Working: return "WORKING";
    case CountedDay::Why::Short: return "SHORT";
    case CountedDay::Why::WorkingWeekend: return "WORKING_WEEKEND";
    case CountedDay::Why::Weekend: return "WEEKEND";
    case CountedDay::Why::Holiday: return "HOLIDAY";
    }
    Q_UNREACHABLE();
}

std::vector<CountedDay> workingDaysBetween(const BusinessCalendar &calendar, Instant from, Instant to)
{
    std::vector<CountedDay> out;
    for (Instant begin = from; begin < to;) {
        const Day day = dayOf(begin);
        const Instant end = std::min(to, startOf(day + std::chrono::days(1)));
        CountedDay counted{day, reasonOf(calendar, day), calendar.workingTime(begin, end), {}, {},
                           calendar.status(static_cast<int>(std::chrono::year_month_day(day).year()))};
        if (counted.worked > seconds(0)) {
            counted.from = calendar.firstWorking(begin);
            counted.to = *counted.from + counted.worked;
        }
        out.push_back(counted);
        begin = end;
    }
    return out;
}

} // namespace hline

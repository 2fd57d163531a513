// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "naivetime.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>
#include <chrono>

namespace hline::test::naive {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Section 12, as printed there.
constexpr std::array WeekdaysOff{"2025-01-01", "2025-01-02", "2025-01-03", "2025-01-06", "2025-01-07", "2025-01-08", "2025-05-01", "2025-05-02",
                                 "2025-05-08", "2025-05-09", "2025-06-12", "2025-06-13", "2025-11-03", "2025-11-04", "2025-12-31", "2026-01-01",
                                 "2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-02-23", "2026-03-09",
                                 "2026-05-01", "2026-05-11", "2026-06-12", "2026-11-04", "2026-12-31"};
constexpr std::array WorkingSaturdays{"2025-11-01"};
constexpr std::array ShortDays{"2025-03-07", "2025-04-30", "2025-06-11", "2025-11-01", "2026-04-30", "2026-05-08", "2026-06-11", "2026-11-03"};

/// Section 3.
const QHash<QString, QString> Defaults{
    {u"calendar.open"_s, u"08:00"_s}, {u"calendar.close"_s, u"18:00"_s}, {u"calendar.short_day_cut_min"_s, u"0"_s},
    {u"sla.clock"_s, u"working"_s}, {u"sla.incomplete_base"_s, u"arrival"_s},
    {u"sla.start_events"_s, u"TIMER_START, CONNECT_REMOTE_START, MANUAL_REPLY, CALL_TO_CLIENT, WORK_BY_HAND"_s},
    {u"sla.on_exhaustion"_s, u"drop"_s}, {u"sla.on_restore"_s, u"restart"_s}, {u"sla.reclass_base"_s, u"consent"_s},
    {u"sla.warn_fraction"_s, u"0.25"_s}, {u"sla.critical_fraction"_s, u"0.10"_s}, {u"sla.warn_min_minutes"_s, u"10"_s},
    {u"reclass.consent_required"_s, u"true"_s}, {u"reclass.to_defect"_s, u"reverse_all"_s},
    {u"billing.unit_min"_s, u"1"_s}, {u"billing.round"_s, u"ceil"_s}, {u"billing.scope"_s, u"session"_s},
    {u"billing.min_charge_min"_s, u"0"_s}, {u"billing.discard_below_s"_s, u"0"_s}, {u"billing.multi_consultant"_s, u"union"_s},
    {u"billing.month_split"_s, u"minute_start"_s}, {u"ledger.order"_s, u"final_expiry"_s}, {u"grant.activation"_s, u"on_payment"_s},
    {u"carryover.max_hops"_s, u"1"_s}, {u"carryover.cap_min"_s, u"none"_s}, {u"payment.due"_s, u"prev_month_end"_s},
    {u"payment.due_shift"_s, u"none"_s}, {u"oneoff.term"_s, u"month_from_activation"_s}, {u"topup.carries_over"_s, u"true"_s},
    {u"topup.retro_cover"_s, u"false"_s}, {u"norm.charge_to"_s, u"balance"_s}, {u"quoted.charge_to"_s, u"invoice"_s},
    {u"late.closed_period"_s, u"current_month"_s}, {u"period.close_working_day"_s, u"3"_s}};

template<std::size_t Size>
bool lists(const std::array<const char *, Size> &days, Second second)
{
    const QString day = textOf(second).left(10);
    return std::any_of(days.begin(), days.end(), [&day](const char *listed) { return day == QLatin1String(listed); });
}

Second timeOf(const QString &clock)
{
    return clock.left(2).toInt() * 3600 + clock.mid(3, 2).toInt() * 60;
}

} // namespace

Second secondOf(const QString &text)
{
    const std::chrono::year_month_day date{std::chrono::year(text.left(4).toInt()), std::chrono::month(text.mid(5, 2).toUInt()),
                                           std::chrono::day(text.mid(8, 2).toUInt())};
    const Second day = std::chrono::sys_days(date).time_since_epoch().count();
    return day * DayLength + (text.size() > 10 ? timeOf(text.mid(11, 5)) : 0) + text.mid(17, 2).toInt();
}

std::optional<Second> secondOf(const QJsonObject &object, const char *key)
{
    const QString text = object.value(QLatin1String(key)).toString();
    return text.isEmpty() ? std::nullopt : std::optional(secondOf(text));
}

QString textOf(Second second)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(midnightBefore(second) / DayLength))};
    const int time = static_cast<int>(second - midnightBefore(second));
    return QString::asprintf("%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                             static_cast<unsigned>(date.day()), time / 3600, time / 60 % 60, time % 60);
}

Second midnightBefore(Second second)
{
    return second / DayLength * DayLength;
}

int monthOf(Second second)
{
    return monthOf(textOf(second));
}

int monthOf(const QString &text)
{
    return text.left(4).toInt() * 12 + text.mid(5, 2).toInt() - 1;
}

QString monthText(int month)
{
    return QString::asprintf("%04d-%02d", month / 12, month % 12 + 1);
}

Second monthStart(int month)
{
    return secondOf(monthText(month) + u"-01"_s);
}

int dayOfMonth(Second second)
{
    return textOf(second).mid(8, 2).toInt();
}

QString Policies::word(const char *key) const
{
    const QString name = QLatin1String(key);
    return m_given.contains(name) ? m_given.value(name).toString() : Defaults.value(name);
}

LineClock::LineClock(const Policies &policies)
    : m_open(timeOf(policies.word("calendar.open"))), m_close(timeOf(policies.word("calendar.close"))),
      m_shortCut(policies.number("calendar.short_day_cut_min") * 60)
{
}

// S-CAL-2
bool LineClock::isWorkingDay(Second second) const
{
    const Second weekday = (second / DayLength + 3) % 7; // 1 January 1970 was a Thursday; 0 = Monday
    if (weekday >= 5)
        return lists(WorkingSaturdays, second);
    return !lists(WeekdaysOff, second);
}

// S-CAL-1, S-CAL-5
Second LineClock::closing(Second day) const
{
    return midnightBefore(day) + m_close - (lists(ShortDays, day) ? m_shortCut : 0);
}

// S-CAL-3
Second LineClock::worked(Second from, Second to) const
{
    Second sum = 0;
    for (Second at = from; at < to;) {
        const Second midnight = midnightBefore(at) + DayLength;
        const Second opening = midnightBefore(at) + m_open;
        const Second end = isWorkingDay(at) ? closing(at) : opening;
        for (; at < std::min(to, midnight); at = std::min(to, at - at % 60 + 60))
            sum += at >= opening && at < end ? std::min(to, at - at % 60 + 60) - at : 0;
    }
    return sum;
}

// S-CAL-4
Second LineClock::after(Second from, Second budget) const
{
    Second left = budget;
    for (Second at = from; left > 0;) {
        const Second midnight = midnightBefore(at) + DayLength;
        const Second opening = midnightBefore(at) + m_open;
        const Second end = isWorkingDay(at) ? closing(at) : opening;
        for (; at < midnight; at = at - at % 60 + 60) {
            const Second length = at >= opening && at < end ? 60 - at % 60 : 0;
            if (length > 0 && left <= length)
                return at + left;
            left -= length;
        }
    }
    return from;
}

} // namespace hline::test::naive

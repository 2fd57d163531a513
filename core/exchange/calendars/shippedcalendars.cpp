// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/calendars/shippedcalendars.h"

#include <map>

#include <QFile>
#include <QRegularExpression>

// A resource of a static library is only linked in when its initialiser is called, which has to happen outside any namespace.
static void registerCalendars()
{
    Q_INIT_RESOURCE(calendars);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FirstShipped = 2024;
constexpr int LastShipped = 2026;

std::optional<DayKind> kindFromWord(const QString &word)
{
    if (word == u"holiday" || word == u"transferred-off")
        return DayKind::Off;
    if (word == u"working-weekend")
        return DayKind::Work;
    if (word == u"short")
        return DayKind::Short;
    return std::nullopt;
}

QString decreeIn(const QString &note)
{
    static const QRegularExpression decree(u"Правительства РФ от ([0-9.]+) № ([0-9]+)"_s);
    const QRegularExpressionMatch match = decree.match(note);
    return match.hasMatch() ? u"Постановление Правительства РФ от %1 № %2"_s.arg(match.captured(1), match.captured(2)) : QString();
}

CalendarYear shippedYear(int year)
{
    QFile file(u":/calendars/%1.csv"_s.arg(year));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    CalendarYear result{year, {}, {}};
    std::map<Day, DayKind> kinds;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const std::optional<Day> day = parseIsoDay(line.section(u',', 0, 0));
        const std::optional<DayKind> kind = kindFromWord(line.section(u',', 1, 1));
        if (!day || !kind)
            continue;
        // A working Saturday may be shortened too: short says both.
        DayKind &known = kinds.try_emplace(*day, *kind).first->second;
        known = known == DayKind::Short ? known : *kind;
        if (result.source.isEmpty())
            result.source = decreeIn(line.section(u',', 2));
    }
    for (const auto &[day, kind] : kinds)
        result.days.push_back({day, kind});
    return result;
}

} // namespace

std::vector<CalendarYear> shippedCalendars()
{
    registerCalendars();
    std::vector<CalendarYear> years;
    for (int year = FirstShipped; year <= LastShipped; ++year)
        years.push_back(shippedYear(year));
    return years;
}

} // namespace hline

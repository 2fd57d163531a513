// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/calendarimport.h"

#include <algorithm>

#include <QJsonArray>

#include "base/uuid7.h"
#include "exchange/referencebatch.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindCode(DayKind kind)
{
    switch (kind) {
    case DayKind::Work:
        return u"WORK"_s;
    case DayKind::Off:
        return u"OFF"_s;
    case DayKind::Short:
        return u"SHORT"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray dayList(const CalendarYear &year)
{
    QJsonArray days;
    for (const CalendarDay &day : year.days)
        days.append(QJsonArray{isoDay(day.day), kindCode(day.kind)});
    return days;
}

DayKind kindIn(const CalendarYear &year, Day day)
{
    const auto named = std::find_if(year.days.begin(), year.days.end(), [day](const CalendarDay &d) { return d.day == day; });
    if (named != year.days.end())
        return named->kind;
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    return weekday >= 6 ? DayKind::Off : DayKind::Work;
}

std::vector<CalendarDiff> difference(const BusinessCalendar &desk, const CalendarYear &year)
{
    std::vector<CalendarDiff> out;
    for (Day day = *makeDay(year.year, 1, 1); day <= *makeDay(year.year, 12, 31); day += std::chrono::days(1)) {
        const DayKind was = desk.kind(day);
        const DayKind becomes = kindIn(year, day);
        if (was != becomes)
            out.push_back({day, was, becomes});
    }
    return out;
}

} // namespace

Result<ImportDraft> draftCalendar(const DeskStore &store, const ImportStamp &stamp, const std::vector<CalendarYear> &years,
                                  std::optional<int> expected)
{
    QStringList names;
    for (const CalendarYear &year : years)
        names += QString::number(year.year);
    if (expected && (years.size() != 1 || years.front().year != *expected))
        return failure(Error::Kind::Invalid, u"another year"_s, "WRONG_YEAR", {}, {names.join(u", "_s), QString::number(*expected)});
    // The decree for a year appears in the autumn before it: a later year can only be a mistake, or somebody's guess.
    const int newest = static_cast<int>(monthOf(toInstant(stamp.now)).year()) + 1;
    const bool isGuess = std::any_of(years.begin(), years.end(), [newest](const CalendarYear &year) { return year.year > newest; });
    if (isGuess && !expected)
        return failure(Error::Kind::Invalid, u"year without a decree"_s, "YEAR_NOT_OFFICIAL", {},
                       {names.join(u", "_s), QString::number(newest)});

    ImportDraft draft;
    ReferenceBatch batch(store, dayOf(toInstant(stamp.now)));
    const BusinessCalendar desk = store.calendar();
    for (const CalendarYear &year : years) {
        const QString key = QString::number(year.year);
        const std::optional<QUuid> known = batch.find("calendar", key);
        const RefKey record{"calendar", known ? *known : makeUuid5("calendar", key)};
        const bool isNew = batch.isNew(record);
        const std::vector<CalendarDiff> diff = difference(desk, year);
        draft.report.calendarDiff.insert(draft.report.calendarDiff.end(), diff.begin(), diff.end());
        ++draft.lines;
        const QJsonArray days = dayList(year);
        if (!isNew && diff.empty()) { // files differ in naming ordinary weekends; days do not
            ++draft.report.same;
            continue;
        }
        ++(isNew ? draft.report.created : draft.report.changed);
        batch.set(record, u"year"_s, year.year);
        batch.set(record, u"source"_s, year.source);
        batch.set(record, u"days"_s, days);
    }
    draft.facts = batch.facts(stamp);
    if (!years.empty()) {
        const CalendarYear &last = years.back();
        draft.report.calendarYear = CalendarYearRecord{last.year, desk.status(last.year), last.source};
    }
    return draft;
}

} // namespace hline

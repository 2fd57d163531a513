// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Weekdays{QT_TRANSLATE_NOOP("Hline", "Sun"), QT_TRANSLATE_NOOP("Hline", "Mon"),
                              QT_TRANSLATE_NOOP("Hline", "Tue"), QT_TRANSLATE_NOOP("Hline", "Wed"),
                              QT_TRANSLATE_NOOP("Hline", "Thu"), QT_TRANSLATE_NOOP("Hline", "Fri"),
                              QT_TRANSLATE_NOOP("Hline", "Sat")};
constexpr std::array Months{QT_TRANSLATE_NOOP("Hline", "January"),   QT_TRANSLATE_NOOP("Hline", "February"),
                            QT_TRANSLATE_NOOP("Hline", "March"),     QT_TRANSLATE_NOOP("Hline", "April"),
                            QT_TRANSLATE_NOOP("Hline", "May"),       QT_TRANSLATE_NOOP("Hline", "June"),
                            QT_TRANSLATE_NOOP("Hline", "July"),      QT_TRANSLATE_NOOP("Hline", "August"),
                            QT_TRANSLATE_NOOP("Hline", "September"), QT_TRANSLATE_NOOP("Hline", "October"),
                            QT_TRANSLATE_NOOP("Hline", "November"),  QT_TRANSLATE_NOOP("Hline", "December")};

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString sign(std::int64_t number)
{
    return number < 0 ? u"−"_s : QString();
}

} // namespace

QString Phrasebook::minutesText(minutes amount) const
{
    const std::int64_t count = amount.count();
    const QString text = say(QT_TRANSLATE_NOOP("Hline", "%1 min"), {QString::number(std::abs(count))});
    return sign(count) + QString(text).replace(u' ', u'\u00a0'); // the unit stays with its number
}

QString Phrasebook::hoursMinutes(seconds length) const
{
    const std::int64_t total = std::abs(length.count()) / 60;
    return (total == 0 ? QString() : sign(length.count())) + u"%1:%2"_s.arg(QString::number(total / 60), twoDigits(total % 60));
}

QString Phrasebook::stopwatch(seconds length) const
{
    const std::int64_t total = std::max<std::int64_t>(0, length.count());
    return u"%1:%2:%3"_s.arg(twoDigits(total / 3600), twoDigits(total / 60 % 60), twoDigits(total % 60));
}

QString Phrasebook::day(Day day) const
{
    const std::chrono::year_month_day ymd(day);
    return u"%1.%2.%3"_s.arg(twoDigits(static_cast<unsigned>(ymd.day())), twoDigits(static_cast<unsigned>(ymd.month())),
                             QString::number(static_cast<int>(ymd.year())));
}

QString Phrasebook::time(Instant at) const
{
    const std::int64_t minute = timeOfDay(at).count() / 60;
    return u"%1:%2"_s.arg(twoDigits(minute / 60), twoDigits(minute % 60));
}

QString Phrasebook::weekday(Day day) const
{
    return say(Weekdays[std::chrono::weekday(day).c_encoding()]);
}

QString Phrasebook::moment(Instant at, Instant now) const
{
    if (now == OnPaper) {
        const std::int64_t second = timeOfDay(at).count() % 60;
        return day(dayOf(at)) + u'\u00a0' + (second == 0 ? time(at) : time(at) + u':' + twoDigits(second));
    }
    const auto days = (dayOf(at) - dayOf(now)).count();
    if (days == 0)
        return time(at);
    if (days == -1)
        return say(QT_TRANSLATE_NOOP("Hline", "yesterday %1"), {time(at)});
    if (days == 1)
        return say(QT_TRANSLATE_NOOP("Hline", "tomorrow %1"), {time(at)});
    const QString date = std::abs(days) < 7 ? weekday(dayOf(at)) : day(dayOf(at));
    return date + u'\u00a0' + time(at);
}

QString Phrasebook::requests(int count) const
{
    return say(QT_TRANSLATE_N_NOOP("Hline", "%n request(s)"), count);
}

QString Phrasebook::monthName(Month month) const
{
    const unsigned index = static_cast<unsigned>(month.month()) - 1;
    return u"%1 %2"_s.arg(say(Months[index]), QString::number(static_cast<int>(month.year())));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/time.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The number written in text[from, from + length), digits only.
std::optional<int> digits(QStringView text, qsizetype from, qsizetype length)
{
    if (from + length > text.size())
        return std::nullopt;
    int value = 0;
    for (const QChar c : text.sliced(from, length)) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Writes `value` right-aligned with leading zeros into text[from, from + length).
void putDigits(QString &text, qsizetype from, qsizetype length, int value)
{
    for (qsizetype i = from + length; i-- > from; value /= 10)
        text[i] = QChar(u'0' + value % 10);
}

/// Offset from UTC written behind the time of day: nothing (Moscow), `Z`, `+03:00`.
std::optional<seconds> zoneOffset(QStringView zone)
{
    if (zone.isEmpty())
        return MoscowOffset;
    if (zone == u"Z")
        return seconds(0);
    const auto hours = digits(zone, 1, 2);
    const auto rest = digits(zone, 4, 2);
    if (zone.size() != 6 || zone[3] != u':' || !hours || !rest || (zone[0] != u'+' && zone[0] != u'-'))
        return std::nullopt;
    const seconds offset = std::chrono::hours(*hours) + minutes(*rest);
    return zone[0] == u'-' ? -offset : offset;
}

} // namespace

std::optional<Day> makeDay(int year, int month, int day) noexcept
{
    using namespace std::chrono;
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                             std::chrono::day(static_cast<unsigned>(day))};
    return ymd.ok() ? std::optional<Day>(Day(ymd)) : std::nullopt;
}

QString isoDay(Day day)
{
    // Written digit by digit: lots and months are named by it in every replay of a ledger.
    const std::chrono::year_month_day ymd(day);
    QString out(10, u'-');
    putDigits(out, 0, 4, static_cast<int>(ymd.year()));
    putDigits(out, 5, 2, static_cast<int>(static_cast<unsigned>(ymd.month())));
    putDigits(out, 8, 2, static_cast<int>(static_cast<unsigned>(ymd.day())));
    return out;
}

QString isoMonth(Month month)
{
    QString out(7, u'-');
    putDigits(out, 0, 4, static_cast<int>(month.year()));
    putDigits(out, 5, 2, static_cast<int>(static_cast<unsigned>(month.month())));
    return out;
}

QString isoMoscow(Instant t)
{
    const std::chrono::hh_mm_ss time(timeOfDay(t));
    QString out = isoDay(dayOf(t)) + u"T00:00:00"_s;
    putDigits(out, 11, 2, static_cast<int>(time.hours().count()));
    putDigits(out, 14, 2, static_cast<int>(time.minutes().count()));
    putDigits(out, 17, 2, static_cast<int>(time.seconds().count()));
    return out;
}

std::optional<Day> parseIsoDay(QStringView text)
{
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-' || !year || !month || !day)
        return std::nullopt;
    return makeDay(*year, *month, *day);
}

std::optional<Month> parseIsoMonth(QStringView text)
{
    const auto day = text.size() == 7 ? parseIsoDay(QString(text.toString() + u"-01"_s)) : std::nullopt;
    return day ? std::optional<Month>(monthOf(*day)) : std::nullopt;
}

std::optional<Instant> parseIsoMoscow(QStringView text)
{
    const auto day = parseIsoDay(text.left(10));
    if (!day)
        return std::nullopt;
    if (text.size() == 10)
        return startOf(*day);

    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if ((text[10] != u'T' && text[10] != u' ') || !hour || !minute || text[13] != u':')
        return std::nullopt;
    const bool withSeconds = text.size() > 16 && text[16] == u':';
    const auto second = withSeconds ? digits(text, 17, 2) : 0;
    const auto offset = zoneOffset(text.sliced(withSeconds ? std::min<qsizetype>(19, text.size()) : 16));
    if (!second || !offset || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const seconds time = std::chrono::hours(*hour) + minutes(*minute) + seconds(*second);
    return startOf(*day) + MoscowOffset + time - *offset;
}

} // namespace hline

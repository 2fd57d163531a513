// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/identifiers.h"

#include <algorithm>
#include <array>
#include <span>

#include <QRegularExpression>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array FirmWeights{2, 4, 10, 3, 5, 9, 4, 6, 8};
constexpr std::array PersonWeights11{7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
constexpr std::array PersonWeights12{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

bool hasCheckDigit(const QString &inn, std::span<const int> weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * inn[static_cast<qsizetype>(i)].digitValue();
    return sum % 11 % 10 == inn[static_cast<qsizetype>(weights.size())].digitValue();
}

bool isAsciiDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

DayReading dayOrImpossible(int year, int month, int day, DayReading::Form form)
{
    const std::optional<Day> made = year >= 1990 && year <= 2100 ? makeDay(year, month, day) : std::nullopt;
    return made ? DayReading{form, made} : DayReading{DayReading::Form::Impossible, {}};
}

/// A day number of a sheet whose column was not formatted as dates.
std::optional<DayReading> dayOfSerial(const Cell &cell)
{
    constexpr int Year1990 = 32874;
    constexpr int Year2100 = 73415;
    bool isNumber = false;
    const int serial = cell.text.toInt(&isNumber);
    if (cell.kind != Cell::Kind::Number || !isNumber || serial < Year1990 || serial > Year2100)
        return {};
    return DayReading{DayReading::Form::Good, *makeDay(1899, 12, 30) + std::chrono::days(serial)};
}

} // namespace

InnCheck checkInn(const QString &inn)
{
    if (!isAsciiDigits(inn) || (inn.size() != 10 && inn.size() != 12))
        return InnCheck::WrongLength;
    const bool good = inn.size() == 10 ? hasCheckDigit(inn, FirmWeights)
                                       : hasCheckDigit(inn, PersonWeights11) && hasCheckDigit(inn, PersonWeights12);
    return good ? InnCheck::Good : InnCheck::WrongDigit;
}

bool isKpp(const QString &kpp)
{
    static const QRegularExpression form(u"^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$"_s);
    return form.match(kpp).hasMatch();
}

bool isEmail(const QString &email)
{
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s]+$"_s);
    return form.match(email).hasMatch();
}

DayReading readDay(const Cell &cell)
{
    static const QRegularExpression russian(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?$"_s);
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?$"_s);
    const QString text = cell.text.trimmed();
    // 1C writes an empty date as blanks between points or as the first day of year 1
    if (text.isEmpty() || text == u"01.01.0001" || QString(text).remove(u' ') == u"..")
        return {};
    if (const std::optional<DayReading> day = dayOfSerial(cell))
        return *day;
    if (const QRegularExpressionMatch m = russian.match(text); m.hasMatch())
        return dayOrImpossible(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt(), DayReading::Form::Good);
    if (const QRegularExpressionMatch m = iso.match(text); m.hasMatch())
        return dayOrImpossible(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(),
                               cell.kind == Cell::Kind::Date ? DayReading::Form::Good : DayReading::Form::Iso);
    return {DayReading::Form::Impossible, {}};
}

std::optional<bool> readFlag(const QString &text)
{
    static const std::array Yes{u"да"_s, u"д"_s, u"yes"_s, u"y"_s, u"1"_s, u"true"_s, u"истина"_s, u"+"_s};
    static const std::array No{u"нет"_s, u"н"_s, u"no"_s, u"n"_s, u"0"_s, u"false"_s, u"ложь"_s, u"-"_s};
    const QString word = text.trimmed().toLower();
    if (std::find(Yes.begin(), Yes.end(), word) != Yes.end())
        return true;
    if (std::find(No.begin(), No.end(), word) != No.end())
        return false;
    return {};
}

std::optional<std::int64_t> readKopecks(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,12})(?:[.,](\\d{1,2}))?(?:руб\\.?|р\\.?|₽)?$"_s);
    QString bare = text.toLower();
    bare.removeIf([](QChar c) { return c.isSpace() || c == u'\''; });
    const QRegularExpressionMatch m = form.match(bare);
    if (!m.hasMatch())
        return {};
    return m.captured(1).toLongLong() * 100 + m.captured(2).leftJustified(2, u'0').toInt();
}

std::optional<int> readCount(const QString &text)
{
    QString bare = text;
    bare.removeIf([](QChar c) { return c.isSpace(); });
    if (!isAsciiDigits(bare) || bare.size() > 7)
        return {};
    return bare.toInt();
}

bool looksLikeFormula(const QString &text)
{
    if (text.size() < 2)
        return false;
    const bool sign = text[0] == u'+' || text[0] == u'-'; // «+7 (4752) …» and «-5» are no formulas
    return u"=@\t\r"_s.contains(text[0]) || (sign && !text[1].isDigit() && !text[1].isSpace());
}

} // namespace hline

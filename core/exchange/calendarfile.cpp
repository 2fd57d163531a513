// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/calendarfile.h"

#include <algorithm>
#include <map>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "base/fold.h"
#include "exchange/csvreader.h"
#include "exchange/identifiers.h"
#include "exchange/textdecoding.h"
#include "exchange/xmlpart.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FirstYear = 2000;
constexpr int LastYear = 2060;
constexpr int MaxYears = 61;
// A year of the Labour Code has about 247 working days; one far from it is not a production calendar.
constexpr int FewestWorkingDays = 180;
constexpr int MostWorkingDays = 275;

tl::unexpected<Error> badLine(int line, const QString &text)
{
    return failure(Error::Kind::Invalid, u"not understood"_s, "CALENDAR_LINE", {}, {QString::number(line), text.left(100)});
}

tl::unexpected<Error> wrongYear(const QString &years)
{
    const QString possible = u"%1–%2"_s.arg(FirstYear).arg(LastYear);
    return failure(Error::Kind::Invalid, u"impossible year"_s, "WRONG_YEAR", {}, {years.isEmpty() ? u"—"_s : years, possible});
}

/// What a file says of the days of one year; a day left out is a usual one.
class YearDraft
{
public:
    explicit YearDraft(int year) : m_year(year) { }

    void off(Day day) { m_days.insert_or_assign(day, DayKind::Off); }
    /// A weekend day that works may also be short, and files say the two in either order.
    void work(Day day) { m_days.try_emplace(day, DayKind::Work); }
    void shorten(Day day) { m_days.insert_or_assign(day, DayKind::Short); }

    [[nodiscard]] Result<CalendarYear> finish(const QString &source) const
    {
        CalendarYear out{m_year, source, {}};
        int working = 0;
        for (Day day = *makeDay(m_year, 1, 1); day <= *makeDay(m_year, 12, 31); day += std::chrono::days(1)) {
            const DayKind usual = isWeekend(day) ? DayKind::Off : DayKind::Work;
            const auto named = m_days.find(day);
            const DayKind kind = named == m_days.end() ? usual : named->second;
            working += kind == DayKind::Off ? 0 : 1;
            if (kind != usual)
                out.days.push_back({day, kind});
        }
        if (working < FewestWorkingDays || working > MostWorkingDays)
            return failure(Error::Kind::Invalid, u"absurd calendar"_s, "CALENDAR_ABSURD", {}, {QString::number(m_year), QString::number(working)});
        return out;
    }

private:
    int m_year;
    std::map<Day, DayKind> m_days;
};

bool isPossible(int year)
{
    return year >= FirstYear && year <= LastYear;
}

Result<std::vector<CalendarYear>> oneYear(const YearDraft &draft, const QString &source)
{
    return draft.finish(source).map([](CalendarYear year) { return std::vector{std::move(year)}; });
}

/// `<day d="MM.DD" t="1|2|3"/>`: off, short, working weekend day. A Saturday with t="2" works and is short.
Result<std::vector<CalendarYear>> readXml(const QByteArray &bytes, const QString &fileName)
{
    XmlPart xml(bytes);
    if (!xml.next() || !xml.starts(u"calendar"))
        return failure(Error::Kind::Invalid, xml.error(), "UNKNOWN_FORMAT", {}, {u"XML, JSON, CSV"_s});
    const int year = xml.attribute(u"year").toInt();
    if (!isPossible(year))
        return wrongYear(xml.attribute(u"year").left(20));
    YearDraft draft(year);
    while (xml.next()) {
        if (!xml.starts(u"day"))
            continue;
        const QString date = xml.attribute(u"d");
        const QString type = xml.attribute(u"t");
        const bool formed = date.size() == 5 && date[2] == u'.';
        const std::optional<Day> day = formed ? makeDay(year, date.left(2).toInt(), date.right(2).toInt()) : std::nullopt;
        if (!day || (type != u"1" && type != u"2" && type != u"3"))
            return badLine(xml.line(), u"d=\"%1\" t=\"%2\""_s.arg(date, type));
        if (type == u"1")
            draft.off(*day);
        else if (type == u"2")
            draft.shorten(*day);
        else
            draft.work(*day);
    }
    if (xml.broken())
        return failure(Error::Kind::Invalid, xml.error(), "TRUNCATED", {}, {QString::number(xml.line())});
    return oneYear(draft, fileName);
}

/// One month of the JSON: all days off, weekends included; `*` = works and is short, `+` = off by transfer.
Result<void> readMonth(YearDraft &draft, int year, const QJsonObject &object)
{
    static const QRegularExpression form(u"^(\\d{1,2})([*+]?)$"_s);
    const int month = object.value(u"month"_s).toInt();
    const std::optional<Day> first = makeDay(year, month, 1);
    if (!first)
        return badLine(1, u"month %1"_s.arg(month));
    std::map<Day, bool> named; // and whether it is short
    const QStringList days = object.value(u"days"_s).toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &text : days) {
        const QRegularExpressionMatch m = form.match(text.trimmed());
        const std::optional<Day> day = m.hasMatch() ? makeDay(year, month, m.captured(1).toInt()) : std::nullopt;
        if (!day)
            return badLine(1, u"month %1: %2"_s.arg(month).arg(text));
        named.insert_or_assign(*day, m.captured(2) == u"*");
    }
    for (Day day = *first; day <= lastDay(monthOf(*first)); day += std::chrono::days(1)) {
        const auto found = named.find(day);
        if (found == named.end())
            draft.work(day);
        else if (found->second)
            draft.shorten(day);
        else
            draft.off(day);
    }
    return {};
}

Result<std::vector<CalendarYear>> readJson(const QByteArray &bytes, const QString &fileName)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid, error.errorString(), "TRUNCATED", {}, {u"1"_s});
    const QJsonArray months = object.value(u"months"_s).toArray();
    if (!object.contains(u"year"_s) || months.isEmpty())
        return failure(Error::Kind::Invalid, u"no year and months"_s, "UNKNOWN_FORMAT", {}, {u"XML, JSON, CSV"_s});
    const int year = object.value(u"year"_s).toInt();
    if (!isPossible(year))
        return wrongYear(QString::number(year));
    std::set<int> seen;
    YearDraft draft(year);
    for (const QJsonValue &month : months) {
        seen.insert(month.toObject().value(u"month"_s).toInt());
        if (Result<void> read = readMonth(draft, year, month.toObject()); !read)
            return failure(std::move(read).error());
    }
    if (seen.size() != 12 || months.size() != 12)
        return failure(Error::Kind::Invalid, u"not twelve months"_s, "TRUNCATED", {}, {u"1"_s});
    return oneYear(draft, fileName);
}

/// Lines of comment in front of the table; their punctuation says nothing about its delimiter.
struct Comments { qsizetype length = 0; int lines = 0; };
Comments leadingComments(const QString &text)
{
    Comments out;
    while (out.length < text.size() && text[out.length] == u'#') {
        const qsizetype end = text.indexOf(u'\n', out.length);
        out.length = end < 0 ? text.size() : end + 1;
        ++out.lines;
    }
    return out;
}

/// «# decree=…; loaded=…» names where the table comes from.
QString sourceOf(const QString &text, const QString &fileName)
{
    static const QRegularExpression decree(u"^#\\s*decree=([^;\\r\\n]+)"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch m = decree.match(text.left(2000));
    return m.hasMatch() ? cleanText(m.captured(1).trimmed(), 200) : fileName;
}

/// One row of the own table; false if its kind is none.
[[nodiscard]] bool takeKind(YearDraft &draft, Day day, const QString &kind)
{
    if (kind == u"holiday" || kind == u"transferred-off")
        draft.off(day);
    else if (kind == u"working-weekend")
        draft.work(day);
    else if (kind == u"short")
        draft.shorten(day);
    else
        return false;
    return true;
}

Result<std::map<int, YearDraft>> readRows(const Table &table)
{
    std::map<int, YearDraft> drafts;
    bool header = false;
    for (const TableRow &row : table) {
        const QString first = row.cells.front().text.trimmed();
        if (isBlank(row) || first.startsWith(u'#'))
            continue;
        const QString kind = row.cells.size() > 1 ? row.cells[1].text.trimmed().toLower() : QString();
        if (!header) {
            if (first.compare(u"date", Qt::CaseInsensitive) != 0 || kind != u"kind")
                return failure(Error::Kind::Invalid, u"no date,kind header"_s, "UNKNOWN_FORMAT", {}, {u"XML, JSON, CSV"_s});
            header = true;
            continue;
        }
        const std::optional<Day> day = readDay({first, Cell::Kind::Text}).day;
        if (!day)
            return badLine(row.line, first + u',' + kind);
        const int year = int(std::chrono::year_month_day(*day).year());
        if (!isPossible(year) || drafts.size() > MaxYears)
            return wrongYear(QString::number(year));
        if (!takeKind(drafts.try_emplace(year, year).first->second, *day, kind))
            return badLine(row.line, first + u',' + kind);
    }
    return drafts;
}

Result<std::vector<CalendarYear>> readOwnCsv(const QString &text, const QString &fileName)
{
    const Comments comments = leadingComments(text);
    Result<Table> table = readCsv(QStringView(text).sliced(comments.length));
    if (!table)
        return failure(std::move(table).error());
    for (TableRow &row : *table)
        row.line += comments.lines;
    const Result<std::map<int, YearDraft>> drafts = readRows(*table);
    if (!drafts)
        return failure(drafts.error());

    std::vector<CalendarYear> years;
    for (const auto &[number, draft] : *drafts) {
        Result<CalendarYear> year = draft.finish(sourceOf(text, fileName));
        if (!year)
            return failure(std::move(year).error());
        years.push_back(std::move(*year));
    }
    if (years.empty())
        return failure(Error::Kind::Invalid, u"nothing in it"_s, "EMPTY_FILE");
    return years;
}

} // namespace

Result<std::vector<CalendarYear>> readCalendarFile(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"nothing in it"_s, "EMPTY_FILE");
    const QString source = cleanText(fileName, 200);
    const QString text = decodeText(bytes, guessEncoding(bytes));
    const QString start = text.left(200).trimmed();
    if (start.startsWith(u'<'))
        return readXml(bytes, source);
    if (start.startsWith(u'{'))
        return readJson(text.toUtf8(), source);
    return readOwnCsv(text, source);
}

} // namespace hline

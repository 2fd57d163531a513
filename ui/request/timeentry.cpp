// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/timeentry.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <QRegularExpression>

#include "base/fold.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fault = TimeEntryFault;
constexpr minutes LongestEntry = std::chrono::hours(24); // facts.md 1: secs ≤ 86400

QString normalised(const QString &line)
{
    QString text = line.toLower();
    text.replace(u'ё', u'е').replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
    for (const char16_t dash : {u'–', u'—', u'−', u'‐'})
        text.replace(QChar(dash), u'-');
    return text.trimmed();
}

/// The words as if typed in the other keyboard layout; figures, colons and dots are where they were.
QString withWordsSwapped(const QString &line)
{
    static const QRegularExpression Word(u"[a-zа-яё]+"_s, QRegularExpression::CaseInsensitiveOption);
    QString swapped;
    qsizetype end = 0;
    for (auto it = Word.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch word = it.next();
        swapped += line.mid(end, word.capturedStart() - end) + swapLayout(word.captured());
        end = word.capturedEnd();
    }
    return swapped + line.mid(end);
}

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> latin,
    std::initializer_list<QStringView> russian)
{
    return std::find(latin.begin(), latin.end(), word) != latin.end()
        || std::find(russian.begin(), russian.end(), word) != russian.end();
}

/// 0 = Monday; nothing if the word is no day of the week.
std::optional<int> weekdayOf(const QString &word)
{
    static constexpr std::array<std::array<QStringView, 4>, 7> Names{
        {{u"пн", u"понедельник", u"mon", u"monday"}, {u"вт", u"вторник", u"tue", u"tuesday"},
            {u"ср", u"среду", u"wed", u"wednesday"}, {u"чт", u"четверг", u"thu", u"thursday"},
            {u"пт", u"пятницу", u"fri", u"friday"}, {u"сб", u"субботу", u"sat", u"saturday"},
            {u"вс", u"воскресенье", u"sun", u"sunday"}}};
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (std::find(Names[i].begin(), Names[i].end(), word) != Names[i].end())
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// Reads one line from left to right. The pieces may stand in any order; only «с», «до» and a dash bind to
/// what follows.
class EntryReader
{
public:
    explicit EntryReader(Instant now)
        : m_now(now)
    {
    }

    tl::expected<TimeEntry, Fault> read(const QString &text)
    {
        // Decimal hours stand before dates, or «1.5 ч» would be the first of May.
        static const QRegularExpression Piece(
            u"(?<decimal>\\d+[.,]\\d+)\\s*(?:HOUR)(?![a-zа-я])\\.?"
            "|(?<hours>\\d+)\\s*(?:HOUR)(?![a-zа-я])\\.?"
            "|(?<minutes>\\d+)\\s*(?:MINUTE)(?![a-zа-я])\\.?"
            "|(?<clock>\\d{1,2}:\\d{2}(?!\\d))"
            "|(?<date>\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4}|\\.\\d{2})?(?!\\d))"
            "|(?<number>\\d+)|(?<word>[a-zа-я]+)|(?<dash>-)|(?<blank>[\\s,;.]+)|(?<other>.)"_s
                .replace(u"HOUR"_s, u"ч|час|часа|часов|h|hr|hrs|hour|hours"_s)
                .replace(u"MINUTE"_s, u"м|мин|минут|минута|минуту|минуты|m|min|mins|minute|minutes"_s));
        if (text.isEmpty())
            return tl::unexpected(Fault{Fault::Kind::Empty, {}});
        for (auto it = Piece.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch piece = it.next();
            if (!take(piece))
                return tl::unexpected(Fault{m_fault, piece.captured().trimmed()});
        }
        return result();
    }

private:
    enum class Expect { Anything, Start, End };

    bool take(const QRegularExpressionMatch &piece)
    {
        if (piece.hasCaptured(u"blank"_s))
            return true;
        const bool afterHours = std::exchange(m_afterHours, false);
        if (piece.hasCaptured(u"decimal"_s))
            return addDecimalHours(piece.captured(u"decimal"_s));
        if (piece.hasCaptured(u"hours"_s)) {
            m_afterHours = true;
            return addLength(amountOf(piece.captured(u"hours"_s)) * 60);
        }
        if (piece.hasCaptured(u"minutes"_s))
            return addLength(amountOf(piece.captured(u"minutes"_s)));
        if (piece.hasCaptured(u"clock"_s))
            return takeClock(piece.captured(u"clock"_s));
        if (piece.hasCaptured(u"date"_s))
            return takeDate(piece.captured(u"date"_s));
        if (piece.hasCaptured(u"number"_s))
            return takeNumber(piece.captured(u"number"_s), afterHours);
        if (piece.hasCaptured(u"word"_s))
            return takeWord(piece.captured(u"word"_s));
        return piece.hasCaptured(u"dash"_s) && takeDash();
    }

    bool refuse(Fault::Kind kind)
    {
        m_fault = kind;
        return false;
    }

    /// A day has 1440 minutes: a figure too long for any number is too long an entry, not none.
    static qint64 amountOf(const QString &figure)
    {
        constexpr qsizetype MostDigits = 9;
        return figure.size() > MostDigits ? LongestEntry.count() + 1 : figure.toLongLong();
    }

    bool addLength(qint64 amount)
    {
        if (amount > LongestEntry.count())
            return refuse(Fault::Kind::TooLong);
        m_length = m_length.value_or(minutes(0)) + minutes(amount);
        m_expect = Expect::Anything;
        return true;
    }

    bool addDecimalHours(QString text)
    {
        const double hours = text.replace(u',', u'.').toDouble();
        return hours <= 24.0 ? addLength(qRound64(hours * 60.0)) : refuse(Fault::Kind::TooLong);
    }

    bool takeClock(const QString &text)
    {
        const qint64 hour = QStringView(text).left(text.indexOf(u':')).toLongLong();
        const qint64 minute = QStringView(text).right(2).toLongLong();
        if (hour > 23 || minute > 59)
            return refuse(Fault::Kind::NoSuchTime);
        return place(minutes(hour * 60 + minute));
    }

    bool takeNumber(const QString &text, bool afterHours)
    {
        const qint64 value = text.toLongLong();
        if (text.size() > 4)
            return refuse(Fault::Kind::TooLong);
        if (m_expect != Expect::Anything)
            return value > 23 ? refuse(Fault::Kind::NoSuchTime) : place(std::chrono::hours(value));
        if (afterHours || !m_length)
            return addLength(value);
        return refuse(Fault::Kind::UnknownWord);
    }

    /// A time of day goes where the word before it says; without one it waits until the whole line is known.
    bool place(minutes timeOfDay)
    {
        const Expect expected = std::exchange(m_expect, Expect::Anything);
        if (expected == Expect::Start && !m_start)
            m_start = timeOfDay;
        else if (expected == Expect::End && !m_end)
            m_end = timeOfDay;
        else if (expected == Expect::Anything && m_loose.size() < 2)
            m_loose.push_back(timeOfDay);
        else
            return refuse(Fault::Kind::UnknownWord);
        return true;
    }

    bool takeDash()
    {
        if (!m_start && !m_loose.empty()) {
            m_start = m_loose.back();
            m_loose.pop_back();
        }
        if (m_start)
            m_expect = Expect::End;
        return true;
    }

    bool takeDate(const QString &text)
    {
        const QStringList parts = text.split(u'.');
        const std::chrono::year_month_day today(dayOf(m_now));
        int year = parts.size() > 2 ? parts[2].toInt() : static_cast<int>(today.year());
        if (parts.size() > 2 && year < 100)
            year += 2000;
        auto day = makeDay(year, parts[1].toInt(), parts[0].toInt());
        if (day && parts.size() == 2 && *day > dayOf(m_now)) // in January «28.12» is last year's
            day = makeDay(year - 1, parts[1].toInt(), parts[0].toInt());
        return day ? takeDay(*day) : refuse(Fault::Kind::NoSuchTime);
    }

    bool takeDay(Day day)
    {
        if (m_day)
            return refuse(Fault::Kind::UnknownWord);
        m_day = day;
        m_expect = Expect::Anything;
        return true;
    }

    bool takeWord(const QString &word)
    {
        if (isOneOf(word, {"c"_L1, "at"_L1, "from"_L1, "since"_L1, "on"_L1}, {u"с", u"в", u"во", u"со"})) {
            m_expect = Expect::Start;
            return true;
        }
        if (isOneOf(word, {"to"_L1, "till"_L1, "until"_L1}, {u"до", u"по"})) {
            m_expect = Expect::End;
            return takeDash();
        }
        if (isOneOf(word, {"hour"_L1}, {u"час"}))
            return addLength(60);
        if (word == u"полчаса")
            return addLength(30);
        if (isOneOf(word, {"today"_L1}, {u"сегодня"}))
            return takeDay(dayOf(m_now));
        if (isOneOf(word, {"yesterday"_L1}, {u"вчера"}))
            return takeDay(dayOf(m_now) - std::chrono::days(1));
        if (word == u"позавчера")
            return takeDay(dayOf(m_now) - std::chrono::days(2));
        if (const auto weekday = weekdayOf(word))
            return takeDay(latest(*weekday));
        return refuse(Fault::Kind::UnknownWord);
    }

    [[nodiscard]] Day latest(int weekday) const
    {
        const Day today = dayOf(m_now);
        const int current = static_cast<int>(std::chrono::weekday(today).iso_encoding()) - 1;
        return today - std::chrono::days((current - weekday + 7) % 7);
    }

    /// «1:30» alone or first of two is a length; beside a length it is the start.
    void settleLooseClocks()
    {
        for (const minutes clock : m_loose) {
            if (!m_length && !m_end)
                m_length = clock;
            else if (!m_start)
                m_start = clock;
        }
    }

    [[nodiscard]] std::optional<Fault> settleLength()
    {
        if (m_end && m_start && !m_length) {
            if (*m_end <= *m_start)
                return Fault{Fault::Kind::EndBeforeStart, {}};
            m_length = *m_end - *m_start;
        }
        if (!m_length || *m_length == minutes(0))
            return Fault{Fault::Kind::NoLength, {}};
        if (*m_length > LongestEntry)
            return Fault{Fault::Kind::TooLong, {}};
        return std::nullopt;
    }

    tl::expected<TimeEntry, Fault> result()
    {
        settleLooseClocks();
        if (const auto fault = settleLength())
            return tl::unexpected(*fault);
        const Instant lastMinute = std::chrono::floor<minutes>(m_now);
        const Instant midnight = startOf(m_day.value_or(dayOf(m_now)));
        Instant from = lastMinute - *m_length;
        if (m_start)
            from = midnight + *m_start;
        else if (m_end)
            from = midnight + *m_end - *m_length;
        else if (m_day && *m_day != dayOf(m_now))
            return tl::unexpected(Fault{Fault::Kind::StartMissing, {}});
        if (from + *m_length > m_now)
            return tl::unexpected(Fault{Fault::Kind::Future, {}});
        return TimeEntry{from, *m_length};
    }

    Instant m_now;
    std::optional<minutes> m_length, m_start, m_end;
    std::vector<minutes> m_loose;
    std::optional<Day> m_day;
    Expect m_expect = Expect::Anything;
    bool m_afterHours = false;
    Fault::Kind m_fault = Fault::Kind::UnknownWord;
};

} // namespace

tl::expected<TimeEntry, TimeEntryFault> parseTimeEntry(const QString &line, Instant now)
{
    const auto entry = EntryReader(now).read(normalised(line));
    if (entry || entry.error().kind != Fault::Kind::UnknownWord)
        return entry;
    const auto otherLayout = EntryReader(now).read(normalised(withWordsSwapped(line)));
    return otherLayout ? otherLayout : entry;
}

} // namespace hline

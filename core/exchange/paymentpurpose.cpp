// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/paymentpurpose.h"

#include <algorithm>
#include <array>
#include <set>

#include <QRegularExpression>

#include "base/fold.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxReadings = 3;   ///< words a contract number may be written in
constexpr std::chrono::months MaxRange{24};

/// Stems of the months; May is what begins like none of them.
constexpr std::array<QStringView, 12> MonthStems{u"янв", u"фев", u"мар", u"апр", u"май", u"июн", u"июл", u"авг", u"сен", u"окт", u"ноя", u"дек"};

constexpr QStringView MonthWord = u"(?:январ[а-я]*|феврал[а-я]*|март[а-я]*|апрел[а-я]*|ма[йяею]|июн[а-я]*|июл[а-я]*|август[а-я]*|"
                                  "сентябр[а-я]*|октябр[а-я]*|ноябр[а-я]*|декабр[а-я]*|янв|фев|апр|авг|сент?|окт|нояб?|дек)\\.?";

/// A pattern in which MONTH stands for any month as a word and YEAR for a captured year.
QRegularExpression withMonths(QString pattern)
{
    pattern.replace(u"MONTH"_s, MonthWord.toString()).replace(u"YEAR"_s, u"(20\\d{2})"_s);
    return QRegularExpression(pattern);
}

int monthNumber(const QString &word)
{
    for (std::size_t i = 0; i < MonthStems.size(); ++i) {
        if (word.startsWith(MonthStems[i]))
            return static_cast<int>(i) + 1;
    }
    return 5;
}

Month monthOf(int year, int number)
{
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(number));
}

/// The year in which month `number` lies nearest to the payment.
int nearestYear(int number, Day paid)
{
    const Month near = hline::monthOf(paid);
    int best = int(near.year());
    for (const int year : {int(near.year()) - 1, int(near.year()) + 1}) {
        const auto distance = [&](int y) { return std::abs((monthOf(y, number) - near).count()); };
        if (distance(year) < distance(best))
            best = year;
    }
    return best;
}

/// Collects months while the purpose is read.
class MonthCollector
{
public:
    explicit MonthCollector(Day paid) : m_paid(paid) { }

    void add(int number, const QString &year, const QString &words)
    {
        if (year.isEmpty())
            m_inferred += words;
        m_months.insert(monthOf(year.isEmpty() ? nearestYear(number, m_paid) : year.toInt(), number));
    }
    void addRange(int from, int to, const QString &fromYear, const QString &toYear, const QString &words)
    {
        if (toYear.isEmpty())
            m_inferred += words;
        const int last = toYear.isEmpty() ? nearestYear(to, m_paid) : toYear.toInt();
        const int first = !fromYear.isEmpty() ? fromYear.toInt() : from > to ? last - 1 : last;
        if (monthOf(last, to) - monthOf(first, from) >= MaxRange) // a contract's term, not what is paid
            return;
        for (Month month = monthOf(first, from); month <= monthOf(last, to); month = next(month))
            m_months.insert(month);
    }
    [[nodiscard]] NamedMonths result() const { return {{m_months.begin(), m_months.end()}, m_inferred.join(u", ")}; }

private:
    Day m_paid;
    std::set<Month> m_months;
    QStringList m_inferred;
};

/// Runs `take` on every match and blanks it out, so that what was understood once is not read twice.
template<typename Take>
void consume(QString &text, const QRegularExpression &form, Take take)
{
    for (QRegularExpressionMatch m = form.match(text); m.hasMatch(); m = form.match(text)) {
        take(m);
        text.replace(m.capturedStart(), m.capturedLength(), QString(m.capturedLength(), u'\u0001'));
    }
}

int quarterNumber(const QString &text)
{
    static const QStringList Roman{u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s};
    const qsizetype roman = Roman.indexOf(text);
    return roman >= 0 ? static_cast<int>(roman) + 1 : text.left(1).toInt();
}

/// A day is not the month it lies in: «по счёту 45 от 01.09.2026», «от 1 сентября 2026 г.».
void dropDays(QString &text)
{
    static const QRegularExpression form(u"\\d{1,2}\\s*[./]\\s*\\d{1,2}\\s*[./]\\s*\\d{2,4}|"
                                         "\\b\\d{1,2}\\s+(?:(?:янв|февр|сент|окт|но|дек)[а-я]*я|(?:март|август)а|(?:апрел|июн|июл|ма)я)\\s+20\\d{2}"_s);
    consume(text, form, [](const QRegularExpressionMatch &) {});
}

void takeQuarters(QString &text, MonthCollector &months)
{
    static const QRegularExpression form = withMonths(
        u"(?<![a-zа-я0-9.])(iv|iii|ii|i|[1-4])(?:\\s*-?\\s*(?:й|ый|ий))?\\s*кв(?:артал[а-я]*)?\\.?\\s*(?:YEAR)?"_s);
    consume(text, form, [&months](const QRegularExpressionMatch &m) {
        const int first = quarterNumber(m.captured(1)) * 3 - 2;
        months.addRange(first, first + 2, m.captured(2), m.captured(2), m.captured(0).trimmed());
    });
}

/// «с сентября по ноябрь 2026», «декабрь 2026 – январь 2027».
void takeRanges(QString &text, MonthCollector &months)
{
    static const QRegularExpression form = withMonths(
        u"(?<![а-я])(MONTH)\\s*(?:YEAR\\s*(?:г\\.?|года)?)?\\s*(?:(?<![а-я])по(?![а-я])|[-–—])\\s*(MONTH)(?![а-я])\\s*(?:YEAR)?"_s);
    consume(text, form, [&months](const QRegularExpressionMatch &m) {
        months.addRange(monthNumber(m.captured(1)), monthNumber(m.captured(3)), m.captured(2), m.captured(4), m.captured(0).trimmed());
    });
}

/// «09.2026», «9/2026».
void takeNumbers(QString &text, MonthCollector &months)
{
    static const QRegularExpression form = withMonths(u"(?<![\\w./-])(0?[1-9]|1[0-2])\\.YEAR(?![\\w/-])"_s);
    consume(text, form, [&months](const QRegularExpressionMatch &m) { months.add(m.captured(1).toInt(), m.captured(2), {}); });
}

/// «сентябрь, октябрь и ноябрь 2026»: the year at the end is that of all.
void takeLists(QString &text, MonthCollector &months)
{
    static const QRegularExpression form = withMonths(
        u"(?<![а-я])MONTH(?:(?:\\s*,\\s*|\\s+и\\s+|\\s*\\+\\s*)MONTH)*(?![а-я])\\s*(?:YEAR)?"_s);
    static const QRegularExpression word = withMonths(u"MONTH"_s);
    consume(text, form, [&months](const QRegularExpressionMatch &m) {
        QRegularExpressionMatchIterator each = word.globalMatch(m.captured(0));
        while (each.hasNext())
            months.add(monthNumber(each.next().captured(0)), m.captured(1), m.captured(0).trimmed());
    });
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString withoutTail(QString word)
{
    while (!word.isEmpty() && u",.;:)»\""_s.contains(word.back()))
        word.chop(1);
    return word;
}

/// Readings of a contract number at the beginning of `rest`; none if no number stands there.
QStringList readingsOf(const QString &rest)
{
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts).mid(0, MaxReadings);
    const bool series = words.size() > 1 && words[0].size() <= 5 && words[0].isUpper() && hasDigit(words[1]); // «ИК 2024/0005»
    if (words.isEmpty() || (!hasDigit(words[0]) && !series))
        return {};
    QStringList readings;
    QString joined;
    for (const QString &word : words) {
        joined += joined.isEmpty() ? word : u' ' + word;
        if (hasDigit(joined))
            readings.prepend(withoutTail(joined));
        if (word.endsWith(u',') || word.endsWith(u';'))
            break;
    }
    return readings;
}

} // namespace

NamedMonths namedMonths(const QString &purpose, Day paid)
{
    QString text = purpose.toLower();
    text.replace(u'ё', u'е');
    MonthCollector months(paid);
    dropDays(text);
    takeQuarters(text, months);
    takeRanges(text, months);
    takeNumbers(text, months);
    takeLists(text, months);
    return months.result();
}

std::vector<QStringList> namedContracts(const QString &purpose)
{
    static const QRegularExpression marker(u"(?<![a-zа-я0-9])(?:догов[а-я]*|дог|контракт[а-я]*)\\.?\\s*(?:(?:[а-я]+\\s+){0,4}(?:№|n°|no|n|#)\\.?\\s*)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString text = purpose.simplified();
    std::vector<QStringList> contracts;
    QRegularExpressionMatchIterator each = marker.globalMatch(text);
    while (each.hasNext()) {
        if (QStringList readings = readingsOf(text.sliced(each.next().capturedEnd())); !readings.isEmpty())
            contracts.push_back(std::move(readings));
    }
    return contracts;
}

bool mentionsContract(const QString &purpose, const QString &number)
{
    static const QRegularExpression gaps(u"[\\s,;()]+"_s);
    static const QRegularExpression other(u"^(?:сч[её]т[а-я]*|сч|акт[а-я]*|упд|накл[а-я]*|заказ[а-я]*)\\.?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString key = contractKey(number);
    if (std::all_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    QString before;
    for (const QString &word : purpose.split(gaps, Qt::SkipEmptyParts)) {
        if (word == u"№")
            continue;
        if (contractKey(withoutTail(word)) == key && !other.match(before).hasMatch())
            return true;
        before = word;
    }
    return false;
}

} // namespace hline

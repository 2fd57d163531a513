// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demodates.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array MonthNames{u"январь", u"февраль", u"март", u"апрель", u"май", u"июнь",
                                u"июль", u"август", u"сентябрь", u"октябрь", u"ноябрь", u"декабрь"};

QString russianDay(Day day)
{
    const std::chrono::year_month_day ymd(day);
    return u"%1.%2.%3"_s.arg(unsigned(ymd.day()), 2, 10, QChar(u'0')).arg(unsigned(ymd.month()), 2, 10, QChar(u'0')).arg(int(ymd.year()));
}

QString russianMonth(Month month)
{
    return u"%1 %2"_s.arg(QString::fromUtf16(MonthNames[unsigned(month.month()) - 1])).arg(int(month.year()));
}

} // namespace

QString withDemoDates(const QString &text, Day today)
{
    static const QRegularExpression form(u"\\{(day|month)([+-]\\d+)?(?:\\.(\\d+))?\\}"_s);
    QString out;
    qsizetype from = 0;
    QRegularExpressionMatchIterator each = form.globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch m = each.next();
        out += QStringView(text).sliced(from, m.capturedStart() - from);
        from = m.capturedEnd();
        const int shift = m.captured(2).toInt();
        const Month month = monthOf(today) + std::chrono::months(shift);
        if (m.captured(1) == u"day")
            out += russianDay(today + std::chrono::days(shift));
        else if (m.captured(3).isEmpty())
            out += russianMonth(month);
        else
            out += russianDay(std::min(lastDay(month), firstDay(month) + std::chrono::days(m.captured(3).toInt() - 1)));
    }
    return out + text.sliced(from);
}

std::optional<Instant> demoInstant(const QString &text, Instant now, const BusinessCalendar &calendar)
{
    static const QRegularExpression working(u"^w-(?:(\\d+)h)?(?:(\\d+)m)?$"_s);
    static const QRegularExpression atTime(u"^d-(\\d+) (\\d{1,2}):(\\d{2})$"_s);
    if (const QRegularExpressionMatch m = working.match(text); m.hasMatch())
        return calendar.subtractWorking(now, std::chrono::hours(m.captured(1).toInt()) + minutes(m.captured(2).toInt()));
    const QRegularExpressionMatch m = atTime.match(text);
    if (!m.hasMatch())
        return {};
    const Day day = dayOf(now) - std::chrono::days(m.captured(1).toInt());
    const Instant at = startOf(day) + std::chrono::hours(m.captured(2).toInt()) + minutes(m.captured(3).toInt());
    return at <= now ? std::optional(at) : std::nullopt;
}

} // namespace hline

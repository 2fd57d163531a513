// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/explained.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *dayKindText(CountedDay::Why why)
{
    switch (why) {
    case CountedDay::Why::Working: return QT_TRANSLATE_NOOP("Hline", "working day");
    case CountedDay::Why::Short: return QT_TRANSLATE_NOOP("Hline", "pre-holiday working day");
    case CountedDay::Why::WorkingWeekend: return QT_TRANSLATE_NOOP("Hline", "working day by the production calendar");
    case CountedDay::Why::Weekend: return QT_TRANSLATE_NOOP("Hline", "weekend");
    case CountedDay::Why::Holiday: return QT_TRANSLATE_NOOP("Hline", "day off by the production calendar");
    }
    return "";
}

bool isOff(const CountedDay &day)
{
    return day.why == CountedDay::Why::Weekend || day.why == CountedDay::Why::Holiday;
}

} // namespace

QString Explainer::dayText(const CountedDay &day, Day last) const
{
    const QString kind = m_words.say(dayKindText(day.why));
    QString date = m_words.weekday(day.day) + u'\u00a0' + m_words.day(day.day);
    if (last != day.day)
        date += u" – "_s + m_words.weekday(last) + u'\u00a0' + m_words.day(last);
    if (isOff(day))
        return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2, not counted"), {date, kind});
    if (!day.from)
        return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2, outside the hours of the line, not counted"), {date, kind});
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2, %3 counted (%4–%5)"),
                       {date, kind, length(day.worked), m_words.time(*day.from), m_words.time(*day.to)});
}

Explainer::Lines Explainer::dayLines(const std::vector<CountedDay> &days) const
{
    Lines lines;
    seconds total{0};
    std::optional<int> provisional;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const CountedDay &day = days[i];
        total += day.worked;
        if (day.source == YearStatus::Statutory)
            provisional = static_cast<int>(std::chrono::year_month_day(day.day).year());
        std::size_t last = i;
        while (isOff(day) && last + 1 < days.size() && days[last + 1].why == day.why && days[last + 1].source == day.source)
            ++last;
        lines.push_back({dayText(day, days[last].day), code(day.why), "S-CAL-2", startOf(day.day)});
        i = last;
    }
    if (!days.empty())
        lines.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "Counted in all: %1"), {length(total)}), "TOTAL", "S-CAL-3", {}});
    if (provisional) {
        lines.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "The production calendar of %1 is not loaded: the reckoning is provisional."),
                                     {QString::number(*provisional)}),
                         "PROVISIONAL", "S-CAL-6", {}});
    }
    return lines;
}

Explainer::Lines Explainer::factLines(const Explanation &about) const
{
    Lines lines;
    if (!about.contract.isEmpty() && about.request) {
        const QString contract = m_words.say(QT_TRANSLATE_NOOP("Hline", "Contract %1"), {about.contract});
        const QString package = about.package.isEmpty() ? QString()
                                                        : m_words.say(QT_TRANSLATE_NOOP("Hline", "package “%1”"), {about.package});
        lines.push_back({package.isEmpty() ? contract : contract + u", "_s + package, "CONTRACT", {}, {}});
    }
    for (const HistoryRecord &fact : about.facts)
        lines.push_back({m_words.historyLine(fact, OnPaper), fact.kind, {}, toInstant(fact.at)});
    return lines;
}

Explainer::Lines Explainer::standingLines(const Explanation &about) const
{
    Lines lines;
    const auto add = [&](const QByteArray &code, const QByteArray &rule, const char *text, const std::optional<Day> &day) {
        if (day)
            lines.push_back({m_words.say(text, {m_words.day(*day)}), code, rule, {}});
    };
    if (about.contractStanding) {
        add("SIGNED", "R-0.1", QT_TRANSLATE_NOOP("Hline", "The contract was signed %1."), about.contractStanding->signedDay);
        add("VALID_FROM", "I-19", QT_TRANSLATE_NOOP("Hline", "The contract is valid from %1."), about.contractStanding->validFrom);
        add("VALID_TO", "I-19", QT_TRANSLATE_NOOP("Hline", "The contract is valid through %1."), about.contractStanding->validTo);
    }
    if (about.productStanding && about.productStanding->platform1c) {
        add("ITS_TO", "R-1.3", QT_TRANSLATE_NOOP("Hline", "The 1C:ITS subscription is valid through %1."), about.productStanding->itsTo);
    }
    if (about.productStanding && about.productStanding->boxed) {
        add("UPDATES_TO", "R-1.4", QT_TRANSLATE_NOOP("Hline", "Access to updates is valid through %1."), about.productStanding->updatesTo);
    }
    return lines;
}

/// Why minutes of a month are there and whether they may move into it (S-BAL-2, S-CRY-3).
Explainer::Lines Explainer::paidLines(const Explanation &about) const
{
    Lines lines;
    for (std::size_t i = 0; i < about.paid.size(); ++i) {
        // A contract may be older than what is known of its payments: such a time is one line.
        std::size_t last = i;
        while (!about.paid[i].paidAt && last + 1 < about.paid.size() && !about.paid[last + 1].paidAt && about.paid[last + 1].month < monthOf(about.asOf))
            ++last;
        if (last > i) {
            const QStringList span{m_words.monthName(about.paid[i].month), m_words.monthName(about.paid[last].month)};
            lines.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 – %2: no full payment is known, so nothing was granted."), span),
                             "UNPAID", "S-BAL-2", startOf(about.paid[i].month)});
            i = last;
            continue;
        }
        const PrepaidMonth &month = about.paid[i];
        const QStringList values{m_words.monthName(month.month), m_words.minutesText(month.package),
                                 month.due ? m_words.day(*month.due) : QString(),
                                 month.paidAt ? m_words.day(dayOf(*month.paidAt)) : QString()};
        const bool inTime = month.paidAt && month.due && dayOf(*month.paidAt) <= *month.due;
        const QString text = !month.paidAt
            ? m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: package of %2, to be paid by %3, no full payment is known."), values)
            : inTime ? m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: package of %2, to be paid by %3, paid %4: in time."), values)
                     : m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: package of %2, to be paid by %3, paid %4: late, so nothing is carried over into it."),
                                   values);
        lines.push_back({text, inTime ? "PAID_IN_TIME" : month.paidAt ? "PAID_LATE" : "UNPAID", "S-CRY-3", month.paidAt});
    }
    return lines;
}

Explainer::Lines Explainer::movementLines(const Explanation &about) const
{
    Lines lines;
    for (const BalanceLine &line : about.lines)
        lines.push_back({m_words.sentence(line, OnPaper), "BALANCE", line.rule, line.at});
    return lines;
}

/// S-BAL-7: opening + granted + carried in = used + carried out + expired + closing, month by month.
Explainer::Lines Explainer::monthLines(const Explanation &about) const
{
    Lines lines;
    for (const MonthLine &month : about.months) {
        QStringList parts{m_words.say(QT_TRANSLATE_NOOP("Hline", "at the beginning %1"), {m_words.minutesText(month.opening)})};
        const auto add = [&](const char *text, minutes amount) {
            if (amount > minutes(0))
                parts << m_words.say(text, {m_words.minutesText(amount)});
        };
        add(QT_TRANSLATE_NOOP("Hline", "granted %1"), month.granted);
        add(QT_TRANSLATE_NOOP("Hline", "carried in %1"), month.carriedIn);
        add(QT_TRANSLATE_NOOP("Hline", "used %1"), month.used);
        add(QT_TRANSLATE_NOOP("Hline", "beyond the package %1"), month.overlimit);
        add(QT_TRANSLATE_NOOP("Hline", "carried out %1"), month.carriedOut);
        add(QT_TRANSLATE_NOOP("Hline", "expired %1"), month.expired);
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "at the end %1"), {m_words.minutesText(month.closing)});
        lines.push_back({m_words.monthName(month.month) + u": "_s + parts.join(u", "_s), "MONTH", "S-BAL-7", startOf(month.month)});
    }
    return lines;
}

Explainer::Lines Explainer::lotLines(const Explanation &about) const
{
    Lines lines;
    if (!about.balance)
        return lines;
    const Ledger &ledger = about.balance->ledger;
    for (const LotState &lot : ledger.lots) {
        const QString last = m_words.day(dayOf(lot.validTo - seconds(1)));
        const QStringList values{m_words.minutesText(lot.left), m_words.minutesText(lot.granted), m_words.lotName(lot.id), last};
        const bool moves = lot.hopsLeft != 0 && lot.kind != LotKind::OneOff;
        lines.push_back({moves ? m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 of %2, %3: usable through %4, then carried over if the next month is paid in time"), values)
                               : m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 of %2, %3: expires after %4"), values),
                         "LOT", moves ? "S-CRY-1" : lot.kind == LotKind::OneOff ? "S-ONE-2" : "S-CRY-2", lot.validTo});
    }
    if (ledger.pendingCarry > minutes(0)) {
        const QString due = ledger.pendingDue ? m_words.day(*ledger.pendingDue) : QString();
        lines.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 will be carried over if the month is paid by %2."),
                                     {m_words.minutesText(ledger.pendingCarry), due}),
                         "PENDING", "S-CRY-3", {}});
    }
    if (ledger.overlimitTotal > minutes(0)) {
        lines.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "Beyond the package: %1."), {m_words.minutesText(ledger.overlimitTotal)}),
                         "OVERLIMIT", "S-BAL-5", {}});
    }
    return lines;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Working time from `at` to the deadline; negative once working time has passed the deadline (S-SLA-3).
seconds remainingAt(Instant at, Instant deadline, const BusinessCalendar &calendar)
{
    return at <= deadline ? calendar.workingTime(at, deadline) : -calendar.workingTime(deadline, at);
}

/// «−0:12»: overdue time rounded up (S-UI-1), with the typographic minus.
QString overdueText(seconds remaining)
{
    return formatRemaining(remaining).replace(u'-', u'−');
}

bool isCounting(const QueueRow &row)
{
    const bool counts = row.guarantee == GuaranteeState::Running || row.guarantee == GuaranteeState::Breached;
    return counts && row.deadline.has_value();
}

/// What the service's price rule says in a cell that has no countdown.
const char *priceCell(BillingRule rule)
{
    switch (rule) {
    case BillingRule::NotBilled: return QT_TRANSLATE_NOOP("Hline", "free of charge");
    case BillingRule::StandardHours: return QT_TRANSLATE_NOOP("Hline", "standard hours");
    case BillingRule::PerMinute: return QT_TRANSLATE_NOOP("Hline", "by the minute");
    case BillingRule::AgreedScope: return QT_TRANSLATE_NOOP("Hline", "agreed scope");
    }
    return "";
}

/// Response time that was needed: the target less what was left of it at the start.
std::optional<seconds> responseTime(const QueueRow &row, const BusinessCalendar &calendar)
{
    if (!row.target || !row.startedAt || !row.deadline)
        return {};
    return *row.target - remainingAt(*row.startedAt, *row.deadline, calendar);
}

} // namespace

std::optional<seconds> remainingOf(const QueueRow &row, const BusinessCalendar &calendar, Instant now)
{
    if (!isCounting(row))
        return {};
    return remainingAt(row.startedAt.value_or(now), *row.deadline, calendar);
}

QString Phrasebook::openingText(const BusinessCalendar &calendar, Instant now) const
{
    const Instant opening = calendar.firstWorking(now);
    const bool isSoon = (dayOf(opening) - dayOf(now)).count() <= 1;
    return isSoon ? time(opening) : moment(opening, now);
}

QString Phrasebook::runningCell(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    const seconds remaining = remainingOf(row, calendar, now).value_or(seconds(0));
    if (remaining < seconds(0))
        return overdueText(remaining);
    if (!calendar.isOpen(now))
        return say(QT_TRANSLATE_NOOP("Hline", "closed · from %1"), {openingText(calendar, now)});
    const QString left = formatRemaining(remaining);
    const auto days = (dayOf(*row.deadline) - dayOf(now)).count();
    if (days <= 0)
        return left;
    const QString date = days < 7 ? weekday(dayOf(*row.deadline)) : day(dayOf(*row.deadline)).left(5);
    return left + u" · "_s + date;
}

QString Phrasebook::countdown(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    if (isCounting(row))
        return runningCell(row, calendar, now);
    switch (row.guarantee) {
    case GuaranteeState::Running:
    case GuaranteeState::Breached:
    case GuaranteeState::GeneralQueue:
        return say(QT_TRANSLATE_NOOP("Hline", "general queue"));
    case GuaranteeState::AwaitingConsent:
        return say(QT_TRANSLATE_NOOP("Hline", "waiting for consent"));
    case GuaranteeState::AwaitingInfo:
        return say(QT_TRANSLATE_NOOP("Hline", "waiting for data"));
    case GuaranteeState::Unguaranteed:
        return say(QT_TRANSLATE_NOOP("Hline", "started without a guarantee"));
    case GuaranteeState::Met: {
        const std::optional<seconds> needed = responseTime(row, calendar);
        return needed ? say(QT_TRANSLATE_NOOP("Hline", "answered in %1"), {hoursMinutes(*needed)})
                      : say(QT_TRANSLATE_NOOP("Hline", "answered in time"));
    }
    case GuaranteeState::NotApplicable:
        break;
    }
    return row.service ? say(priceCell(rulesOf(*row.service).billing)) : say(QT_TRANSLATE_NOOP("Hline", "not sorted yet"));
}

QString Phrasebook::shortCountdown(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    const bool waitsForTheLine = isCounting(row) && !calendar.isOpen(now) && remainingOf(row, calendar, now) >= seconds(0);
    return waitsForTheLine ? say(QT_TRANSLATE_NOOP("Hline", "from %1"), {openingText(calendar, now)}) : countdown(row, calendar, now);
}

QString Phrasebook::deadlineText(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    if (row.startedAt)
        return say(QT_TRANSLATE_NOOP("Hline", "work began %1"), {moment(*row.startedAt, now)});
    if (!isCounting(row))
        return say(QT_TRANSLATE_NOOP("Hline", "received %1"), {moment(row.arrival, now)});
    const bool isLate = remainingAt(now, *row.deadline, calendar) < seconds(0);
    const char *text = isLate ? QT_TRANSLATE_NOOP("Hline", "was due %1") : QT_TRANSLATE_NOOP("Hline", "until %1");
    return say(text, {moment(*row.deadline, now)});
}

QString Phrasebook::guaranteeClause(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    if (!isCounting(row) || row.startedAt)
        return countdown(row, calendar, now);
    const seconds remaining = remainingAt(now, *row.deadline, calendar);
    if (remaining < seconds(0))
        return say(QT_TRANSLATE_NOOP("Hline", "overdue by %1, was due %2"),
                    {formatRemaining(remaining).remove(u'-'), moment(*row.deadline, now)});
    const QString left = formatRemaining(remaining);
    const QString until = moment(*row.deadline, now);
    if (!calendar.isOpen(now))
        return say(QT_TRANSLATE_NOOP("Hline", "the line is closed until %1, then %2 left, response until %3"),
                    {openingText(calendar, now), left, until});
    return say(QT_TRANSLATE_NOOP("Hline", "%1 left, response until %2"), {left, until});
}

QString Phrasebook::rowSentence(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    QStringList parts{say(QT_TRANSLATE_NOOP("Hline", "Request No. %1"), {row.number})};
    if (!row.client.isEmpty())
        parts << row.client;
    if (!row.subject.isEmpty())
        parts << row.subject;
    parts << name(row.service) << guaranteeClause(row, calendar, now) << name(row.state);
    if (row.balance)
        parts << say(QT_TRANSLATE_NOOP("Hline", "balance %1"), {minutesText(*row.balance)});
    if (!row.assignee.isEmpty())
        parts << say(QT_TRANSLATE_NOOP("Hline", "taken by %1"), {row.assignee});
    if (row.intakeIncomplete)
        parts << say(QT_TRANSLATE_NOOP("Hline", "some of the client's details are missing"));
    QString sentence = parts.join(u", "_s);
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    return sentence;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/boardwords.h"

#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

QString BoardWords::title(const QString &number, const QString &client) const
{
    const QString no = m_words.say(QT_TRANSLATE_NOOP("Hline", "No. %1"), {number});
    return client.isEmpty() ? no : no + u' ' + client;
}

// S-UI-1
QString BoardWords::remaining(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    const auto left = remainingOf(row, calendar, now);
    return left ? formatRemaining(*left).replace(u'-', u'−') : u"–"_s;
}

QString BoardWords::below(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const
{
    QStringList parts{m_words.deadlineText(row, calendar, now)};
    parts << (row.assignee.isEmpty() ? m_words.say(QT_TRANSLATE_NOOP("Hline", "nobody has taken it"))
                                     : m_words.say(QT_TRANSLATE_NOOP("Hline", "taken by %1"), {row.assignee}));
    return parts.join(u" · "_s);
}

QString BoardWords::name(Presence presence) const
{
    switch (presence) {
    case Presence::Free: return m_words.say(QT_TRANSLATE_NOOP("Hline", "free"));
    case Presence::Paused: return m_words.say(QT_TRANSLATE_NOOP("Hline", "pause"));
    case Presence::Working: return m_words.say(QT_TRANSLATE_NOOP("Hline", "works"));
    }
    return {};
}

QString BoardWords::session(const BoardWork &work, Instant now) const
{
    const QString time = m_words.stopwatch(work.elapsed(now));
    const QString what = title(work.number, work.client);
    return work.isRunning ? time + u" · "_s + what
                          : m_words.say(QT_TRANSLATE_NOOP("Hline", "pause at %1"), {time}) + u" · "_s + what;
}

QString BoardWords::doing(const BoardPerson &person, Instant now) const
{
    QStringList parts;
    for (const BoardWork &one : person.work)
        parts << session(one, now);
    if (parts.isEmpty())
        parts << name(person.presence);
    if (person.work.size() > 1) // S-OFF-3
        parts.prepend(m_words.say(QT_TRANSLATE_NOOP("Hline", "Double timer")));
    if (person.held > 0)
        parts << m_words.say(QT_TRANSLATE_N_NOOP("Hline", "%n taken and not begun"), person.held);
    return parts.join(u" · "_s);
}

QString BoardWords::general(const GeneralQueue &queue, const BusinessCalendar &calendar, Instant now) const
{
    const QString waiting = queue.waiting == 0 || !queue.since
        ? m_words.say(QT_TRANSLATE_NOOP("Hline", "The general queue is empty."))
        : m_words.say(QT_TRANSLATE_NOOP("Hline", "General queue: %1, the oldest (No. %2) waits %3 of working time."),
                      {m_words.requests(queue.waiting), queue.oldest->number, m_words.hoursMinutes(calendar.workingTime(*queue.since, now))});
    const QString closed = calendar.isOpen(now) ? QString() // else the clocks stand still until then
                                                : m_words.say(QT_TRANSLATE_NOOP("Hline", "The line opens %1."), {m_words.moment(calendar.firstWorking(now), now)});
    return sentences({waiting, closed});
}

QString BoardWords::line(const DoubledWork &one, Instant now) const
{
    const auto minutesOf = [this](seconds worked) { return m_words.stopwatch(worked); };
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2 took it %3 and worked %4, %5 took it %6 and worked %7. Both times are kept."),
                       {title(one.number, one.client), one.holder, m_words.moment(one.what.holder.at, now), minutesOf(one.what.holderWorked),
                        one.late, m_words.moment(one.what.late.at, now), minutesOf(one.what.lateWorked)});
}

QString BoardWords::line(const DoubledTime &one, Instant now) const
{
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2 and %3 at once, %4–%5. Both times are kept."),
                       {one.who, title(one.first.number, one.first.client), title(one.second.number, one.second.client),
                        m_words.moment(one.from, now), m_words.time(one.to)});
}

QString BoardWords::line(const LateEntry &one, Instant now) const
{
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: worked %2, came %3 when its month was closed (contract %4)."),
                       {title(one.number, one.client), m_words.moment(one.record.at, now), m_words.moment(one.record.posted, now), one.contract});
}

QString BoardWords::line(const ClockDoubt &one, Instant now) const
{
    const QString what = one.number.isEmpty() ? one.who : one.who + u", "_s + title(one.number, one.client);
    const QString said = m_words.moment(one.said, OnPaper);
    if (!one.canBeDated)
        return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: the computer's clock said %2. It does not count; where it is needed, it is entered anew."), {what, said});
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: the computer's clock said %2, proposed is %3. It does not count until a supervisor dates it."),
                       {what, said, m_words.moment(one.proposed, now)});
}

QString BoardWords::line(const MovedStart &one, Instant now) const
{
    return m_words.say(QT_TRANSLATE_NOOP("Hline", "%1, %2: the computer's clock said that work began %3, it counts from %4. What began while the desk was "
                                                  "away counts no earlier than the office had last heard everything and no later than it heard of it."),
                       {one.who, title(one.number, one.client), m_words.moment(one.what.said, OnPaper), m_words.moment(one.what.at, now)});
}

QString BoardWords::line(const RestoredDesk &one, Instant now) const
{
    const ContinuedDeskRecord &desk = one.what;
    const QStringList values{one.who, QString::number(desk.number), m_words.moment(desk.posted, now)};
    QStringList numbers;
    for (const int number : desk.former)
        numbers << QString::number(number);
    const QString before = numbers.isEmpty() ? QString() : m_words.say(QT_TRANSLATE_NOOP("Hline", "Its number before: %1."), {numbers.join(u", "_s)});
    if (!desk.lost) {
        return sentences({m_words.say(QT_TRANSLATE_N_NOOP("Hline", "%1 (%3): desk %2 was restored from a copy; %n record(s) sent anew."), values, desk.again),
                          before, m_words.say(QT_TRANSLATE_NOOP("Hline", "Only one copy of a desk should be worked with."))});
    }
    const QString lost = *desk.lost == 0 ? QString() : m_words.say(QT_TRANSLATE_N_NOOP("Hline", "%n record(s) could not be read."), *desk.lost);
    return sentences({m_words.say(QT_TRANSLATE_N_NOOP("Hline", "%1 (%3): desk %2 was made anew after its file was damaged; %n record(s) sent anew."), values,
                                  desk.again), lost, before});
}

} // namespace hline

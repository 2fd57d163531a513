// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardfeed.h"

#include "workflow/askdesk.h"

namespace hline {

namespace {

constexpr std::chrono::milliseconds Together{100}; ///< changes that come in a row are one question

} // namespace

BoardFeed::BoardFeed(DeskAccess &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Together);
    connect(&m_soon, &QTimer::timeout, this, &BoardFeed::ask);
    connect(&desk, &DeskAccess::changed, this, &BoardFeed::note);
}

void BoardFeed::note(const Changes &changes)
{
    if (changes.reference || changes.everything)
        m_calendar.reset();
    m_isStale = true;
    if (m_isAwake && !m_isAsked)
        m_soon.start();
}

void BoardFeed::wake()
{
    m_isAwake = true;
    if (m_isStale && !m_isAsked)
        ask();
}

void BoardFeed::sleep()
{
    m_isAwake = false;
    m_soon.stop();
}

void BoardFeed::ask()
{
    m_isStale = false;
    m_isAsked = true;
    askDesk(
        m_desk, this,
        [knows = m_calendar.has_value()](Workplace &work) {
            return Reading{work.board(), knows ? std::nullopt : std::optional(work.store().calendar())};
        },
        [this](const Reading &reading) { take(reading); });
}

void BoardFeed::take(const Reading &reading)
{
    m_isAsked = false;
    if (reading.calendar)
        m_calendar = reading.calendar;
    if (!reading.board)
        Q_EMIT failed(reading.board.error());
    else if (m_calendar)
        Q_EMIT boardLoaded(*reading.board, *m_calendar);
    Q_EMIT changed();
    if (m_isAwake && (m_isStale || !m_calendar))
        m_soon.start();
}

void BoardFeed::askDoubts(Month month)
{
    askDesk(
        m_desk, this, [month](Workplace &work) { return work.boardDoubts(month); },
        [this](const Result<BoardDoubts> &doubts) {
            if (doubts)
                Q_EMIT doubtsLoaded(*doubts);
            else
                Q_EMIT failed(doubts.error());
        });
}

} // namespace hline

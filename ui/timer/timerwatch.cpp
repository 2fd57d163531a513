// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/timerwatch.h"

#include "domain/linehint.h"
#include "workflow/askdesk.h"

#include <algorithm>

namespace hline {

namespace {

constexpr seconds Heartbeat{15};

} // namespace

TimerWatch::TimerWatch(DeskAccess &desk, QObject *parent) : QObject(parent), m_desk(desk), m_ticker(desk.clock())
{
    connect(&desk, &DeskAccess::changed, this, [this](const Changes &changes) {
        const bool mine = m_timer && std::ranges::find(changes.requests, m_timer->request) != changes.requests.end();
        if (changes.timer || changes.everything || !changes.contracts.empty() || mine) // a consent changes what is charged
            load();
    });
    connect(&m_ticker, &Ticker::ticked, this, &TimerWatch::tick);
    m_heart.setInterval(Heartbeat);
    connect(&m_heart, &QTimer::timeout, this, &TimerWatch::beat);
}

void TimerWatch::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [](Workplace &work) { return Reading{work.timer(), work.clock().boot()}; },
        [this, asked](const Reading &reading) {
            if (asked == m_asked)
                take(reading);
        });
}

void TimerWatch::take(const Reading &reading)
{
    if (!reading.timer) {
        Q_EMIT failed(reading.timer.error());
        return;
    }
    m_timer = *reading.timer;
    m_readAt = reading.boot;
    const bool keepsBeating = isRunning() && !m_timer->unattended;
    if (keepsBeating && !m_heart.isActive())
        m_heart.start();
    if (!keepsBeating)
        m_heart.stop();
    m_ticker.setPace(isRunning() ? std::optional(Ticker::Pace::Seconds) : std::nullopt);
    Q_EMIT changed();
}

void TimerWatch::tick()
{
    // What is charged changes once a minute of work; the rules are asked, not repeated here.
    if (elapsed().count() % 60 <= 1)
        load();
    Q_EMIT ticked();
}

void TimerWatch::beat()
{
    askDesk(
        m_desk, this, [](Workplace &work) { return work.beat(); },
        [this](const Result<void> &beaten) {
            if (!beaten)
                Q_EMIT failed(beaten.error());
        });
}

bool TimerWatch::isInterrupted() const
{
    return m_timer && !m_timer->paused && (m_timer->interruptedAt || m_timer->otherBoot);
}

bool TimerWatch::isRunning() const
{
    return m_timer && !m_timer->paused && !isInterrupted();
}

seconds TimerWatch::elapsed() const
{
    if (!m_timer)
        return seconds(0);
    if (!isRunning())
        return m_timer->elapsed;
    const std::chrono::microseconds since(m_desk.clock().boot().bootUs - m_readAt.bootUs);
    return m_timer->elapsed + std::chrono::floor<seconds>(since);
}

void TimerWatch::setLineHint(std::optional<minutes> limit)
{
    m_lineHint = limit;
    Q_EMIT changed();
}

bool TimerWatch::isLongForLine() const
{
    return m_timer && hline::isLongForLine(m_timer->service, m_timer->workedBefore + elapsed(), m_lineHint);
}

} // namespace hline

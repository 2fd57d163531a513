// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/timerwatch.h"

#include "workflow/askdesk.h"

#include <array>

namespace hline {

namespace {

constexpr seconds Heartbeat{15};
constexpr std::array WarnAt{minutes(0), minutes(5), minutes(15)}; // lowest first

bool isSameSession(const std::optional<TimerView> &a, const std::optional<TimerView> &b)
{
    return a && b && a->session == b->session;
}

} // namespace

TimerWatch::TimerWatch(DeskAccess &desk, QObject *parent) : QObject(parent), m_desk(desk), m_ticker(desk.clock())
{
    connect(&desk, &DeskAccess::changed, this, [this](const Changes &changes) {
        if (changes.timer || changes.everything || !changes.contracts.empty())
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
    const std::optional<TimerView> before = std::exchange(m_timer, *reading.timer);
    m_readAt = reading.boot;
    const bool keepsBeating = isRunning() && !m_timer->unattended;
    if (keepsBeating && !m_heart.isActive())
        m_heart.start();
    if (!keepsBeating)
        m_heart.stop();
    m_ticker.setPace(isRunning() ? std::optional(Ticker::Pace::Seconds) : std::nullopt);
    Q_EMIT changed();
    warn(before);
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

void TimerWatch::warn(const std::optional<TimerView> &before)
{
    if (!isSameSession(before, m_timer) || !before->balanceAfter || !m_timer->balanceAfter)
        return;
    for (const minutes level : WarnAt) {
        if (*m_timer->balanceAfter <= level && *before->balanceAfter > level) {
            Q_EMIT balanceReached(level);
            return;
        }
    }
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

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticker.h"

namespace hline {

Ticker::Ticker(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Ticker::fire);
}

void Ticker::setPace(std::optional<Pace> pace)
{
    if (pace == m_pace)
        return;
    m_pace = pace;
    if (m_pace)
        schedule();
    else
        m_timer.stop();
}

std::chrono::microseconds Ticker::untilNext(Micros now, Pace pace)
{
    const std::chrono::microseconds step = pace == Pace::Seconds ? seconds(1) : seconds(15);
    return step - (now.time_since_epoch() % step + step) % step;
}

void Ticker::schedule()
{
    // Rounded up: a timer that fires a little early would show the old second and miss the new one.
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(untilNext(m_clock.now(), *m_pace)));
}

void Ticker::fire()
{
    schedule();
    Q_EMIT ticked(m_clock.instant());
}

} // namespace hline

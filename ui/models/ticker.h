// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hline {

/// Fires on whole seconds or quarter minutes of the clock, never adrift from it; silent while nobody looks.
class Ticker final : public QObject
{
    Q_OBJECT
public:
    /// Quarters refresh every 15 s and on the minute (S-UI-1); seconds are for stopwatches.
    enum class Pace { Seconds, Quarters };

    explicit Ticker(const Clock &clock, QObject *parent = nullptr);
    /// Nothing = stop. Starting does not tick at once.
    void setPace(std::optional<Pace> pace);
    [[nodiscard]] bool isRunning() const { return m_pace.has_value(); }

    /// Time from `now` to the next tick.
    [[nodiscard]] static std::chrono::microseconds untilNext(Micros now, Pace pace);

Q_SIGNALS:
    void ticked(hline::Instant now);

private:
    void schedule();
    void fire();

    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Pace> m_pace;
};

} // namespace hline

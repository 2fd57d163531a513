// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ticker.h"
#include "workflow/deskaccess.h"

#include <QTimer>

namespace hline {

/// The running timer as every part of the window sees it, and its heartbeat. Elapsed time is computed from the boot clock at
/// every look, never counted.
class TimerWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TimerWatch(DeskAccess &desk, QObject *parent = nullptr);

    void load();
    [[nodiscard]] const std::optional<TimerView> &timer() const { return m_timer; }
    [[nodiscard]] bool isRunning() const; ///< time passes: neither paused nor left by a crash
    /// Nobody knows until when the work went on: a window died with the timer, or the computer was restarted.
    [[nodiscard]] bool isInterrupted() const;
    [[nodiscard]] Instant now() const { return m_desk.clock().instant(); }
    [[nodiscard]] seconds elapsed() const; ///< active time of the session so far
    /// From how much time on one request of the line the strip asks whether the question is a simple one; nothing: never.
    void setLineHint(std::optional<minutes> limit);
    [[nodiscard]] bool isLongForLine() const; ///< R-2.4.1.1a

Q_SIGNALS:
    void changed();                          ///< another timer, state or minutes
    void ticked();                           ///< every second while time passes
    void failed(const hline::Error &error);

private:
    struct Reading { Result<std::optional<TimerView>> timer; BootReading boot; };

    void take(const Reading &reading);
    void tick();
    void beat();

    DeskAccess &m_desk;
    std::optional<TimerView> m_timer;
    BootReading m_readAt;
    std::optional<minutes> m_lineHint;
    quint64 m_asked = 0;
    Ticker m_ticker;
    QTimer m_heart;
};

} // namespace hline

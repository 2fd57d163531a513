// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

class QCoreApplication;

namespace hline {

/// One turn of the event loop: everything between two moments in which it had nothing to do.
struct Turn
{
    std::chrono::nanoseconds cpu{0};  ///< of the thread
    std::chrono::nanoseconds wall{0}; ///< from the first event to the next wait
};

/// Measures every turn of the window's thread. The clocks are the caller's.
class TurnWatch final : public QObject
{
    Q_OBJECT
public:
    using Reading = std::function<std::chrono::nanoseconds()>;
    /// Watches the thread of the application object, in which the watch must live.
    TurnWatch(QCoreApplication &application, Reading threadCpu, Reading wall, QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void turnEnded(const hline::Turn &turn);

private:
    void endTurn();

    Reading m_threadCpu, m_wall;
    std::chrono::nanoseconds m_cpuAtWait{0}, m_wallAtStart{0};
    bool m_isInTurn = false;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/turnwatch.h"

#include <vector>

namespace hline {

/// Watches the window's thread as long as the program runs: a turn of the event loop that keeps a person waiting is logged, and
/// the figures of all turns can be told at the end.
class TurnReport final : public QObject
{
    Q_OBJECT
public:
    explicit TurnReport(QCoreApplication &application);

    /// One line: how many turns, their longest CPU time, the wall time of 99.9 % of them, and the longest.
    [[nodiscard]] QByteArray text() const;

private:
    void take(const Turn &turn);

    // Kept as a histogram, as a program that runs for weeks has a great many turns.
    static constexpr int BucketsPerMillisecond = 10;
    static constexpr int Buckets = 1000 * BucketsPerMillisecond;

    TurnWatch m_watch;
    std::vector<quint32> m_wall;
    quint64 m_count = 0;
    std::chrono::nanoseconds m_longestCpu{0}, m_longestWall{0};
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace hline::bench {

/// Quick: n ≤ 100 000, under a minute in all. Full: the sizes of the goals table.
enum class Profile { Quick, Full };

/// One goal measured against its yardstick in the same run.
struct Measurement
{
    QByteArray bench;          ///< "queue.tick", "store.timer" …
    QByteArray id;             ///< of the goal: "Q1", "D1" …
    qint64 n = 0;              ///< size of the case
    double value = 0;          ///< ours, median
    QByteArray unit;           ///< of value and yardstickValue
    QByteArray yardstick;      ///< what it is compared with
    double yardstickValue = 0; ///< median
    double ratio = 0;          ///< value / yardstickValue, median of the pairs
    int runs = 0;
    double min = 0, max = 0;   ///< of the ratio
    double bar = 0;            ///< ratio must not exceed it; 0 = shown only, never judged
    bool ok = true;            ///< bar met and results verified
    int attempts = 1;          ///< series of pairs measured
};

/// A missed bar is measured anew, twice at most, and the best series stands: other programs on the machine only ever make a ratio
/// worse or scatter it, while what has really become slower misses every time. So a loaded machine does not fail a good tree at
/// random, and the bars stay as strict as they are.
///
/// Runs ours and yardstick alternately `pairs` times, up to three times as often while the ratios scatter (whether or not they meet
/// the bar); each returns its figure in `unit`. Ratio, min and max are those of all pairs.
struct Pairing
{
    QByteArray bench, id;
    qint64 n = 0;
    QByteArray unit, yardstick;
    int pairs = 5;
    double bar = 0;
};
[[nodiscard]] Measurement alternate(const Pairing &pairing, const std::function<double()> &ours,
                                    const std::function<double()> &yardstick);

[[nodiscard]] double median(std::vector<double> values);

/// CPU time of the calling thread in seconds.
[[nodiscard]] double threadCpuSeconds();
/// Monotonic wall time in seconds.
[[nodiscard]] double wallSeconds();

/// One line of JSON, without the line end.
[[nodiscard]] QByteArray toJsonLine(const Measurement &measurement);
/// The table a person reads.
[[nodiscard]] QByteArray toTable(const std::vector<Measurement> &measurements);

} // namespace hline::bench

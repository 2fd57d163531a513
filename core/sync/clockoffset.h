// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/clocks.h"

#include <deque>
#include <optional>

namespace hline {

/// How far this computer's wall clock is from the office's (sync.md 4.6). Samples are kept against the boot clock, so a wall clock
/// that is set in between moves the answer and spoils no sample.
class ClockOffset
{
public:
    struct Sample
    {
        std::int64_t serverMinusBootUs = 0, errorUs = 0;
        bool operator==(const Sample &) const = default;
    };
    void add(const Sample &sample);
    /// The office said `serverUs` between two readings of the boot clock.
    void add(std::int64_t serverUs, std::int64_t sentBootUs, std::int64_t heardBootUs);

    struct Estimate
    {
        std::chrono::microseconds ahead; ///< office minus this computer
        std::chrono::microseconds error; ///< half of the way there and back
        bool operator==(const Estimate &) const = default;
    };
    /// The best of the last eight samples.
    [[nodiscard]] std::optional<Sample> best() const;
    /// … against the wall clock of this computer, as nobody has corrected it.
    [[nodiscard]] std::optional<Estimate> best(const Clocks &now) const;

private:
    static constexpr std::size_t Kept = 8;
    std::deque<Sample> m_samples;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace hline {

/// The clocks of a step. Everything is waited for on the boot clock, which nobody can set; wall time is a label (sync.md 4.6).
struct Clocks
{
    std::int64_t bootUs = 0;
    Micros wall;
    std::chrono::microseconds corrected{0}; ///< what `wall` is ahead of the computer's own wall clock
};

[[nodiscard]] inline Clocks clocksOf(const Clock &clock)
{
    return {clock.boot().bootUs, clock.now(), clock.correction()};
}

/// A small generator that a test can seed: same seed, same numbers, on every system.
class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) { }
    /// SplitMix64.
    [[nodiscard]] std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// A number of [0, bound).
    [[nodiscard]] std::int64_t below(std::int64_t bound)
    {
        return bound <= 1 ? 0 : static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t m_state;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace hline {

/// A clock that stands at a given instant for a reading command (--now). Durations stay those of the real clock.
class PinnedClock final : public Clock
{
public:
    PinnedClock(Instant at, const Clock &real) : m_at(toMicros(at)), m_real(real) { }

    [[nodiscard]] Micros now() const override { return m_at; }
    [[nodiscard]] BootReading boot() const override { return m_real.boot(); }

private:
    Micros m_at;
    const Clock &m_real;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QByteArray>

#include <optional>

namespace hline {

/// Reading of the clocks that no one can set: `boot` runs through sleep, `awake` stands still in it (sync.md 4.6).
struct BootReading
{
    QByteArray boot;         ///< id of the running boot
    std::int64_t bootUs = 0; ///< microseconds since boot, sleep included
    std::int64_t awakeUs = 0; ///< microseconds since boot, sleep excluded

    bool operator==(const BootReading &) const = default;
};

/// The only source of "now". Wall time is a label; durations come from the boot clock.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Micros now() const = 0;
    [[nodiscard]] virtual BootReading boot() const = 0;
    /// What now() adds to the wall clock of this computer (correctedclock.h).
    [[nodiscard]] virtual std::chrono::microseconds correction() const { return {}; }

    [[nodiscard]] Instant instant() const { return toInstant(now()); }
};

/// Clocks of the operating system (CLOCK_REALTIME, CLOCK_BOOTTIME, CLOCK_MONOTONIC and their Windows twins).
class SystemClock final : public Clock
{
public:
    SystemClock();
    [[nodiscard]] Micros now() const override;
    [[nodiscard]] BootReading boot() const override;

private:
    QByteArray m_boot;
};

} // namespace hline

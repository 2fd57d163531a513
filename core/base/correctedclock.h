// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <mutex>

namespace hline {

/// An offset of more tells of a clock that is wrong (S-OFF-1, sync.md 4.6).
inline constexpr std::chrono::seconds MarkedOffset{60};

/// What a desk knows of its office's clock (sync.md 4.6): while that boot runs the boot clock tells the office's time, whatever is done
/// to the wall clock.
struct OfficeTime
{
    QByteArray boot;                     ///< in which it was measured
    std::int64_t officeMinusBootUs = 0;
    std::int64_t errorUs = 0;            ///< half of the way there and back
    std::int64_t officeMinusWallUs = 0;  ///< when it was kept

    bool operator==(const OfficeTime &) const = default;
};

/// What is left of it in a later boot: the wall clock of now with the offset it had, by the boot clock from here on. Nothing if it cannot
/// be so: `passed`, of which the desk knows that it has passed, would still be to come, for somebody has put the wall clock right
/// meanwhile; or the wall clock was so far off that it begins anew with each start of the computer, as without its battery.
[[nodiscard]] std::optional<OfficeTime> carriedOver(const OfficeTime &known, const BootReading &boot, Micros wall, Micros passed);

/// The computer's clock, put right by the best known offset to the office (sync.md 4.1): everything a desk dates, counts down and shows
/// is by this one, so what a person reads, and types as Moscow time, is Moscow time on a computer whose clock is wrong. A typed time is
/// never moved: it is what the person means. Without an office the offset is 0.
///
/// Safe to use from several threads: the window reads it, the storage thread puts it right.
class CorrectedClock final : public Clock
{
public:
    explicit CorrectedClock(const Clock &own) : m_own(own) { }

    [[nodiscard]] Micros now() const override { return m_own.now() + correction(); }
    [[nodiscard]] BootReading boot() const override { return m_own.boot(); }
    [[nodiscard]] std::chrono::microseconds correction() const override;

    /// Nothing: the desk has never heard an office. `passed`: carriedOver().
    void correct(const std::optional<OfficeTime> &office, Micros passed = {});

private:
    const Clock &m_own;
    mutable std::mutex m_mutex;
    std::optional<OfficeTime> m_office;
};

} // namespace hline

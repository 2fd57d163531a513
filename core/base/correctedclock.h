// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <mutex>

namespace hline {

/// What a desk knows of its office's clock (sync.md 4.6). While the boot of the measure runs the boot clock tells the office's time,
/// whatever is done to the wall clock; of a later boot only the wall clock is left to go by.
struct OfficeTime
{
    QByteArray boot;                     ///< in which it was measured
    std::int64_t officeMinusBootUs = 0;
    std::int64_t errorUs = 0;            ///< half of the way there and back
    std::int64_t officeMinusWallUs = 0;  ///< when it was kept

    bool operator==(const OfficeTime &) const = default;
};

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

    /// Nothing: the desk has never heard an office.
    void correct(const std::optional<OfficeTime> &office);

private:
    const Clock &m_own;
    mutable std::mutex m_mutex;
    std::optional<OfficeTime> m_office;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/correctedclock.h"

namespace hline {

using std::chrono::microseconds;

namespace {

constexpr microseconds MostOff = std::chrono::hours(24 * 400); ///< sync.md 4.6: of a time further back nobody believes the clock

} // namespace

std::optional<OfficeTime> carriedOver(const OfficeTime &known, const BootReading &boot, Micros wall, Micros passed)
{
    if (known.boot == boot.boot)
        return known;
    const microseconds offset(known.officeMinusWallUs);
    const Micros now = wall + offset;
    if (std::chrono::abs(offset) > MostOff || now + MarkedOffset < passed)
        return {};
    return OfficeTime{boot.boot, toUs(now) - boot.bootUs, known.errorUs, known.officeMinusWallUs};
}

microseconds CorrectedClock::correction() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_office)
        return m_own.correction();
    return microseconds(m_office->officeMinusBootUs + m_own.boot().bootUs - toUs(m_own.now()));
}

void CorrectedClock::correct(const std::optional<OfficeTime> &office, Micros passed)
{
    const std::lock_guard lock(m_mutex);
    m_office = office ? carriedOver(*office, m_own.boot(), m_own.now(), passed) : std::nullopt;
}

} // namespace hline

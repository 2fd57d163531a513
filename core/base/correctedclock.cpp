// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/correctedclock.h"

namespace hline {

using std::chrono::microseconds;

microseconds CorrectedClock::correction() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_office)
        return m_own.correction();
    const BootReading reading = m_own.boot();
    if (reading.boot != m_office->boot)
        return microseconds(m_office->officeMinusWallUs);
    return microseconds(m_office->officeMinusBootUs + reading.bootUs - toUs(m_own.now()));
}

void CorrectedClock::correct(const std::optional<OfficeTime> &office)
{
    const std::lock_guard lock(m_mutex);
    m_office = office;
}

} // namespace hline

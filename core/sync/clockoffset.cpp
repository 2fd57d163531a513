// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clockoffset.h"

#include <algorithm>

namespace hline {

void ClockOffset::add(std::int64_t serverUs, std::int64_t sentBootUs, std::int64_t heardBootUs)
{
    const std::int64_t halfWay = (heardBootUs - sentBootUs) / 2;
    m_samples.push_back({serverUs - (sentBootUs + halfWay), halfWay});
    if (m_samples.size() > Kept)
        m_samples.pop_front();
}

std::optional<ClockOffset::Estimate> ClockOffset::best(const Clocks &now) const
{
    const auto best = std::min_element(m_samples.begin(), m_samples.end(),
                                       [](const Sample &a, const Sample &b) { return a.errorUs < b.errorUs; });
    if (best == m_samples.end())
        return {};
    const std::int64_t wallMinusBoot = toUs(now.wall) - now.bootUs;
    return Estimate{std::chrono::microseconds(best->serverMinusBootUs - wallMinusBoot), std::chrono::microseconds(best->errorUs)};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clockoffset.h"

#include <algorithm>
#include <cstdlib>

namespace hline {

namespace {

constexpr std::int64_t DriftUs = 1'000'000; ///< of two quartzes in hours

} // namespace

/// A sample that cannot be true beside the new one is of a time before the boot clock stood still, as a paused computer's does, or before
/// the office's own clock was set.
void ClockOffset::add(const Sample &sample)
{
    std::erase_if(m_samples, [&sample](const Sample &old) {
        return std::abs(old.serverMinusBootUs - sample.serverMinusBootUs) > old.errorUs + sample.errorUs + DriftUs;
    });
    m_samples.push_back(sample);
    if (m_samples.size() > Kept)
        m_samples.pop_front();
}

void ClockOffset::add(std::int64_t serverUs, std::int64_t sentBootUs, std::int64_t heardBootUs)
{
    const std::int64_t halfWay = (heardBootUs - sentBootUs) / 2;
    add({serverUs - (sentBootUs + halfWay), halfWay});
}

std::optional<ClockOffset::Sample> ClockOffset::best() const
{
    const auto best = std::min_element(m_samples.begin(), m_samples.end(),
                                       [](const Sample &a, const Sample &b) { return a.errorUs < b.errorUs; });
    return best == m_samples.end() ? std::nullopt : std::optional(*best);
}

std::optional<ClockOffset::Estimate> ClockOffset::best(const Clocks &now) const
{
    const auto sample = best();
    if (!sample)
        return {};
    const std::int64_t wallMinusBoot = toUs(now.wall - now.corrected) - now.bootUs;
    return Estimate{std::chrono::microseconds(sample->serverMinusBootUs - wallMinusBoot), std::chrono::microseconds(sample->errorUs)};
}

} // namespace hline

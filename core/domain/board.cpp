// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

#include <algorithm>

namespace hline {

QByteArray code(Presence presence)
{
    switch (presence) {
    case Presence::Free: return "FREE";
    case Presence::Paused: return "PAUSED";
    case Presence::Working: return "WORKING";
    }
    Q_UNREACHABLE();
}

// I-10
Presence presenceOf(std::span<const OpenTime> open)
{
    if (open.empty())
        return Presence::Free;
    return std::ranges::find(open, OpenTime::Running) == open.end() ? Presence::Paused : Presence::Working;
}

bool isBefore(const PersonKey &a, const PersonKey &b)
{
    if (a.presence != b.presence)
        return a.presence < b.presence;
    if (a.presence != Presence::Free && a.since != b.since)
        return a.since < b.since;
    return a.name < b.name;
}

// S-SLA-3, S-QUE-1
std::size_t missedOf(std::span<const Instant> deadlines, const BusinessCalendar &calendar, Instant now)
{
    const auto kept = std::ranges::partition_point(
        deadlines, [&](Instant deadline) { return deadline < now && calendar.workingTime(deadline, now) > seconds(0); });
    return static_cast<std::size_t>(kept - deadlines.begin());
}

// S-OFF-1
Instant proposedInstant(Instant said, Instant recorded, Instant posted)
{
    return posted - std::max(recorded - said, seconds(0));
}

} // namespace hline

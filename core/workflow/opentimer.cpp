// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/opentimer.h"

#include <algorithm>

namespace hline {

namespace {

microseconds between(const BootReading &from, const BootReading &to)
{
    return microseconds(to.bootUs - from.bootUs);
}

} // namespace

bool OpenTimer::isOtherBoot(const BootReading &now) const
{
    return !session.lastStartBoot || session.lastStartBoot->boot != now.boot;
}

std::optional<microseconds> OpenTimer::untilBeat() const
{
    if (!row || row->keeper == TimerRow::Keeper::None)
        return std::nullopt;
    if (session.lastStartBoot && session.lastStartBoot->boot == row->beat.boot)
        return std::max(microseconds(0), between(*session.lastStartBoot, row->beat));
    return std::max(microseconds(0), row->beatWall - session.lastStartAt);
}

microseconds OpenTimer::untilNow(const BootReading &now, Micros wall) const
{
    const microseconds length = isOtherBoot(now) ? wall - session.lastStartAt : between(*session.lastStartBoot, now);
    return std::max(microseconds(0), length);
}

std::optional<Sleep> OpenTimer::sleep(const BootReading &now) const
{
    if (isPaused() || !row || row->beat.boot != now.boot || isOtherBoot(now))
        return std::nullopt;
    const microseconds asleep = between(row->beat, now) - microseconds(now.awakeUs - row->beat.awakeUs);
    if (asleep <= SleepNoticed)
        return std::nullopt;
    const microseconds total = between(*session.lastStartBoot, now);
    // A window saw its last beat awake. Without a window nobody did: the work was most likely done before the sleep.
    // Nobody sleeps in the first second: so the time before the sleep is never empty and the gap stays on record.
    const microseconds latest = total - asleep;
    if (row->keeper == TimerRow::Keeper::None)
        return Sleep{latest, asleep};
    const microseconds seen = std::max(between(*session.lastStartBoot, row->beat), microseconds(seconds(1)));
    return Sleep{std::min(seen, latest), asleep};
}

std::optional<BootReading> OpenTimer::bootAt(microseconds offset) const
{
    if (!session.lastStartBoot)
        return std::nullopt;
    return BootReading{session.lastStartBoot->boot, session.lastStartBoot->bootUs + offset.count(), 0};
}

std::vector<SleptGap> sleptGaps(const SessionRecord &session, const std::vector<WorkRecord> &work)
{
    std::vector<SleptGap> out;
    for (const WorkRecord &piece : work) {
        if (piece.voided || piece.ended != "sleep")
            continue;
        const Instant from = piece.from + piece.length;
        std::optional<Instant> until;
        const auto consider = [&until, from](Instant at) {
            if (at >= from && (!until || at < *until))
                until = at;
        };
        for (const WorkRecord &other : work) {
            if (!other.voided && other.fact != piece.fact)
                consider(other.from);
        }
        consider(toInstant(session.lastStartAt));
        if (until && *until > from)
            out.push_back({from, *until - from});
    }
    return out;
}

} // namespace hline

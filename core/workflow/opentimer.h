// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/fact.h"
#include "workflow/ports/records.h"

#include <chrono>
#include <vector>

namespace hline {

using std::chrono::microseconds;

/// Sleep longer than this is cut from the time worked unless the person says otherwise (sync.md 4.6).
inline constexpr seconds SleepNoticed{60};

/// Who can say how long the running segment has lasted (facts.md 3).
enum class TimerHold {
    Kept,        ///< this process keeps it: the boot clock counts
    Unattended,  ///< started without a window in this boot: the boot clock counts
    Interrupted, ///< a window had it and died: keep, cut or until now is asked
    Rebooted     ///< started without a window, computer restarted since: only a person knows
};

/// A stretch in which the computer slept, as offset from the start of the running segment.
struct Sleep
{
    microseconds from{0};
    microseconds length{0};
};

/// The running or paused session of a consultant and how far its clocks can be trusted.
struct OpenTimer
{
    SessionRecord session;
    std::optional<TimerRow> row;
    TimerHold hold = TimerHold::Kept;

    [[nodiscard]] bool isPaused() const { return session.state == SessionState::Paused; }
    /// Must a person say until when it ran?
    [[nodiscard]] bool isAsking() const { return !isPaused() && (hold == TimerHold::Interrupted || hold == TimerHold::Rebooted); }
    [[nodiscard]] bool isOtherBoot(const BootReading &now) const;
    /// Length of the running segment until the last heartbeat; nothing if there never was one.
    [[nodiscard]] std::optional<microseconds> untilBeat() const;
    /// Length until now: by the boot clock, by wall time if the boot differs.
    [[nodiscard]] microseconds untilNow(const BootReading &now, Micros wall) const;
    /// Sleep since the last reading of the awake clock, if it is long enough to matter.
    [[nodiscard]] std::optional<Sleep> sleep(const BootReading &now) const;
    /// Boot reading at an offset from the start of the running segment.
    [[nodiscard]] std::optional<BootReading> bootAt(microseconds offset) const;
};

/// Sleep that was cut out of a session: the gaps after its segments that ended by sleep.
struct SleptGap
{
    Instant from;
    seconds length{0};
};
[[nodiscard]] std::vector<SleptGap> sleptGaps(const SessionRecord &session, const std::vector<WorkRecord> &work);

} // namespace hline

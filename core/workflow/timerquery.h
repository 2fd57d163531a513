// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

struct RunningPiece;

/// The timer of this consultant with what it would charge if it stopped now.
class TimerQuery
{
public:
    explicit TimerQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<std::optional<TimerView>> operator()() const;
    [[nodiscard]] Result<TimerView> of(const OpenTimer &timer) const;
    /// Minutes of a session that ended, and the balance after it.
    [[nodiscard]] Result<StoppedWork> stopped(const SessionId &session, const FactId &work) const;
    /// Length of the segment that runs now, sleep left out; nothing while paused.
    [[nodiscard]] seconds running(const OpenTimer &timer) const;

private:
    struct Length { seconds elapsed{0}; seconds asleep{0}; seconds running{0}; };
    [[nodiscard]] Length length(const OpenTimer &timer) const;
    [[nodiscard]] Result<void> addMinutes(const RequestRecord &request, const RunningPiece &piece, TimerView &view) const;

    const Workbench &m_bench;
};

} // namespace hline

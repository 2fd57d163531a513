// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/opentimer.h"

#include <deque>
#include <vector>

namespace hline {

/// How a timer that a step ended or moved comes back.
enum class TimerReturn {
    None,    ///< the step did not touch the timer
    Row,     ///< its facts are in force again by the reversals alone; only the local row is missing
    Restart  ///< by a new timer.start at the start of the reversed segment
};

/// One step of this desk, as far as it takes to undo it.
struct DoneStep
{
    struct Made { FactId fact; std::optional<ContractId> contract; };

    QByteArray what;                      ///< start, stop, switch, take, register, …
    RequestId request;
    QString number;
    std::vector<Made> made;               ///< facts to reverse, in the order they were made
    std::optional<SessionId> begun;       ///< a session to take back whole, with all its segments
    TimerReturn timerReturn = TimerReturn::None;
    std::optional<OpenTimer> timer;       ///< as it was before the step
    enum class Counter { None, Release, Cancel, Claim };
    Counter counter = Counter::None;      ///< what has an opposite rather than a reversal
};

/// The last twenty steps, in memory: undo is for what was done just now.
class UndoStack
{
public:
    static constexpr std::size_t Depth = 20;

    void push(DoneStep step);
    [[nodiscard]] const DoneStep *last() const;
    void drop();
    /// The last step cannot be undone any more. Where it touched a timer, nothing before it may bring that one back.
    void giveUp();
    /// A taken-back stop made a new start in place of `was`: earlier steps mean that one now.
    void follow(const FactId &was, const DoneStep::Made &now);
    /// A taken-back move made a new start in place of `was`, which is reversed already: earlier steps mean only the new one.
    void replace(const FactId &was, const DoneStep::Made &now);
    /// What the heartbeat made of the segment that `start` began is taken back with the step that began it.
    void extend(const FactId &start, const std::vector<DoneStep::Made> &made);

private:
    void retime(const FactId &was, const FactId &now);

    std::deque<DoneStep> m_steps;
};

} // namespace hline

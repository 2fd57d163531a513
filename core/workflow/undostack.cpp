// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/undostack.h"

#include <algorithm>

namespace hline {

void UndoStack::push(DoneStep step)
{
    m_steps.push_back(std::move(step));
    if (m_steps.size() > Depth)
        m_steps.pop_front();
}

const DoneStep *UndoStack::last() const
{
    return m_steps.empty() ? nullptr : &m_steps.back();
}

void UndoStack::drop()
{
    m_steps.pop_back();
}

void UndoStack::giveUp()
{
    const std::optional<OpenTimer> ended = std::move(m_steps.back().timer);
    m_steps.pop_back();
    std::erase_if(m_steps, [&ended](const DoneStep &step) {
        return ended && step.timerReturn != TimerReturn::None && step.timer->session.id == ended->session.id;
    });
}

void UndoStack::follow(const FactId &was, const DoneStep::Made &now)
{
    extend(was, {now}); // both are reversed together
    retime(was, now.fact);
}

void UndoStack::replace(const FactId &was, const DoneStep::Made &now)
{
    for (DoneStep &step : m_steps)
        std::replace_if(step.made.begin(), step.made.end(), [&was](const DoneStep::Made &made) { return made.fact == was; }, now);
    retime(was, now.fact);
}

void UndoStack::extend(const FactId &start, const std::vector<DoneStep::Made> &made)
{
    for (DoneStep &step : m_steps) {
        if (std::any_of(step.made.begin(), step.made.end(), [&start](const DoneStep::Made &one) { return one.fact == start; }))
            step.made.insert(step.made.end(), made.begin(), made.end());
    }
}

/// Timers that come back know the start that is in force.
void UndoStack::retime(const FactId &was, const FactId &now)
{
    for (DoneStep &step : m_steps) {
        if (step.timer && step.timer->session.lastStart == was)
            step.timer->session.lastStart = now;
        if (step.timer && step.timer->row && step.timer->row->start == was)
            step.timer->row->start = now;
    }
}

} // namespace hline

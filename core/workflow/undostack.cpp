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

void UndoStack::follow(const FactId &was, const DoneStep::Made &now)
{
    for (DoneStep &step : m_steps) {
        const auto isIt = [&was](const DoneStep::Made &made) { return made.fact == was; };
        if (std::any_of(step.made.begin(), step.made.end(), isIt))
            step.made.push_back(now); // both are reversed together
        if (step.timer && step.timer->session.lastStart == was)
            step.timer->session.lastStart = now.fact;
        if (step.timer && step.timer->row && step.timer->row->start == was)
            step.timer->row->start = now.fact;
    }
}

} // namespace hline

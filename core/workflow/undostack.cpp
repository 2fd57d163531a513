// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/undostack.h"

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

} // namespace hline

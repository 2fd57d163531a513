// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Begins the next segment of the paused session.
class ResumeWork
{
public:
    explicit ResumeWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<TimerView> operator()(TimerRow::Keeper keeper) const;

private:
    Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Ends the running segment and keeps the session open: a pause costs nothing (S-BIL-2).
class PauseWork
{
public:
    explicit PauseWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<TimerView> operator()() const;

private:
    Workbench &m_bench;
};

} // namespace hline

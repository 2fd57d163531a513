// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Ends the running or paused session. Regulation 2.4.2.6a; S-BIL-2, facts.md 3.
class StopWork
{
public:
    explicit StopWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<StoppedWork> operator()(const StopOptions &options) const;

private:
    Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Moves the start of the running segment back, never before the arrival or the end of the segment in front of it.
class MoveStart
{
public:
    explicit MoveStart(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<TimerView> operator()(minutes back) const;

private:
    [[nodiscard]] Instant earliest(const OpenTimer &timer, const RequestRecord &request) const;

    Workbench &m_bench;
};

} // namespace hline

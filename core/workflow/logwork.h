// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Time worked away from the timer, typed afterwards: gated like a start, not in the future, not before the arrival (S-OFF).
class LogWork
{
public:
    explicit LogWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<StoppedWork> operator()(const RequestId &id, Instant from, minutes length, const QString &note) const;

private:
    [[nodiscard]] Result<void> check(const RequestRecord &request, Instant from, minutes length) const;

    Workbench &m_bench;
};

} // namespace hline

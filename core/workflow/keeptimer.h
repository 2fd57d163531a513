// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The pulse of a window: what the clock alone changes in the queue, and the heartbeat of the timer it keeps. The heartbeat never is
/// a fact, except that a sleep it wakes from is cut at once.
class KeepTimer
{
public:
    explicit KeepTimer(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()() const;

private:
    [[nodiscard]] Result<void> cutSleep(const OpenTimer &timer, const Sleep &sleep) const;

    Workbench &m_bench;
};

} // namespace hline

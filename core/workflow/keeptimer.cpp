// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/keeptimer.h"

#include "workflow/endsegment.h"

namespace hline {

Result<void> KeepTimer::operator()() const
{
    if (const auto fresh = m_bench.store.refreshQueue(m_bench.clock.instant()); !fresh)
        return failure(fresh.error());
    const auto timer = m_bench.timer();
    if (!timer || timer->isPaused() || m_bench.kept != timer->session.lastStart)
        return {};
    const auto sleep = timer->sleep(m_bench.clock.boot());
    return sleep ? cutSleep(*timer, *sleep) : m_bench.store.beat(m_bench.clock.boot(), m_bench.clock.now());
}

/// Cut at once, not at the stop: a crash after the sleep must not bill it. A person may still count it when stopping.
Result<void> KeepTimer::cutSleep(const OpenTimer &timer, const Sleep &sleep) const
{
    const auto request = m_bench.store.request(timer.session.request);
    if (!request)
        return failure(request.error());
    CommandFacts command{EndSegment(m_bench).aroundSleep(timer, *request, sleep), CommandFacts::TimerChange::Set, {}};
    command.timer = m_bench.timerRow(command.facts.back().id, timer.session.id, TimerRow::Keeper::Window);
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.keep(*command.timer);
    m_bench.undo.extend(timer.session.lastStart, madeFacts(command.facts));
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/stopwork.h"

#include "workflow/endsegment.h"
#include "workflow/timerquery.h"

#include <algorithm>

namespace hline {

Result<StoppedWork> StopWork::operator()(const StopOptions &options) const
{
    const auto timer = m_bench.timer();
    if (!timer)
        return noTimer();
    const auto request = m_bench.store.request(timer->session.request);
    if (!request)
        return failure(request.error());
    const SleepRule sleep = options.cutSleep.value_or(true) ? SleepRule::Cut : SleepRule::Count;
    auto ended = EndSegment(m_bench)(*timer, *request, {options.ended, options.until, options.at, sleep});
    if (!ended)
        return failure(ended.error());

    const auto last = std::find_if(ended->rbegin(), ended->rend(), [](const FactDraft &fact) { return fact.kind == "work"; });
    const FactId work = last == ended->rend() ? FactId() : last->id;
    const bool isRunAgain = !timer->isPaused() && ended->back().kind == "work";
    const DoneStep step{"stop", request->id, request->number, madeFacts(*ended), {},
                        isRunAgain ? TimerReturn::Restart : TimerReturn::Row, timer, DoneStep::Counter::None};
    CommandFacts command{*std::move(ended), CommandFacts::TimerChange::Clear, {}};
    if (!options.note.trimmed().isEmpty())
        command.facts.push_back(m_bench.facts.note(timer->session.id, options.note));
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.kept.reset();
    m_bench.undo.push(step);
    return TimerQuery(m_bench).stopped(timer->session.id, timer->isPaused() ? FactId() : work);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/pausework.h"

#include "workflow/endsegment.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<TimerView> PauseWork::operator()() const
{
    auto timer = m_bench.timer();
    if (!timer)
        return noTimer();
    const TimerQuery query(m_bench);
    if (timer->isPaused())
        return query.of(*timer);
    const auto request = m_bench.store.request(timer->session.request);
    if (!request)
        return failure(request.error());
    auto ended = EndSegment(m_bench)(*timer, *request, {"pause", {}, {}, SleepRule::Cut});
    if (!ended)
        return failure(ended.error());
    if (ended->back().kind != "work")
        return failure(Error::Kind::Invalid, u"nothing to pause yet"_s, "SEGMENT_TOO_SHORT", {}, {request->number});

    const DoneStep step{"pause", request->id, request->number, madeFacts(*ended), {}, TimerReturn::Restart, timer, DoneStep::Counter::None};
    // The row stays: it says who keeps the session when it goes on.
    const TimerRow::Keeper keeper = timer->row ? timer->row->keeper : TimerRow::Keeper::None;
    const CommandFacts command{*std::move(ended), CommandFacts::TimerChange::Set,
                               m_bench.timerRow(timer->session.lastStart, timer->session.id, keeper)};
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push(step);
    timer = m_bench.timer();
    return timer ? query.of(*timer) : noTimer();
}

} // namespace hline

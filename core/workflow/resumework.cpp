// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/resumework.h"

#include "workflow/endsegment.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<TimerView> ResumeWork::operator()(TimerRow::Keeper keeper) const
{
    auto timer = m_bench.timer();
    if (!timer)
        return noTimer();
    const TimerQuery query(m_bench);
    const auto request = m_bench.store.request(timer->session.request);
    if (!request)
        return failure(request.error());
    if (!timer->isPaused())
        return failure(Error::Kind::Conflict, u"the timer is not paused"_s, "NOT_PAUSED", {}, {request->number});

    QJsonObject data = sessionData(timer->session.id);
    if (const auto service = request->service())
        data[u"service"_s] = QString::fromLatin1(code(*service));
    const FactDraft start = m_bench.facts.onContract("timer.start", *request, data);
    const DoneStep step{"resume", request->id, request->number, madeFacts({start}), {}, TimerReturn::Row, timer, DoneStep::Counter::None};
    const TimerRow row = m_bench.timerRow(start.id, timer->session.id, keeper);
    if (const auto stored = m_bench.store.commit({{start}, CommandFacts::TimerChange::Set, row}); !stored)
        return failure(stored.error());
    m_bench.keep(row);
    m_bench.undo.push(step);
    timer = m_bench.timer();
    return timer ? query.of(*timer) : noTimer();
}

} // namespace hline

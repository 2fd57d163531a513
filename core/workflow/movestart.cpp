// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/movestart.h"

#include "workflow/endsegment.h"
#include "workflow/timerquery.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Instant MoveStart::earliest(const OpenTimer &timer, const RequestRecord &request) const
{
    Instant out = request.arrival;
    for (const WorkRecord &piece : m_bench.store.workOf(timer.session.id)) {
        if (!piece.voided)
            out = std::max(out, piece.from + piece.length);
    }
    return out;
}

Result<TimerView> MoveStart::operator()(minutes back) const
{
    auto timer = m_bench.timer();
    if (!timer || timer->isPaused())
        return noTimer();
    if (timer->isAsking())
        return failure(Error::Kind::Denied, u"it is not known until when the timer ran"_s, "UNTIL_NEEDED");
    const auto request = m_bench.store.request(timer->session.request);
    if (!request)
        return failure(request.error());
    const Micros wanted = timer->session.lastStartAt - back;
    const Micros at = std::max(wanted, toMicros(earliest(*timer, *request)));
    const microseconds moved = at - timer->session.lastStartAt;
    if (back <= minutes(0) || moved >= microseconds(0))
        return failure(Error::Kind::Invalid, u"the start cannot lie before the arrival"_s, "BEFORE_ARRIVAL", {},
                       {request->number, isoMoscow(request->arrival)});

    QJsonObject data = sessionData(timer->session.id);
    data[u"moved_s"_s] = static_cast<qint64>(std::chrono::round<seconds>(moved).count());
    if (const auto service = request->service())
        data[u"service"_s] = QString::fromLatin1(code(*service));
    const FactDraft start = FactMaker::dated(m_bench.facts.onContract("timer.start", *request, data), at, timer->bootAt(moved));
    const FactDraft reverse = m_bench.facts.reversal(timer->session.lastStart, request->contract, "move");
    const DoneStep step{"move", request->id, request->number, madeFacts({start}), {}, TimerReturn::Restart, timer, DoneStep::Counter::None};

    const bool isKept = m_bench.kept == timer->session.lastStart;
    TimerRow row = timer->row.value_or(m_bench.timerRow(start.id, timer->session.id, TimerRow::Keeper::None));
    row.start = start.id;
    if (const auto stored = m_bench.store.commit({{reverse, start}, CommandFacts::TimerChange::Set, row}); !stored)
        return failure(stored.error());
    if (isKept)
        m_bench.kept = start.id;
    m_bench.undo.push(step);
    timer = m_bench.timer();
    return timer ? TimerQuery(m_bench).of(*timer) : noTimer();
}

} // namespace hline

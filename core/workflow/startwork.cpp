// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/startwork.h"

#include "workflow/endsegment.h"
#include "workflow/startrules.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

FactId lastWork(const std::vector<FactDraft> &facts)
{
    for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
        if (fact->kind == "work")
            return fact->id;
    }
    return {};
}

} // namespace

Result<StartedWork> StartWork::operator()(const RequestId &id, const StartOptions &options) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    const auto other = m_bench.timer();
    if (other && (options.switching == Switching::Refuse || other->session.request == id))
        return m_bench.store.request(other->session.request).and_then([](const RequestRecord &running) -> Result<StartedWork> {
            return timerRunning(running.number);
        });
    if (auto allowed = admit(m_bench, *request, StartAction::Timer, m_bench.clock.instant(), "TIMER"); !allowed)
        return failure(allowed.error());

    CommandFacts command;
    DoneStep step{other ? "switch" : "start", id, request->number, {}, {}, TimerReturn::None, other, DoneStep::Counter::None};
    std::vector<FactDraft> ending;
    if (other) {
        const auto running = m_bench.store.request(other->session.request);
        if (!running)
            return failure(running.error());
        auto ended = EndSegment(m_bench)(*other, *running, {"switch", {}, {}, SleepRule::Cut});
        if (!ended)
            return failure(ended.error());
        ending = *std::move(ended);
        step.made = madeFacts(ending);
        step.timerReturn = other->isPaused() || lastWork(ending).isNull() ? TimerReturn::Row : TimerReturn::Restart;
        command.facts = ending;
    }
    if (!request->holder) {
        command.facts.push_back(m_bench.facts.about("claim", idCast<FactId>(id)));
        step.counter = DoneStep::Counter::Release;
    }
    const FactDraft start = m_bench.facts.onContract("timer.start", *request, {{u"service"_s, QString::fromLatin1(code(*request->service()))}});
    command.facts.push_back(start);
    step.begun = idCast<SessionId>(start.id);
    command.timerChange = CommandFacts::TimerChange::Set;
    command.timer = m_bench.timerRow(start.id, *step.begun, options.keeper);

    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.keep(*command.timer);
    m_bench.undo.push(step);

    StartedWork out;
    const TimerQuery query(m_bench);
    if (other) {
        const auto stopped = query.stopped(other->session.id, lastWork(ending));
        if (!stopped)
            return failure(stopped.error());
        out.stopped = *stopped;
    }
    return m_bench.store.session(*step.begun).and_then([&](const SessionRecord &session) {
        return query.of({session, command.timer, TimerHold::Kept});
    }).map([&out](TimerView view) {
        out.timer = std::move(view);
        return out;
    });
}

} // namespace hline

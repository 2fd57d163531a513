// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/startwork.h"

#include "workflow/consentoverlimit.h"
#include "workflow/endsegment.h"
#include "workflow/recordconsent.h"
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

/// R-2.4.2.5b, I-05: with no prepaid minute left the client is asked before the timer starts, or it does not start at all.
Result<void> StartWork::beyondPackage(const RequestRecord &request, const std::optional<ConsentGiven> &given) const
{
    const OverlimitConsent consent = given ? OverlimitConsent::Given : OverlimitConsent::Missing;
    const auto against = StartRules(m_bench.store).overlimit(request, consent, m_bench.clock.instant());
    if (!against)
        return failure(against.error());
    if (!*against)
        return {};
    if ((*against)->code == "OVERLIMIT_NOT_ALLOWED")
        return deny(m_bench, request, {**against}, "TIMER");
    return failure(Error::Kind::Denied, u"no prepaid minute is left, and the client has not been asked"_s, (*against)->code,
                   (*against)->clause, {request.number});
}

Result<StartWork::Start> StartWork::admitted(const RequestId &id, const StartOptions &options) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    auto other = m_bench.timer();
    if (other && (options.switching == Switching::Refuse || other->session.request == id)) {
        const auto running = m_bench.store.request(other->session.request);
        return running ? timerRunning(running->number) : failure(running.error());
    }
    if (auto allowed = admit(m_bench, *request, StartAction::Timer, m_bench.clock.instant(), "TIMER"); !allowed)
        return failure(allowed.error());
    if (auto agreed = beyondPackage(*request, options.overlimit); !agreed)
        return failure(agreed.error());
    const DoneStep step{other ? "switch" : "start", id, request->number, {}, {}, TimerReturn::None, other, DoneStep::Counter::None};
    return Start{*request, std::move(other), {}, {}, step};
}

Result<void> StartWork::endOther(Start &start) const
{
    const auto running = m_bench.store.request(start.other->session.request);
    if (!running)
        return failure(running.error());
    auto ended = EndSegment(m_bench)(*start.other, *running, {"switch", {}, {}, SleepRule::Cut});
    if (!ended)
        return failure(ended.error());
    start.step.made = madeFacts(*ended);
    start.step.timerReturn = lastWork(*ended).isNull() ? TimerReturn::Row : TimerReturn::Restart;
    start.command.facts = *std::move(ended);
    return {};
}

/// The client's consent to go beyond the package, if it is needed: kept once for the session that begins (S-BAL-5).
Result<void> StartWork::keepConsent(Start &start, const ConsentGiven &given) const
{
    const auto asked = StartRules(m_bench.store).overlimit(start.request, OverlimitConsent::Missing, m_bench.clock.instant());
    if (!asked)
        return failure(asked.error());
    if (!*asked)
        return {};
    ConsentGiven now = given;
    now.at.reset();
    const FactDraft consent = consentFact(m_bench, start.request, now, overlimitOf(*start.step.begun));
    start.command.facts.push_back(consent);
    start.step.made.push_back({consent.id, consent.contract});
    return {};
}

void StartWork::begin(Start &start, TimerRow::Keeper keeper) const
{
    const RequestRecord &request = start.request;
    if (!request.holder) {
        start.command.facts.push_back(m_bench.facts.about("claim", idCast<FactId>(request.id)));
        start.step.counter = DoneStep::Counter::Release;
    }
    start.fact = m_bench.facts.onContract("timer.start", request, {{u"service"_s, QString::fromLatin1(code(*request.service()))}});
    start.command.facts.push_back(start.fact);
    start.step.begun = idCast<SessionId>(start.fact.id);
    start.command.timerChange = CommandFacts::TimerChange::Set;
    start.command.timer = m_bench.timerRow(start.fact.id, *start.step.begun, keeper);
}

Result<StartedWork> StartWork::answer(const Start &start) const
{
    const TimerQuery query(m_bench);
    StartedWork out;
    if (start.other) {
        auto stopped = query.stopped(start.other->session.id, lastWork(start.command.facts));
        if (!stopped)
            return failure(stopped.error());
        out.stopped = *std::move(stopped);
    }
    const auto timer = m_bench.timer();
    if (!timer)
        return noTimer();
    return query.of(*timer).map([&out](TimerView view) {
        out.timer = std::move(view);
        return out;
    });
}

Result<StartedWork> StartWork::operator()(const RequestId &id, const StartOptions &options) const
{
    auto start = admitted(id, options);
    if (!start)
        return failure(start.error());
    if (start->other) {
        if (auto ended = endOther(*start); !ended)
            return failure(ended.error());
    }
    begin(*start, options.keeper);
    if (options.overlimit) {
        if (auto kept = keepConsent(*start, *options.overlimit); !kept)
            return failure(kept.error());
    }
    if (const auto stored = m_bench.store.commit(start->command); !stored)
        return failure(stored.error());
    m_bench.keep(*start->command.timer);
    m_bench.undo.push(start->step);
    return answer(*start);
}

} // namespace hline

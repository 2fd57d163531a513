// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/timerquery.h"

#include <algorithm>

namespace hline {

namespace {

QString clientOf(const DeskStore &store, const RequestRecord &request)
{
    if (request.client) {
        if (const auto client = store.client(*request.client))
            return client->name;
    }
    return request.intakeOrg;
}

/// What the ledger has charged for the ended segments of a session.
ChargeResult chargedFor(const Ledger &ledger, const SessionId &session)
{
    const auto found = ledger.charges.find(session.toString());
    return found == ledger.charges.end() ? ChargeResult{} : found->second;
}

Instant firstStart(const SessionRecord &session, const std::vector<WorkRecord> &work)
{
    Instant first = toInstant(session.lastStartAt);
    for (const WorkRecord &piece : work) {
        if (!piece.voided)
            first = std::min(first, piece.from);
    }
    return first;
}

bool isPerMinute(const RequestRecord &request)
{
    const auto service = request.service();
    return service && rulesOf(*service).billing == BillingRule::PerMinute;
}

} // namespace

Result<std::optional<TimerView>> TimerQuery::operator()() const
{
    const auto timer = m_bench.timer();
    if (!timer)
        return std::optional<TimerView>();
    return of(*timer).map([](TimerView view) { return std::optional(std::move(view)); });
}

TimerQuery::Length TimerQuery::length(const OpenTimer &timer) const
{
    Length out{timer.session.worked, {}};
    for (const SleptGap &gap : sleptGaps(timer.session, m_bench.store.workOf(timer.session.id)))
        out.asleep += gap.length;
    if (timer.isPaused())
        return out;
    microseconds running = timer.untilNow(m_bench.clock.boot(), m_bench.clock.now());
    if (timer.hold == TimerHold::Interrupted) {
        running = timer.untilBeat().value_or(running);
    } else if (const auto sleep = timer.sleep(m_bench.clock.boot())) {
        running -= sleep->length;
        out.asleep += std::chrono::floor<seconds>(sleep->length);
    }
    out.elapsed += std::chrono::floor<seconds>(running);
    return out;
}

Result<TimerView> TimerQuery::of(const OpenTimer &timer) const
{
    const auto request = m_bench.store.request(timer.session.request);
    if (!request)
        return failure(request.error());
    const Length length = this->length(timer);
    TimerView view;
    view.request = request->id;
    view.number = request->number;
    view.client = clientOf(m_bench.store, *request);
    view.session = timer.session.id;
    view.service = request->service();
    view.contract = request->contract;
    view.startedAt = firstStart(timer.session, m_bench.store.workOf(timer.session.id));
    view.elapsed = length.elapsed;
    view.asleep = length.asleep;
    view.paused = timer.isPaused();
    view.unattended = !timer.row || timer.row->keeper == TimerRow::Keeper::None;
    view.otherBoot = !timer.isPaused() && timer.isOtherBoot(m_bench.clock.boot());
    if (timer.isAsking() && timer.hold == TimerHold::Interrupted)
        view.interruptedAt = toInstant(timer.row->beatWall);
    if (auto done = addMinutes(*request, view); !done)
        return failure(done.error());
    return view;
}

Result<void> TimerQuery::addMinutes(const RequestRecord &request, TimerView &view) const
{
    const Instant now = m_bench.clock.instant();
    if (isPerMinute(request))
        view.toBill = billedMinutes(view.elapsed, m_bench.store.policy(request.contract, view.startedAt));
    if (!request.contract)
        return {};
    const auto ledger = m_bench.store.ledger(*request.contract, now);
    if (!ledger)
        return failure(ledger.error());
    const ChargeResult charged = chargedFor(*ledger, view.session);
    const minutes rest = std::max(minutes(0), view.toBill - charged.billed);
    view.balanceNow = ledger->balance;
    view.balanceAfter = std::max(minutes(0), ledger->balance - rest);
    view.overlimit = charged.overlimit + std::max(minutes(0), rest - ledger->balance);
    return {};
}

Result<StoppedWork> TimerQuery::stopped(const SessionId &session, const FactId &work) const
{
    const auto record = m_bench.store.session(session);
    if (!record)
        return failure(record.error());
    const auto request = m_bench.store.request(record->request);
    if (!request)
        return failure(request.error());
    // A wall clock that was set back must not hide what was just worked: durations are of the boot clock.
    Instant now = m_bench.clock.instant();
    Instant begun = now;
    for (const WorkRecord &piece : m_bench.store.workOf(session)) {
        now = std::max(now, piece.from + piece.length);
        begun = std::min(begun, piece.from);
    }
    StoppedWork out{request->id, request->number, session, work, record->worked, minutes(0), {}};
    if (isPerMinute(*request))
        out.billed = billedMinutes(record->worked, m_bench.store.policy(request->contract, begun));
    if (!request->contract)
        return out;
    return m_bench.store.ledger(*request->contract, now).map([&out, &session](const Ledger &ledger) {
        // The ledger knows class changes inside the session and sessions billed together.
        if (const auto found = ledger.charges.find(session.toString()); found != ledger.charges.end())
            out.billed = found->second.billed;
        out.balance = ledger.balance;
        return out;
    });
}

} // namespace hline

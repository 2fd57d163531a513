// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/timerquery.h"

#include "domain/overlimit.h"
#include "workflow/consentoverlimit.h"
#include "workflow/requestledger.h"

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

/// What was worked on the request before this session, by everybody.
seconds workedBefore(const RequestRecord &request, const SessionId &session)
{
    seconds out{0};
    for (const WorkRecord &piece : request.work) {
        if (!piece.voided && piece.session != session)
            out += piece.length;
    }
    return out;
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
    Length out{timer.session.worked, {}, {}};
    for (const SleptGap &gap : sleptGaps(timer.session, m_bench.store.workOf(timer.session.id)))
        out.asleep += gap.length;
    if (timer.isPaused())
        return out;
    out.running = running(timer);
    out.elapsed += out.running;
    if (timer.hold != TimerHold::Interrupted) {
        if (const auto sleep = timer.sleep(m_bench.clock.boot()))
            out.asleep += std::chrono::floor<seconds>(sleep->length);
    }
    return out;
}

seconds TimerQuery::running(const OpenTimer &timer) const
{
    if (timer.isPaused())
        return seconds(0);
    microseconds running = timer.untilNow(m_bench.clock.boot(), m_bench.clock.now());
    if (timer.hold == TimerHold::Interrupted) {
        running = timer.untilBeat().value_or(running);
    } else if (const auto sleep = timer.sleep(m_bench.clock.boot())) {
        running -= sleep->length;
    }
    return std::chrono::floor<seconds>(running);
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
    view.workedBefore = workedBefore(*request, view.session);
    view.asleep = length.asleep;
    view.paused = timer.isPaused();
    view.unattended = !timer.row || timer.row->keeper == TimerRow::Keeper::None;
    view.otherBoot = !timer.isPaused() && timer.isOtherBoot(m_bench.clock.boot());
    if (timer.isAsking() && timer.hold == TimerHold::Interrupted)
        view.interruptedAt = toInstant(timer.row->beatWall);
    const Instant from = toInstant(timer.session.lastStartAt);
    if (auto done = addMinutes(*request, {view.session, timer.session.who, from, from + length.running}, view); !done)
        return failure(done.error());
    return view;
}

/// As if the timer stopped now: the ledger knows what was free before the client agreed, and when the last minute was taken.
Result<void> TimerQuery::addMinutes(const RequestRecord &request, const RunningPiece &piece, TimerView &view) const
{
    // Durations are of the boot clock: a wall clock that was set back must not hide the running piece.
    const Instant now = std::max(m_bench.clock.instant(), piece.to);
    const PolicyTimeline policies = m_bench.store.policies(request.contract);
    const Policy &policy = policies.at(now);
    auto stopped = std::make_shared<const Ledger>();
    if (request.contract) {
        auto ledger = m_bench.store.ledger(*request.contract, now);
        if (!ledger)
            return failure(ledger.error());
        stopped = *std::move(ledger);
    }
    const minutes before = stopped->balance;
    if (!request.contract || piece.to > piece.from) { // a timer just started has taken nothing
        auto input = requestLedger(m_bench.store, request, now);
        if (!input)
            return failure(input.error());
        addRunning(*input, request, piece);
        stopped = std::make_shared<const Ledger>(replay(*input, m_bench.store.calendar(), policies, now));
    }
    const ChargeResult charged = chargedFor(*stopped, view.session);
    view.toBill = charged.billed;
    view.overlimit = charged.overlimit;
    view.warnAt = policy.balanceWarnMinutes;
    view.agreed = agreedOverlimit(request, view.session);
    if (!request.contract)
        return {};
    view.balanceNow = before;
    view.balanceAfter = stopped->balance;
    if (isPerMinute(request))
        view.warning = warningLevel(stopped->balance, policy);
    view.exhaustedAt = stopped->exhaustedAt;
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
    return m_bench.store.ledger(*request->contract, now).map([&out, &session](const std::shared_ptr<const Ledger> &ledger) {
        // The ledger knows class changes inside the session and sessions billed together.
        if (const auto charge = sessionResult(*ledger, session.toString()))
            out.billed = charge->billed;
        out.balance = ledger->balance;
        return out;
    });
}

} // namespace hline

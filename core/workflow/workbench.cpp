// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workbench.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<SessionRecord> openSession(const DeskStore &store, const std::optional<TimerRow> &row, const ConsultantId &me)
{
    // A session whose every start was taken back is no session, whatever its last segment said.
    const auto isOpen = [](const SessionRecord &session) { return session.state != SessionState::Ended && !session.lastStart.isNull(); };
    if (row) {
        auto session = store.session(row->session);
        if (session && isOpen(*session))
            return *std::move(session);
    }
    const std::vector<SessionRecord> open = store.openSessions(me);
    const auto last = std::find_if(open.rbegin(), open.rend(), isOpen);
    return last == open.rend() ? std::nullopt : std::optional(*last);
}

TimerHold holdOf(const OpenTimer &timer, const std::optional<FactId> &kept, const BootReading &now)
{
    if (kept == timer.session.lastStart)
        return TimerHold::Kept;
    if (timer.row && timer.row->keeper == TimerRow::Keeper::Window)
        return TimerHold::Interrupted;
    return timer.isOtherBoot(now) ? TimerHold::Rebooted : TimerHold::Unattended;
}

} // namespace

std::optional<OpenTimer> Workbench::timer() const
{
    std::optional<TimerRow> row = store.timerRow();
    if (row && row->who != me)
        row.reset();
    std::optional<SessionRecord> session = openSession(store, row, me);
    if (!session)
        return std::nullopt;
    OpenTimer out{*std::move(session), {}, TimerHold::Kept};
    if (row && row->session == out.session.id)
        out.row = row;
    out.hold = holdOf(out, kept, clock.boot());
    return out;
}

TimerRow Workbench::timerRow(const FactId &start, const SessionId &session, TimerRow::Keeper keeper) const
{
    return {me, start, session, keeper, clock.boot(), clock.now()};
}

void Workbench::keep(const TimerRow &row)
{
    kept = row.keeper == TimerRow::Keeper::Window ? std::optional(row.start) : std::nullopt;
}

Result<RequestRecord> Workbench::openRequest(const RequestId &id) const
{
    auto request = store.request(id);
    if (request && !isOpen(request->state))
        return failure(Error::Kind::Conflict, u"the request is closed"_s, "REQUEST_CLOSED", "I-18", {request->number});
    return request;
}

bool Workbench::isTimedNow(const RequestId &id) const
{
    const auto open = timer();
    return open && open->session.request == id;
}

std::vector<DoneStep::Made> madeFacts(const std::vector<FactDraft> &facts)
{
    std::vector<DoneStep::Made> out;
    for (const FactDraft &fact : facts)
        out.push_back({fact.id, fact.contract});
    return out;
}

ChargeResult chargeIn(const Ledger &ledger, const FactId &fact)
{
    const auto found = ledger.charges.find(fact.toString());
    return found == ledger.charges.end() ? ChargeResult() : found->second;
}

tl::unexpected<Error> noTimer()
{
    return failure(Error::Kind::Conflict, u"no timer is running"_s, "NO_TIMER");
}

tl::unexpected<Error> timerRunning(const QString &number)
{
    return failure(Error::Kind::Denied, u"a timer is running"_s, "TIMER_RUNNING", "I-10", {number});
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/undostep.h"

#include "workflow/endsegment.h"

#include <set>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> UndoStep::reverseAll(const DoneStep &step, CommandFacts &command) const
{
    std::vector<DoneStep::Made> made = step.made;
    if (step.begun) {
        const auto session = m_bench.store.session(*step.begun);
        const auto request = m_bench.store.request(step.request);
        if (!session || !request)
            return failure(session ? request.error() : session.error());
        std::set<FactId> starts{idCast<FactId>(*step.begun), session->lastStart};
        for (const WorkRecord &piece : m_bench.store.workOf(*step.begun)) {
            if (piece.start)
                starts.insert(*piece.start);
            if (!piece.voided)
                made.push_back({piece.fact, piece.contract});
        }
        for (const FactId &start : starts) {
            if (!start.isNull() && !m_bench.store.isReversed(start))
                made.push_back({start, request->contract});
        }
    }
    for (auto fact = made.rbegin(); fact != made.rend(); ++fact) {
        if (m_bench.store.isReversed(fact->fact))
            return failure(Error::Kind::Conflict, u"the step is taken back already"_s, "ALREADY_REVERSED", {}, {step.number});
        command.facts.push_back(m_bench.facts.reversal(fact->fact, fact->contract, "undo"));
    }
    return {};
}

void UndoStep::addCounter(const DoneStep &step, CommandFacts &command) const
{
    const FactId request = idCast<FactId>(step.request);
    switch (step.counter) {
    case DoneStep::Counter::None:
        break;
    case DoneStep::Counter::Release:
        command.facts.push_back(m_bench.facts.about("release", request));
        break;
    case DoneStep::Counter::Claim:
        command.facts.push_back(m_bench.facts.about("claim", request));
        break;
    case DoneStep::Counter::Cancel:
        command.facts.push_back(m_bench.facts.about("request.finish", request,
                                                    {{u"state"_s, QString::fromLatin1(code(WorkState::Cancelled))}, {u"reason"_s, u"undo"_s}}));
        break;
    }
}

Result<void> UndoStep::returnTimer(const DoneStep &step, CommandFacts &command) const
{
    if (step.timerReturn == TimerReturn::None) {
        if (step.begun)
            command.timerChange = CommandFacts::TimerChange::Clear;
        return {};
    }
    const OpenTimer &timer = *step.timer;
    TimerRow row = timer.row.value_or(m_bench.timerRow(timer.session.lastStart, timer.session.id, TimerRow::Keeper::None));
    // Seen now, unless the computer slept since: then the next heartbeat cuts the sleep as it would have without the step.
    if (timer.hold == TimerHold::Kept && !timer.sleep(m_bench.clock.boot()))
        row = m_bench.timerRow(row.start, row.session, row.keeper);
    if (step.timerReturn == TimerReturn::Restart) {
        const auto request = m_bench.store.request(timer.session.request);
        if (!request)
            return failure(request.error());
        QJsonObject data = sessionData(timer.session.id);
        if (const auto service = request->service())
            data[u"service"_s] = QString::fromLatin1(code(*service));
        const FactDraft start = FactMaker::dated(m_bench.facts.onContract("timer.start", *request, data), timer.session.lastStartAt,
                                                 timer.bootAt(microseconds(0)));
        row.start = start.id;
        command.facts.push_back(start);
    }
    command.timerChange = CommandFacts::TimerChange::Set;
    command.timer = row;
    return {};
}

Result<UndoneStep> UndoStep::operator()() const
{
    const DoneStep *last = m_bench.undo.last();
    if (!last)
        return failure(Error::Kind::NotFound, u"there is nothing to undo"_s, "NOTHING_TO_UNDO");
    const DoneStep step = *last;
    CommandFacts command;
    if (auto done = reverseAll(step, command); !done) {
        if (done.error().code == "ALREADY_REVERSED")
            m_bench.undo.giveUp(); // somebody else has undone it: it must not bar the steps in front of it
        return failure(done.error());
    }
    addCounter(step, command);
    if (auto done = returnTimer(step, command); !done)
        return failure(done.error());
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());

    if (command.timerChange == CommandFacts::TimerChange::Set && step.timer->hold == TimerHold::Kept)
        m_bench.keep(*command.timer);
    else if (command.timerChange == CommandFacts::TimerChange::Clear)
        m_bench.kept.reset();
    m_bench.undo.drop();
    if (step.timerReturn == TimerReturn::Restart) {
        const FactId was = step.timer->session.lastStart;
        const DoneStep::Made now = madeFacts({command.facts.back()}).front();
        if (m_bench.store.isReversed(was))
            m_bench.undo.replace(was, now);
        else
            m_bench.undo.follow(was, now);
    }
    return UndoneStep{step.what, step.number};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/boardquery.h"

#include "workflow/closemonths.h"
#include "workflow/oversightquery.h"
#include "workflow/supervision.h"

#include <algorithm>
#include <set>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QString BoardQuery::nameOf(const ConsultantId &id) const
{
    for (const ConsultantRecord &person : m_bench.store.consultants()) {
        if (person.id == id)
            return person.name;
    }
    return id.toString().left(8); // worked before anybody told its name
}

QString BoardQuery::clientOf(const RequestRecord &request) const
{
    const auto client = request.client ? m_bench.store.client(*request.client).map(&ClientRecord::name) : Result<QString>(request.intakeOrg);
    return client.value_or(request.intakeOrg);
}

Result<std::vector<BoardWork>> BoardQuery::workOf(const ConsultantId &id) const
{
    std::vector<BoardWork> out;
    for (const SessionRecord &session : m_bench.store.openSessions(id)) {
        const auto request = m_bench.store.request(session.request);
        if (!request)
            return failure(request.error());
        out.push_back({request->id, request->number, clientOf(*request), toInstant(session.lastStartAt), session.worked,
                       session.state == SessionState::Running});
    }
    std::ranges::sort(out, {}, &BoardWork::since);
    return out;
}

Result<std::vector<BoardPerson>> BoardQuery::people(const std::vector<QueueRow> &waiting) const
{
    std::vector<ConsultantRecord> known = m_bench.store.consultants();
    if (std::ranges::find(known, m_bench.me, &ConsultantRecord::id) == known.end())
        known.push_back({m_bench.me, nameOf(m_bench.me), {}, true});
    std::vector<BoardPerson> out;
    for (const ConsultantRecord &person : known) {
        auto work = workOf(person.id);
        if (!work)
            return failure(work.error());
        if (!person.active && work->empty())
            continue;
        std::vector<OpenTime> open;
        for (const BoardWork &one : *work)
            open.push_back(one.isRunning ? OpenTime::Running : OpenTime::Paused);
        const auto held = std::ranges::count(waiting, std::optional(person.id), &QueueRow::holder);
        out.push_back({person.id, person.name, presenceOf(open), *std::move(work), static_cast<int>(held)});
    }
    std::ranges::stable_sort(out, [](const BoardPerson &a, const BoardPerson &b) {
        const auto key = [](const BoardPerson &one) {
            return PersonKey{one.presence, one.work.empty() ? Instant{} : one.work.front().since, one.name};
        };
        return isBefore(key(a), key(b));
    });
    return out;
}

Result<GeneralQueue> BoardQuery::general(Instant now) const
{
    GeneralQueue out;
    out.waiting = m_bench.store.queueCounts(m_bench.me)[static_cast<std::size_t>(QueueView::General)];
    const auto first = m_bench.store.queue(QueueView::General, m_bench.me, now, 1); // by arrival (S-QUE-1)
    if (!first)
        return failure(first.error());
    if (!first->empty()) {
        out.oldest = RequestRef{first->front().id, first->front().number};
        out.since = first->front().arrival;
    }
    return out;
}

Result<Board> BoardQuery::operator()() const
{
    Board out;
    out.asOf = m_bench.clock.instant();
    auto waiting = m_bench.store.queue(QueueView::Guaranteed, m_bench.me, out.asOf);
    if (!waiting)
        return failure(waiting.error());
    out.guaranteed = *std::move(waiting);
    std::vector<Instant> deadlines;
    for (const QueueRow &row : out.guaranteed)
        deadlines.push_back(row.deadline.value_or(Instant::max()));
    out.missed = missedOf(deadlines, m_bench.store.calendar(), out.asOf);
    auto alone = general(out.asOf);
    auto there = people(out.guaranteed);
    if (!alone || !there)
        return failure(alone ? there.error() : alone.error());
    out.general = *std::move(alone);
    out.people = *std::move(there);
    out.mayAssign = needSupervisor(m_bench).has_value();
    return out;
}

/// What everybody worked on it, open sessions up to now.
std::vector<TimedPiece> BoardQuery::piecesOn(const RequestRecord &request) const
{
    const Instant now = m_bench.clock.instant();
    std::vector<TimedPiece> out;
    for (const WorkRecord &work : request.work) {
        if (!work.voided)
            out.push_back({work.who.toString(), request.id.toString(), work.from, work.from + work.length});
    }
    for (const ConsultantRecord &person : m_bench.store.consultants()) {
        for (const SessionRecord &session : m_bench.store.openSessions(person.id)) {
            if (session.request == request.id && session.state == SessionState::Running)
                out.push_back({person.id.toString(), request.id.toString(), toInstant(session.lastStartAt), now});
        }
    }
    return out;
}

Result<std::vector<DoubledWork>> BoardQuery::doubledWork(Month month) const
{
    std::vector<DoubledWork> out;
    std::set<RequestId> seen;
    for (const JudgedRecord &lost : m_bench.store.judgedAs(Verdict::ClaimLost, startOf(month), startOf(next(month)))) {
        if (!lost.request || !seen.insert(*lost.request).second)
            continue;
        const auto request = m_bench.store.request(*lost.request);
        if (!request)
            return failure(request.error());
        std::vector<ClaimMade> claims;
        for (const HistoryRecord &fact : m_bench.store.history(request->id)) {
            const bool isLost = fact.kind == "claim" && fact.verdict == Verdict::ClaimLost;
            const bool isHeld = (fact.kind == "claim" || fact.kind == "assign") && counts(fact.verdict);
            if (!fact.reversed && (isLost || isHeld))
                claims.push_back({fact.data.value(fact.kind == "assign" ? u"to"_s : u"who"_s).toString(), toInstant(fact.at),
                                  isLost ? ClaimMade::Outcome::Lost : ClaimMade::Outcome::Held});
        }
        for (const DoubleWork &one : doubleWork(claims, piecesOn(*request))) {
            const auto named = [this](const ClaimMade &claim) {
                return nameOf(ConsultantId::fromString(claim.consultant).value_or(ConsultantId()));
            };
            out.push_back({request->id, request->number, clientOf(*request), named(one.holder), named(one.late), one});
        }
    }
    return out;
}

// S-OFF-1
Result<std::vector<ClockDoubt>> BoardQuery::clockDoubts(Month month) const
{
    std::vector<ClockDoubt> out;
    for (const JudgedRecord &one : m_bench.store.judgedAs(Verdict::Clock, startOf(month), startOf(next(month)))) {
        if (one.voided)
            continue;
        ClockDoubt doubt{one.fact, one.kind, one.request, {}, {}, nameOf(one.who), one.at, proposedInstant(one.at, one.made, one.posted), one.length,
                         canBeDated(one.kind, Verdict::Clock)};
        if (const auto request = one.request ? m_bench.store.request(*one.request).map([](RequestRecord record) { return std::optional(std::move(record)); })
                                             : Result<std::optional<RequestRecord>>(std::nullopt); request && *request) {
            doubt.number = (*request)->number;
            doubt.client = clientOf(**request);
        }
        out.push_back(std::move(doubt));
    }
    return out;
}

std::vector<MovedStart> BoardQuery::movedStarts(Month month) const
{
    std::vector<MovedStart> out;
    for (const MovedStartRecord &one : m_bench.store.movedStarts(startOf(month), startOf(next(month)))) {
        const auto request = m_bench.store.request(one.request);
        if (request) // one that only a newer program can read is that one's to show
            out.push_back({request->number, clientOf(*request), nameOf(one.who), one});
    }
    return out;
}

std::vector<RestoredDesk> BoardQuery::restoredDesks(Month month) const
{
    std::vector<RestoredDesk> out;
    for (ContinuedDeskRecord &desk : m_bench.store.continuedDesks(startOf(month), startOf(next(month))))
        out.push_back({nameOf(desk.who), std::move(desk)});
    return out;
}

Result<BoardDoubts> BoardQuery::doubts(Month month) const
{
    auto work = doubledWork(month);
    auto timers = OversightQuery(m_bench).doubledTime(month);
    auto late = CloseMonths(m_bench).late(month);
    auto clocks = clockDoubts(month);
    if (!work || !timers)
        return failure(work ? timers.error() : work.error());
    if (!late || !clocks)
        return failure(late ? clocks.error() : late.error());
    return BoardDoubts{*std::move(work), *std::move(timers), *std::move(late), *std::move(clocks), movedStarts(month), restoredDesks(month)};
}

} // namespace hline

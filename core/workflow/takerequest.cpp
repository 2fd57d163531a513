// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takerequest.h"

#include "workflow/startrules.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Page = 50;

}

QString TakeRequest::nameOf(const ConsultantId &id) const
{
    for (const ConsultantRecord &consultant : m_bench.store.consultants()) {
        if (consultant.id == id)
            return consultant.name;
    }
    return id.toString();
}

Result<RequestRef> TakeRequest::claim(const RequestRecord &request) const
{
    const FactDraft claim = m_bench.facts.about("claim", idCast<FactId>(request.id));
    const auto stored = m_bench.store.commit({{claim}, {}, {}});
    if (!stored)
        return failure(stored.error());
    m_bench.undo.push({"take", request.id, request.number, {}, {}, TimerReturn::None, {}, DoneStep::Counter::Release});
    return RequestRef{request.id, request.number};
}

Result<RequestRef> TakeRequest::take(const RequestId &id) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (request->holder == m_bench.me)
        return RequestRef{id, request->number};
    if (request->holder) {
        return failure(Error::Kind::Conflict, u"somebody else was first"_s, "CLAIM_LOST", {},
                       {nameOf(*request->holder), isoMoscow(toInstant(request->heldSince.value_or(m_bench.clock.now())))});
    }
    return claim(*request);
}

Result<bool> TakeRequest::isStartable(const RequestId &id) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    return StartRules(m_bench.store).gate(*request, StartAction::Timer, m_bench.clock.instant()).map([](const StartGate &gate) { return gate.allowed; });
}

Result<RequestRef> TakeRequest::takeNext() const
{
    const Instant now = m_bench.clock.instant();
    if (const auto fresh = m_bench.store.refreshQueue(now); !fresh)
        return failure(fresh.error());
    std::optional<QueueKey> after;
    for (;;) {
        const auto rows = m_bench.store.queue(std::nullopt, m_bench.me, now, Page, after);
        if (!rows)
            return failure(rows.error());
        for (const QueueRow &row : *rows) {
            if (row.holder)
                continue;
            const auto startable = isStartable(row.id);
            if (!startable)
                return failure(startable.error()); // never pass over the first in the queue because it could not be read
            if (*startable)
                return take(row.id);
        }
        if (rows->size() < Page)
            return failure(Error::Kind::NotFound, u"nothing in the queue may be started"_s, "QUEUE_EMPTY");
        after = rows->back().key();
    }
}

Result<void> TakeRequest::release(const RequestId &id) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (!request->holder)
        return failure(Error::Kind::Conflict, u"nobody holds the request"_s, "NOT_HELD", {}, {request->number});
    if (request->holder != m_bench.me)
        return failure(Error::Kind::Denied, u"somebody else holds the request"_s, "NOT_HOLDER", {}, {nameOf(*request->holder)});
    if (m_bench.isTimedNow(id))
        return timerRunning(request->number);
    if (const auto stored = m_bench.store.commit({{m_bench.facts.about("release", idCast<FactId>(id))}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"release", id, request->number, {}, {}, TimerReturn::None, {}, DoneStep::Counter::Claim});
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/requestquery.h"

#include "domain/accidentalstart.h"
#include "workflow/balancequery.h"
#include "workflow/reclassquery.h"
#include "workflow/completenorm.h"
#include "workflow/intake.h"
#include "workflow/startrules.h"
#include "workflow/topicmap.h"

namespace hline {

namespace {

/// The record behind an id, or nothing: a card is shown with what is known (I-02).
template<typename Record>
std::optional<Record> known(Result<Record> record)
{
    return record ? std::optional(*std::move(record)) : std::nullopt;
}

} // namespace

Result<RequestView> RequestQuery::operator()(const RequestId &id) const
{
    const Instant now = m_bench.clock.instant();
    auto record = m_bench.store.request(id);
    if (!record)
        return failure(record.error());
    const auto rows = m_bench.store.queueRows({id}, now);
    if (!rows)
        return failure(rows.error());
    RequestView view;
    view.record = *std::move(record);
    if (!rows->empty())
        view.row = rows->front();
    addReferences(view);
    if (auto done = addPromise(view, now); !done)
        return failure(done.error());
    if (auto done = addGates(view, now); !done)
        return failure(done.error());
    if (auto done = addReclass(view, now); !done)
        return failure(done.error());
    view.shortStart = isShortStart(view.record.events);
    addNorm(view, now);
    addLinks(view);
    addPlacement(view, now);
    view.intake = intakeOf(m_bench.store, view.record);
    view.missingIntake = missingIntake(view.intake);
    view.history = m_bench.store.history(id);
    return view;
}

void RequestQuery::addReferences(RequestView &view) const
{
    const RequestRecord &record = view.record;
    if (record.client)
        view.client = known(m_bench.store.client(*record.client));
    if (record.contract)
        view.contract = known(m_bench.store.contract(*record.contract));
    if (record.product)
        view.product = known(m_bench.store.product(*record.product));
    if (record.contact)
        view.contact = known(m_bench.store.contact(*record.contact));
}

Result<void> RequestQuery::addPromise(RequestView &view, Instant now) const
{
    if (view.contract) {
        auto balance = BalanceQuery(m_bench)(view.contract->id, now);
        if (!balance)
            return failure(balance.error());
        view.balance = *std::move(balance);
    }
    auto explanation = response(view.record.id, now);
    if (!explanation)
        return failure(explanation.error());
    view.response = explanation->response;
    if (view.response.deadline) {
        const Month month = monthOf(*view.response.deadline);
        view.provisionalCalendar = m_bench.store.calendar().status(int(month.year())) != YearStatus::Official;
    }
    return {};
}

Result<ResponseExplanation> RequestQuery::response(const RequestId &id, Instant asOf) const
{
    const auto record = m_bench.store.request(id);
    if (!record)
        return failure(record.error());
    auto input = m_bench.store.responseInput(id, asOf);
    if (!input)
        return failure(input.error());
    ResponseExplanation out;
    out.request = {id, record->number};
    out.response = responseAt(*input, m_bench.store.calendar(), m_bench.store.policies(record->contract), asOf);
    out.input = *std::move(input);
    return out;
}

Result<void> RequestQuery::addGates(RequestView &view, Instant now) const
{
    const StartRules rules(m_bench.store);
    auto eligibility = rules.eligibility(view.record, now);
    auto timer = rules.gate(view.record, StartAction::Timer, now);
    auto remote = rules.gate(view.record, StartAction::Remote, now);
    for (const auto *gate : {&timer, &remote}) {
        if (!*gate)
            return failure(gate->error());
    }
    if (!eligibility)
        return failure(eligibility.error());
    view.eligibility = *std::move(eligibility);
    view.timerGate = *std::move(timer);
    view.remoteGate = *std::move(remote);
    const auto beyond = rules.overlimit(view.record, OverlimitConsent::Given, now);
    if (!beyond)
        return failure(beyond.error());
    if (*beyond) { // not given at all; a question to the client is no bar (R-2.4.2.5b)
        view.timerGate.allowed = false;
        view.timerGate.reasons.append(**beyond);
    }
    return {};
}

Result<void> RequestQuery::addReclass(RequestView &view, Instant now) const
{
    const ReclassQuery query(m_bench);
    if (isOpen(view.record.state) && needsConsent(view.record.classes, m_bench.store.policy(view.record.contract, now))) {
        auto consent = query(view.record.id, {{}, now});
        if (!consent)
            return failure(consent.error());
        view.consent = *std::move(consent);
    }
    auto returned = query.returnedByDefect(view.record);
    if (!returned)
        return failure(returned.error());
    view.returned = *std::move(returned);
    return {};
}

void RequestQuery::addPlacement(RequestView &view, Instant now) const
{
    view.topic = topicRoute(m_bench.store, view.record.topic, dayOf(now));
    view.topicApproval = approvalOf(view.record);
    const PlacementInput input{view.record.service(), view.record.channel,
                               view.product ? std::optional(view.product->standing) : std::nullopt, view.topic, view.topicApproval};
    view.warnings = placementWarnings(input);
    view.doneGate = doneReasons(input);
}

/// The norm is shown before the work begins (R-2.3.2.1, R-2.3.3).
void RequestQuery::addNorm(RequestView &view, Instant now) const
{
    const auto service = view.record.service();
    if (!service || !isChargedByNorm(*service))
        return;
    const auto norm = normOf(m_bench.store, view.record, now);
    view.norm = NormTerms{norm ? std::optional(*norm) : std::nullopt, view.record.worked()};
}

void RequestQuery::addLinks(RequestView &view) const
{
    for (const auto *end : {&view.record.links, &view.record.linkedFrom}) {
        for (const RequestId &link : *end) {
            if (const auto other = m_bench.store.request(link))
                view.links.push_back({link, other->number});
        }
    }
}

} // namespace hline

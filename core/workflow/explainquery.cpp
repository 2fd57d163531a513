// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/explainquery.h"

#include <algorithm>

#include "domain/chargesteps.h"
#include "domain/policytext.h"
#include "domain/refusals.h"
#include "workflow/balancequery.h"
#include "workflow/requestquery.h"
#include "workflow/startrules.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beginnings of the keys that an answer can rest on.
std::vector<QByteArray> keysBehind(Question::About about)
{
    switch (about) {
    case Question::About::Response:
        return {"calendar.", "sla.clock", "sla.incomplete_base", "sla.start_events", "sla.on_", "sla.reclass_base", "reclass.consent_required"};
    case Question::About::Balance:
        return {"ledger.", "grant.", "carryover.", "payment.", "oneoff.", "topup.", "late.", "period."};
    case Question::About::Charged:
        return {"billing.", "reclass.", "ledger.", "late.", "norm.", "quoted."};
    case Question::About::Eligibility:
        return {"eligibility."};
    case Question::About::Refusal:
        return {"eligibility.", "reclass.consent_required", "overlimit."};
    case Question::About::Timer:
        return {"billing.", "overlimit.", "balance.", "timer."};
    }
    Q_UNREACHABLE();
}

/// What happened that an answer can rest on.
std::vector<QByteArray> factsBehind(Question::About about)
{
    switch (about) {
    case Question::About::Response:
        return {"request.new", "request.class", "request.consent", "request.event", "timer.start", "connect.start", "work", "date", "reverse"};
    case Question::About::Balance:
        return {};
    case Question::About::Charged:
    case Question::About::Timer:
        return {"request.new", "request.class", "request.consent", "timer.start", "work", "timer.end", "work.words", "norm", "quote.agree",
                "quote.deliver", "waive", "date", "reverse"};
    case Question::About::Eligibility:
        return {"request.new", "override", "refusal"};
    case Question::About::Refusal:
        return {"request.class", "request.consent", "override", "refusal", "request.finish"};
    }
    Q_UNREACHABLE();
}

/// The sessions of a request as the ledger charges them, voided segments included: they are shown as not counted.
std::vector<Charge> sessionsOf(const RequestRecord &record, const std::optional<SessionId> &only)
{
    std::vector<Charge> charges;
    for (const WorkRecord &work : record.work) {
        if (only && work.session != *only)
            continue;
        const QString id = work.session.toString();
        const auto isSame = [&id](const Charge &charge) { return std::get<SessionCharge>(charge).id == id; };
        auto found = std::ranges::find_if(charges, isSame);
        if (found == charges.end())
            found = charges.insert(charges.end(), SessionCharge{id, {}, record.classes, record.id.toString(), {}});
        std::get<SessionCharge>(*found).segments.push_back({id, work.who.toString(), work.from, work.from + work.length, work.voided,
                                                              work.waived.has_value()});
    }
    return charges;
}

/// Pieces that came after their month was closed are charged apart from their session (S-OFF-2).
void partLate(std::vector<Charge> &charges, const LedgerInput &input)
{
    for (const Charge &each : input.charges) {
        const auto *late = std::get_if<SessionCharge>(&each);
        if (!late || !late->receivedAt)
            continue;
        for (Charge &charge : charges) {
            auto &session = std::get<SessionCharge>(charge);
            if (session.id != sessionOfCharge(late->id))
                continue;
            std::erase_if(session.segments, [late](const WorkSegment &segment) {
                return std::ranges::any_of(late->segments, [&segment](const WorkSegment &s) { return s.from == segment.from && s.to == segment.to; });
            });
            charges.push_back(*late);
            break;
        }
    }
    std::erase_if(charges, [](const Charge &charge) { return std::get<SessionCharge>(charge).segments.empty(); });
}

/// A lot that gives back what a closed month took for this charge.
bool isReturnOf(const QString &lot, const QString &charge)
{
    return lot.startsWith(u"RETURN:") && lot.section(u'/', 1).startsWith(charge);
}

} // namespace

Result<Explanation> ExplainQuery::operator()(const Question &question, Instant asOf) const
{
    Explanation out;
    out.question = question;
    out.asOf = asOf;
    if (auto done = answer(out); !done)
        return failure(done.error());
    return out;
}

Result<void> ExplainQuery::answer(Explanation &out) const
{
    switch (out.question.about) {
    case Question::About::Response: return explainResponse(out);
    case Question::About::Balance: return explainBalance(out);
    case Question::About::Charged: return explainCharge(out);
    case Question::About::Eligibility: return explainEligibility(out);
    case Question::About::Refusal: return explainRefusal(out);
    case Question::About::Timer: return explainTimer(out);
    }
    Q_UNREACHABLE();
}

Result<RequestRecord> ExplainQuery::aboutRequest(Explanation &out) const
{
    const auto record = m_bench.store.request(out.question.request.value_or(RequestId()));
    if (!record)
        return failure(record.error());
    out.request = RequestRef{record->id, record->number};
    out.service = record->service();
    out.client = record->intakeOrg;
    if (record->client) {
        if (const auto client = m_bench.store.client(*record->client))
            out.client = client->name;
    }
    out.contract = record->intakeContractNo;
    if (record->contract) {
        if (const auto contract = m_bench.store.contract(*record->contract))
            out.contract = contract->number;
        if (const auto balance = BalanceQuery(m_bench)(*record->contract, out.asOf); balance && balance->package)
            out.package = balance->package->terms.name;
    }
    addFacts(out, record->id, factsBehind(out.question.about));
    addPolicies(out, record->contract);
    return record;
}

Result<void> ExplainQuery::explainResponse(Explanation &out) const
{
    if (const auto record = aboutRequest(out); !record)
        return failure(record.error());
    auto explained = RequestQuery(m_bench).response(*out.question.request, out.asOf);
    if (!explained)
        return failure(explained.error());
    out.response = std::move(explained->response);
    out.steps = out.response->steps;
    if (out.response->base && out.response->deadline) {
        const Instant end = out.response->startedAt ? std::max(*out.response->startedAt, *out.response->base)
                                                    : std::max(out.asOf, *out.response->deadline);
        out.days = workingDaysBetween(m_bench.store.calendar(), *out.response->base, std::max(end, *out.response->deadline));
    }
    return {};
}

Result<void> ExplainQuery::explainBalance(Explanation &out) const
{
    if (!out.question.contract && out.question.request) {
        const auto record = aboutRequest(out);
        if (!record)
            return failure(record.error());
        if (!record->contract)
            return failure(Error::Kind::NotFound, u"the request has no contract"_s, "REQUEST_NO_CONTRACT", "3.3.1", {record->number});
        out.question.contract = record->contract;
    }
    const ContractId contract = out.question.contract.value_or(ContractId());
    out.policies.clear();
    auto balance = BalanceQuery(m_bench)(contract, out.asOf);
    if (!balance)
        return failure(balance.error());
    out.balance = *std::move(balance);
    out.contract = out.balance->number;
    if (out.balance->package)
        out.package = out.balance->package->terms.name;
    if (const auto record = m_bench.store.contract(contract); record && record->client) {
        if (const auto client = m_bench.store.client(*record->client))
            out.client = client->name;
    }
    addPolicies(out, contract);
    return addMonths(out, contract);
}

Result<void> ExplainQuery::addMonths(Explanation &out, const ContractId &contract) const
{
    auto whole = m_bench.store.wholeLedger(contract, out.asOf);
    if (!whole)
        return failure(whole.error());
    out.months = monthHistory(whole->input, whole->ledger);
    out.lines = std::move(whole->ledger.lines);
    const PolicyTimeline policies = m_bench.store.policies(contract);
    for (const PrepaidMonth &month : whole->input.months) {
        out.paid.push_back(month);
        out.paid.back().due = month.due.value_or(dueDay(month.month, m_bench.store.calendar(), policies.of(month.month)));
    }
    return {};
}

Result<void> ExplainQuery::explainCharge(Explanation &out) const
{
    const auto record = aboutRequest(out);
    if (!record)
        return failure(record.error());
    return addCharges(out, *record);
}

Result<void> ExplainQuery::addCharges(Explanation &out, const RequestRecord &record) const
{
    std::vector<Charge> charges = sessionsOf(record, out.question.session);
    const PolicyTimeline policies = m_bench.store.policies(record.contract);
    if (!record.contract) {
        const LedgerInput alone{{}, {}, charges, {}, {}};
        const Ledger ledger = replay(alone, m_bench.store.calendar(), policies, out.asOf);
        for (const auto &[id, result] : ledger.charges)
            out.charges.push_back({id, result});
        out.steps = chargeSteps(charges, policies, out.asOf);
        return {};
    }
    const auto whole = m_bench.store.wholeLedger(*record.contract, out.asOf);
    if (!whole)
        return failure(whole.error());
    const Ledger &ledger = whole->ledger;
    partLate(charges, whole->input);
    for (const Charge &charge : charges) {
        const QString &id = idOf(charge);
        const auto result = ledger.charges.find(id);
        out.charges.push_back({id, result == ledger.charges.end() ? ChargeResult{} : result->second});
        std::ranges::copy_if(ledger.lines, std::back_inserter(out.lines),
                             [&id](const BalanceLine &line) { return line.charge == id || isReturnOf(line.lot, id); });
    }
    out.steps = chargeSteps(charges, policies, out.asOf);
    return {};
}

Result<void> ExplainQuery::explainEligibility(Explanation &out) const
{
    const auto record = aboutRequest(out);
    if (!record)
        return failure(record.error());
    auto eligibility = StartRules(m_bench.store).eligibility(*record, out.asOf);
    if (!eligibility)
        return failure(eligibility.error());
    out.eligibility = *std::move(eligibility);
    if (record->contract) {
        if (const auto contract = m_bench.store.contract(*record->contract))
            out.contractStanding = contract->standing;
    }
    if (record->product) {
        if (const auto product = m_bench.store.product(*record->product))
            out.productStanding = product->standing;
    }
    return {};
}

Result<void> ExplainQuery::explainRefusal(Explanation &out) const
{
    const auto record = aboutRequest(out);
    if (!record)
        return failure(record.error());
    const StartRules rules(m_bench.store);
    auto timer = rules.gate(*record, StartAction::Timer, out.asOf);
    auto remote = rules.gate(*record, StartAction::Remote, out.asOf);
    if (!timer || !remote)
        return failure(timer ? remote.error() : timer.error());
    out.timerGate = *std::move(timer);
    out.remoteGate = *std::move(remote);
    if (record->state == WorkState::Refused && refusalReason(record->closedCode))
        out.refused = GateReason{record->closedCode, record->closedClause, {}};
    return {};
}

Result<void> ExplainQuery::explainTimer(Explanation &out) const
{
    const auto open = m_bench.timer();
    if (!open)
        return noTimer();
    auto timer = TimerQuery(m_bench).of(*open);
    if (!timer)
        return failure(timer.error());
    out.question.request = timer->request;
    const auto record = aboutRequest(out);
    if (!record)
        return failure(record.error());
    // As if it stopped now: the running part is one more segment of its session.
    RequestRecord stopped = *record;
    std::erase_if(stopped.work, [&](const WorkRecord &work) { return work.session != timer->session; });
    seconds ended{0};
    for (const WorkRecord &work : stopped.work)
        ended += work.voided ? seconds(0) : work.length;
    if (const seconds running = timer->elapsed - ended; running > seconds(0)) {
        WorkRecord piece;
        piece.session = timer->session;
        piece.who = m_bench.me;
        piece.from = out.asOf - running;
        piece.length = running;
        stopped.work.push_back(piece);
    }
    out.steps = chargeSteps(sessionsOf(stopped, timer->session), m_bench.store.policies(record->contract), out.asOf);
    out.timer = *std::move(timer);
    return {};
}

/// What was known by then, and of it what the answer can rest on.
void ExplainQuery::addFacts(Explanation &out, const RequestId &id, const std::vector<QByteArray> &kinds) const
{
    for (HistoryRecord &fact : m_bench.store.history(id)) {
        if (toInstant(fact.made) <= out.asOf && std::ranges::find(kinds, fact.kind) != kinds.end())
            out.facts.push_back(std::move(fact));
    }
    std::ranges::stable_sort(out.facts, {}, &HistoryRecord::at);
}

void ExplainQuery::addPolicies(Explanation &out, const std::optional<ContractId> &contract) const
{
    const Policy policy = m_bench.store.policy(contract, out.asOf);
    const std::vector<QByteArray> beginnings = keysBehind(out.question.about);
    for (const PolicyKey &key : policyKeys()) {
        const bool isBehind = std::ranges::any_of(beginnings, [&key](const QByteArray &begin) { return QByteArray(key.key).startsWith(begin); });
        if (isBehind)
            out.policies.push_back({key.key, key.rule, policyText(policy, key.key), policyText({}, key.key)});
    }
}

} // namespace hline

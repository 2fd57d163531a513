// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/oversightquery.h"

#include "domain/accidentalstart.h"
#include "domain/doubletimers.h"
#include "domain/keptpromises.h"
#include "workflow/consentoverlimit.h"
#include "workflow/requestledger.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// When a session began and who worked in it: its first piece in force.
std::map<SessionId, WorkRecord> sessionsOf(const RequestRecord &request)
{
    std::map<SessionId, WorkRecord> out;
    for (const WorkRecord &work : request.work) {
        const auto known = out.find(work.session);
        if (!work.voided && (known == out.end() || work.from < known->second.from))
            out.insert_or_assign(work.session, work);
    }
    return out;
}

QString nameOf(const std::vector<ConsultantRecord> &people, const ConsultantId &id)
{
    const auto person = std::find_if(people.begin(), people.end(), [&id](const ConsultantRecord &one) { return one.id == id; });
    return person == people.end() ? QString() : person->name;
}

QByteArray eventType(const HistoryRecord &record)
{
    if (record.kind == "timer.start")
        return "TIMER_START";
    if (record.kind == "connect.start")
        return "CONNECT_REMOTE_START";
    return record.kind == "request.event" ? record.data.value(u"type"_s).toString().toLatin1() : QByteArray();
}

/// Why a fact was taken back by hand; nothing if it was undone or moved instead.
std::optional<QString> voidReason(const std::vector<HistoryRecord> &history, const FactId &fact)
{
    for (const HistoryRecord &record : history) {
        if (record.kind == "reverse" && record.target == fact && record.data.value(u"reason"_s) == u"void"_s)
            return record.words.value(u"reason"_s).toString();
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<RequestRecord>> OversightQuery::requestsOf(Month month) const
{
    std::vector<RequestRecord> out;
    for (const RequestId &id : m_bench.store.requestsTouched(startOf(month), startOf(next(month)))) {
        auto request = m_bench.store.request(id);
        if (!request)
            return failure(request.error());
        out.push_back(*std::move(request));
    }
    std::sort(out.begin(), out.end(), [](const RequestRecord &a, const RequestRecord &b) {
        return std::tuple(a.arrival, a.id) < std::tuple(b.arrival, b.id);
    });
    return out;
}

QString OversightQuery::clientName(const RequestRecord &request) const
{
    const auto client = request.client ? m_bench.store.client(*request.client).map(&ClientRecord::name) : Result<QString>(request.intakeOrg);
    return client.value_or(request.intakeOrg);
}

QString OversightQuery::contractNumber(const RequestRecord &request) const
{
    const auto contract = request.contract ? m_bench.store.contract(*request.contract).map(&ContractRecord::number)
                                           : Result<QString>(request.intakeContractNo);
    return contract.value_or(request.intakeContractNo);
}

Result<std::vector<UnagreedSession>> OversightQuery::overlimitWithoutConsent(Month month) const
{
    const Instant now = m_bench.clock.instant();
    const auto requests = requestsOf(month);
    if (!requests)
        return failure(requests.error());
    const std::vector<ConsultantRecord> people = m_bench.store.consultants();
    std::vector<UnagreedSession> out;
    for (const RequestRecord &request : *requests) {
        const auto ledger = request.contract
            ? m_bench.store.wholeLedger(*request.contract, now).map([](WholeLedger whole) { return std::move(whole.ledger); })
            : requestLedger(m_bench.store, request, now).map([&](const LedgerInput &input) {
                  return replay(input, m_bench.store.calendar(), m_bench.store.policies({}), now);
              });
        if (!ledger)
            return failure(ledger.error());
        for (const auto &[session, first] : sessionsOf(request)) {
            const auto charge = sessionResult(*ledger, session.toString());
            if (monthOf(first.from) != month || !charge || charge->overlimit <= minutes(0) || agreedOverlimit(request, session))
                continue;
            out.push_back({request.id, request.number, clientName(request), contractNumber(request), nameOf(people, first.who), session,
                           first.from, charge->overlimit});
        }
    }
    return out;
}

void OversightQuery::addVoided(const RequestRecord &request, Month month, std::vector<OddStart> &out) const
{
    const std::vector<HistoryRecord> history = m_bench.store.history(request.id);
    for (const HistoryRecord &record : history) {
        const QByteArray type = eventType(record);
        const auto reason = record.reversed && !type.isEmpty() ? voidReason(history, record.fact) : std::nullopt;
        if (reason && monthOf(toInstant(record.at)) == month)
            out.push_back({OddStart::Kind::Voided, request.id, request.number, clientName(request), type, toInstant(record.at), *reason});
    }
}

Result<std::vector<OddStart>> OversightQuery::oddStarts(Month month) const
{
    const auto requests = requestsOf(month);
    if (!requests)
        return failure(requests.error());
    std::vector<OddStart> out;
    for (const RequestRecord &request : *requests) {
        addVoided(request, month, out);
        const auto first = std::find_if(request.events.begin(), request.events.end(),
                                        [](const RequestEvent &event) { return !event.voided && event.type == "TIMER_START"; });
        if (isShortStart(request.events) && monthOf(first->at) == month)
            out.push_back({OddStart::Kind::Short, request.id, request.number, clientName(request), first->type, first->at, {}});
    }
    return out;
}

Result<PromiseReport> OversightQuery::promises(Month month) const
{
    const auto requests = requestsOf(month);
    if (!requests)
        return failure(requests.error());
    const Instant now = m_bench.clock.instant();
    const BusinessCalendar calendar = m_bench.store.calendar();
    PromiseReport out;
    for (const RequestRecord &request : *requests) {
        if (monthOf(request.arrival) != month)
            continue;
        const auto input = m_bench.store.responseInput(request.id, now);
        if (!input)
            return failure(input.error());
        const PolicyTimeline policies = m_bench.store.policies(request.contract);
        switch (outcomeOf(responseAt(*input, calendar, policies, now).state)) {
        case PromiseOutcome::Kept: ++out.kept; break;
        case PromiseOutcome::Broken: ++out.broken; break;
        case PromiseOutcome::NotCounted: ++out.notCounted; break;
        }
        if (const auto at = reclassifiedAfterBreach(*input, calendar, policies))
            out.reclassified.push_back({request.id, request.number, clientName(request), *at, request.service().value_or(Service::Line)});
    }
    return out;
}

Result<std::vector<DoubledTime>> OversightQuery::doubledTime(Month month) const
{
    const auto requests = requestsOf(month);
    if (!requests)
        return failure(requests.error());
    std::vector<TimedPiece> pieces;
    std::map<QString, DoubledPiece> named;
    for (const RequestRecord &request : *requests) {
        named[request.id.toString()] = {request.id, request.number, clientName(request), {}, {}};
        for (const WorkRecord &work : request.work) {
            if (!work.voided)
                pieces.push_back({work.who.toString(), request.id.toString(), work.from, work.from + work.length});
        }
    }
    const std::vector<ConsultantRecord> people = m_bench.store.consultants();
    const auto piece = [&named](const TimedPiece &timed) {
        DoubledPiece out = named[timed.request];
        out.from = timed.from;
        out.to = timed.to;
        return out;
    };
    std::vector<DoubledTime> out;
    for (const DoubleTimer &twice : doubleTimers(std::move(pieces))) {
        if (monthOf(twice.from) == month) {
            const auto who = ConsultantId::fromString(twice.first.consultant).value_or(ConsultantId());
            out.push_back({nameOf(people, who), piece(twice.first), piece(twice.second), twice.from, twice.to});
        }
    }
    return out;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/registerrequest.h"

#include "workflow/topicmap.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject dataOf(const NewRequest &request, int number)
{
    QJsonObject data{{u"n"_s, number}, {u"channel"_s, QString::fromLatin1(code(request.channel))}};
    if (request.service)
        data[u"service"_s] = QString::fromLatin1(code(*request.service));
    if (request.client)
        data[u"org"_s] = request.client->toString();
    if (request.product)
        data[u"product"_s] = request.product->toString();
    if (request.contact)
        data[u"contact"_s] = request.contact->toString();
    if (!request.topic.isEmpty())
        data[u"topic"_s] = QString::fromLatin1(request.topic);
    QJsonArray links;
    for (const RequestId &link : request.links)
        links.append(link.toString());
    if (!links.isEmpty())
        data[u"links"_s] = links;
    return data;
}

QJsonObject wordsOf(const NewRequest &request)
{
    QJsonObject words;
    putText(words, u"subject"_s, request.subject);
    putText(words, u"text"_s, request.text);
    QJsonObject caller;
    putText(caller, u"last"_s, request.caller.last);
    putText(caller, u"first"_s, request.caller.first);
    putText(caller, u"middle"_s, request.caller.middle);
    putText(caller, u"phone"_s, request.caller.phone);
    putText(caller, u"email"_s, request.caller.email);
    if (!caller.isEmpty())
        words[u"caller"_s] = caller;
    QJsonObject intake;
    putText(intake, u"contract_no"_s, request.contractNo);
    putText(intake, u"org"_s, request.org);
    putText(intake, u"program"_s, request.program);
    if (!intake.isEmpty())
        words[u"intake"_s] = intake;
    return words;
}

/// How to reproduce a defect, if the caller has said it already. R-2.4.4.1b
std::optional<FactDraft> reportOf(const FactMaker &facts, const FactId &request, const DefectReport &report)
{
    QJsonObject words;
    putText(words, u"steps"_s, report.steps);
    putText(words, u"expected"_s, report.expected);
    putText(words, u"got"_s, report.got);
    putText(words, u"version"_s, report.version);
    if (words.isEmpty())
        return std::nullopt;
    FactDraft fact = facts.about("register", request, {{u"state"_s, QString::fromLatin1(code(RegisterState::Recorded))}});
    fact.words = words;
    return fact;
}

} // namespace

/// What follows from what is known: the only contract of the client, the client and the only program of the contract (R-1.1a).
NewRequest RegisterRequest::completed(NewRequest request) const
{
    const auto topic = topicRoute(m_bench.store, request.topic, dayOf(m_bench.clock.instant()));
    if (topic && !request.service)
        request.service = firstService(*topic); // S-ROUTE
    if (!topic)
        request.topic.clear();
    if (!request.contract && request.client) {
        const auto contracts = m_bench.store.contractsOf(*request.client);
        if (contracts.size() == 1)
            request.contract = contracts.front().id;
    }
    if (!request.contract)
        return request;
    const auto contract = m_bench.store.contract(*request.contract);
    if (contract && !request.client)
        request.client = contract->client;
    if (contract && !request.product && contract->products.size() == 1)
        request.product = contract->products.front();
    return request;
}

/// An arrival that this computer's clock said is dated by the boot clock (sync.md 4.6): right at the office too, whatever the wall clock
/// showed or was set to since. A typed one is Moscow time as the person means it, and nothing is added to it.
FactDraft RegisterRequest::arrived(FactDraft fact, const NewRequest &request) const
{
    const BootReading now = m_bench.clock.boot();
    if (request.taken && request.taken->boot == now.boot && request.taken->bootUs <= now.bootUs) {
        const Micros at = fact.made - std::chrono::microseconds(now.bootUs - request.taken->bootUs);
        return FactMaker::dated(std::move(fact), at, request.taken);
    }
    return request.arrival ? FactMaker::dated(std::move(fact), toMicros(*request.arrival), request.taken) : fact;
}

Result<RequestRef> RegisterRequest::operator()(const NewRequest &asked) const
{
    const Instant now = m_bench.clock.instant();
    if (asked.arrival && !asked.taken && *asked.arrival > now)
        return failure(Error::Kind::Invalid, u"a request cannot arrive in the future"_s, "ARRIVAL_IN_FUTURE", "3.2", {isoMoscow(*asked.arrival)});
    const NewRequest request = completed(asked);
    const int number = m_bench.store.greatestRequestNumber() + 1;
    FactDraft fact = arrived(m_bench.facts.fact("request.new", dataOf(request, number)), request);
    fact.contract = request.contract;
    if (const QJsonObject words = wordsOf(request); !words.isEmpty())
        fact.words = words;
    const auto id = idCast<RequestId>(fact.id);
    CommandFacts command{{fact}, {}, {}};
    if (const auto report = reportOf(m_bench.facts, fact.id, request.report))
        command.facts.push_back(*report);
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    return m_bench.store.request(id).map([this, &id](const RequestRecord &record) {
        m_bench.undo.push({"register", id, record.number, {}, {}, TimerReturn::None, {}, DoneStep::Counter::Cancel});
        return RequestRef{id, record.number};
    });
}

} // namespace hline

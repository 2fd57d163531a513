// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/saidrequest.h"

#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ClientChoices = 20;

Result<Channel> channelOption(const CommandContext &context)
{
    if (!context.has(u"channel"_s))
        return Channel::Phone;
    const std::optional<Channel> channel = channelFromCode(context.value(u"channel"_s).toUpper().toLatin1());
    if (!channel)
        return usageFailure("CHANNEL", {context.value(u"channel"_s)});
    return *channel;
}

/// The contract's client and only program.
void fillFromContract(const DeskStore &store, const ContractId &id, NewRequest &request)
{
    const Result<ContractRecord> contract = store.contract(id);
    if (!contract)
        return;
    request.contract = id;
    request.client = contract->client;
    if (contract->products.size() == 1)
        request.product = contract->products.front();
}

/// Registration is never blocked (I-02): what is not found is kept as the caller said it.
void fillClient(const CommandContext &context, NewRequest &request)
{
    const DeskStore &store = context.work.store();
    if (context.has(u"contract"_s)) {
        request.contractNo = context.value(u"contract"_s);
        if (const Result<ContractId> id = store.findContract(request.contractNo); id)
            fillFromContract(store, *id, request);
        return;
    }
    if (!context.has(u"client"_s))
        return;
    request.org = context.value(u"client"_s);
    std::vector<ClientId> clients;
    for (const SearchHit &hit : context.work.search(request.org, ClientChoices)) {
        if (hit.kind == SearchHit::Kind::Client && hit.client)
            clients.push_back(*hit.client);
    }
    if (clients.size() != 1)
        return;
    request.client = clients.front();
    const std::vector<ContractRecord> contracts = store.contractsOf(clients.front());
    if (contracts.size() == 1)
        fillFromContract(store, contracts.front().id, request);
}

} // namespace

Result<NewRequest> saidRequest(const CommandContext &context)
{
    const Result<Channel> channel = channelOption(context);
    const Result<std::optional<Instant>> arrival = context.instant(u"arrival"_s);
    if (!channel || !arrival)
        return failure(!channel ? channel.error() : arrival.error());
    if (context.value(u"subject"_s).trimmed().isEmpty())
        return usageFailure("SUBJECT", {});

    NewRequest request;
    request.subject = context.value(u"subject"_s);
    request.text = context.value(u"text"_s);
    request.channel = *channel;
    request.arrival = *arrival;
    fillClient(context, request);
    return request;
}

Answer refAnswer(const RequestRef &ref, const QString &text)
{
    return {QJsonDocument(QJsonObject{{u"id"_s, ref.id.toString()}, {u"number"_s, ref.number}}), text};
}

} // namespace hline

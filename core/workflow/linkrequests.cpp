// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/linkrequests.h"

#include "workflow/registerrequest.h"

#include <algorithm>

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

bool contains(const std::vector<RequestId> &ids, const RequestId &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Who asks stays the same.
NewRequest sameCaller(const RequestRecord &request)
{
    NewRequest out;
    out.channel = request.channel;
    out.contract = request.contract;
    out.client = request.client;
    out.product = request.product;
    out.contact = request.contact;
    out.caller = request.caller;
    out.contractNo = request.intakeContractNo;
    out.org = request.intakeOrg;
    out.program = request.intakeProgram;
    out.links = {request.id};
    return out;
}

} // namespace

FactDraft LinkRequests::withLinks(const RequestRecord &request, const std::vector<RequestId> &links) const
{
    QJsonArray list;
    for (const RequestId &link : links)
        list.append(link.toString());
    return m_bench.facts.about("request.set", idCast<FactId>(request.id), {{u"set"_s, QJsonObject{{u"links"_s, list}}}, {u"seen"_s, 0}});
}

Result<void> LinkRequests::link(const RequestId &id, const RequestId &other) const
{
    const auto request = m_bench.store.request(id);
    const auto target = m_bench.store.request(other);
    if (!request || !target)
        return failure(request ? target.error() : request.error());
    if (id == other)
        return failure(Error::Kind::Invalid, u"a request is not linked to itself"_s, "LINK_TO_ITSELF", {}, {request->number});
    if (contains(request->links, other) || contains(target->links, id))
        return {};
    std::vector<RequestId> links = request->links;
    links.push_back(other);
    const FactDraft fact = withLinks(*request, links);
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"link", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

Result<void> LinkRequests::unlink(const RequestId &id, const RequestId &other) const
{
    const auto request = m_bench.store.request(id);
    const auto target = m_bench.store.request(other);
    if (!request || !target)
        return failure(request ? target.error() : request.error());
    CommandFacts command;
    for (const auto &[one, far] : {std::pair(*request, other), std::pair(*target, id)}) {
        if (!contains(one.links, far))
            continue;
        std::vector<RequestId> links = one.links;
        std::erase(links, far);
        command.facts.push_back(withLinks(one, links));
    }
    if (command.facts.empty())
        return failure(Error::Kind::Conflict, u"the requests are not linked"_s, "NOT_LINKED", {}, {request->number, target->number});
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"unlink", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

Result<RequestRef> LinkRequests::contactAgain(const RequestId &id, const RepeatedContact &contact) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (isOpen(request->state))
        return failure(Error::Kind::Conflict, u"the request is still open"_s, "REQUEST_STILL_OPEN", "I-18", {request->number});
    NewRequest again = sameCaller(*request);
    again.channel = contact.channel.value_or(request->channel);
    again.service = contact.service;
    again.subject = contact.subject.trimmed().isEmpty() ? request->subject : contact.subject;
    again.arrival = contact.arrival;
    return RegisterRequest(m_bench)(again);
}

Result<RequestRef> LinkRequests::split(const RequestId &id, const QString &subject) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (subject.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"the other question has no subject"_s, "SUBJECT_NEEDED", "2.0", {request->number});
    NewRequest part = sameCaller(*request);
    part.subject = subject;
    part.text = request->text;
    part.arrival = request->arrival;
    return RegisterRequest(m_bench)(part);
}

} // namespace hline

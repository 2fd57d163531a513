// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/approvetopic.h"

#include "workflow/supervision.h"
#include "workflow/topicmap.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> ApproveTopic::operator()(const RequestId &id, const QString &reason) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    if (const auto told = needReason(reason); !told)
        return told;
    const auto route = topicRoute(m_bench.store, request->topic, dayOf(m_bench.clock.instant()));
    if (!route || route->individual != TopicFit::Approval || approvalOf(*request) == TopicApproval::Given)
        return failure(Error::Kind::Conflict, u"the topic needs no approval"_s, "NOTHING_TO_APPROVE", "2.4.1.3", {request->number});

    const FactDraft approval = permission(m_bench, id,
                                          {{u"gate"_s, u"TOPIC"_s},
                                           {u"reasons"_s, QJsonArray{u"TOPIC_APPROVAL_REQUIRED"_s}},
                                           {u"clause"_s, QString::fromLatin1(route->clause)},
                                           {u"topic"_s, QString::fromUtf8(request->topic)}}, reason);
    CommandFacts command{{approval}, {}, {}};
    if (!request->service())
        command.facts.push_back(m_bench.facts.about("request.class", idCast<FactId>(id),
                                                    {{u"service"_s, QString::fromLatin1(code(Service::Indiv))},
                                                     {u"approval"_s, approval.id.toString()}}));
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"approve", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

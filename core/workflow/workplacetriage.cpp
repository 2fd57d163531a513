// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/approvetopic.h"
#include "workflow/choosetopic.h"
#include "workflow/overridegate.h"
#include "workflow/refuserequest.h"
#include "workflow/setedition.h"
#include "workflow/topicmap.h"
#include "workflow/workplaceparts.h"

// Topics, permissions, refusals.

namespace hline {

Result<void> Workplace::chooseTopic(const RequestId &id, const QByteArray &topic, Routing routing)
{
    return ChooseTopic(m_parts->bench)(id, topic, routing);
}

Result<void> Workplace::approveTopic(const RequestId &id, const QString &reason)
{
    return ApproveTopic(m_parts->bench)(id, reason);
}

Result<void> Workplace::overrideGate(const RequestId &id, const QString &reason)
{
    return OverrideGate(m_parts->bench)(id, reason);
}

Result<RequestRef> Workplace::refuse(const RequestId &id, const RefusedRequest &refusal)
{
    return RefuseRequest(m_parts->bench)(id, refusal);
}

Result<void> Workplace::setTopicRoute(const TopicRoute &route)
{
    return SetTopicRoute(m_parts->bench)(route);
}

Result<void> Workplace::setEdition(const ContractId &contract, const QString &edition)
{
    return SetEdition(m_parts->bench)(contract, edition);
}

std::vector<TopicRoute> Workplace::topics() const
{
    return topicMap(m_parts->bench.store, dayOf(m_parts->bench.clock.instant()));
}

} // namespace hline

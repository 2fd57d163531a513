// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/choosetopic.h"

#include "workflow/topicmap.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> ChooseTopic::operator()(const RequestId &id, const QByteArray &topic, Routing routing) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    const auto route = topicRoute(m_bench.store, topic, dayOf(m_bench.clock.instant()));
    if (!route)
        return failure(Error::Kind::NotFound, u"no such topic"_s, "TOPIC_UNKNOWN", {}, {QString::fromUtf8(topic)});

    CommandFacts command;
    const FactId target = idCast<FactId>(id);
    if (request->topic != topic)
        command.facts.push_back(m_bench.facts.about("request.set", target,
                                                    {{u"set"_s, QJsonObject{{u"topic"_s, QString::fromLatin1(topic)}}}, {u"seen"_s, 0}}));
    const auto service = firstService(*route);
    const bool sorts = !request->service() || (routing == Routing::Move && request->service() != service);
    if (service && sorts)
        command.facts.push_back(m_bench.facts.about("request.class", target, {{u"service"_s, QString::fromLatin1(code(*service))}}));
    if (command.facts.empty())
        return {};
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"topic", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

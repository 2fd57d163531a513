// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/topicmap.h"

#include "base/uuid7.h"
#include "workflow/supervision.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Refuse = u"REFUSE"_s;

QUuid recordOf(const char *topic)
{
    return makeUuid5("topic", QString::fromLatin1(topic));
}

QString targetText(const TopicRoute &route)
{
    return route.target ? QString::fromLatin1(code(*route.target)) : Refuse;
}

TopicRoute withChanges(TopicRoute route, const QJsonObject &fields)
{
    const auto word = [&fields](const QString &key) { return fields.value(key).toString().toLatin1(); };
    route.line = topicFitFromCode(word(u"line"_s)).value_or(route.line);
    route.individual = topicFitFromCode(word(u"individual"_s)).value_or(route.individual);
    const QByteArray target = word(u"target"_s);
    if (target == Refuse.toLatin1())
        route.target.reset();
    else if (const auto service = serviceFromCode(target))
        route.target = service;
    return route;
}

/// A topic cannot go to a service that does not take it.
bool isConsistent(const TopicRoute &route)
{
    if (route.target == Service::Line)
        return route.line == TopicFit::Yes;
    if (route.target == Service::Indiv)
        return route.individual != TopicFit::No;
    return route.line != TopicFit::Approval;
}

} // namespace

std::vector<TopicRoute> topicMap(const DeskStore &store, Day day)
{
    std::vector<TopicRoute> out;
    for (const TopicRoute &route : defaultRoutes())
        out.push_back(withChanges(route, store.refFields("topic", recordOf(route.topic), day)));
    return out;
}

std::optional<TopicRoute> topicRoute(const DeskStore &store, const QByteArray &topic, Day day)
{
    const auto route = routeOf(topic);
    return route ? std::optional(withChanges(*route, store.refFields("topic", recordOf(route->topic), day))) : std::nullopt;
}

const OverrideRecord *approvalFact(const RequestRecord &request)
{
    const auto given = std::find_if(request.overrides.rbegin(), request.overrides.rend(), [&request](const OverrideRecord &one) {
        return one.gate == "TOPIC" && one.topic == request.topic;
    });
    return given == request.overrides.rend() ? nullptr : &*given;
}

TopicApproval approvalOf(const RequestRecord &request)
{
    return approvalFact(request) ? TopicApproval::Given : TopicApproval::None;
}

Result<void> SetTopicRoute::operator()(const TopicRoute &route) const
{
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    const auto current = topicRoute(m_bench.store, route.topic, dayOf(m_bench.clock.instant()));
    if (!current)
        return failure(Error::Kind::NotFound, u"no such topic"_s, "TOPIC_UNKNOWN", {}, {QString::fromLatin1(route.topic)});
    if (!isConsistent(route))
        return failure(Error::Kind::Invalid, u"the target does not take the topic"_s, "TOPIC_TARGET", "2.4.1.3",
                       {QString::fromLatin1(route.topic), targetText(route)});
    QJsonObject set;
    const auto put = [&set](const QString &key, const QString &wanted, const QString &now) {
        if (wanted != now)
            set[key] = wanted;
    };
    put(u"line"_s, QString::fromLatin1(code(route.line)), QString::fromLatin1(code(current->line)));
    put(u"individual"_s, QString::fromLatin1(code(route.individual)), QString::fromLatin1(code(current->individual)));
    put(u"target"_s, targetText(route), targetText(*current));
    if (set.isEmpty())
        return {};
    const QJsonObject data{{u"type"_s, u"topic"_s}, {u"set"_s, set}, {u"seen"_s, 0}};
    return m_bench.store.commit({{m_bench.facts.about("ref", FactId(recordOf(route.topic)), data)}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline

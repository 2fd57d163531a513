// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service.h"

#include <QList>

#include <span>

namespace hline {

/// May this service take the topic?
enum class TopicFit { Yes, No, Approval };
[[nodiscard]] QByteArray code(TopicFit fit);
[[nodiscard]] std::optional<TopicFit> topicFitFromCode(const QByteArray &code);

/// How the tree of topics is grouped, in its order.
enum class TopicGroup { BeforeLogin, ServiceWork, Simple, Individual, NotForLine, Product, Outside };
inline constexpr std::array AllTopicGroups{TopicGroup::BeforeLogin, TopicGroup::ServiceWork, TopicGroup::Simple, TopicGroup::Individual,
                                           TopicGroup::NotForLine, TopicGroup::Product, TopicGroup::Outside};

/// One row of table S-ROUTE. A supervisor may change line, individual and target; the clauses stay with the topic.
struct TopicRoute
{
    const char *topic;
    TopicFit line;
    TopicFit individual;
    std::optional<Service> target; ///< nothing: refuse
    TopicGroup group = TopicGroup::Outside;
    const char *lineClause = "";   ///< what says whether the line takes it
    const char *clause = "";       ///< what says where it goes
};
/// Table S-ROUTE as the regulation gives it, and the topic outside of it all.
[[nodiscard]] std::span<const TopicRoute> defaultRoutes();
/// Where a topic goes by that table; nothing if the topic is not in it.
[[nodiscard]] std::optional<TopicRoute> routeOf(const QByteArray &topic);

/// Has a supervisor approved the topic of this request for an individual consultation?
enum class TopicApproval { None, Given };

/// The service a request takes when its topic is chosen first; nothing while somebody has to decide: an approval, a refusal.
[[nodiscard]] std::optional<Service> firstService(const TopicRoute &route);

/// Does this service take the topic? A link into the knowledge base answers any (R-2.4.1.1d).
[[nodiscard]] bool isPlaced(const std::optional<Service> &service, const TopicRoute &route, TopicApproval approval);

/// What can be done with a request whose service does not take its topic, best first. Empty if the service does.
enum class WayOut { OtherService, Individual, Approval, Refusal, KnowledgeBase };
[[nodiscard]] QList<WayOut> waysOut(const std::optional<Service> &service, const TopicRoute &route, TopicApproval approval);

} // namespace hline

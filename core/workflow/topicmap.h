// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// Table S-ROUTE as it is on this desk: the regulation's own rows, changed where a supervisor has changed them (`ref` topic).
[[nodiscard]] std::vector<TopicRoute> topicMap(const DeskStore &store, Day day);
/// One row of it; nothing if there is no such topic.
[[nodiscard]] std::optional<TopicRoute> topicRoute(const DeskStore &store, const QByteArray &topic, Day day);

/// Has a supervisor approved the topic the request has now?
[[nodiscard]] TopicApproval approvalOf(const RequestRecord &request);
/// The fact that approved it, for the class change that rests on it (facts.md: request.class).
[[nodiscard]] const OverrideRecord *approvalFact(const RequestRecord &request);

/// A supervisor changes where a topic goes. R-2.4.1.3: the map is editable.
class SetTopicRoute
{
public:
    explicit SetTopicRoute(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const TopicRoute &route) const;

private:
    Workbench &m_bench;
};

} // namespace hline

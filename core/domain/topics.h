// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service.h"

namespace hline {

/// May this service take the topic?
enum class TopicFit { Yes, No, Approval };
[[nodiscard]] QByteArray code(TopicFit fit);

/// One row of table S-ROUTE.
struct TopicRoute
{
    const char *topic;
    TopicFit line;
    TopicFit individual;
    std::optional<Service> target; ///< nothing: refuse
};
/// Where a topic goes; nothing if the topic is not in the table.
[[nodiscard]] std::optional<TopicRoute> routeOf(const QByteArray &topic);

} // namespace hline

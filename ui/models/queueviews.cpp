// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queueviews.h"

#include <algorithm>

namespace hline {

bool isIn(QueueView view, const PackedRow &row, std::uint32_t me)
{
    const std::optional<Service> service = row.serviceKind();
    const auto isOneOf = [&service](std::initializer_list<Service> services) {
        return service && std::find(services.begin(), services.end(), *service) != services.end();
    };
    switch (view) {
    case QueueView::Guaranteed: return row.queueLane() == QueueLane::Guaranteed;
    case QueueView::Mine: return row.holder != 0 && row.holder == me;
    case QueueView::General: return row.queueLane() == QueueLane::General && isOneOf({Service::Indiv, Service::Custom});
    case QueueView::Line: return isOneOf({Service::Line, Service::Kb});
    case QueueView::Tech: return isOneOf({Service::Tech, Service::SvcThin, Service::SvcIts});
    case QueueView::Defects: return isOneOf({Service::Defect});
    case QueueView::Wishes: return isOneOf({Service::Wish});
    case QueueView::Waiting: return row.queueLane() == QueueLane::WaitingClient || row.workState() == WorkState::WaitingClient;
    case QueueView::All: return true;
    case QueueView::Unsorted: return !service;
    }
    return false;
}

void QueueTally::count(const PackedRow &row, std::uint32_t me, int by)
{
    for (int view = 0; view < QueueViewCount; ++view) {
        if (isIn(static_cast<QueueView>(view), row, me))
            m_counts[static_cast<std::size_t>(view)] += by;
    }
}

} // namespace hline

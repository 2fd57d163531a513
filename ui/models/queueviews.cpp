// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queueviews.h"

namespace hline {

namespace {

bool hasOwnView(Service service)
{
    return service == Service::Line || service == Service::Tech || service == Service::Defect || service == Service::Wish;
}

} // namespace

bool isIn(QueueView view, const PackedRow &row, std::uint32_t me)
{
    const std::optional<Service> service = row.serviceKind();
    switch (view) {
    case QueueView::Guaranteed: return row.queueLane() == QueueLane::Guaranteed;
    case QueueView::Mine: return row.holder != 0 && row.holder == me;
    case QueueView::General: return row.queueLane() == QueueLane::General && service && !hasOwnView(*service);
    case QueueView::Line: return service == Service::Line;
    case QueueView::Tech: return service == Service::Tech;
    case QueueView::Defects: return service == Service::Defect;
    case QueueView::Wishes: return service == Service::Wish;
    case QueueView::Waiting: return row.queueLane() == QueueLane::WaitingClient;
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

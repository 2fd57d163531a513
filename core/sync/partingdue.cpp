// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/partingdue.h"

#include <algorithm>

namespace hline {

std::optional<Parting> partingDue(const SyncStatus &status, const std::optional<Parting> &known, Micros now)
{
    using Dismissal = SyncStatus::Dismissal;
    // What the office said of this desk before it fell silent still holds.
    const std::int64_t heard = known ? std::max(known->confirmed - status.confirmed, std::int64_t(0)) : 0;
    const bool isAllSent = status.unsent <= heard;
    const bool isWaiting = status.unsent - status.unsendable > heard;
    if (status.dismissal == Dismissal::None || (status.dismissal == Dismissal::Sends && isWaiting))
        return {};
    const Parting due{isAllSent ? Parting::Why::Dismissed : Parting::Why::TooLate, now, status.confirmed + heard};
    const bool isDone = known && known->why == due.why && known->confirmed == due.confirmed;
    return isDone ? std::nullopt : std::optional(due);
}

/// A desk that has not been greeted yet knows of nothing: it has read nothing either.
bool isTakenBack(const SyncStatus &status, const std::optional<Parting> &known)
{
    return known && known->why != Parting::Why::Left && status.link == SyncStatus::Link::Connected && status.readAt
        && status.dismissal == SyncStatus::Dismissal::None;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

namespace hline {

/// Where a request stands (S-QUE-1).
enum class QueueLane { Guaranteed, General, WaitingClient, InWork, Closed };

/// Everything the order depends on; comparing two keys never looks at the clock.
struct QueueKey
{
    QueueLane lane = QueueLane::General;
    Instant deadline; ///< only compared in the guaranteed lane
    Instant arrival;
    QString id;
    friend bool operator==(const QueueKey &, const QueueKey &) = default;
};
[[nodiscard]] bool isBefore(const QueueKey &a, const QueueKey &b);

/// Lane of a state; `started` requests are in work, whatever their guarantee.
[[nodiscard]] QueueLane laneOf(GuaranteeState state, WorkState work);

} // namespace hline

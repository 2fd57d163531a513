// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/queueorder.h"

#include <tuple>

namespace hline {

bool isBefore(const QueueKey &a, const QueueKey &b)
{
    if (a.lane != b.lane)
        return a.lane < b.lane;
    if (a.lane == QueueLane::Guaranteed && a.deadline != b.deadline)
        return a.deadline < b.deadline;
    return std::tie(a.arrival, a.id) < std::tie(b.arrival, b.id);
}

QueueLane laneOf(GuaranteeState state, WorkState work)
{
    if (!isOpen(work))
        return QueueLane::Closed;
    if (work == WorkState::InWork || work == WorkState::WaitingClient)
        return QueueLane::InWork;

    switch (state) {
    case GuaranteeState::Running:
    case GuaranteeState::Breached:
        return QueueLane::Guaranteed;
    case GuaranteeState::GeneralQueue:
    case GuaranteeState::NotApplicable:
        return QueueLane::General;
    case GuaranteeState::AwaitingConsent:
    case GuaranteeState::AwaitingInfo:
        return QueueLane::WaitingClient;
    case GuaranteeState::Met:
    case GuaranteeState::Unguaranteed:
        return QueueLane::InWork;
    }
    Q_UNREACHABLE();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

#include <QSet>

namespace hline {

/// How far the fold is with an office's log that is read for the first time (sync.md 4.12).
struct ReadingState
{
    bool isOn = false;
    bool isAhead = false;               ///< the fact that is applied comes before its turn
    QSet<FactId> ahead;                 ///< folded, and not met in their turn yet
    QSet<RequestId> aheadRequests;
    QSet<QUuid> lookedBack;             ///< records that stand as a closing knew them
    struct Later { QSet<RequestId> requests; QSet<ContractId> contracts, changed; };
    Later later;
    Later takenUp; ///< all of it, before the last part was taken
};

} // namespace hline

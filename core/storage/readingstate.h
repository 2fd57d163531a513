// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

#include <QHash>
#include <QSet>

namespace hline {

/// How far the fold is with an office's log that is read for the first time (sync.md 4.12).
struct ReadingState
{
    bool isOn = false;
    bool isAhead = false;               ///< the fact that is applied comes before its turn
    QSet<FactId> ahead;                 ///< folded, and not met in their turn yet
    QSet<RequestId> aheadRequests;
    QSet<QUuid> gone;                   ///< contracts and records that are rules, of which nothing is in force
    QSet<QUuid> lookedBack;             ///< records that stand as a closing knew them
    struct Later
    {
        QHash<ContractId, QSet<RequestId>> requests; ///< by contract; null for those without one
        QSet<ContractId> contracts, changed;
    };
    Later later;
    Later takenUp; ///< in the transaction that runs
};

} // namespace hline

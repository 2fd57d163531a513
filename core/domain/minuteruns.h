// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <vector>

namespace hline {

/// Minutes of one charge at equal distances: the replay's unit of work, so that it need not touch each minute.
struct MinuteRun
{
    Instant first;
    seconds step{0}; ///< 60 s of work, 0 s when all happen at once
    std::int64_t count = 0;
    std::size_t charge = 0; ///< index in LedgerInput::charges

    [[nodiscard]] Instant last() const { return first + step * (count - 1); }
};

struct ChargedMinutes
{
    std::vector<MinuteRun> runs;       ///< in the order of S-BAL-3; no two overlap in time
    std::vector<ChargeResults::Entry> results; ///< as LedgerInput::charges; billed, free and invoice are filled
};

/// Service by which time is charged from an instant on.
struct ServiceStretch
{
    Instant from;
    Service service;
};
/// How the class history divides the time of a request as known at `asOf`: at least one stretch, the first without a beginning. A
/// confirmed defect is one for its whole past. S-RCL-1, S-RCL-3, S-RCL-4.
[[nodiscard]] std::vector<ServiceStretch> serviceStretches(const std::vector<ClassChange> &classes, const PolicyTimeline &policies,
                                                           Instant asOf);

/// All minutes of the charges that happened by `asOf`. S-BIL, S-RCL-3, S-RCL-4, S-NRM, S-QUO, S-OFF-2.
[[nodiscard]] ChargedMinutes chargedMinutes(const std::vector<Charge> &charges, const PolicyTimeline &policies, Instant asOf);

} // namespace hline

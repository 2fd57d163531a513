// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <vector>

namespace hline {

/// No limit of hops: the minutes never burn for good.
inline constexpr Instant NeverExpires{startOf(std::chrono::year(9999) / 1)};

/// Lots of a contract as bought: packages of paid months, one-offs, top-ups, adjustments; ended by the contract's end.
/// S-BAL-1, S-BAL-2, S-BAL-6, S-ONE-1. Lots that could never be used are left out.
[[nodiscard]] std::vector<LotState> grantedLots(const LedgerInput &input, const PolicyTimeline &policies);

/// What `amount` minutes of `lot` become in the month `to`, usable from `activeFrom` (S-CRY-1).
[[nodiscard]] LotState carriedLot(const LotState &lot, minutes amount, Month to, Instant activeFrom,
                                  const std::optional<Instant> &contractEnd);

/// S-BAL-4: is `a` used up before `b`?
[[nodiscard]] bool isUsedBefore(const LotState &a, const LotState &b, LedgerOrder order);

} // namespace hline

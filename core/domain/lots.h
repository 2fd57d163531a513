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

/// Can any of these minutes ever be used under a contract that ends then?
[[nodiscard]] bool isUsable(const PurchasedLot &bought, const std::optional<Instant> &contractEnd, const Policy &policy);

/// The lot that makes up for minutes that could not be provided in `failed` although the client asked: an adjustment of the month
/// after it (R-2.4.2.5a, I-20).
[[nodiscard]] PurchasedLot compensation(const QString &id, minutes amount, Month failed);

/// What a larger package adds inside a month that was paid by the smaller one (S-BAL-1); 0 if it is not larger.
[[nodiscard]] minutes upgradeDifference(minutes paid, minutes wanted);

/// First instant of the third working day before the last usable day of a one-off tariff: time to warn (R-2.4.2.6e).
[[nodiscard]] Instant oneOffWarnFrom(Instant validTo, const BusinessCalendar &calendar);
/// One-off lots whose rest will soon expire.
[[nodiscard]] std::vector<LotState> endingOneOffs(const std::vector<LotState> &lots, const BusinessCalendar &calendar, Instant now);

/// What `amount` minutes of `lot` become in the month `to`, usable from `activeFrom` (S-CRY-1).
[[nodiscard]] LotState carriedLot(const LotState &lot, minutes amount, Month to, Instant activeFrom,
                                  const std::optional<Instant> &contractEnd);

/// S-BAL-4: is `a` used up before `b`?
[[nodiscard]] bool isUsedBefore(const LotState &a, const LotState &b, LedgerOrder order);

} // namespace hline

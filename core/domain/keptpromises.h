// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

namespace hline {

/// How a promise goes into the statistics: only those that ended kept or broken are counted (I-21).
enum class PromiseOutcome { Kept, Broken, NotCounted };
[[nodiscard]] PromiseOutcome outcomeOf(GuaranteeState state);

/// When a promise that was broken already stopped being one because the request was classified anew; nothing if that never was. Such
/// requests are listed apart, so that a breach cannot be hidden («Переквалифицировано после просрочки»). R-4.2.1a, I-21.
[[nodiscard]] std::optional<Instant> reclassifiedAfterBreach(const ResponseInput &input, const BusinessCalendar &calendar,
                                                             const PolicyTimeline &policies);

} // namespace hline

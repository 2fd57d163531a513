// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

namespace hline {

/// Sessions whose request became a defect only after their month was closed (S-OFF-2) stay charged there; what they took of prepaid
/// minutes comes back at the change as an ADJUSTMENT lot of the month then current. Regulation 2.4.4.2, S-RCL-4. The lot is called
/// `RETURN:` and the id of the charge. Open months need nothing of this: their replay leaves the minutes out.
[[nodiscard]] LedgerInput withReturnedDefects(LedgerInput input, const BusinessCalendar &calendar, const Policy &policy, Instant asOf);

} // namespace hline

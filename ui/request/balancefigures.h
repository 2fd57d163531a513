// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/views.h"

namespace hline {

/// What the balance bar draws, in minutes. `used` + `carried` + `package` + `other` is the whole of this
/// month's prepaid time; `carried` + `package` + `other` is the balance. S-BAL-7.
struct BalanceFigures
{
    minutes used{0}; ///< prepaid minutes taken this month
    minutes carried{0}; ///< left of minutes brought over from earlier months
    minutes package{0}; ///< left of this month's package
    minutes other{0}; ///< left of one-off tariffs, top-ups and adjustments
    minutes overlimit{0}; ///< taken this month beyond the balance
    minutes pending{0}; ///< will be carried over if the next month is paid in time

    [[nodiscard]] minutes left() const { return carried + package + other; }
    [[nodiscard]] minutes total() const { return used + left(); }
    bool operator==(const BalanceFigures &) const = default;
};
/// `overlimit`: minutes beyond the balance in the month of the view.
[[nodiscard]] BalanceFigures balanceFigures(const BalanceView &balance, minutes overlimit);

/// Over-limit minutes of sessions that began in `month`.
[[nodiscard]] minutes overlimitOf(const LedgerInput &input, const Ledger &ledger, Month month);

} // namespace hline

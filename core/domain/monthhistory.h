// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <vector>

namespace hline {

/// One month of a contract. opening + granted + carriedIn = used + carriedOut + expired + closing (S-BAL-7).
struct MonthLine
{
    Month month;
    minutes opening{0}, granted{0}, carriedIn{0}, used{0}, carriedOut{0}, expired{0}, closing{0};
    minutes overlimit{0}; ///< taken beyond the balance; outside the identity
    minutes invoice{0};   ///< charged by invoice; outside the identity, too
    bool operator==(const MonthLine &) const = default;
};

/// The months in which anything moved, oldest first, from the lines of a replayed ledger.
[[nodiscard]] std::vector<MonthLine> monthHistory(const LedgerInput &input, const Ledger &ledger);

} // namespace hline

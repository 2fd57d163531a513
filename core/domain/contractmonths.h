// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <vector>

namespace hline {

/// «From the month of `from` on the contract has this package» (dated register, facts.md 2).
struct PackageFrom
{
    Day from;
    QString package; ///< package id
    bool operator==(const PackageFrom &) const = default;
};
struct PackageTerms
{
    QString id;
    QString name;
    minutes perMonth{0};
    std::optional<minutes> response; ///< guaranteed response, working minutes
    std::int64_t priceKopecks = 0;
    bool oneOff = false;
};
struct CoveredMonth { Month month; bool full = false; };
/// One payment; `day` is the bank's day, taken from 00:00 MSK of it.
struct PaymentTerms { Day day; std::vector<CoveredMonth> cover; };

/// Month M has the package in force on M's first instant (the first one from the month of signing); paid in full by the first
/// payment that covers it fully. From the month of `from`, to `until` inclusive.
[[nodiscard]] std::vector<PrepaidMonth> contractMonths(const std::vector<PackageFrom> &packages, const std::vector<PackageTerms> &terms,
                                                       const std::vector<PaymentTerms> &payments, Month from, Month until);
/// Response targets by the same register.
[[nodiscard]] std::vector<TargetStep> responseTargets(const std::vector<PackageFrom> &packages, const std::vector<PackageTerms> &terms);

} // namespace hline

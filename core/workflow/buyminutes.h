// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Sells or grants minutes: one-off tariffs, top-ups, upgrades inside a month, adjustments with a reason, and compensation of
/// minutes that could not be provided. R-2.4.2.5a, R-2.4.2.6c … e, S-BAL-1, S-BAL-6, S-ONE-1, I-11, I-20.
class BuyMinutes
{
public:
    explicit BuyMinutes(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<BoughtLot> operator()(const ContractId &id, const Purchase &purchase) const;
    /// What it would change; refused like the purchase itself.
    [[nodiscard]] Result<PurchasePreview> preview(const ContractId &id, const Purchase &purchase) const;

private:
    /// The lot and, for an upgrade, the package that comes into force with the next month.
    struct Plan { PurchasedLot lot; std::optional<FactDraft> package; };
    [[nodiscard]] Result<Plan> planned(const ContractId &id, const Purchase &purchase) const;
    [[nodiscard]] Result<minutes> difference(const ContractRecord &contract, const PackageId &wanted) const;
    [[nodiscard]] Result<void> check(const ContractRecord &contract, const Purchase &purchase, const PurchasedLot &lot) const;

    Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The minutes of one contract as of an instant.
class BalanceQuery
{
public:
    explicit BalanceQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<BalanceView> operator()(const ContractId &id, Instant asOf) const;

private:
    [[nodiscard]] std::optional<PackageRecord> packageAt(const ContractRecord &contract, Instant at) const;

    const Workbench &m_bench;
};

} // namespace hline

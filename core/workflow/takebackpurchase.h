// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// Takes a bought or granted lot back, with a reason; what was used of it becomes over-limit time. I-11.
class TakeBackPurchase
{
public:
    explicit TakeBackPurchase(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const ContractId &contract, const FactId &purchase, const QString &reason) const;

private:
    Workbench &m_bench;
};

} // namespace hline

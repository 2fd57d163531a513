// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workplace.h"

namespace hline {

/// What a search hit brings into a new request.
struct ClientChoice
{
    std::optional<ClientRecord> client;
    std::vector<ContractRecord> contracts; ///< the one that was found first
    std::vector<ProductRecord> products;
    std::optional<ContactRecord> contact;
    std::vector<BalanceView> balances; ///< same order as contracts, as far as they can be computed
    Policy policy;

    [[nodiscard]] const ContractRecord *contract(
        const QString &number) const; ///< compared as contract numbers are
    [[nodiscard]] const ProductRecord *product(const QString &program) const;
    [[nodiscard]] const BalanceView *balance(const ContractId &contract) const;
};
[[nodiscard]] Result<ClientChoice> readClientChoice(const Workplace &workplace, const SearchHit &hit);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/monthhistory.h"
#include "workflow/workplace.h"

namespace hline {

/// One contract with everything its minutes went through.
struct ContractSheet
{
    ContractRecord contract;
    BalanceView balance;
    std::vector<MonthLine> months;
    std::vector<PurchaseRecord> purchases; ///< newest first
};

/// Everything the client card shows, read in one turn of the storage thread.
struct ClientSheet
{
    ClientRecord client;
    std::vector<ContractSheet> contracts;
    std::vector<ProductRecord> products;
    std::vector<ContactRecord> contacts;
};
[[nodiscard]] Result<ClientSheet> readClientSheet(const Workplace &workplace, const ClientId &id);

} // namespace hline

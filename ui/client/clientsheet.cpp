// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clientsheet.h"

namespace hline {

Result<ClientSheet> readClientSheet(const Workplace &workplace, const ClientId &id)
{
    const DeskStore &store = workplace.store();
    auto client = store.client(id);
    if (!client)
        return failure(client.error());
    ClientSheet sheet{std::move(*client), {}, store.productsOf(id), store.contactsOf(id)};
    for (const ContractRecord &contract : store.contractsOf(id)) {
        auto balance = workplace.balance(contract.id, std::nullopt);
        if (!balance)
            return failure(balance.error());
        const auto whole = store.wholeLedger(contract.id, balance->asOf);
        if (!whole)
            return failure(whole.error());
        auto purchases = store.purchases(contract.id);
        if (!purchases)
            return failure(purchases.error());
        std::vector<MonthLine> months = monthHistory(whole->input, whole->ledger);
        sheet.contracts.push_back({contract, std::move(*balance), std::move(months), std::move(*purchases)});
    }
    return sheet;
}

} // namespace hline

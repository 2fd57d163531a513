// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/clientchoice.h"

#include <algorithm>

#include "base/fold.h"

namespace hline {

namespace {

template <typename Record>
void keep(std::optional<Record> &place, Result<Record> record)
{
    if (record)
        place = std::move(*record);
}

std::vector<ContractRecord> contractsOf(
    const DeskStore &store, const std::optional<ClientId> &client, const std::optional<ContractId> &found)
{
    std::vector<ContractRecord> contracts;
    if (client)
        contracts = store.contractsOf(*client);
    if (!found)
        return contracts;
    const auto it = std::ranges::find(contracts, *found, &ContractRecord::id);
    if (it != contracts.end())
        std::rotate(contracts.begin(), it, it + 1);
    else if (const auto lone = store.contract(*found))
        contracts.insert(contracts.begin(), *lone);
    return contracts;
}

} // namespace

const ContractRecord *ClientChoice::contract(const QString &number) const
{
    const QString key = contractKey(number);
    const auto it = std::ranges::find_if(
        contracts, [&](const ContractRecord &each) { return contractKey(each.number) == key; });
    return key.isEmpty() || it == contracts.end() ? nullptr : &*it;
}

const ProductRecord *ClientChoice::product(const QString &program) const
{
    const QString key = nameKey(program);
    const auto it = std::ranges::find_if(
        products, [&](const ProductRecord &each) { return nameKey(each.program) == key; });
    return key.isEmpty() || it == products.end() ? nullptr : &*it;
}

const BalanceView *ClientChoice::balance(const ContractId &id) const
{
    const auto it = std::ranges::find(balances, id, &BalanceView::contract);
    return it == balances.end() ? nullptr : &*it;
}

Result<ClientChoice> readClientChoice(const Workplace &workplace, const SearchHit &hit)
{
    const DeskStore &store = workplace.store();
    ClientChoice choice;
    std::optional<ClientId> client = hit.client;
    if (hit.contact) {
        keep(choice.contact, store.contact(*hit.contact));
        if (!client && choice.contact)
            client = choice.contact->client;
    }
    if (!client && hit.contract) {
        if (const auto contract = store.contract(*hit.contract))
            client = contract->client;
    }
    if (client) {
        auto record = store.client(*client);
        if (!record)
            return failure(record.error());
        choice.client = std::move(*record);
        choice.products = store.productsOf(*client);
    }
    choice.contracts = contractsOf(store, client, hit.contract);
    for (const ContractRecord &contract : choice.contracts) {
        if (auto balance = workplace.balance(contract.id, std::nullopt))
            choice.balances.push_back(std::move(*balance));
    }
    choice.policy
        = store.policy(choice.contracts.empty() ? std::nullopt : std::optional(choice.contracts.front().id),
            workplace.clock().instant());
    return choice;
}

} // namespace hline

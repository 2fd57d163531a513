// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/balancequery.h"

#include "domain/lots.h"

#include <algorithm>

namespace hline {

/// The package in force on the month's first instant; in front of the first one, the first one (contractmonths.h).
std::optional<PackageRecord> BalanceQuery::packageAt(const ContractRecord &contract, Instant at) const
{
    if (contract.packages.empty())
        return std::nullopt;
    QString wanted = contract.packages.front().package;
    for (const PackageFrom &from : contract.packages) {
        if (monthOf(from.from) <= monthOf(at))
            wanted = from.package;
    }
    for (PackageRecord &package : m_bench.store.packages()) {
        if (package.terms.id == wanted)
            return std::move(package);
    }
    return std::nullopt;
}

Result<BalanceView> BalanceQuery::operator()(const ContractId &id, Instant asOf) const
{
    const auto contract = m_bench.store.contract(id);
    if (!contract)
        return failure(contract.error());
    auto ledger = m_bench.store.ledger(id, asOf);
    if (!ledger)
        return failure(ledger.error());
    BalanceView view;
    view.contract = id;
    view.number = contract->number;
    view.asOf = asOf;
    view.ledger = **ledger;
    view.package = packageAt(*contract, asOf);
    if (view.package)
        view.packageMinutes = view.package->terms.perMonth;
    for (const LotState &lot : view.ledger.lots) {
        if (lot.kind == LotKind::Carry)
            view.carried += lot.left;
    }
    view.ending = endingOneOffs(view.ledger.lots, m_bench.store.calendar(), asOf);
    return view;
}

} // namespace hline

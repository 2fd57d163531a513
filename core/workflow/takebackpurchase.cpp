// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takebackpurchase.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> TakeBackPurchase::operator()(const ContractId &contract, const FactId &purchase, const QString &reason) const
{
    const auto all = m_bench.store.purchases(contract);
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, purchase, &PurchaseRecord::fact);
    if (found == all->end())
        return failure(Error::Kind::NotFound, u"no such purchase"_s, "PURCHASE_NOT_FOUND", {}, {purchase.toString()});
    if (found->reversed)
        return failure(Error::Kind::Conflict, u"the purchase is taken back already"_s, "PURCHASE_TAKEN_BACK");
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"taking a purchase back needs a reason"_s, "REASON_NEEDED", "I-11");
    FactDraft reverse = m_bench.facts.reversal(purchase, contract, "wrong");
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    reverse.words = words;
    return m_bench.store.commit({{reverse}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/agreequote.h"
#include "workflow/buyminutes.h"
#include "workflow/completenorm.h"
#include "workflow/deliverquote.h"
#include "workflow/setnorm.h"
#include "workflow/takebackpurchase.h"
#include "workflow/workplaceparts.h"

// Norms, agreed work, bought minutes.

namespace hline {

Result<void> Workplace::setNorm(Service service, minutes norm, Day from)
{
    return SetNorm(m_parts->bench)(service, norm, from);
}

Result<CompletedNorm> Workplace::completeNorm(const RequestId &id, int workplaces)
{
    return CompleteNorm(m_parts->bench)(id, workplaces);
}

Result<void> Workplace::agreeQuote(const RequestId &id, const Quote &quote)
{
    return AgreeQuote(m_parts->bench)(id, quote);
}

Result<DeliveredQuote> Workplace::deliverQuote(const RequestId &id)
{
    return DeliverQuote(m_parts->bench)(id);
}

Result<BoughtLot> Workplace::buy(const ContractId &id, const Purchase &purchase)
{
    return BuyMinutes(m_parts->bench)(id, purchase);
}

Result<void> Workplace::takeBackPurchase(const ContractId &id, const FactId &purchase, const QString &reason)
{
    return TakeBackPurchase(m_parts->bench)(id, purchase, reason);
}

Result<PurchasePreview> Workplace::previewPurchase(const ContractId &id, const Purchase &purchase) const
{
    return BuyMinutes(m_parts->bench).preview(id, purchase);
}

} // namespace hline

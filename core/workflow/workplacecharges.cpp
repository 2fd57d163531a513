// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/agreequote.h"
#include "workflow/buyminutes.h"
#include "workflow/closemonths.h"
#include "workflow/completenorm.h"
#include "workflow/deliverquote.h"
#include "workflow/setconsultant.h"
#include "workflow/setnorm.h"
#include "workflow/takebackpurchase.h"
#include "workflow/datefact.h"
#include "workflow/waivework.h"
#include "workflow/workplaceparts.h"

// Norms, agreed work, bought minutes, and who works here.

namespace hline {

Result<void> Workplace::setNorm(Service service, minutes norm, Day from)
{
    return SetNorm(m_parts->bench)(service, norm, from);
}

Result<ConsultantId> Workplace::setConsultant(const ConsultantChange &change)
{
    return SetConsultant(m_parts->bench)(change);
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

Result<int> Workplace::dateFact(const FactId &fact, Instant at, const QString &reason)
{
    return DateFact(m_parts->bench)(fact, at, reason);
}

Result<void> Workplace::waiveWork(const FactId &work, const QString &reason)
{
    return WaiveWork(m_parts->bench)(work, reason);
}

Result<void> Workplace::takeBackWaiver(const FactId &work, const QString &reason)
{
    return WaiveWork(m_parts->bench).takeBack(work, reason);
}

Result<PurchasePreview> Workplace::previewPurchase(const ContractId &id, const Purchase &purchase) const
{
    return BuyMinutes(m_parts->bench).preview(id, purchase);
}

Result<MonthClosing> Workplace::closeMonth(Month month)
{
    return CloseMonths(m_parts->bench)(month);
}

Result<void> Workplace::reopenMonth(const ContractId &id, Month month, const QString &reason)
{
    return CloseMonths(m_parts->bench).reopen(id, month, reason);
}

Result<MonthClosing> Workplace::previewClosing(Month month) const
{
    return CloseMonths(m_parts->bench).preview(month);
}

Result<std::vector<DifferingAct>> Workplace::differingActs() const
{
    return CloseMonths(m_parts->bench).differing();
}

Result<std::vector<LateEntry>> Workplace::lateEntries(Month postedIn) const
{
    return CloseMonths(m_parts->bench).late(postedIn);
}

} // namespace hline

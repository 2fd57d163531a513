// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/deliverquote.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<DeliveredQuote> DeliverQuote::operator()(const RequestId &id) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (request->service() != Service::Custom)
        return failure(Error::Kind::Denied, u"only customization is done by agreed volume"_s, "NOT_CUSTOM", "2.5.1", {request->number});
    if (request->quote.agreements.empty() || !request->quote.application)
        return failure(Error::Kind::Denied, u"no volume is agreed"_s, "VOLUME_NOT_AGREED", "2.5.3", {request->number});
    if (!request->contract)
        return failure(Error::Kind::Denied, u"nobody would be charged"_s, "NO_CONTRACT", "1.1", {request->number});
    if (m_bench.isTimedNow(id))
        return timerRunning(request->number);
    const minutes agreed = request->quote.agreements.back().agreed;
    const FactDraft delivery = m_bench.facts.onContract("quote.deliver", *request,
                                                        {{u"minutes"_s, qint64(agreed.count())},
                                                         {u"application"_s, request->quote.application->toString()}});
    const FactDraft finish = m_bench.facts.about("request.finish", idCast<FactId>(id),
                                                 {{u"state"_s, QString::fromLatin1(code(WorkState::Done))}});
    if (const auto stored = m_bench.store.commit({{delivery, finish}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"deliver", id, request->number, madeFacts({delivery, finish}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    DeliveredQuote out{id, request->number, agreed, request->worked(), {}, {}};
    if (const auto ledger = m_bench.store.ledger(*request->contract, m_bench.clock.instant())) {
        out.balance = (*ledger)->balance;
        out.charge = chargeIn(**ledger, delivery.id);
    }
    return out;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/completenorm.h"

#include "workflow/startrules.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<minutes> normOf(const DeskStore &store, const RequestRecord &request, Instant at)
{
    const Service service = request.service().value_or(Service::Indiv);
    const std::vector<NormRecord> all = store.norms();
    const auto found = std::ranges::find(all, service, &NormRecord::service);
    if (const auto norm = found == all.end() ? std::nullopt : normInForce(found->norms, at))
        return *norm;
    return failure(Error::Kind::Denied, u"no norm of the service is in force"_s, "NORM_MISSING", "2.3.3",
                   {QString::fromLatin1(code(service)), isoDay(dayOf(at))});
}

Result<void> CompleteNorm::check(const RequestRecord &request, int workplaces) const
{
    if (!request.service() || !isChargedByNorm(*request.service()))
        return failure(Error::Kind::Invalid, u"the service is not charged by a norm"_s, "NOT_A_NORM_SERVICE", "2.3.3", {request.number});
    if (workplaces < 1 || workplaces > LargestWorkplaceCount)
        return failure(Error::Kind::Invalid, u"no such number of workplaces"_s, "COUNT_OUT_OF_RANGE", "2.3.1.1",
                       {QString::number(LargestWorkplaceCount)});
    if (m_bench.isTimedNow(request.id))
        return timerRunning(request.number);
    if (!request.contract)
        return failure(Error::Kind::Denied, u"nobody would be charged"_s, "NO_CONTRACT", "1.1", {request.number});
    // Whoever worked was let in when the work began; done without a timer, completing is its beginning.
    return request.worked() > seconds(0) ? Result<void>() : admit(m_bench, request, StartAction::Timer, m_bench.clock.instant(), "NORM");
}

Result<CompletedNorm> CompleteNorm::operator()(const RequestId &id, int workplaces) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (auto good = check(*request, workplaces); !good)
        return failure(good.error());
    const auto norm = normOf(m_bench.store, *request, m_bench.clock.instant());
    if (!norm)
        return failure(norm.error());
    const Service service = *request->service();
    const FactDraft charge = m_bench.facts.onContract("norm", *request,
                                                      {{u"service"_s, QString::fromLatin1(code(service))},
                                                       {u"norm_min"_s, qint64(norm->count())},
                                                       {u"count"_s, workplaces},
                                                       {u"actual_s"_s, qint64(request->worked().count())}});
    const FactDraft finish = m_bench.facts.about("request.finish", idCast<FactId>(id),
                                                 {{u"state"_s, QString::fromLatin1(code(WorkState::Done))}});
    if (const auto stored = m_bench.store.commit({{charge, finish}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"norm", id, request->number, madeFacts({charge, finish}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    CompletedNorm out{id, request->number, {charge.id, toInstant(charge.at), service, *norm, workplaces, request->worked()}, {}, {}};
    if (const auto ledger = m_bench.store.ledger(*request->contract, m_bench.clock.instant())) {
        out.balance = (*ledger)->balance;
        out.charge = chargeIn(**ledger, charge.id);
    }
    return out;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/reclassquery.h"

#include "workflow/requestledger.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ClassChange> wished(const RequestRecord &request, const ClassWish &wish, Instant now)
{
    std::vector<ClassChange> classes = request.classes;
    const Instant at = classes.empty() ? request.arrival : now; // S-RCL-1: the triage acts from the arrival on
    if (wish.service && wish.service != request.service())
        classes = withClass(std::move(classes), {at, *wish.service, {}});
    return wish.consentAt ? withConsent(std::move(classes), *wish.consentAt) : classes;
}

} // namespace

Result<LedgerInput> ledgerUpToNow(const Workbench &bench, const RequestRecord &request)
{
    auto ledger = requestLedger(bench.store, request, bench.clock.instant());
    const auto timer = bench.timer();
    if (!ledger || !timer || timer->session.request != request.id || timer->isPaused())
        return ledger;
    const Instant from = toInstant(timer->session.lastStartAt);
    addRunning(*ledger, request, {timer->session.id, bench.me, from, from + TimerQuery(bench).running(*timer)});
    return ledger;
}

Result<ReclassCost> ReclassQuery::cost(const RequestRecord &request, const std::vector<ClassChange> &before,
                                       const std::vector<ClassChange> &after) const
{
    const Instant now = m_bench.clock.instant();
    return ledgerUpToNow(m_bench, request).map([&](LedgerInput ledger) {
        const DeskStore &store = m_bench.store;
        const auto fromClosed = [&](const std::vector<ClassChange> &classes) {
            return request.contract ? store.returnedByClosedMonths(*request.contract, request.id, classes, now) : minutes(0);
        };
        return costOf({std::move(ledger), request.id.toString(), before, after, fromClosed(after) - fromClosed(before)}, m_bench.store.calendar(),
                      m_bench.store.policies(request.contract), now);
    });
}

Result<ReclassView> ReclassQuery::operator()(const RequestId &id, const ClassWish &wish) const
{
    const Instant now = m_bench.clock.instant();
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    const std::vector<ClassChange> after = wished(*request, wish, now);
    if (after.empty())
        return failure(Error::Kind::Invalid, u"nothing is classified and nothing is wished"_s, "UNCLASSIFIED", "2.0", {request->number});
    auto cost = this->cost(*request, request->classes, after);
    if (!cost)
        return failure(cost.error());
    auto response = m_bench.store.responseInput(id, now);
    if (!response)
        return failure(response.error());
    response->classes = after;
    const PolicyTimeline policies = m_bench.store.policies(request->contract);
    ReclassView out{id, request->number, request->service(), after.back().service, *std::move(cost), {}, false, {}};
    out.response = responseAt(*response, m_bench.store.calendar(), policies, now);
    out.needsConsent = hline::needsConsent(after, policies.at(now));
    out.earliestConsent = hline::earliestConsent(after, request->arrival);
    return out;
}

Result<std::optional<ReclassCost>> ReclassQuery::returnedByDefect(const RequestRecord &request) const
{
    if (request.classes.size() < 2 || request.service() != Service::Defect || request.work.empty())
        return std::optional<ReclassCost>();
    std::vector<ClassChange> before = request.classes;
    while (before.size() > 1 && before.back().service == Service::Defect)
        before.pop_back();
    return cost(request, before, request.classes).map([](ReclassCost cost) { return std::optional(std::move(cost)); });
}

} // namespace hline

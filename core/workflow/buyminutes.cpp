// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/buyminutes.h"

#include "base/uuid7.h"
#include "domain/lots.h"
#include "workflow/balancequery.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr minutes LargestLot{60'000}; // a thousand hours

bool isSold(LotKind kind)
{
    return kind == LotKind::OneOff || kind == LotKind::TopUp || kind == LotKind::Adjustment;
}

std::optional<Instant> endOf(const ContractRecord &contract)
{
    const auto &last = contract.standing.validTo;
    return last ? std::optional(startOf(*last + std::chrono::days(1))) : std::nullopt;
}

} // namespace

Result<void> BuyMinutes::check(const ContractRecord &contract, const Purchase &purchase, const PurchasedLot &lot) const
{
    if (!isSold(purchase.kind))
        return failure(Error::Kind::Invalid, u"this kind of minutes is not sold"_s, "NOT_FOR_SALE", {}, {QString::fromLatin1(code(purchase.kind))});
    if (lot.amount < minutes(1) || lot.amount > LargestLot)
        return failure(Error::Kind::Invalid, u"no such amount of minutes"_s, "AMOUNT_OUT_OF_RANGE", {}, {QString::number(LargestLot.count())});
    if (purchase.kind == LotKind::Adjustment && purchase.reason.trimmed().isEmpty()) // I-11, I-20
        return failure(Error::Kind::Invalid, u"an adjustment needs a reason"_s, "ADJUSTMENT_REASON_NEEDED", "I-11");
    if (purchase.notProvidedIn && *purchase.notProvidedIn > monthOf(m_bench.clock.instant()))
        return failure(Error::Kind::Invalid, u"the month has not begun"_s, "MONTH_NOT_BEGUN", "2.4.2.5", {isoMonth(*purchase.notProvidedIn)});
    if (!isUsable(lot, endOf(contract), m_bench.store.policy(contract.id, m_bench.clock.instant())))
        return failure(Error::Kind::Denied, u"the minutes could never be used"_s, "LOT_NEVER_USABLE", {}, {contract.number});
    return {};
}

/// S-BAL-1: from the present package of this month to the wanted one.
Result<minutes> BuyMinutes::difference(const ContractRecord &contract, const PackageId &wanted) const
{
    const Instant now = m_bench.clock.instant();
    const auto view = BalanceQuery(m_bench)(contract.id, now);
    if (!view)
        return failure(view.error());
    const std::vector<PackageRecord> all = m_bench.store.packages();
    const auto found = std::ranges::find(all, wanted, &PackageRecord::id);
    if (found == all.end() || found->terms.oneOff)
        return failure(Error::Kind::NotFound, u"no such package"_s, "PACKAGE_NOT_FOUND", {}, {wanted.toString()});
    const minutes more = upgradeDifference(view->packageMinutes, found->terms.perMonth);
    if (more == minutes(0))
        return failure(Error::Kind::Denied, u"a smaller package acts from the next month"_s, "NOT_AN_UPGRADE", "S-BAL-1", {found->terms.name});
    return more;
}

Result<BuyMinutes::Plan> BuyMinutes::planned(const ContractId &id, const Purchase &purchase) const
{
    const auto contract = m_bench.store.contract(id);
    if (!contract)
        return failure(contract.error());
    const Instant now = m_bench.clock.instant();
    Plan plan;
    const QString lotId = FactId(makeUuid7(m_bench.clock.now())).toString();
    if (purchase.notProvidedIn)
        plan.lot = compensation(lotId, purchase.amount, *purchase.notProvidedIn);
    else
        plan.lot = {lotId, purchase.kind, purchase.amount, purchase.from.value_or(now), {}};
    if (purchase.lastDay)
        plan.lot.validTo = startOf(*purchase.lastDay + std::chrono::days(1));
    if (purchase.upgradeTo) {
        const auto more = difference(*contract, *purchase.upgradeTo);
        if (!more)
            return failure(more.error());
        plan.lot.amount = *more;
        const QJsonObject set{{u"package"_s, purchase.upgradeTo->toString()}};
        plan.package = m_bench.facts.about("ref", idCast<FactId>(id),
                                           {{u"type"_s, u"contract"_s}, {u"set"_s, set}, {u"seen"_s, 0},
                                            {u"from"_s, isoDay(firstDay(next(monthOf(plan.lot.activeFrom))))}});
    }
    if (auto good = check(*contract, purchase, plan.lot); !good)
        return failure(good.error());
    return plan;
}

Result<BoughtLot> BuyMinutes::operator()(const ContractId &id, const Purchase &purchase) const
{
    const auto plan = planned(id, purchase);
    if (!plan)
        return failure(plan.error());
    const PurchasedLot &lot = plan->lot;
    QJsonObject data{{u"lot"_s, QString::fromLatin1(code(lot.kind))}, {u"minutes"_s, qint64(lot.amount.count())}};
    if (purchase.lastDay)
        data[u"valid_to"_s] = isoDay(*purchase.lastDay);
    if (purchase.upgradeTo)
        data[u"package"_s] = purchase.upgradeTo->toString();
    if (purchase.notProvidedIn)
        data[u"not_provided"_s] = isoMonth(*purchase.notProvidedIn);
    FactDraft fact = m_bench.facts.about("purchase", *FactId::fromString(lot.id), data);
    fact.contract = id;
    if (lot.activeFrom != toInstant(fact.at))
        fact = FactMaker::dated(fact, toMicros(lot.activeFrom), {});
    QJsonObject words;
    putText(words, u"reason"_s, purchase.reason);
    if (!words.isEmpty())
        fact.words = words;
    CommandFacts command{{fact}, {}, {}};
    if (plan->package)
        command.facts.push_back(*plan->package);
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"purchase", {}, {}, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    BoughtLot out{lot, fact.id, {}};
    if (const auto ledger = m_bench.store.ledger(id, m_bench.clock.instant()))
        out.balance = (*ledger)->balance;
    return out;
}

Result<PurchasePreview> BuyMinutes::preview(const ContractId &id, const Purchase &purchase) const
{
    const auto plan = planned(id, purchase);
    if (!plan)
        return failure(plan.error());
    PurchasePreview out;
    out.at = std::max(plan->lot.activeFrom, m_bench.clock.instant());
    out.amount = plan->lot.amount;
    auto input = m_bench.store.ledgerInput(id, out.at);
    if (!input)
        return failure(input.error());
    const Policy policy = m_bench.store.policy(id, out.at);
    const BusinessCalendar calendar = m_bench.store.calendar();
    const Ledger before = replay(*input, calendar, policy, out.at);
    input->lots.push_back(plan->lot);
    const Ledger after = replay(*input, calendar, policy, out.at);
    out.before = before.balance;
    out.after = after.balance;
    out.covered = before.overlimitTotal - after.overlimitTotal;
    out.validTo = grantedLots({{}, {plan->lot}, {}, input->contractEnd, {}}, policy).front().validTo;
    return out;
}

} // namespace hline

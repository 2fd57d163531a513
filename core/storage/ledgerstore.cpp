// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledgerstore.h"

#include "storage/ledgerjson.h"
#include "storage/moneyfacts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype HistoryCacheLimit = 2000;

/// The part of a curve that begins at an instant, with the balance at it.
BalanceCurve endOf(const BalanceCurve &curve, Instant since)
{
    BalanceCurve out{{since, minutes(0)}};
    for (const BalanceStep &step : curve) {
        if (step.at <= since)
            out.front().balance = step.balance;
        else
            out.push_back(step);
    }
    return out;
}

QString shortId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// The last month that is paid ahead: what is known of later balances reaches so far.
Month lastCovered(const std::vector<PaymentTerms> &payments)
{
    Month out{std::chrono::year(1970), std::chrono::January};
    for (const PaymentTerms &payment : payments) {
        for (const CoveredMonth &cover : payment.cover)
            out = std::max(out, cover.month);
    }
    return out;
}

/// What all closed months give back.
ReturnedMinutes allReturned(const ContractHistory &all, std::size_t closings, const LedgerRules &rules, const ContractHistory::Known &known)
{
    ReturnedMinutes out;
    for (const ClosedPeriod *period : all.parts(closings)) {
        ReturnedMinutes of = returnedMinutes({period->ledger, period->month, period->posted}, all.restated(*period, known), rules.calendar,
                                             rules.policies);
        std::ranges::move(of.lots, std::back_inserter(out.lots));
        std::ranges::move(of.withdrawals, std::back_inserter(out.withdrawals));
    }
    return out;
}

/// The month's own charges: what begins after it was only known by the time it was closed.
bool beginsBefore(const Charge &charge, Instant end)
{
    if (const auto *session = std::get_if<SessionCharge>(&charge); session && !session->receivedAt)
        return std::ranges::any_of(session->segments, [end](const WorkSegment &segment) { return segment.from < end; });
    return std::visit([](const auto &each) { return each.receivedAt; }, charge).value_or(chargedAt(charge)) < end;
}

/// The invoice's own due day of a month: a value whose first day lies in it.
void applyDueDays(std::vector<PrepaidMonth> &months, const RefState &contract)
{
    for (const auto &[from, value] : contract.dated(u"due"_s)) {
        for (PrepaidMonth &month : months) {
            if (month.month == monthOf(from))
                month.due = parseIsoDay(value.toString());
        }
    }
}

} // namespace

PackageTerms packageTermsOf(const RefState &state)
{
    PackageTerms out;
    out.id = shortId(state.id);
    out.name = state.text(u"name"_s);
    out.perMonth = minutes(state.fields.value(u"minutes"_s).toInteger());
    if (state.fields.contains(u"response_min"_s))
        out.response = minutes(state.fields.value(u"response_min"_s).toInteger());
    out.priceKopecks = state.fields.value(u"price_kop"_s).toInteger();
    out.oneOff = state.text(u"kind"_s) == u"ONEOFF";
    return out;
}

ContractRecord contractRecord(const RefState &state)
{
    ContractRecord out;
    out.id = ContractId(state.id);
    out.number = state.text(u"number"_s);
    if (const auto org = state.uuid(u"org"_s))
        out.client = ClientId(*org);
    for (const QJsonValue &product : state.fields.value(u"products"_s).toArray())
        out.products.push_back(ProductId(QUuid::fromString(product.toString())));
    out.oneOff = state.text(u"kind"_s) == u"ONEOFF";
    out.standing.active = state.text(u"status"_s).isEmpty() || state.text(u"status"_s) == u"ACTIVE";
    out.standing.signedDay = state.day(u"signed"_s);
    out.standing.validFrom = state.day(u"valid_from"_s);
    out.standing.validTo = state.day(u"valid_to"_s);
    for (const auto &[from, value] : state.dated(u"package"_s))
        out.packages.push_back({from, value.toString()});
    out.edition = state.text(u"edition"_s);
    out.standing.edition = out.edition.toUtf8();
    return out;
}

const ContractHistory &LedgerStore::history(const ContractId &id)
{
    if (const auto cached = m_histories.constFind(id); cached != m_histories.constEnd())
        return **cached;
    auto out = std::make_shared<ContractHistory>(ContractHistory::read(m_database, id));
    if (m_histories.size() >= HistoryCacheLimit)
        m_histories.clear();
    return **m_histories.insert(id, std::move(out));
}

std::vector<PackageTerms> LedgerStore::packageTerms()
{
    if (!m_terms) {
        m_terms.emplace();
        for (const RefState &state : m_references.ofType("package"))
            m_terms->push_back(packageTermsOf(state));
    }
    return *m_terms;
}

void LedgerStore::addContract(LedgerInput &out, const ContractId &id, Instant now, const std::vector<PaymentTerms> &payments)
{
    const RefState *state = m_references.find(id.uuid());
    if (!state)
        return;
    const ContractRecord contract = contractRecord(*state);
    if (!contract.packages.empty() && !contract.oneOff) {
        const Day first = contract.standing.signedDay.value_or(contract.packages.front().from);
        out.months = contractMonths(contract.packages, packageTerms(), payments, monthOf(std::min(first, contract.packages.front().from)),
                                    std::max({next(monthOf(now)), lastCovered(payments), next(monthOf(contract.packages.back().from))}));
        applyDueDays(out.months, *state);
    }
    if (contract.standing.validTo)
        out.contractEnd = startOf(*contract.standing.validTo + std::chrono::days(1));
}

LedgerInput LedgerStore::openPart(const ContractId &id, Instant now, const LedgerRules &rules, const ContractHistory::Known &known)
{
    const ContractHistory &all = history(id);
    const std::size_t closings = all.closings(rules.policies, known);
    LedgerInput out;
    out.lots = all.lots(closings, known);
    out.charges = all.charges(closings, known);
    addContract(out, id, now, all.payments(known));
    if (closings == 0)
        return out;
    const ClosedPeriod &last = all.closed[closings - 1];
    out.opening = last.opening;
    out.charges = openCharges(std::move(out.charges), last.month);
    ReturnedMinutes returned = allReturned(all, closings, rules, known);
    std::ranges::move(returned.lots, std::back_inserter(out.lots));
    out.withdrawals = all.withdrawals(closings, known);
    std::ranges::move(returned.withdrawals, std::back_inserter(out.withdrawals));
    return out;
}

minutes LedgerStore::returned(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes, Instant now,
                              const LedgerRules &rules)
{
    ContractHistory wished = history(id);
    const std::size_t closings = wished.closings(rules.policies, {});
    const auto sum = [&] {
        const ReturnedMinutes all = allReturned(wished, closings, rules, {});
        minutes out{0};
        for (const PurchasedLot &lot : all.lots)
            out += lot.activeFrom <= now ? lot.amount : minutes(0);
        for (const Withdrawal &gone : all.withdrawals)
            out -= gone.at <= now ? gone.amount : minutes(0);
        return out;
    };
    const minutes already = sum();
    wished.classes[request.uuid()] = classes;
    return closings == 0 ? minutes(0) : sum() - already;
}

LedgerInput LedgerStore::input(const ContractId &id, Instant asOf, const LedgerRules &rules)
{
    const ContractHistory &all = history(id);
    for (const ClosedPeriod *period : all.parts(all.closings(rules.policies, {}))) {
        if (asOf < startOf(next(period->month)))
            return period->ledger;
    }
    return openPart(id, asOf, rules, {});
}

std::shared_ptr<const Ledger> LedgerStore::ledger(const ContractId &id, Instant asOf, const LedgerRules &rules)
{
    if (const auto cached = m_ledgers.constFind(id); cached != m_ledgers.cend() && cached->asOf <= asOf && asOf < cached->until)
        return cached->ledger;
    Replayed &kept = replayed(id, asOf);
    if (!kept.ledger) {
        const LedgerInput input = this->input(id, asOf, rules);
        kept.ledger = std::make_shared<const Ledger>(replay(input, rules.calendar, rules.policies, asOf));
        kept.until = standsUntil(input, *kept.ledger, asOf);
    }
    return kept.ledger;
}

LedgerStore::Replayed &LedgerStore::replayed(const ContractId &id, Instant asOf)
{
    if (const auto cached = m_ledgers.find(id); cached != m_ledgers.end() && cached->asOf == asOf)
        return *cached;
    if (m_ledgers.size() >= HistoryCacheLimit)
        m_ledgers.clear();
    return *m_ledgers.insert(id, {asOf, asOf, {}, {}});
}

WholeLedger LedgerStore::whole(const ContractId &id, Instant asOf, const LedgerRules &rules)
{
    WholeLedger out;
    const ContractHistory &all = history(id);
    for (const ClosedPeriod *period : all.parts(all.closings(rules.policies, {}))) {
        if (startOf(next(period->month)) <= asOf)
            out.add(period->ledger, replayClosed(period->ledger, rules.calendar, rules.policies, period->month, period->posted));
    }
    const LedgerInput last = input(id, asOf, rules);
    out.add(last, replay(last, rules.calendar, rules.policies, asOf));
    return out;
}

BalanceCurve LedgerStore::postedCurve(const ContractId &id, Instant since, Instant now, const LedgerRules &rules)
{
    std::vector<Instant> corrections = history(id).corrections();
    std::erase_if(corrections, [since, now](Instant at) { return at <= since || at > now; });
    if (corrections.empty())
        return ledger(id, now, rules)->curve;
    // A later request of the contract sees the end of what an earlier one sees: one curve serves all that wait.
    std::optional<BalanceCurve> &kept = replayed(id, now).posted;
    if (!kept || since < kept->front().at) {
        corrections.insert(corrections.begin(), since);
        kept = correctedCurve(id, std::move(corrections), now, rules);
    }
    return endOf(*kept, since);
}

/// What was known from each correction to the next one: everything posted up to it.
BalanceCurve LedgerStore::correctedCurve(const ContractId &id, std::vector<Instant> corrections, Instant now, const LedgerRules &rules)
{
    BalanceCurve out;
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const Instant until = i + 1 < corrections.size() ? corrections[i + 1] : Instant::max();
        const Ledger known = replay(openPart(id, now, rules, corrections[i]), rules.calendar, rules.policies, now);
        const BalanceCurve since = endOf(known.curve, corrections[i]);
        std::ranges::copy_if(since, std::back_inserter(out), [until](const BalanceStep &step) { return step.at < until; });
    }
    return out;
}

ClosedMonth LedgerStore::close(const ContractId &id, const ClosedPeriod &period, const LedgerRules &rules)
{
    LedgerInput input = openPart(id, period.posted, rules, {});
    const Instant end = startOf(next(period.month));
    std::erase_if(input.months, [&input](const PrepaidMonth &month) { return input.opening && month.month < input.opening->month; });
    std::erase_if(input.charges, [end](const Charge &charge) { return !beginsBefore(charge, end); });
    ClosedMonth closed = closeMonth(input, rules.calendar, rules.policies, period.month, period.posted);
    m_database.run(Sql("INSERT INTO closed_month (contract, month, fact_id, place, posted_us, used_min, over_min, carried_min, ledger, opening) "
                       "VALUES (:contract, :month, :fact, :place, :posted, :used, :over, :carried, :ledger, :opening)"),
                   id, isoMonth(period.month), period.fact, period.place, toMicros(period.posted), std::int64_t(closed.used.count()),
                   std::int64_t(closed.overlimit.count()), std::int64_t(closed.carried.count()), encodeLedgerInput(input),
                   encodeOpening(closed.opening));
    forgetHistory(id);
    return closed;
}

void LedgerStore::reopen(const ContractId &id, const FactId &closing)
{
    m_database.run(Sql("DELETE FROM closed_month WHERE contract = :contract AND fact_id = :fact"), id, closing);
    forgetHistory(id);
}

std::optional<LastClosing> LedgerStore::lastClosing(const ContractId &id)
{
    Rows rows = m_database.select(Sql("SELECT month, fact_id FROM closed_month WHERE contract = :contract ORDER BY month DESC LIMIT 1"), id);
    if (!rows.next())
        return std::nullopt;
    return LastClosing{parseIsoMonth(rows.text(0)).value_or(Month()), rows.id<FactId>(1)};
}

std::vector<PurchaseRecord> LedgerStore::purchases(const ContractId &id)
{
    Rows rows = m_database.select(
        Sql("SELECT m.fact_id, m.target, j.at_us, f.data, w.text ->> '$.reason', m.posted_us, m.voided_us FROM money m "
            "JOIN fact f ON f.fact_id = m.fact_id JOIN judged j ON j.fact_id = m.fact_id LEFT JOIN words w ON w.fact_id = m.fact_id "
            "WHERE m.contract = :contract AND f.kind = 'purchase' ORDER BY m.place DESC"), id);
    std::vector<PurchaseRecord> out;
    while (rows.next()) {
        FactDraft draft;
        draft.target = rows.id<FactId>(1);
        draft.at = rows.micros(2);
        draft.data = QJsonDocument::fromJson(rows.utf8(3)).object();
        if (const auto lot = lotOf(draft)) {
            out.push_back({rows.id<FactId>(0), *lot, rows.text(4), parseIsoMonth(draft.data.value(u"not_provided"_s).toString()),
                           toInstant(rows.micros(5)), !rows.isNull(6)});
        }
    }
    return out;
}

std::vector<TargetStep> LedgerStore::targets(const ContractId &id)
{
    const RefState *state = m_references.find(id.uuid());
    return state ? responseTargets(contractRecord(*state).packages, packageTerms()) : std::vector<TargetStep>();
}

void LedgerStore::add(const ContractId &id, const PostedWork &piece, const std::vector<ClassChange> &classes)
{
    const auto cached = m_histories.constFind(id);
    if (cached == m_histories.constEnd())
        return;
    (*cached)->work.push_back(piece);
    (*cached)->classes[piece.request] = classes; // the request may have worked for another contract before
}

void LedgerStore::setClasses(const ContractId &id, const QUuid &request, const std::vector<ClassChange> &classes)
{
    if (const auto cached = m_histories.constFind(id); cached != m_histories.constEnd())
        (*cached)->classes[request] = classes;
}

void LedgerStore::forgetHistory(const ContractId &id)
{
    m_histories.remove(id);
    m_ledgers.remove(id);
}

void LedgerStore::forgetAll()
{
    m_histories.clear();
    m_ledgers.clear();
    m_terms.reset();
}

} // namespace hline

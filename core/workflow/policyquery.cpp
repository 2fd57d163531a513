// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/policyquery.h"

#include <algorithm>

#include "domain/policytext.h"
#include "workflow/setpolicy.h"
#include "workflow/supervision.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int YearsBefore = 1;
constexpr int YearsAfter = 2;

} // namespace

/// The register is (record, field, from): the greatest `from` up to the day, among equal ones the last that was made (facts.md 2).
const PolicyDecision *PolicyRow::inForce(Day today) const
{
    const PolicyDecision *best = nullptr;
    for (const PolicyDecision &decision : history) { // newest first
        const bool isDue = !decision.reversed && (!decision.from || *decision.from <= today);
        if (isDue && (!best || decision.from.value_or(Day::min()) > best->from.value_or(Day::min())))
            best = &decision;
    }
    return best;
}

const PolicyDecision *PolicyRow::upcoming(Day today) const
{
    const PolicyDecision *next = nullptr;
    for (const PolicyDecision &decision : history) {
        const bool waits = !decision.reversed && decision.from && *decision.from > today;
        if (waits && (!next || *decision.from < *next->from))
            next = &decision;
    }
    return next;
}

bool PolicyRow::isDecided(Day today) const
{
    const PolicyDecision *decision = inForce(today);
    return decision && decision->value;
}

PolicyRegister PolicyQuery::operator()(const std::optional<ContractId> &contract, Instant asOf) const
{
    PolicyRegister out;
    out.asOf = asOf;
    if (contract) {
        if (auto record = m_bench.store.contract(*contract))
            out.contract = std::move(*record);
        if (out.contract && out.contract->client)
            out.client = m_bench.store.client(*out.contract->client).value_or(ClientRecord{}).name;
    }
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        out.readOnly = allowed.error();
    out.inForce = m_bench.store.policy(contract, asOf);
    const Policy desks = m_bench.store.policy({}, asOf);
    for (const PolicyKey &key : policyKeys()) {
        const auto owner = isContractKey(key.key) ? contract : std::nullopt;
        out.rows.push_back({key.key, key.rule, QString::fromUtf8(key.options), policyText(out.inForce, key.key), policyText({}, key.key),
                            policyText(owner ? desks : Policy{}, key.key), decisions(key.key, owner)});
    }
    out.years = years();
    out.packages = m_bench.store.packages();
    return out;
}

/// A contract's own record has the key of the desk's: the owner tells them apart.
std::vector<PolicyDecision> PolicyQuery::decisions(const QByteArray &key, const std::optional<ContractId> &contract) const
{
    std::vector<PolicyDecision> out;
    const RequestId record(policyRecord(key, contract).uuid()); // a record's history is read like a request's
    for (const HistoryRecord &fact : m_bench.store.history(record)) {
        const QJsonValue value = fact.data.value(u"set"_s)[u"value"_s];
        if (value.isUndefined())
            continue;
        const auto decided = value.isNull() ? std::nullopt : std::optional(value.toVariant().toString());
        out.push_back({decided, parseIsoDay(fact.data.value(u"from"_s).toString()), toInstant(fact.made), fact.who, fact.reversed});
    }
    std::ranges::reverse(out);
    return out;
}

/// Around this year; what is not loaded is said, not left out (S-CAL-6).
std::vector<CalendarYearRecord> PolicyQuery::years() const
{
    std::vector<CalendarYearRecord> out;
    const BusinessCalendar calendar = m_bench.store.calendar();
    const std::vector<CalendarYear> loaded = m_bench.store.calendarYears();
    const int now = static_cast<int>(std::chrono::year_month_day(dayOf(m_bench.clock.instant())).year());
    for (int year = now - YearsBefore; year <= now + YearsAfter; ++year) {
        const auto known = std::ranges::find(loaded, year, &CalendarYear::year);
        out.push_back({year, calendar.status(year), known == loaded.end() ? QString() : known->source});
    }
    return out;
}

} // namespace hline

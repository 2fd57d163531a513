// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/policyquery.h"

#include <algorithm>

#include "domain/policytext.h"

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

PolicyRegister PolicyQuery::operator()() const
{
    PolicyRegister out;
    out.asOf = m_bench.clock.instant();
    const Policy policy = m_bench.store.policy({}, out.asOf);
    for (const PolicyKey &key : policyKeys()) {
        out.rows.push_back({key.key, key.rule, QString::fromUtf8(key.options), policyText(policy, key.key),
                            policyText({}, key.key), decisions(key.key)});
    }
    out.years = years();
    out.packages = m_bench.store.packages();
    return out;
}

std::vector<PolicyDecision> PolicyQuery::decisions(const QByteArray &key) const
{
    std::vector<PolicyDecision> out;
    const auto record = m_bench.store.findRef("policy", QString::fromLatin1(key));
    if (!record)
        return out;
    for (const HistoryRecord &fact : m_bench.store.history(RequestId(*record))) { // a record's history is read like a request's
        const QString value = fact.data.value(u"set"_s)[u"value"_s].toString();
        if (value.isEmpty())
            continue;
        out.push_back({value, parseIsoDay(fact.data.value(u"from"_s).toString()), toInstant(fact.made), fact.who, fact.reversed});
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

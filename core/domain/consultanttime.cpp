// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/consultanttime.h"

#include <algorithm>
#include <numeric>

namespace hline {

namespace {

/// Spans as a set of time: ascending, without overlaps.
template<typename Span>
std::vector<Span> withoutOverlaps(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    std::vector<Span> result;
    for (const Span &span : spans) {
        if (span.to <= span.from)
            continue;
        if (!result.empty() && span.from <= result.back().to)
            result.back().to = std::max(result.back().to, span.to);
        else
            result.push_back(span);
    }
    return result;
}

} // namespace

DepartmentSupply::DepartmentSupply(const std::vector<ConsultantHours> &consultants, const BusinessCalendar &calendar,
                                   const Fraction &utilisation)
    : m_calendar(calendar)
{
    for (const ConsultantHours &consultant : consultants)
        m_denominator = std::lcm(m_denominator, consultant.utilisation.value_or(utilisation).denominator);
    for (const ConsultantHours &consultant : consultants) {
        const Fraction share = consultant.utilisation.value_or(utilisation);
        Person person{{}, withoutOverlaps(consultant.absences), share.numerator * (m_denominator / share.denominator)};
        std::transform(consultant.week.begin(), consultant.week.end(), person.week.begin(), withoutOverlaps<Shift>);
        m_people.push_back(std::move(person));
    }
}

SupplySum DepartmentSupply::between(Instant from, Instant to) const
{
    SupplySum sum;
    for (const Person &person : m_people)
        sum.weighted += worked(person, from, to).count() * person.weight;
    return sum;
}

/// S-CAP-1: (working day ∩ line hours) ∩ shift − absences.
seconds DepartmentSupply::worked(const Person &person, Instant from, Instant to) const
{
    const Day day = dayOf(from);
    const std::size_t weekday = std::chrono::weekday(day).iso_encoding() - 1;
    seconds worked{0};
    for (const Shift &shift : person.week[weekday]) {
        const Instant begin = std::max(from, startOf(day) + shift.from);
        const Instant end = std::min(to, startOf(day) + shift.to);
        worked += m_calendar.workingTime(begin, end);
        for (const Absence &absence : person.absences)
            worked -= m_calendar.workingTime(std::max(begin, absence.from), std::min(end, absence.to));
    }
    return worked;
}

} // namespace hline

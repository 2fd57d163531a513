// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capacity.h"

#include <vector>

namespace hline {

/// Working seconds of all consultants, each weighted by his share; an exact number, see DepartmentSupply.
struct SupplySum
{
    std::int64_t weighted = 0;
    friend SupplySum operator+(SupplySum a, SupplySum b) { return {a.weighted + b.weighted}; }
};

/// Supply of S-CAP-1 with one denominator for all shares, so that the only rounding is the floor at the end.
class DepartmentSupply
{
public:
    DepartmentSupply(const std::vector<ConsultantHours> &consultants, const BusinessCalendar &calendar, const Fraction &utilisation);

    /// Of [from, to), which lies within one day.
    [[nodiscard]] SupplySum between(Instant from, Instant to) const;
    [[nodiscard]] minutes minutesOf(SupplySum sum) const { return minutes(sum.weighted / (m_denominator * 60)); }

private:
    struct Person
    {
        std::array<std::vector<Shift>, 7> week; ///< without overlaps
        std::vector<Absence> absences;          ///< without overlaps
        std::int64_t weight = 0;
    };
    [[nodiscard]] seconds worked(const Person &person, Instant from, Instant to) const;

    std::vector<Person> m_people;
    const BusinessCalendar &m_calendar;
    std::int64_t m_denominator = 1;
};

} // namespace hline

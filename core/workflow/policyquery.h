// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// One decision about a key of section 3: from a day on it has this value.
struct PolicyDecision
{
    QString value;
    std::optional<Day> from; ///< nothing: always
    Instant made;
    QString who;
    bool reversed = false;
};

/// A key with everything that was ever decided about it.
struct PolicyRow
{
    QByteArray key, rule;
    QString options;      ///< as section 3 writes them
    QString value;        ///< in force
    QString defaultValue;
    std::vector<PolicyDecision> history; ///< newest first; a decision for a later day is among them

    /// The decision that gives the value in force; nothing: the default does.
    [[nodiscard]] const PolicyDecision *inForce(Day today) const;
    /// The next one that waits for its day.
    [[nodiscard]] const PolicyDecision *upcoming(Day today) const;
};

/// «Настройки → Правила регламента»: every key of section 3 and what else the rules rest on.
struct PolicyRegister
{
    Instant asOf;
    std::vector<PolicyRow> rows; ///< in the order of section 3
    std::vector<CalendarYearRecord> years;
    std::vector<PackageRecord> packages;
};

/// Rules in force now, of the desk or of one contract with its own. Regulation, section 3 and 9; S-CAL-6.
class PolicyQuery
{
public:
    explicit PolicyQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] PolicyRegister operator()() const;

private:
    [[nodiscard]] std::vector<PolicyDecision> decisions(const QByteArray &key) const;
    [[nodiscard]] std::vector<CalendarYearRecord> years() const;

    const Workbench &m_bench;
};

} // namespace hline

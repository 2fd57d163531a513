// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// One decision about a key of section 3: from a day on it has this value.
struct PolicyDecision
{
    std::optional<QString> value; ///< nothing: what would hold without a decision, again
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
    QString defaultValue; ///< of the regulation
    QString withoutOwn;   ///< what would hold without the decisions below: the default, for a contract the desk's value
    std::vector<PolicyDecision> history; ///< newest first, of a contract its own ones where it may have them; a decision for a later day is among them

    /// The decision that is in force; nothing: none is.
    [[nodiscard]] const PolicyDecision *inForce(Day today) const;
    /// The next one that waits for its day.
    [[nodiscard]] const PolicyDecision *upcoming(Day today) const;
    /// Is the value in force a decided one?
    [[nodiscard]] bool isDecided(Day today) const;
};

/// «Настройки → Правила регламента»: every key of section 3 and what else the rules rest on.
struct PolicyRegister
{
    Instant asOf;
    std::optional<ContractRecord> contract; ///< whose rules these are; nothing: the desk's
    QString client;                         ///< of that contract
    Policy inForce;
    std::optional<Error> readOnly;          ///< why this person decides nothing here; nothing: a supervisor
    std::vector<PolicyRow> rows; ///< in the order of section 3
    std::vector<CalendarYearRecord> years;
    std::vector<PackageRecord> packages;
};

/// Rules in force now, of the desk or of one contract with its own. Regulation, section 3 and 9; S-CAL-6.
class PolicyQuery
{
public:
    explicit PolicyQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] PolicyRegister operator()(const std::optional<ContractId> &contract, Instant asOf) const;

private:
    [[nodiscard]] std::vector<PolicyDecision> decisions(const QByteArray &key, const std::optional<ContractId> &contract) const;
    [[nodiscard]] std::vector<CalendarYearRecord> years() const;

    const Workbench &m_bench;
};

} // namespace hline

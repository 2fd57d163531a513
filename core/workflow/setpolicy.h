// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The record of a key of section 3: the desk's, or a contract's own.
[[nodiscard]] FactId policyRecord(const QByteArray &key, const std::optional<ContractId> &contract);

/// Changes one policy of the desk, or of one contract where section 3 allows it, from a day on. What happened before that day is
/// judged as before; closed months do not move. By a supervisor, from today on at the earliest.
class SetPolicy
{
public:
    explicit SetPolicy(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const PolicyChange &change) const;

private:
    [[nodiscard]] Result<void> check(const PolicyChange &change) const;

    Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/explanation.h"
#include "workflow/workbench.h"

namespace hline {

/// «Почему?»: the derivation of any figure of this desk as of an instant. Regulation 1.1, R-1.1b, R-2.4.2.6a.
class ExplainQuery
{
public:
    explicit ExplainQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<Explanation> operator()(const Question &question, Instant asOf) const;

private:
    [[nodiscard]] Result<void> answer(Explanation &out) const;
    [[nodiscard]] Result<RequestRecord> aboutRequest(Explanation &out) const;
    [[nodiscard]] Result<void> explainResponse(Explanation &out) const;
    [[nodiscard]] Result<void> explainBalance(Explanation &out) const;
    [[nodiscard]] Result<void> explainCharge(Explanation &out) const;
    [[nodiscard]] Result<void> explainEligibility(Explanation &out) const;
    [[nodiscard]] Result<void> explainRefusal(Explanation &out) const;
    [[nodiscard]] Result<void> explainTimer(Explanation &out) const;
    [[nodiscard]] Result<void> addCharges(Explanation &out, const RequestRecord &record) const;
    [[nodiscard]] Result<void> addMonths(Explanation &out, const ContractId &contract) const;
    void addFacts(Explanation &out, const RequestId &id, const std::vector<QByteArray> &kinds) const;
    void addPolicies(Explanation &out, const std::optional<ContractId> &contract) const;

    const Workbench &m_bench;
};

} // namespace hline

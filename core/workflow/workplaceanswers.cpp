// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/dossierquery.h"
#include "workflow/explainquery.h"
#include "workflow/policyquery.h"
#include "workflow/statementquery.h"
#include "workflow/workplaceparts.h"

// Derivations, documents, rules in force.

namespace hline {

Result<Explanation> Workplace::explain(const Question &question, std::optional<Instant> asOf) const
{
    return ExplainQuery(m_parts->bench)(question, asOf.value_or(m_parts->bench.clock.instant()));
}

Result<Dossier> Workplace::dossier(const RequestId &id) const
{
    return DossierQuery(m_parts->bench)(id);
}

Result<Statement> Workplace::statement(const ContractId &id, Month month) const
{
    return StatementQuery(m_parts->bench)(id, month);
}

PolicyRegister Workplace::policies(const std::optional<ContractId> &contract, std::optional<Instant> asOf) const
{
    return PolicyQuery(m_parts->bench)(contract, asOf.value_or(m_parts->bench.clock.instant()));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/dossier.h"
#include "workflow/workbench.h"

namespace hline {

/// «Детализация списания минут»: the minutes of a contract in a month, entry by entry. Regulation 2.4.2.6, S-BAL-7.
class StatementQuery
{
public:
    explicit StatementQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<Statement> operator()(const ContractId &id, Month month) const;

private:
    [[nodiscard]] Result<void> addHead(Statement &out, const ContractId &id, const LedgerInput &input) const;
    void addWork(Statement &out, const LedgerInput &input, const Ledger &ledger) const;
    void addMovements(Statement &out, const Ledger &ledger) const;
    void describe(StatementRow &row, const SessionCharge &session) const;
    [[nodiscard]] QString nameOf(const QString &consultant) const;

    const Workbench &m_bench;
};

} // namespace hline

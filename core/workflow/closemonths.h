// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/moneyviews.h"
#include "workflow/workbench.h"

namespace hline {

/// Closes a month for all contracts in one action, opens one again, and tells what came too late. Regulation 2.4.2.6b, S-OFF-2.
class CloseMonths
{
public:
    explicit CloseMonths(Workbench &bench) : m_bench(bench) { }

    /// What closing the month now would freeze, contract by contract.
    [[nodiscard]] Result<MonthClosing> preview(Month month) const;
    /// One `close` for each contract whose month is still open, all in one transaction; contracts whose month is closed stay as they are.
    /// Denied before the closing instant of S-OFF-2, and on a joined desk without the office or with records it does not have yet.
    [[nodiscard]] Result<MonthClosing> operator()(Month month) const;
    /// Takes back the last closing of a contract, with a reason: entries that came late go to their own month.
    [[nodiscard]] Result<void> reopen(const ContractId &contract, Month month, const QString &reason) const;
    /// Entries posted in a month that came after their own was closed, newest first.
    [[nodiscard]] Result<std::vector<LateEntry>> late(Month postedIn) const;
    /// Acts in force that state other figures than follow from the facts, by contract and month.
    [[nodiscard]] Result<std::vector<DifferingAct>> differing() const;

private:
    [[nodiscard]] Result<std::optional<MonthToClose>> act(const ContractId &id, Month month, const BusinessCalendar &calendar) const;
    [[nodiscard]] std::optional<Error> waitsFor() const;
    [[nodiscard]] Result<LateEntry> lateEntry(const LateRecord &record) const;

    Workbench &m_bench;
};

} // namespace hline

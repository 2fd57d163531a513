// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/helpdesk.h"

namespace hline::test {

/// One request as people see it, in one line without ids: to compare before and after.
[[nodiscard]] QString stateOf(Helpdesk &desk, const RequestId &request);
/// The timer as people see it: "none", "running № 1 90 s", "paused …".
[[nodiscard]] QString timerOf(Helpdesk &desk);
/// Requests, contracts' balances, timer, counts: everything the desk shows.
[[nodiscard]] QStringList stateOf(Helpdesk &desk, const std::vector<RequestId> &requests, const std::vector<ContractId> &contracts);
/// What must hold at every instant: one timer at most, known to all who are asked, and explained balances. Empty if so.
[[nodiscard]] QString brokenRule(Helpdesk &desk, const std::vector<ContractId> &contracts);

} // namespace hline::test

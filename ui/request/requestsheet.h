// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workplace.h"

namespace hline {

/// Everything the pane shows at once, read in one turn of the storage thread so that its figures belong
/// together.
struct RequestSheet
{
    RequestView view;
    ConsultantId me;
    minutes overlimit{0}; ///< of the contract, this month
    bool timerRuns = false; ///< mine, on this request
};
[[nodiscard]] Result<RequestSheet> readRequestSheet(const Workplace &workplace, const RequestId &id);

/// One work entry as the tab «Время» lists it.
struct WorkLine
{
    FactId fact;
    SessionId session;
    Instant from;
    seconds length{0};
    QString who;
    QString note;
    bool mine = false;
    bool voided = false;
    bool closesSession = false; ///< the newest entry of its session carries what the whole session is billed
    seconds sessionWorked{0};
    ChargeResult charge; ///< of the whole session
};
struct WorkSheet
{
    std::vector<WorkLine> lines; ///< newest first
    bool free = false; ///< the service is not billed by the minute
};
[[nodiscard]] Result<WorkSheet> readWorkSheet(const Workplace &workplace, const RequestId &id);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// What the ledger replays for a request: all work on its contract; without a contract its own work alone, which is beyond any
/// package (I-05).
[[nodiscard]] Result<LedgerInput> requestLedger(const DeskStore &store, const RequestRecord &request, Instant now);

/// The piece of work under the running timer, which is not stored before it ends.
struct RunningPiece
{
    SessionId session;
    ConsultantId who;
    Instant from;
    Instant to;
};
/// Adds it, as if the timer stopped at its end.
void addRunning(LedgerInput &ledger, const RequestRecord &request, const RunningPiece &piece);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/closedmonths.h"
#include "workflow/factmaker.h"
#include "workflow/ports/deskstore.h"
#include "workflow/undostack.h"

namespace hline {

/// What every use case of one consultant at one desk works with.
struct Workbench
{
    Workbench(DeskStore &deskStore, const Clock &deskClock, ConsultantId consultant)
        : store(deskStore), clock(deskClock), me(consultant), facts(deskClock, consultant)
    {
    }

    DeskStore &store;
    const Clock &clock;
    ConsultantId me;
    FactMaker facts;
    UndoStack undo;
    OfficeReach office = OfficeReach::Away; ///< as last told; of no meaning on a lone desk
    std::optional<FactId> kept; ///< the timer.start whose timer this process keeps with its heartbeat

    /// The running or paused timer of this consultant.
    [[nodiscard]] std::optional<OpenTimer> timer() const;
    /// Local row of a timer whose open start is `start`.
    [[nodiscard]] TimerRow timerRow(const FactId &start, const SessionId &session, TimerRow::Keeper keeper) const;
    /// Remembers whether this process keeps the timer of a row that was just stored.
    void keep(const TimerRow &row);

    /// An open request; REQUEST_CLOSED if it is closed (I-18: then it is a new one).
    [[nodiscard]] Result<RequestRecord> openRequest(const RequestId &id) const;
    /// Is the timer running or paused on this request?
    [[nodiscard]] bool isTimedNow(const RequestId &id) const;
};

/// `reversed` ones first to last: a step made of these facts.
[[nodiscard]] std::vector<DoneStep::Made> madeFacts(const std::vector<FactDraft> &facts);
/// What the charge that a fact made came to.
[[nodiscard]] ChargeResult chargeIn(const Ledger &ledger, const FactId &fact);
[[nodiscard]] tl::unexpected<Error> noTimer();
[[nodiscard]] tl::unexpected<Error> timerRunning(const QString &number);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/requestledger.h"

#include <algorithm>

namespace hline {

namespace {

SessionCharge &chargeOf(LedgerInput &ledger, const RequestRecord &request, const SessionId &session)
{
    const QString id = session.toString();
    for (Charge &charge : ledger.charges) {
        auto *known = std::get_if<SessionCharge>(&charge);
        if (known && known->id == id)
            return *known;
    }
    ledger.charges.emplace_back(SessionCharge{id, {}, request.classes, request.id.toString(), {}});
    return std::get<SessionCharge>(ledger.charges.back());
}

} // namespace

Result<LedgerInput> requestLedger(const DeskStore &store, const RequestRecord &request, Instant now)
{
    if (request.contract)
        return store.ledgerInput(*request.contract, now);
    LedgerInput out;
    for (const WorkRecord &work : request.work) {
        if (!work.voided && !work.waived)
            addRunning(out, request, {work.session, work.who, work.from, work.from + work.length});
    }
    return out;
}

void addRunning(LedgerInput &ledger, const RequestRecord &request, const RunningPiece &piece)
{
    if (piece.to <= piece.from)
        return;
    SessionCharge &charge = chargeOf(ledger, request, piece.session);
    charge.segments.push_back({charge.id, piece.who.toString(), piece.from, piece.to, false});
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bulkwriter.h"
#include "workflow/ports/unsentstore.h"

namespace hline {

/// What can still be read of a damaged desk file, fact by fact (reliability.md A8).
struct Salvaged
{
    struct Piece { UnsentFact fact; bool isSent; }; ///< sent: the office's log, as far as it can be read, holds it
    std::vector<Piece> facts;       ///< made here, whole by their hashes, in their order
    int lost = 0;                   ///< numbers whose fact cannot be read and that the office's log does not show either
    std::optional<DeviceId> device; ///< the desk's last one
    Continuation untold;            ///< whom it goes on for, unless the office knows
    std::optional<int> deskNumber;
    std::optional<TimerRow> timer;
    std::optional<OfficeTime> officeTime;
};

/// Asks for every number and every fact by itself: a damaged page takes with it what lies on it and nothing else. Never fails; writes nothing.
[[nodiscard]] Salvaged salvage(Database &database);
[[nodiscard]] std::vector<UnsentFact> unsentOf(const Salvaged &salvaged);

/// A fact of this desk as its row will be: with its boot reading.
[[nodiscard]] FactRow ownRowOf(const SentFact &fact);

} // namespace hline

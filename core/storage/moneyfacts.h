// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/contractmonths.h"
#include "domain/ledger.h"
#include "workflow/ports/fact.h"

namespace hline {

// What facts that move a balance say (facts.md 2: payment, purchase, norm, quote.deliver).

/// Does a fact of this kind belong to the ledger of its contract?
[[nodiscard]] bool movesMoney(const QByteArray &kind);

[[nodiscard]] std::vector<CoveredMonth> coverOf(const FactDraft &draft);
/// Nothing if the fact names no kind of lot that is known here.
[[nodiscard]] std::optional<PurchasedLot> lotOf(const FactDraft &draft);
/// The charge of a `norm` or `quote.deliver` fact.
[[nodiscard]] std::optional<Charge> chargeOf(const FactDraft &draft);

/// When a charge happens by what it is for.
[[nodiscard]] Instant chargedAt(const Charge &charge);
/// The charge, posted only then because its month was closed (S-OFF-2).
[[nodiscard]] Charge receivedAt(Charge charge, Instant posted);

} // namespace hline

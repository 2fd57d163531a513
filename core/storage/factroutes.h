// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/fact.h"

namespace hline {

/// What a kind of fact belongs to.
enum class Route { NewRequest, Request, OfTarget, Reverse, Reference, Money, Import, Close, Reopen, Waiver, Dating, Kept };
/// Nothing for a kind that is not in the catalogue (facts.md 2): such a fact is kept and not folded.
[[nodiscard]] std::optional<Route> routeOfKind(const QByteArray &kind);
/// Does a kind belong to one request, by itself or by its target?
[[nodiscard]] bool isOfRequest(const QByteArray &kind);
/// The `import` fact to which a fact belongs.
[[nodiscard]] std::optional<FactId> batchOf(const FactDraft &draft);
[[nodiscard]] std::optional<Month> monthOfClosing(const FactDraft &draft);
/// The facts whose words an `erased` fact names; none for any other kind.
[[nodiscard]] std::vector<FactId> erasedBy(const FactDraft &draft);
[[nodiscard]] bool isWellFormed(const FactDraft &draft, Route route);

} // namespace hline

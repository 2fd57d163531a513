// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// May this person decide what only a supervisor decides? On a lone desk one person is all (facts.md 2).
[[nodiscard]] Result<void> needSupervisor(const DeskStore &store, const ConsultantId &me);
[[nodiscard]] inline Result<void> needSupervisor(const Workbench &bench) { return needSupervisor(bench.store, bench.me); }
/// A decision is recorded with its reason or not at all (I-03).
[[nodiscard]] Result<void> needReason(const QString &reason);

/// The supervisor's fact about a request: `override` with the words of the reason.
[[nodiscard]] FactDraft permission(const Workbench &bench, const RequestId &request, QJsonObject data, const QString &reason);

} // namespace hline

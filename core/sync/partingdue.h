// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncstatus.h"
#include "workflow/ports/feedstore.h"

namespace hline {

/// What a desk is to do once it has heard that its person has left: nothing while the office still takes what it holds and lacks some
/// of it that can be sent, and nothing twice. `known`: what was done before.
[[nodiscard]] std::optional<Parting> partingDue(const SyncStatus &status, const std::optional<Parting> &known, Micros now);

/// The office reads out again to a desk whose person had left: the dismissal was taken back. Who left by will comes back by will.
[[nodiscard]] bool isTakenBack(const SyncStatus &status, const std::optional<Parting> &known);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"

namespace hline {

/// Tells all desks which number this one has in its office, so that they can print the numbers of its requests (facts.md 4). Does
/// nothing on a lone desk, and nothing if it is told already.
[[nodiscard]] Result<void> tellDeskNumber(DeskStore &store, const Clock &clock, const ConsultantId &me);

} // namespace hline

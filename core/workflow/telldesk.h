// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"

namespace hline {

/// Tells all desks which number this one has in its office, so that they can print the numbers of its requests (facts.md 4), and whom
/// it goes on for, so that the office no longer waits for those and the supervisor knows (sync.md 4.9). Does nothing on a lone desk,
/// and nothing if it is told already. Whom the office knows by the desk's login tells it, if anybody: a desk that has just joined or
/// was made anew may have been opened for another.
[[nodiscard]] Result<void> tellDeskNumber(DeskStore &store, const Clock &clock, const ConsultantId &me, const QString &login = {});

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

namespace hline {

/// «Короткий старт»: the first piece of work was shorter than a minute, and nobody has replied to the client. It keeps a promise
/// without helping anybody, so the supervisor sees it (S-SLA-4).
[[nodiscard]] bool isShortStart(const std::vector<RequestEvent> &events);

/// A start or an event made by accident is taken back within its own day (S-SLA-4).
[[nodiscard]] bool mayBeVoided(Instant at, Instant now);

} // namespace hline

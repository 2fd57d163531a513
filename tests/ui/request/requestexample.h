// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"

namespace hline::test {

/// Wednesday 2026-11-18, 10:05 in Moscow.
[[nodiscard]] Instant exampleNow();

/// Request 4131 of TSZh «Zarechye»: package of 120 minutes, 60 carried over from October of which 46 are used
/// and 14 left, none of the package used; individual consultation with a guaranteed response of 4 hours; ITS
/// and updates in force.
[[nodiscard]] RequestSheet exampleSheet();

} // namespace hline::test

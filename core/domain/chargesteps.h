// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

#include <vector>

namespace hline {

/// Why the charges of one request cost what they cost: service by service the segments, their sums and the rounding; standard
/// hours and agreed volumes as they are. «Почему столько?» Regulation 2.4.2.6a, S-BIL-1 … S-BIL-5, S-RCL-3, S-RCL-4, S-NRM, S-QUO.
[[nodiscard]] Steps chargeSteps(const std::vector<Charge> &charges, const PolicyTimeline &policies, Instant asOf);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// Minutes of many contracts replayed against a bare fold of the same arrays, and a month closed for a whole department (S-OFF-2).
[[nodiscard]] std::vector<Measurement> measureLedger(Profile profile);

} // namespace hline::bench

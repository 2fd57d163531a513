// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// S1: deadline and working time through the public calendar against a bare prefix-sum loop; what a long span costs; a sweep
/// over one `now`. S3: disagreements with the oracle file and with a minute-by-minute count of 2024 – 2026.
[[nodiscard]] std::vector<Measurement> measureSla(Profile profile);

} // namespace hline::bench

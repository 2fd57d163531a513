// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// F1: how long a person waits for the first hits of the palette, whatever is typed, of the 50 ms nobody notices. A directory on a
/// real disk (HLINE_BENCH_DIR, else the current one).
[[nodiscard]] std::vector<Measurement> measureSearch(Profile profile);

} // namespace hline::bench

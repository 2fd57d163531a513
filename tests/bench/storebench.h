// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// D1 – D3 and the refold check, in a directory on a real disk (HLINE_BENCH_DIR, else the current one).
[[nodiscard]] std::vector<Measurement> measureStore(Profile profile);

} // namespace hline::bench

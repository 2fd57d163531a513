// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// C1 – C4: the real program and a bare main window, as child processes, from their start to the end after the first paint.
[[nodiscard]] std::vector<Measurement> measureStart(Profile profile);

} // namespace hline::bench

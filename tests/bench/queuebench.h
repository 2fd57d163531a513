// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// Q1 – Q8, and what one turn of the event loop costs while a long queue scrolls and ticks. Needs a QApplication.
[[nodiscard]] std::vector<Measurement> measureQueue(Profile profile);

/// Q4 – Q8: the model alone.
[[nodiscard]] std::vector<Measurement> measureQueueModel(Profile profile);
/// Q1 – Q3 and the turns: the table on the screen.
[[nodiscard]] std::vector<Measurement> measureQueueTable(Profile profile);

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

// Desk and office over a private PostgreSQL, in a directory on a real disk.

/// Y1 – Y4: a new desk takes the log, by growing logs.
[[nodiscard]] std::vector<Measurement> measureSnapshot(Profile profile);
/// Y11, Y12: a desk returns after a time away; one with ten thousand own facts.
[[nodiscard]] std::vector<Measurement> measureCatchup(Profile profile);
/// Y10 and facts a second by desks and batches.
[[nodiscard]] std::vector<Measurement> measurePush(Profile profile);
/// Y5, Y6: from one desk to the others, and what they cost the one that writes.
[[nodiscard]] std::vector<Measurement> measureLive(Profile profile);
/// What a desk costs that has nothing to say and hears nothing.
[[nodiscard]] std::vector<Measurement> measureQuiet(Profile profile);
/// Y7: from a commit at one desk to the row on the screen of another. Needs a QApplication.
[[nodiscard]] std::vector<Measurement> measureRepaint(Profile profile);

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/snapshotstore.h"

#include <functional>

namespace hline::test {

/// What an office's snapshot gives before all the rest, of its first `upTo` rows: records, and open requests with all that was
/// said of them (0009_snapshot.sql, which a test of its own holds to this).
[[nodiscard]] std::vector<FeedRow> aheadOf(std::span<const FeedRow> log, std::int64_t upTo);

/// A desk reads a log for the first time; `between` runs after each transaction. True if it is whole afterwards.
[[nodiscard]] bool readsFirst(SnapshotStore &desk, std::span<const FeedRow> log, const FeedCursor &office,
                              const std::function<void()> &between = [] { });

} // namespace hline::test

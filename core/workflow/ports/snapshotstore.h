// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/checkedrow.h"

namespace hline {

/// What the first reading of an office's log needs of a desk's memory (sync.md 4.12). All calls on the storage thread, each a short
/// transaction, so that the desk is used in between; a crash in between costs a refold, never a fact. Rows may also come by
/// FeedStore::receive(): whoever brings the last one ends the reading.
class SnapshotStore
{
public:
    virtual ~SnapshotStore() = default;

    /// From now on the log is wanted up to `upTo`, and balances are incomplete until it is there.
    [[nodiscard]] virtual Result<void> beginReading(std::int64_t upTo) = 0;
    /// Facts before their turn: records and open requests. They are not part of the feed, which stays a prefix of the log.
    [[nodiscard]] virtual Result<Changes> receiveAhead(std::span<const FeedRow> rows) = 0;
    /// Stores as many of the rows that follow the cursor as a short transaction bears; how many. `office` names the log. Nothing is
    /// shown of them before settleReading(): the office is done with sooner than the desk.
    [[nodiscard]] virtual Result<std::size_t> receiveNext(std::span<const CheckedRow> rows, const FeedCursor &office) = 0;
    /// Folds some of the rows that are stored, and then, when all have come, writes some of the balances they touched; how much is
    /// left. After the last of it balances are whole.
    [[nodiscard]] virtual Result<std::size_t> settleReading() = 0;
    /// The last row that is folded; those up to the cursor are stored.
    [[nodiscard]] virtual std::int64_t foldedTo() const = 0;
    /// A person does not want the log: the feed is emptied, own facts stay.
    [[nodiscard]] virtual Result<void> cancelReading() = 0;
    /// Where the log was wanted up to and is not yet.
    [[nodiscard]] virtual std::optional<std::int64_t> readingTo() const = 0;
};

} // namespace hline

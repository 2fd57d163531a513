// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bulkwriter.h"
#include "workflow/checkedrow.h"

namespace hline {

/// A fact as it travels. Columns 0–14: fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, body_sha, scope and
/// text of its words, dseq.
[[nodiscard]] SentFact sentFactOf(const Rows &rows);

/// The office's log as far as a desk has read it, and what of the desk's own facts is to be sent (sync.md 4.2, 4.3).
class FeedLog
{
public:
    explicit FeedLog(Database &database) : m_database(database) { }

    [[nodiscard]] FeedCursor cursor();
    /// Stores rows that follow the cursor and moves it. Corrupt, code FEED_BROKEN, at the first row that does not hold, and if the
    /// last one is not where `after` stands.
    [[nodiscard]] Result<void> add(std::span<const CheckedRow> rows, const FeedCursor &after);
    /// Stores facts of rows that come before their turn; nothing of them is in the feed.
    [[nodiscard]] Result<void> addAhead(std::span<const FeedRow> rows);
    /// Forgets every row and moves the cursor to the beginning of the same office's log.
    void clear();
    /// False of a desk that has parted with its office: a page may still be on its way to it (reliability.md F10).
    [[nodiscard]] bool keepsWords();
    [[nodiscard]] std::vector<SentFact> ownFacts(const DeviceId &device, std::int64_t dseq, int limit, std::int64_t bytes);
    /// Checks every link of what is stored.
    [[nodiscard]] Result<void> verify();

private:
    void moveCursor(const FeedCursor &to);
    [[nodiscard]] Result<void> addFacts(std::vector<FactRow> facts);

    Database &m_database;
};

} // namespace hline

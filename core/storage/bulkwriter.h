// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/sqlitedeskstore.h"
#include "workflow/checkedrow.h"

namespace hline {

/// A fact ready for its row: canonical texts and hashes.
struct FactRow
{
    FactId id;
    std::optional<ContractId> contract;
    std::optional<FactId> target;
    QByteArray kind, boot, data, words, scope; ///< empty = absent
    int version = 1;
    std::optional<std::int64_t> secs, bootUs;
    Micros at, made;
    QByteArray bodySha, envelopeSha;
};

/// Writes rows of the office's log, whose facts are here, in the transaction that runs. Failures of SQLite stay with it.
void insertFeed(Database &database, std::span<const CheckedRow> rows);
/// … of facts that come before their turn: which desk sent them.
void insertAhead(Database &database, std::span<const FeedRow> rows);
/// … facts that are not here yet. Those among which some were: the fewest that can be told without a question for each.
[[nodiscard]] std::vector<const FactRow *> insertFacts(Database &database, const std::vector<FactRow> &rows);
/// A fact of the office's log as its row will be.
[[nodiscard]] FactRow factRowOf(const SentFact &fact, const QByteArray &envelopeSha);

/// Writes facts in bulk: many rows a statement, straight through SQLite's own interface. The projections follow when the last
/// fact is in. For test desks and benchmarks.
class BulkWriter
{
public:
    explicit BulkWriter(SqliteDeskStore &store);

    /// Canonical form and hashes of drafts; Invalid if one has none.
    [[nodiscard]] static Result<std::vector<FactRow>> prepare(const std::vector<FactDraft> &drafts);
    /// Stores rows under the next numbers, in one transaction.
    [[nodiscard]] Result<void> write(const std::vector<FactRow> &rows);
    /// Folds what was written.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> writeAll(const std::vector<FactRow> &rows);

    SqliteDeskStore &m_store;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bulkwriter.h"

#include <QTemporaryDir>

namespace hline::bench {

/// On the disk that is measured: in HLINE_BENCH_DIR, else where the bench was started.
[[nodiscard]] QTemporaryDir benchFolder();
/// The desk of a file, a fresh one if there is none; or the bench ends.
[[nodiscard]] std::unique_ptr<SqliteDeskStore> openedDesk(const QString &path, const Clock &clock);

/// How large a made-up desk is. Requests are spread evenly over the contracts, entries over the requests.
struct SeedSize
{
    int contracts = 5;
    int requests = 100;
    int entriesPerRequest = 10;
    enum class Requests { Waiting, Worked } kind = Requests::Waiting; ///< Waiting: no entries, all open in the queue
    int fresh = 0; ///< requests more that wait since the last half hour: what a consultant sees first
};

/// Consultant whose work the entries are.
[[nodiscard]] ConsultantId seedConsultant();
[[nodiscard]] ContractId seedContract(int number);
[[nodiscard]] RequestId seedRequest(int number);

/// The facts of such a desk, oldest first: clients, packages, contracts with two years of payments, requests, work typed by hand.
[[nodiscard]] std::vector<FactDraft> seedFacts(const SeedSize &size, Instant now);

/// Fills an empty desk through the bulk path and folds it.
[[nodiscard]] Result<void> seedDesk(SqliteDeskStore &store, const SeedSize &size, Instant now);

} // namespace hline::bench

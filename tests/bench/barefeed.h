// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bulkwriter.h"

struct sqlite3;
struct sqlite3_stmt;

namespace hline::bench {

/// A row of the office's log as it is bound, made beforehand: the yardstick writes and does nothing else.
struct BareRow
{
    FactRow fact;
    UuidText id, device;
    std::optional<UuidText> contract, target;
    QByteArray author, verdict, chain;
    std::int64_t seq = 0, dseq = 0, effectiveUs = 0, postedUs = 0;
};
using BarePage = std::vector<BareRow>;
[[nodiscard]] BarePage barePage(std::span<const FeedRow> rows);

/// The yardstick of catching up: a copy of a desk's file, so with tables as large and indexes as many, into which SQLite's own
/// interface writes rows. Nothing is checked, linked, judged or folded. As durable as the desk.
class BareFeed
{
public:
    explicit BareFeed(const QString &path);
    ~BareFeed();
    BareFeed(const BareFeed &) = delete;
    BareFeed &operator=(const BareFeed &) = delete;

    /// In one transaction, as the desk stores a page.
    void store(const BarePage &page);
    /// Rows of the log that have their fact.
    [[nodiscard]] std::int64_t count();

private:
    void run(const char *sql);
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql);

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_fact = nullptr, *m_words = nullptr, *m_feed = nullptr;
};

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlitedeskstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

#include <map>

namespace hline::test {

/// An office without a server: a log in memory. Verdicts are those of a lone desk that is told everybody's facts in the office's
/// order, which the office's SQL is held to by a test of its own.
class PaperOffice
{
public:
    explicit PaperOffice(const Clock &clock);

    /// Takes up to `limit` facts of a desk that the office does not have yet; how many it took.
    int collects(FeedStore &desk, int limit = 1'000'000);
    /// One fact comes to the office under a device of its own.
    void hears(SentFact fact, const DeviceId &device);
    /// The data officer has the words of these facts erased (sync.md 4.12).
    void erases(const std::vector<FactId> &facts);
    /// Gives a desk up to `limit` rows after its cursor.
    [[nodiscard]] Result<Changes> delivers(FeedStore &desk, int limit = 1'000'000);
    /// Everything the desk has goes out, everything the office has comes in.
    [[nodiscard]] Result<Changes> meets(FeedStore &desk);

    [[nodiscard]] const std::vector<FeedRow> &log() const { return m_log; }
    [[nodiscard]] std::int64_t heldOf(const DeviceId &device) const;
    [[nodiscard]] std::vector<FeedRow> rowsAfter(std::int64_t seq, int limit) const;
    [[nodiscard]] FeedCursor cursorAt(std::int64_t seq) const;
    /// The office is another one now: it holds only the first rows of its log.
    void isRestoredTo(std::int64_t seq);
    /// How a word is said from now on about facts of a kind, whatever the book says.
    void says(const QByteArray &verdict, const QByteArray &kind) { m_said[kind] = verdict; }

private:
    void openBook();
    friend class PaperGateway;
    void append(const SentFact &fact, const DeviceId &device);
    [[nodiscard]] OfficeWord wordOn(const SentFact &fact);

    const Clock &m_clock;
    QTemporaryDir m_folder;
    int m_books = 0;
    std::unique_ptr<SqliteDeskStore> m_book;
    QUuid m_incarnation = QUuid::createUuid();
    std::vector<FeedRow> m_log;
    std::map<DeviceId, std::int64_t> m_held; ///< number of the last fact of each desk
    std::map<QByteArray, QByteArray> m_said;
};

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plants.h"

#include "workflow/ports/feedstore.h"

#include <map>
#include <memory>
#include <set>

namespace hline::sim {

using SharedFact = std::shared_ptr<const SentFact>;
using SharedRow = std::shared_ptr<const FeedRow>;

/// A desk's file as far as the office is concerned, in memory: what was committed stays through any crash. It can be copied, as
/// disks are.
class MemoryFeedStore final : public FeedStore
{
public:
    /// What lies on the disk. Facts and rows never change, so copies share them.
    struct File
    {
        DeskIdentity identity;
        FeedCursor cursor;
        std::map<DeviceId, std::vector<FactId>> numbering;
        std::map<FactId, SharedFact> own;
        std::vector<SharedRow> feed;
        std::map<FactId, SharedRow> feedIndex;
    };

    MemoryFeedStore(File file, const Plants &plants);

    [[nodiscard]] const File &file() const { return m_file; }
    void replace(File file);
    /// No room on the disk: nothing can be written.
    void setFull(bool isFull) { m_isFull = isFull; }
    [[nodiscard]] bool isFull() const { return m_isFull; }
    /// Numbers and keeps facts made here; false if they could not be written.
    [[nodiscard]] bool commit(const std::vector<SharedFact> &facts);

    [[nodiscard]] DeviceId device() const override { return m_file.identity.device; }
    [[nodiscard]] DeskIdentity identity() const override { return m_file.identity; }
    [[nodiscard]] FeedCursor cursor() const override { return m_file.cursor; }
    [[nodiscard]] OutboxState outbox() const override;
    [[nodiscard]] Result<std::vector<SentFact>> ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const override;
    [[nodiscard]] Result<Changes> receive(std::span<const FeedRow> rows, const FeedCursor &after) override;
    [[nodiscard]] Result<Changes> dropFeed() override;
    [[nodiscard]] Result<int> renumber(const DeviceId &device) override;
    [[nodiscard]] Result<void> joinOffice(int deskNumber) override;

private:
    [[nodiscard]] const std::vector<FactId> &numbers() const;
    [[nodiscard]] Result<void> checkRow(const FeedRow &row, const FeedCursor &last) const;
    void readOutbox();

    File m_file;
    Plants m_plants;
    bool m_isFull = false;
    std::set<std::int64_t> m_waiting;
    std::set<FactId> m_stranded;
};

/// A cursor that stands before the first row of a log nobody has read.
[[nodiscard]] FeedCursor freshCursor();

} // namespace hline::sim

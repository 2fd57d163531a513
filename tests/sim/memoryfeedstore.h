// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linkbook.h"
#include "plants.h"

#include <map>
#include <set>

namespace hline::sim {

/// A desk's file as far as the office is concerned, in memory: what was committed stays through any crash.
class MemoryFeedStore final : public DeskMemory
{
public:
    /// What lies on the disk. Facts and rows never change but for words that are erased, so copies share them.
    struct File final : Image
    {
        DeskIdentity identity;
        FeedCursor cursor;
        std::map<DeviceId, std::vector<FactId>> numbering;
        std::vector<SharedFact> own;
        std::vector<SharedRow> feed;
        std::optional<OfficeTime> officeTime;
    };

    MemoryFeedStore(File file, const Plants &plants, LinkBook &book);

    [[nodiscard]] bool commit(const std::vector<SharedFact> &facts) override;
    void crash() override { }
    [[nodiscard]] SharedImage image() const override { return std::make_shared<File>(m_file); }
    void restore(const Image &image) override;
    [[nodiscard]] bool hasOwn(const FactId &fact) const override { return m_own.contains(fact); }
    [[nodiscard]] std::int64_t ownCount() const override { return std::ssize(m_own); }
    [[nodiscard]] std::vector<FactId> own() const override;
    [[nodiscard]] bool isInFeed(const FactId &fact) const override { return m_inFeed.contains(fact); }
    [[nodiscard]] std::vector<QByteArray> links() const override;
    [[nodiscard]] FactSet withWords() const override;
    [[nodiscard]] QString flaw() override { return {}; }
    void moveCursorAlone(const FeedCursor &cursor) override { m_file.cursor = cursor; }
    void addRowsAlone(std::span<const FeedRow> rows) override;

    [[nodiscard]] DeviceId device() const override { return m_file.identity.device; }
    [[nodiscard]] DeskIdentity identity() const override { return m_file.identity; }
    [[nodiscard]] FeedCursor cursor() const override { return m_file.cursor; }
    [[nodiscard]] std::optional<Micros> newest() const override;
    [[nodiscard]] OutboxState outbox() const override;
    [[nodiscard]] Result<std::vector<SentFact>> ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const override;
    [[nodiscard]] Result<Changes> receive(std::span<const FeedRow> rows, const FeedCursor &after) override;
    [[nodiscard]] Result<Changes> dropFeed() override;
    [[nodiscard]] Result<int> renumber(const DeviceId &device) override;
    [[nodiscard]] Result<void> joinOffice(int deskNumber) override;
    [[nodiscard]] std::optional<OfficeTime> officeTime() const override { return m_file.officeTime; }
    [[nodiscard]] Result<void> keepOfficeTime(const OfficeTime &known) override
    {
        m_file.officeTime = known;
        return {};
    }

private:
    [[nodiscard]] const std::vector<FactId> &numbers() const;
    [[nodiscard]] Result<SharedRow> checked(const FeedRow &row, const FeedCursor &last) const;
    void add(const SharedRow &row);
    void erase(const FactSet &facts);
    void readFile();

    File m_file;
    Plants m_plants;
    LinkBook &m_book;
    FactMap<SharedFact> m_own;
    FactSet m_inFeed;
    FactMap<std::int64_t> m_numberOf; ///< under the present device
    std::set<std::int64_t> m_waiting;
    FactSet m_stranded;
};

/// A cursor that stands before the first row of a log nobody has read.
[[nodiscard]] FeedCursor freshCursor();

} // namespace hline::sim

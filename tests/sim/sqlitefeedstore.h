// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskmemory.h"

#include "storage/database.h"
#include "storage/sqlitedeskstore.h"

#include <QTemporaryDir>

namespace hline::sim {

/// The real desk file behind the same port, in a folder of its own. A crash keeps what the operating system has of it at that moment
/// (file and write-ahead log) and opens that: the program that wrote it never closes it.
class SqliteFeedStore final : public DeskMemory
{
public:
    SqliteFeedStore(const Clock &clock, const DeviceId &device);
    SqliteFeedStore(const Clock &clock, const Image &image);

    [[nodiscard]] bool commit(const std::vector<SharedFact> &facts) override;
    void crash() override;
    [[nodiscard]] SharedImage image() const override;
    void restore(const Image &image) override;
    [[nodiscard]] bool hasOwn(const FactId &fact) const override { return m_own.contains(fact); }
    [[nodiscard]] std::int64_t ownCount() const override { return std::ssize(m_own); }
    [[nodiscard]] std::vector<FactId> own() const override;
    [[nodiscard]] bool isInFeed(const FactId &fact) const override;
    [[nodiscard]] std::vector<QByteArray> links() const override;
    [[nodiscard]] FactSet withWords() const override;
    [[nodiscard]] std::optional<std::map<ContractId, std::int64_t>> used() const override;
    [[nodiscard]] QString flaw() override;

    [[nodiscard]] DeviceId device() const override { return m_store->device(); }
    [[nodiscard]] DeskIdentity identity() const override { return m_store->identity(); }
    [[nodiscard]] FeedCursor cursor() const override { return m_store->cursor(); }
    [[nodiscard]] std::optional<Micros> newest() const override { return m_store->newest(); }
    [[nodiscard]] OutboxState outbox() const override { return m_store->outbox(); }
    [[nodiscard]] Result<std::vector<SentFact>> ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const override
    {
        return m_store->ownFacts(dseq, limit, bytes);
    }
    [[nodiscard]] Result<Changes> receive(std::span<const FeedRow> rows, const FeedCursor &after) override;
    [[nodiscard]] Result<Changes> dropFeed() override;
    [[nodiscard]] Result<int> renumber(const DeviceId &device) override;
    [[nodiscard]] Result<void> joinOffice(int deskNumber) override;
    [[nodiscard]] std::optional<OfficeTime> officeTime() const override { return m_store->officeTime(); }
    [[nodiscard]] Result<void> keepOfficeTime(const OfficeTime &known) override { return m_store->keepOfficeTime(known); }

private:
    struct Files final : Image { QTemporaryDir folder; };

    [[nodiscard]] QString path() const;
    void open();
    void openCopyOf(const QString &path);
    template<typename Value>
    [[nodiscard]] std::vector<Value> read(const Sql &sql, const std::function<Value(const Rows &)> &valueOf) const;

    const Clock &m_clock;
    QTemporaryDir m_folder;
    int m_life = 0;
    std::unique_ptr<SqliteDeskStore> m_store;
    FactSet m_own; ///< read from the file each time it is opened
};

} // namespace hline::sim

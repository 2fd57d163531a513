// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid7.h"
#include "storage/sqlitedeskstore.h"
#include "sync/pgoffice.h"
#include "sync/syncrunner.h"

#include <QTemporaryDir>

namespace hline::test {

/// A desk as it runs in the field: its file on its own storage thread, its sync thread, a real office at the other end.
class SyncedDesk
{
public:
    explicit SyncedDesk(const QString &connection)
    {
        m_storage.run([this] {
            m_store = *SqliteDeskStore::open({m_folder.filePath(QStringLiteral("desk.hline")), m_clock, StoreOptions::Missing::Create});
        }).waitForFinished();
        auto way = std::make_unique<PgOffice>(OfficeAccess{connection.toUtf8(), {}, "hline/test"});
        PgOffice *desks = way.get();
        m_runner = std::make_unique<SyncRunner>(SyncRunner::Parts{
            m_storage, [this]() -> FeedStore & { return *m_store; }, m_clock, std::move(way), 1, nullptr, {}, desks});
        QObject::connect(m_runner.get(), &SyncRunner::statusChanged, m_runner.get(), [this](const SyncStatus &now) { status = now; });
    }
    ~SyncedDesk()
    {
        m_runner.reset();
        m_storage.run([this] { m_store.reset(); }).waitForFinished();
    }

    SyncStatus status;

    [[nodiscard]] SyncRunner &sync() { return *m_runner; }
    /// So many requests are registered, each a command of its own.
    void registers(int count)
    {
        m_storage.run([this, count] {
            for (int i = 0; i < count; ++i) {
                FactDraft fact;
                fact.id = FactId(makeUuid7(m_clock.now()));
                fact.kind = "request.new";
                fact.at = fact.made = m_clock.now();
                fact.boot = m_clock.boot();
                fact.data = {{QStringLiteral("channel"), QStringLiteral("PHONE")},
                             {QStringLiteral("n"), m_store->greatestRequestNumber() + 1},
                             {QStringLiteral("who"), m_who.toString()}};
                fact.words = QJsonObject{{QStringLiteral("subject"), QStringLiteral("Не закрывается «месяц» \\ \"%1\"").arg(i)}};
                if (const auto done = m_store->commit({{fact}, {}, {}}); !done)
                    qFatal("cannot register: %s", qPrintable(done.error().detail));
            }
            m_runner->ownFactsStored();
        }).waitForFinished();
    }
    [[nodiscard]] FeedCursor cursor()
    {
        return m_storage.run([this] { return m_store->cursor(); }).result();
    }
    [[nodiscard]] DeskIdentity identity()
    {
        return m_storage.run([this] { return m_store->identity(); }).result();
    }
    /// Everything sent and everything read.
    [[nodiscard]] bool isWhole() const
    {
        return status.link == SyncStatus::Link::Connected && status.unsent == 0 && status.trouble == Trouble::None && status.readAt
            && status.readTo == status.officeEnd;
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    ConsultantId m_who{makeUuid7(m_clock.now())};
    Executor m_storage{QStringLiteral("storage")};
    std::unique_ptr<SqliteDeskStore> m_store;
    std::unique_ptr<SyncRunner> m_runner;
};

} // namespace hline::test

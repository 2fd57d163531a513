// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hline/officecare.h"
#include "support/helpdesk.h"
#include "support/privatecluster.h"

#include <QTemporaryDir>

#include <memory>

namespace hline::test {

/// What a window has of its office, without the window: desk, storage thread and the care of the link, in a folder of its own, with an
/// office of its own in a cluster.
class CaredDesk
{
public:
    static constexpr int Patience = 30'000; ///< ms

    explicit CaredDesk(PrivateCluster &cluster);
    ~CaredDesk() { closes(); }

    /// The program starts and ends; a new file is that of Анна Иванова.
    void opens();
    void closes();
    void hires(const QString &login, const QString &role);
    /// A person chooses the connection file of a login, or goes on with the office that the desk knows, and enters the password. Empty
    /// once the office is met, else why not.
    enum class Office { FromFile, Known };
    [[nodiscard]] QByteArray meets(const QString &login, Office which = Office::FromFile);
    void registersRequest(const QString &subject);

    [[nodiscard]] OfficeCare &care() { return *m_care; }
    /// On the storage thread.
    template<typename Job>
    auto run(Job job) { return m_storage->run([this, job] { return job(*m_desk); }).result(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("desk.hline")) const { return m_folder.filePath(name); }
    std::vector<OfficeDatabase::Row> rows(const QString &statement) { return m_cluster.rows(m_office, statement); }
    [[nodiscard]] qint64 count(const QString &query) { return rows(query).front().front().toLongLong(); }
    [[nodiscard]] QStringList brokenInvariants() { return m_cluster.brokenInvariants(m_office); }

private:
    PrivateCluster &m_cluster;
    QString m_office;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Executor> m_storage;
    std::unique_ptr<Desk> m_desk; ///< lives on the storage thread
    std::unique_ptr<OfficeCare> m_care;
};

} // namespace hline::test

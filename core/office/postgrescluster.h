// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>

namespace hline {

/// A PostgreSQL server of its own in a temporary folder, for as long as this lives: to try a backup on, or to test with. It listens
/// on a socket in that folder only, unless its settings say otherwise.
class PostgresCluster
{
public:
    /// `settings` are lines of postgresql.conf, "name = value". NotFound, code POSTGRES_MISSING: no PostgreSQL here.
    [[nodiscard]] static Result<std::unique_ptr<PostgresCluster>> create(const QStringList &settings = {});
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// For libpq, as the cluster's superuser.
    [[nodiscard]] QString connection(const QString &database = QStringLiteral("postgres")) const;
    /// … as somebody else.
    [[nodiscard]] QString connectionOf(const QString &login, const QString &password, const QString &database) const;

    enum class Stop { Fast, Immediate };
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> stop(Stop how);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString dataFolder() const { return m_folder + QStringLiteral("/data"); }
    /// Everything the server has logged.
    [[nodiscard]] QByteArray log() const;

private:
    explicit PostgresCluster(QString folder);
    [[nodiscard]] Result<void> initialize(const QStringList &settings);

    QString m_folder, m_password;
    bool m_runs = false;
};

} // namespace hline

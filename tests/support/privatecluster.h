// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officemigrations.h"
#include "office/postgrescluster.h"

#include <map>

namespace hline::test {

/// A real PostgreSQL with offices in it, gone with the test. Without PostgreSQL the test fails and names the package.
class PrivateCluster
{
public:
    explicit PrivateCluster(const QStringList &settings = {});

    /// A database with this program's schema, or that of an older one.
    [[nodiscard]] QString makesOffice(const std::vector<OfficeMigration> &migrations = officeMigrations());
    /// The office is of a version that counts what no desk of today can read: facts of kind future.kind, and all of version 2.
    void knowsFutureKinds(const QString &office);
    /// A login in one of the roles (consultant, supervisor, intake, report, dpo); what libpq needs to come in with it.
    void hires(const QString &office, const QString &login, const QString &role);
    [[nodiscard]] QString connectionOf(const QString &office, const QString &login) const;
    [[nodiscard]] QString passwordOf(const QString &login) const { return m_passwords.at(login); }

    /// The administrator's connection to an office.
    [[nodiscard]] OfficeDatabase &admin(const QString &office);
    /// Administrator's rows, or the test ends.
    std::vector<OfficeDatabase::Row> rows(const QString &office, const QString &statement);
    /// Codes and words of the invariants that do not hold.
    [[nodiscard]] QStringList brokenInvariants(const QString &office);

    [[nodiscard]] PostgresCluster &server() { return *m_server; }
    /// Forgets open connections, before the server stops.
    void disconnect() { m_admins.clear(); }

private:
    std::unique_ptr<PostgresCluster> m_server;
    std::map<QString, std::unique_ptr<OfficeDatabase>> m_admins;
    std::map<QString, QString> m_passwords;
    int m_offices = 0;
};

} // namespace hline::test

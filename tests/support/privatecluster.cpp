// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/privatecluster.h"

#include <QUuid>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T need(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s (%s)", what, qPrintable(result.error().detail), qPrintable(result.error().about.join(u", "_s)));
    return *std::move(result);
}

void need(const Result<void> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s (%s)", what, qPrintable(result.error().detail), qPrintable(result.error().about.join(u", "_s)));
}

} // namespace

PrivateCluster::PrivateCluster(const QStringList &settings)
    : m_server(need(PostgresCluster::create(QStringList{u"fsync = off"_s} + settings), "no private PostgreSQL; install the package postgresql"))
{
}

OfficeDatabase &PrivateCluster::admin(const QString &office)
{
    std::unique_ptr<OfficeDatabase> &connection = m_admins[office];
    if (!connection)
        connection = need(OfficeDatabase::open(m_server->connection(office)), "no connection; install the package libqt6sql6-psql");
    return *connection;
}

QString PrivateCluster::makesOffice(const std::vector<OfficeMigration> &migrations)
{
    const QString name = u"office%1"_s.arg(++m_offices);
    need(admin(u"postgres"_s).runScript(u"CREATE DATABASE "_s + name), "cannot create a database");
    need(runOfficeFile(admin(name), officeScript(u"database.sql"_s)), "cannot prepare the database");
    need(migrateOffice(admin(name), migrations), "cannot migrate");
    rows(name, u"ALTER DATABASE %1 SET statement_timeout = 0"_s.arg(name)); // a computer that stands still for a while is no finding
    return name;
}

void PrivateCluster::hires(const QString &office, const QString &login, const QString &role)
{
    m_passwords[login] = QUuid::createUuid().toString(QUuid::Id128);
    need(admin(office).run(OfficeSql("SELECT hl.add_login(?, ?, ?)"), login, m_passwords[login], role), "cannot add a login");
}

QString PrivateCluster::connectionOf(const QString &office, const QString &login) const
{
    return m_server->connectionOf(login, m_passwords.at(login), office);
}

std::vector<OfficeDatabase::Row> PrivateCluster::rows(const QString &office, const QString &statement)
{
    return need(admin(office).runScript(statement), qPrintable(statement));
}

void PrivateCluster::knowsFutureKinds(const QString &office)
{
    rows(office, u"ALTER FUNCTION hl.judge(hl.fact, jsonb, uuid, boolean) RENAME TO judge_before"_s);
    rows(office, u"CREATE FUNCTION hl.judge(f hl.fact, d jsonb, subject uuid, adopted boolean) RETURNS text LANGUAGE sql STABLE AS $$ "
                 "SELECT CASE WHEN f.kind = 'future.kind' OR f.v = 2 THEN 'ok' ELSE hl.judge_before(f, d, subject, adopted) END $$"_s);
}

QStringList PrivateCluster::brokenInvariants(const QString &office)
{
    QStringList broken;
    for (const OfficeDatabase::Row &row : rows(office, u"SELECT code, says, holds FROM hl.invariants()"_s)) {
        if (!row[2].toBool())
            broken.append(row[0].toString() + u' ' + row[1].toString());
    }
    return broken;
}

} // namespace hline::test

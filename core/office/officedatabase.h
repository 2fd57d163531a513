// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <vector>

namespace hline {

/// A statement written as a literal in the code, with `?` for each value.
class OfficeSql
{
public:
    template<std::size_t N>
    explicit constexpr OfficeSql(const char (&text)[N]) : m_text(text) { }
    [[nodiscard]] const char *text() const { return m_text; }

private:
    const char *m_text;
};

/// One connection to an office's PostgreSQL, as libpq takes it: "host=… dbname=… user=…" or "service=…". Lives on the thread that
/// opened it. A failure carries the SQLSTATE as its code ("SQL_HL001").
class OfficeDatabase
{
public:
    /// Offline: no server there. Denied: it does not let this login in. NotFound: it has no such database.
    [[nodiscard]] static Result<std::unique_ptr<OfficeDatabase>> open(const QString &connection);
    ~OfficeDatabase();
    OfficeDatabase(const OfficeDatabase &) = delete;
    OfficeDatabase &operator=(const OfficeDatabase &) = delete;

    using Row = std::vector<QVariant>;
    template<typename... Values>
    [[nodiscard]] Result<std::vector<Row>> rows(const OfficeSql &sql, const Values &...values)
    {
        return query(QString::fromUtf8(sql.text()), {QVariant(values)...});
    }
    template<typename... Values>
    [[nodiscard]] Result<void> run(const OfficeSql &sql, const Values &...values)
    {
        return rows(sql, values...).map([](const std::vector<Row> &) { });
    }
    /// One statement of a resource file.
    [[nodiscard]] Result<std::vector<Row>> runScript(const QString &statement) { return query(statement, {}); }

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();

private:
    explicit OfficeDatabase(QString name) : m_name(std::move(name)) { }
    [[nodiscard]] Result<std::vector<Row>> query(const QString &text, const std::vector<QVariant> &values);

    QString m_name;
    QSqlDatabase m_database;
};

/// Names a database of the same server in a connection.
[[nodiscard]] QString connectionTo(const QString &connection, const QString &database);

} // namespace hline

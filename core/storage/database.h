// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/strongid.h"
#include "base/time.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hline {

/// A statement written as a literal in the code: named placeholders, each used once, values given in the order of the names.
class Sql
{
public:
    template<std::size_t N>
    explicit constexpr Sql(const char (&text)[N]) : m_text(text) { }
    [[nodiscard]] const char *text() const { return m_text; }

private:
    const char *m_text;
};

/// How values of ours look in a column: ids as lower-case text, instants in microseconds.
[[nodiscard]] inline QVariant toColumn(const QString &value) { return value.isNull() ? QString(QLatin1String("")) : value; }
[[nodiscard]] inline QVariant toColumn(const QByteArray &value) { return toColumn(QString::fromUtf8(value)); }
[[nodiscard]] inline QVariant toColumn(int value) { return value; }
[[nodiscard]] inline QVariant toColumn(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }
[[nodiscard]] inline QVariant toColumn(const QUuid &value) { return value.toString(QUuid::WithoutBraces); }
[[nodiscard]] inline QVariant toColumn(Micros value) { return QVariant::fromValue<qlonglong>(toUs(value)); }
[[nodiscard]] inline QVariant toColumn(const QVariant &value) { return value; }
template<typename Tag>
[[nodiscard]] QVariant toColumn(const StrongId<Tag> &value) { return value.toString(); }
template<typename T>
[[nodiscard]] QVariant toColumn(const std::optional<T> &value) { return value ? toColumn(*value) : QVariant(); }
/// Bytes of a BLOB column.
struct Blob { QByteArray bytes; };
[[nodiscard]] inline QVariant toColumn(const Blob &value) { return value.bytes; }

class Database;

/// Rows of a running SELECT; gives its statement back when it goes.
class Rows
{
public:
    Rows(Database &database, const char *key, std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&) = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    [[nodiscard]] bool next();
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray utf8(int column) const { return text(column).toUtf8(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] std::int64_t number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] Micros micros(int column) const { return fromUs(number(column)); }
    [[nodiscard]] QUuid uuid(int column) const { return QUuid::fromString(text(column)); }
    template<typename Id>
    [[nodiscard]] Id id(int column) const { return Id(uuid(column)); }
    template<typename Id>
    [[nodiscard]] std::optional<Id> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional<Id>(Id(uuid(column)));
    }

private:
    Database *m_database;
    const char *m_key;
    std::unique_ptr<QSqlQuery> m_query;
};

/// The one SQLite connection of the process: EXCLUSIVE, WAL, synchronous FULL, foreign keys on, all read back (sync.md 0.7).
/// Lives on the thread that opened it. The first failure is remembered until the next transaction begins, so that a
/// transaction in which anything failed can only be rolled back.
class Database
{
public:
    /// Busy: another process holds it. Corrupt: damaged, or no database. Denied: folder or file refuses.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a statement without rows.
    template<typename... Values>
    void run(const Sql &sql, const Values &...values)
    {
        auto query = take(sql.text());
        bind(*query, values...);
        finish(sql.text(), std::move(query));
    }
    template<typename... Values>
    [[nodiscard]] Rows select(const Sql &sql, const Values &...values)
    {
        auto query = take(sql.text());
        bind(*query, values...);
        execute(*query);
        return Rows(*this, sql.text(), std::move(query));
    }
    /// One statement of a migration file.
    [[nodiscard]] Result<void> runScript(const QString &statement);

    [[nodiscard]] const std::optional<Error> &firstError() const { return m_failure; }
    [[nodiscard]] Result<void> check() const;
    void clearFailure() { m_failure.reset(); }
    /// Remembers an error that is not SQLite's, so that the transaction cannot be committed.
    void fail(Error error);
    /// … or one that SQLite told BulkWriter.
    void fail(int sqliteCode, const QString &text);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QVariant handle() const; ///< of the driver, for BulkWriter only

private:
    friend class Rows;
    Database(QString path, QString name);
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<QString> pragma(const QString &text);
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(const char *text);
    void giveBack(const char *text, std::unique_ptr<QSqlQuery> query);
    void finish(const char *text, std::unique_ptr<QSqlQuery> query);
    void execute(QSqlQuery &query);
    template<typename... Values>
    static void bind(QSqlQuery &query, const Values &...values)
    {
        int position = 0;
        (query.bindValue(position++, toColumn(values)), ...);
    }

    QString m_path, m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, std::vector<std::unique_ptr<QSqlQuery>>> m_idle; ///< prepared, by literal
    std::optional<Error> m_failure;
};

} // namespace hline

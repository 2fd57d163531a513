// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sqlvalues.h"

#include <unordered_map>
#include <vector>

struct sqlite3;

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

class Database;

/// Rows of a running SELECT; gives its statement back when it goes.
class Rows
{
public:
    Rows(Database &database, const char *key, SqlStatement statement);
    Rows(Rows &&) = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    [[nodiscard]] bool next();
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(utf8(column)); }
    [[nodiscard]] QByteArray utf8(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] Micros micros(int column) const { return fromUs(number(column)); }
    [[nodiscard]] QUuid uuid(int column) const;
    template<typename Id>
    [[nodiscard]] Id id(int column) const { return Id(uuid(column)); }
    template<typename Id>
    [[nodiscard]] std::optional<Id> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional<Id>(Id(uuid(column)));
    }

private:
    enum class At { First, Row, End };
    Database *m_database;
    const char *m_key;
    SqlStatement m_statement;
    At m_at = At::First; ///< a statement runs up to its first row as soon as it is asked
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
        SqlStatement statement = take(sql.text());
        bind(statement.get(), values...);
        static_cast<void>(step(statement.get()));
        giveBack(sql.text(), std::move(statement));
    }
    template<typename... Values>
    [[nodiscard]] Rows select(const Sql &sql, const Values &...values)
    {
        SqlStatement statement = take(sql.text());
        bind(statement.get(), values...);
        return Rows(*this, sql.text(), std::move(statement));
    }
    /// From now on the write-ahead log stays when this connection ends.
    void leaveLog();
    /// How much of the file SQLite may hold in memory.
    enum class Pages { Usual, OfARefold };
    void keepInMemory(Pages pages);
    /// One statement of a migration file.
    [[nodiscard]] Result<void> runScript(const QString &statement);

    [[nodiscard]] const std::optional<Error> &firstError() const { return m_failure; }
    [[nodiscard]] Result<void> check() const;
    void clearFailure() { m_failure.reset(); }
    /// After a read, write or flush that failed nobody knows what the disk holds: no transaction can be committed any more. Only opening
    /// the file again, and checking all of it, can tell (reliability.md A7).
    [[nodiscard]] const std::optional<Error> &diskError() const { return m_diskError; }
    /// Remembers an error that is not SQLite's, so that the transaction cannot be committed.
    void fail(Error error);

    [[nodiscard]] QString path() const { return m_path; }
    /// Rows written since the file was opened.
    [[nodiscard]] std::int64_t written() const;

private:
    friend class Rows;
    friend class BulkInsert;
    explicit Database(QString path) : m_path(std::move(path)) { }
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<QString> pragma(const QString &text);
    [[nodiscard]] SqlStatement prepared(const char *text);
    [[nodiscard]] SqlStatement take(const char *text);
    void giveBack(const char *text, SqlStatement statement);
    /// Whether there is a row; an error is remembered.
    [[nodiscard]] bool step(sqlite3_stmt *statement);
    [[nodiscard]] Error lastError() const;
    template<typename... Values>
    static void bind([[maybe_unused]] sqlite3_stmt *statement, const Values &...values)
    {
        int position = 0;
        (bindValue(statement, ++position, values), ...);
    }

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<const char *, std::vector<SqlStatement>> m_idle; ///< prepared, by where their text lies
    std::optional<Error> m_failure, m_diskError;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/files.h"
#include "base/logging.h"
#include "storage/damagemark.h"
#include "storage/transaction.h"

#include <sqlite3.h>

#include <utility>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Error toError(int code, const QString &text, const QString &path)
{
    Error out{Error::Kind::Internal, text, "SQLITE", {}, {path}, {}};
    switch (code & 0xff) { // the primary code makes a caller act differently
    case SQLITE_BUSY:
    case SQLITE_LOCKED: out.kind = Error::Kind::Busy; out.code = "DESK_OPEN_ELSEWHERE"; break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: out.kind = Error::Kind::Corrupt; out.code = "DESK_DAMAGED"; break;
    case SQLITE_FULL: out.kind = Error::Kind::Denied; out.code = "DISK_FULL"; break;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: out.kind = Error::Kind::Denied; out.code = "DESK_READ_ONLY"; break;
    case SQLITE_IOERR: out.code = "DISK_ERROR"; break;
    default: break;
    }
    return out;
}

constexpr int OpenWait = 200, WorkWait = 5000; ///< milliseconds

} // namespace

Rows::Rows(Database &database, const char *key, SqlStatement statement) : m_database(&database), m_key(key), m_statement(std::move(statement))
{
    if (!m_database->step(m_statement.get()))
        m_at = At::End;
}

Rows::~Rows()
{
    if (m_statement)
        m_database->giveBack(m_key, std::move(m_statement));
}

bool Rows::next()
{
    if (m_at == At::First)
        m_at = At::Row;
    else if (m_at == At::Row && !m_database->step(m_statement.get()))
        m_at = At::End;
    return m_at == At::Row;
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QByteArray Rows::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QByteArray(text, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Rows::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column));
}

std::int64_t Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QUuid Rows::uuid(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QUuid::fromString(QLatin1StringView(text, sqlite3_column_bytes(m_statement.get(), column)));
}

Database::~Database()
{
    m_idle.clear();
    sqlite3_close(m_handle);
}

void Database::leaveLog()
{
    int isLeft = 1;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_PERSIST_WAL, &isLeft);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    std::unique_ptr<Database> database(new Database(path));
    constexpr int Flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX; // one thread
    if (sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, Flags, nullptr) != SQLITE_OK)
        return failure(database->lastError());
    // SQLite opens what it may only read without a word, and then fails at the first lock as if the disk were broken.
    if (sqlite3_db_readonly(database->m_handle, "main") == 1)
        return failure(toError(SQLITE_READONLY, u"opened for reading only"_s, path));
    // Short: whoever holds the desk holds it for long, and hlinectl then asks the holder.
    sqlite3_busy_timeout(database->m_handle, OpenWait);
    if (auto done = database->configure(); !done) {
        qCWarning(lcStorage) << "desk file refused:" << done.error().detail;
        return failure(done.error());
    }
    return database;
}

Result<QString> Database::pragma(const QString &text)
{
    const SqlStatement statement = prepared(QByteArray("PRAGMA " + text.toUtf8()).constData());
    const bool hasRow = step(statement.get());
    if (m_failure)
        return failure(*std::exchange(m_failure, {}));
    const auto *value = hasRow ? reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)) : nullptr;
    return QString::fromUtf8(value).toLower();
}

Result<void> Database::configure()
{
    struct Setting { const char16_t *name, *wanted, *readBack; };
    static constexpr Setting Settings[]{
        {u"locking_mode", u"EXCLUSIVE", u"exclusive"}, {u"journal_mode", u"WAL", u"wal"},
        {u"synchronous", u"FULL", u"2"}, {u"foreign_keys", u"ON", u"1"},
        {u"recursive_triggers", u"ON", u"1"}, {u"trusted_schema", u"OFF", u"0"},
        {u"secure_delete", u"ON", u"1"},
    };
    for (const Setting &setting : Settings) {
        const QString name = QString::fromUtf16(setting.name);
        if (auto set = pragma(name + u"="_s + QString::fromUtf16(setting.wanted)); !set)
            return failure(set.error());
        const auto now = pragma(name);
        if (!now)
            return failure(now.error());
        if (*now != QString::fromUtf16(setting.readBack))
            return failure(Error::Kind::Internal, u"PRAGMA %1 is %2"_s.arg(name, *now), "PRAGMA_REFUSED", {}, {name});
    }
    if (auto owner = restrictToOwner(m_path); !owner)
        return owner;
    // Takes the lock for as long as the connection lives.
    for (const char *statement : {"BEGIN EXCLUSIVE", "COMMIT"}) {
        if (auto done = runScript(QString::fromLatin1(statement)); !done)
            return done;
    }
    // From here on nobody else can hold it: what still says "busy" is a virus scanner or a backup (reliability.md A14).
    sqlite3_busy_timeout(m_handle, WorkWait);
    return {};
}

Result<void> Database::runScript(const QString &statement)
{
    if (sqlite3_exec(m_handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(lastError());
    return {};
}

void Database::keepInMemory(Pages pages)
{
    {
        Rows rows = pages == Pages::Usual ? select(Sql("PRAGMA cache_size = -2000")) : select(Sql("PRAGMA cache_size = -65536"));
        static_cast<void>(rows.next());
    }
    if (pages == Pages::Usual)
        sqlite3_db_release_memory(m_handle);
}

Result<void> Database::check() const
{
    if (m_failure)
        return failure(*m_failure);
    return {};
}

std::int64_t Database::written() const
{
    return sqlite3_total_changes64(m_handle);
}

void Database::fail(Error error)
{
    const bool isOfDisk = error.code == "DISK_ERROR";
    if (isOfDisk && !m_diskError) {
        m_diskError = error;
        markDamaged(m_path);
    }
    if (m_failure)
        return;
    qCWarning(lcStorage).noquote() << error.detail;
    if (error.code == "DESK_DAMAGED")
        markDamaged(m_path);
    m_failure = std::move(error);
}

Error Database::lastError() const
{
    return toError(sqlite3_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path);
}

SqlStatement Database::prepared(const char *text)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        fail(lastError());
    return SqlStatement(statement);
}

SqlStatement Database::take(const char *text)
{
    auto &idle = m_idle[text];
    if (idle.empty())
        return prepared(text);
    SqlStatement statement = std::move(idle.back());
    idle.pop_back();
    return statement;
}

void Database::giveBack(const char *text, SqlStatement statement)
{
    if (!statement)
        return; // was not prepared: the next one tries anew
    sqlite3_reset(statement.get());
    m_idle[text].push_back(std::move(statement));
}

bool Database::step(sqlite3_stmt *statement)
{
    const int result = sqlite3_step(statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        fail(lastError());
    return result == SQLITE_ROW;
}

Transaction::Transaction(Database &database, Durable durable) : m_database(database), m_durable(durable)
{
    m_database.clearFailure();
    if (m_durable == Durable::Later)
        m_database.run(Sql("PRAGMA synchronous = NORMAL"));
    m_database.run(Sql("BEGIN IMMEDIATE"));
    m_open = !m_database.firstError();
    if (m_database.diskError())
        m_database.fail(*m_database.diskError());
}

Transaction::~Transaction()
{
    if (m_open) {
        const std::optional<Error> first = m_database.firstError();
        m_database.run(Sql("ROLLBACK"));
        m_database.clearFailure();
        if (first)
            m_database.fail(*first);
    }
    if (m_durable == Durable::Later)
        m_database.run(Sql("PRAGMA synchronous = FULL"));
}

Result<void> Transaction::commit()
{
    if (auto good = m_database.check(); !good)
        return good;
    m_database.run(Sql("COMMIT"));
    if (auto good = m_database.check(); !good)
        return good;
    m_open = false;
    return {};
}

} // namespace hline

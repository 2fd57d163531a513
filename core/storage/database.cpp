// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/files.h"
#include "base/logging.h"
#include "base/uuid7.h"
#include "storage/transaction.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Primary result codes of SQLite that make a caller act differently.
enum SqliteCode { Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

Error toError(const QSqlError &error, const QString &path)
{
    Error out{Error::Kind::Internal, error.text(), "SQLITE", {}, {path}, {}};
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked: out.kind = Error::Kind::Busy; out.code = "DESK_OPEN_ELSEWHERE"; break;
    case Corrupt:
    case NotADatabase: out.kind = Error::Kind::Corrupt; out.code = "DESK_DAMAGED"; break;
    case Full: out.kind = Error::Kind::Denied; out.code = "DISK_FULL"; break;
    case Perm:
    case ReadOnly:
    case CannotOpen: out.kind = Error::Kind::Denied; out.code = "DESK_READ_ONLY"; break;
    case IoError: out.code = "DISK_ERROR"; break;
    default: break;
    }
    return out;
}

} // namespace

Rows::Rows(Database &database, const char *key, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_key(key), m_query(std::move(query))
{
}

Rows::~Rows()
{
    if (m_query)
        m_database->giveBack(m_key, std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database->fail(toError(m_query->lastError(), m_database->path()));
    return false;
}

Database::Database(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name))
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path);
}

Database::~Database()
{
    m_idle.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    static std::atomic<int> count = 0;
    std::unique_ptr<Database> database(new Database(path, u"desk-%1"_s.arg(++count)));
    // Short: whoever holds the desk holds it for long, and hlinectl then asks the holder.
    database->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=200"_s);
    if (!database->m_database.open())
        return failure(toError(database->m_database.lastError(), path));
    if (auto done = database->configure(); !done) {
        qCWarning(lcStorage) << "desk file refused:" << done.error().detail;
        return failure(done.error());
    }
    return database;
}

Result<QString> Database::pragma(const QString &text)
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA "_s + text))
        return failure(toError(query.lastError(), m_path));
    return query.next() ? query.value(0).toString().toLower() : QString();
}

Result<void> Database::configure()
{
    struct Setting { const char16_t *name, *wanted, *readBack; };
    static constexpr Setting Settings[]{
        {u"locking_mode", u"EXCLUSIVE", u"exclusive"}, {u"journal_mode", u"WAL", u"wal"},
        {u"synchronous", u"FULL", u"2"}, {u"foreign_keys", u"ON", u"1"},
        {u"recursive_triggers", u"ON", u"1"}, {u"trusted_schema", u"OFF", u"0"},
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
    QSqlQuery query(m_database);
    if (!query.exec(u"BEGIN EXCLUSIVE"_s) || !query.exec(u"COMMIT"_s))
        return failure(toError(query.lastError(), m_path));
    // From here on nobody else can hold it: what still says "busy" is a virus scanner or a backup (reliability.md A14).
    if (auto patient = pragma(u"busy_timeout=5000"_s); !patient)
        return failure(patient.error());
    return {};
}

Result<void> Database::runScript(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return failure(toError(query.lastError(), m_path));
    return {};
}

Result<void> Database::check() const
{
    if (m_failure)
        return failure(*m_failure);
    return {};
}

void Database::fail(int sqliteCode, const QString &text)
{
    fail(toError(QSqlError({}, text, QSqlError::StatementError, QString::number(sqliteCode)), m_path));
}

void Database::fail(Error error)
{
    if (!m_failure) {
        qCWarning(lcStorage).noquote() << error.detail;
        m_failure = std::move(error);
    }
}

QVariant Database::handle() const
{
    return m_database.driver()->handle();
}

std::unique_ptr<QSqlQuery> Database::take(const char *text)
{
    auto &idle = m_idle[text];
    if (!idle.empty()) {
        auto query = std::move(idle.back());
        idle.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(text)))
        fail(toError(query->lastError(), m_path));
    return query;
}

void Database::giveBack(const char *text, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_idle[text].push_back(std::move(query));
}

void Database::finish(const char *text, std::unique_ptr<QSqlQuery> query)
{
    execute(*query);
    giveBack(text, std::move(query));
}

void Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        fail(toError(query.lastError(), m_path));
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.clearFailure();
    m_database.run(Sql("BEGIN IMMEDIATE"));
    m_open = !m_database.firstError();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    const std::optional<Error> first = m_database.firstError();
    m_database.run(Sql("ROLLBACK"));
    m_database.clearFailure();
    if (first)
        m_database.fail(*first);
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

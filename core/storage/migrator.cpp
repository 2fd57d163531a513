// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"
#include "storage/transaction.h"

#include "base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

static void initDeskResources() // Q_INIT_RESOURCE must stand outside of any namespace
{
    Q_INIT_RESOURCE(desk);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString checksum(const Migration &migration)
{
    return QString::fromLatin1(QCryptographicHash::hash(migration.text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// A statement ends with a semicolon at the end of a line.
QStringList statements(const QString &text)
{
    QStringList out;
    QString statement;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u"--"_s))
            continue;
        statement += line + u'\n';
        if (line.endsWith(u';')) {
            out.append(statement);
            statement.clear();
        }
    }
    return out;
}

Result<void> applied(Database &database, const Migration &migration)
{
    Rows rows = database.select(Sql("SELECT sha256 FROM migration WHERE number = :number"), migration.number);
    if (rows.next() && rows.text(0) == checksum(migration))
        return {};
    return failure(Error::Kind::Corrupt, u"migration %1 differs from the one this desk was made with"_s.arg(migration.name),
                   "MIGRATION_CHANGED", {}, {database.path(), migration.name});
}

Result<void> apply(Database &database, const Migration &migration, Micros now)
{
    Transaction transaction(database);
    if (auto begun = database.check(); !begun)
        return begun;
    if (migration.number == 1) {
        database.run(Sql("CREATE TABLE migration (number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, "
                         "applied_us INTEGER NOT NULL) STRICT"));
    }
    for (const QString &statement : statements(migration.text)) {
        if (auto done = database.runScript(statement); !done)
            return done;
    }
    database.run(Sql("INSERT INTO migration (number, name, sha256, applied_us) VALUES (:number, :name, :sha, :now)"),
                 migration.number, migration.name, checksum(migration), now);
    return transaction.commit();
}

/// The file holds everything: with the exclusive lock ours and the WAL emptied into it, a plain copy is whole.
Result<void> keepCopy(Database &database, int number)
{
    {
        Rows rows = database.select(Sql("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (!rows.next() || rows.number(0) != 0)
            return failure(Error::Kind::Busy, u"checkpoint before migration"_s, "COPY_FAILED", {}, {database.path()});
    }
    const QString copy = u"%1.before-%2"_s.arg(database.path(), QString::number(number).rightJustified(4, u'0'));
    QFile::remove(copy);
    if (!QFile::copy(database.path(), copy))
        return failure(Error::Kind::Denied, u"cannot copy the desk file to "_s + copy, "COPY_FAILED", {}, {copy});
    return restrictToOwner(copy);
}

} // namespace

void dropCopies(const QString &path)
{
    const QFileInfo desk(path);
    for (const QFileInfo &copy : desk.dir().entryInfoList({desk.fileName() + u".before-*"_s}, QDir::Files))
        QFile::remove(copy.filePath());
}

std::vector<Migration> deskMigrations()
{
    initDeskResources();
    std::vector<Migration> out;
    const QDir folder(u":/sql/desk"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            out.push_back({QStringView(name).first(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return out;
}

Result<int> schemaNumber(Database &database)
{
    {
        Rows table = database.select(Sql("SELECT 1 FROM sqlite_schema WHERE name = 'migration'"));
        if (!table.next())
            return database.check().map([] { return 0; });
    }
    Rows rows = database.select(Sql("SELECT max(number) FROM migration"));
    const int number = rows.next() ? static_cast<int>(rows.number(0)) : 0;
    return database.check().map([number] { return number; });
}

Result<void> migrate(Database &database, const std::vector<Migration> &migrations, Micros now)
{
    database.clearFailure();
    const auto present = schemaNumber(database);
    if (!present)
        return failure(present.error());
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (*present > newest) {
        return failure(Error::Kind::TooNew, u"desk schema %1, this program knows %2"_s.arg(*present).arg(newest), "DESK_TOO_NEW", {},
                       {database.path(), QString::number(*present), QString::number(newest)});
    }
    if (*present > 0 && *present < newest) {
        if (auto kept = keepCopy(database, *present); !kept)
            return kept;
    }
    for (const Migration &migration : migrations) {
        const auto done = migration.number <= *present ? applied(database, migration) : apply(database, migration, now);
        if (!done)
            return done;
    }
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officebackup.h"

#include "office/connectionwords.h"
#include "office/officemigrations.h"
#include "office/postgrescluster.h"
#include "office/postgrestools.h"

#include "base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestList = 16 * 1024 * 1024;
constexpr int BackupFormat = 1;

QString dumpIn(const QString &folder)
{
    return folder + u"/office.dump"_s;
}

tl::unexpected<Error> broken(const QString &folder, const QString &why)
{
    return failure(Error::Kind::Corrupt, why, "BACKUP_BROKEN", {}, {folder, why});
}

Result<QString> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(Error::Kind::NotFound, path, "FILE_NOT_READABLE", {}, {path});
    return QString::fromLatin1(hash.result().toHex());
}

/// A program of PostgreSQL on a database; a password goes by the environment, where other users of the computer do not see it.
Result<void> runOn(const QString &connection, const QString &program, const QStringList &arguments)
{
    const ConnectionWords words(connection);
    PostgresTool tool{program, QStringList{u"--dbname"_s, words.withoutPassword(), u"--no-password"_s} + arguments};
    if (!words.password().isEmpty())
        tool.environment.insert(u"PGPASSWORD"_s, words.password());
    return runTool(tool).map([](const QByteArray &) { });
}

/// Logins with what the server knows of their passwords: SCRAM verifiers, not passwords.
Result<QJsonArray> loginsOf(OfficeDatabase &office)
{
    const auto rows = office.rows(OfficeSql("SELECT a.rolname, a.rolpassword, substr(g.rolname, 4) FROM pg_authid a JOIN pg_auth_members m "
                                            "ON m.member = a.oid JOIN pg_roles g ON g.oid = m.roleid WHERE a.rolcanlogin AND NOT a.rolsuper "
                                            "AND g.rolname IN ('hl_consultant', 'hl_supervisor', 'hl_intake', 'hl_report', 'hl_dpo', 'hl_drain') ORDER BY 1"));
    return rows.map([](const std::vector<OfficeDatabase::Row> &all) {
        QJsonArray out;
        for (const OfficeDatabase::Row &row : all)
            out.append(QJsonObject{{u"login"_s, row[0].toString()}, {u"verifier"_s, row[1].toString()}, {u"role"_s, row[2].toString()}});
        return out;
    });
}

Result<void> addLogins(OfficeDatabase &office, const QJsonArray &logins)
{
    for (const QJsonValue &login : logins) {
        const auto added = office.run(OfficeSql("SELECT hl.add_login(?, ?, ?)"), login[u"login"_s].toString(), login[u"verifier"_s].toString(),
                                      login[u"role"_s].toString());
        if (!added && added.error().code != "SQL_HL011") // the server has this login already
            return added;
    }
    return {};
}

/// Fills an empty database from a dump and checks everything in it.
Result<OfficeBackup> fill(const QString &target, const QString &folder, const QJsonArray &logins)
{
    if (const auto restored = runOn(target, u"pg_restore"_s, {u"--exit-on-error"_s, u"--single-transaction"_s, dumpIn(folder)}); !restored)
        return failure(restored.error());
    auto office = OfficeAdministration::open(target);
    if (!office)
        return failure(office.error());
    const auto failed = office->firstBroken();
    if (!failed)
        return failure(failed.error());
    if (const auto &check = *failed)
        return broken(folder, QString::fromLatin1(check->code) + u' ' + check->says);
    if (const auto added = addLogins(office->database(), logins); !added)
        return failure(added.error());
    const auto status = office->status();
    if (!status)
        return failure(status.error());
    return OfficeBackup{status->head, status->schema, int(logins.size())};
}

/// A new database with what a dump holds, not open to desks; none if that does not hold.
Result<OfficeBackup> load(const QString &connection, const QString &database, const QString &folder, const QJsonArray &logins)
{
    if (const auto made = makeOfficeDatabase(connection, database); !made)
        return failure(made.error());
    auto filled = fill(connectionTo(connection, database), folder, logins);
    if (!filled)
        dropOfficeDatabase(connection, database);
    return filled;
}

/// What was restored becomes another incarnation of the office, of this program's schema, and only then can desks come in.
Result<OfficeBackup> beginAnew(const QString &target, const OfficeBackup &restored)
{
    auto office = OfficeAdministration::open(target);
    if (!office)
        return failure(office.error());
    if (const auto renamed = office->database().run(OfficeSql("UPDATE hl.head SET incarnation = gen_random_uuid()")); !renamed)
        return failure(renamed.error());
    if (const auto migrated = office->migrate(); !migrated)
        return failure(migrated.error());
    const auto status = office->status();
    if (!status)
        return failure(status.error());
    return openOfficeToDesks(office->database()).map([&] { return OfficeBackup{status->head, status->schema, restored.logins}; });
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return failure(Error::Kind::Conflict, u"the folder exists"_s, "BACKUP_EXISTS", {}, {folder});
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Denied, u"cannot make the folder"_s, "FILE_NOT_WRITABLE", {}, {folder});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<OfficeBackup> backUpOffice(const QString &connection, const QString &folder, const QDateTime &now)
{
    auto office = OfficeAdministration::open(connection);
    if (!office)
        return failure(office.error());
    if (const auto made = makeFolder(folder); !made)
        return failure(made.error());
    const auto logins = loginsOf(office->database());
    if (!logins)
        return failure(logins.error());
    if (const auto dumped = runOn(connection, u"pg_dump"_s, {u"--format"_s, u"custom"_s, u"--file"_s, dumpIn(folder)}); !dumped)
        return failure(dumped.error());
    if (const auto closed = restrictToOwner(dumpIn(folder)); !closed)
        return failure(closed.error());
    const auto sha = sha256Of(dumpIn(folder));
    const auto cluster = PostgresCluster::create({u"fsync = off"_s}); // lives for this trial only
    if (!sha || !cluster)
        return failure(!sha ? sha.error() : cluster.error());
    const auto held = load((*cluster)->connection(), u"trial"_s, folder, *logins);
    if (!held)
        return held;
    const QJsonObject json{{u"hline_office_backup"_s, BackupFormat}, {u"made"_s, now.toUTC().toString(Qt::ISODate)}, {u"schema"_s, held->schema},
                           {u"incarnation"_s, held->head.incarnation.toString(QUuid::WithoutBraces)}, {u"seq"_s, qint64(held->head.seq)},
                           {u"chain"_s, QString::fromLatin1(held->head.chain.toHex())}, {u"dump_sha256"_s, *sha}, {u"logins"_s, *logins}};
    const QString list = folder + u"/backup.json"_s;
    if (const auto written = writeFileSafely(list, QJsonDocument(json).toJson()); !written)
        return failure(written.error());
    return restrictToOwner(list).map([&held] { return *held; });
}

Result<OfficeBackup> restoreOffice(const QString &connection, const QString &folder, const QString &database)
{
    const auto list = readFileLimited(folder + u"/backup.json"_s, LargestList);
    if (!list)
        return failure(list.error());
    const QJsonObject json = QJsonDocument::fromJson(*list).object();
    if (json.value(u"hline_office_backup"_s).toInt() != BackupFormat)
        return broken(folder, u"backup.json"_s);
    const auto sha = sha256Of(dumpIn(folder));
    if (!sha)
        return failure(sha.error());
    if (*sha != json.value(u"dump_sha256"_s).toString())
        return broken(folder, u"office.dump"_s);
    auto restored = load(connection, database, folder, json.value(u"logins"_s).toArray());
    if (!restored)
        return restored;
    const bool isOfList = restored->head.seq == json.value(u"seq"_s).toInteger()
        && restored->head.chain.toHex() == json.value(u"chain"_s).toString().toLatin1();
    auto begun = isOfList ? beginAnew(connectionTo(connection, database), *restored) : broken(folder, u"office.dump"_s);
    if (!begun)
        dropOfficeDatabase(connection, database);
    return begun;
}

} // namespace hline

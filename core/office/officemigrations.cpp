// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officemigrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

static void initOfficeResources() // Q_INIT_RESOURCE must stand outside of any namespace
{
    Q_INIT_RESOURCE(office);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString checksum(const OfficeMigration &migration)
{
    return QString::fromLatin1(QCryptographicHash::hash(migration.text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<void> isUnchanged(OfficeDatabase &office, const OfficeMigration &migration)
{
    const auto rows = office.rows(OfficeSql("SELECT sha256 FROM hl.migration WHERE number = ?"), migration.number);
    if (!rows)
        return failure(rows.error());
    if (rows->size() == 1 && rows->front()[0].toString() == checksum(migration))
        return {};
    return failure(Error::Kind::Corrupt, u"migration %1 differs from the one this office was made with"_s.arg(migration.name),
                   "OFFICE_MIGRATION_CHANGED", {}, {migration.name});
}

Result<void> runStatements(OfficeDatabase &office, const QString &text)
{
    for (const QString &statement : officeStatements(text)) {
        if (const auto ran = office.runScript(statement); !ran)
            return failure(ran.error());
    }
    return {};
}

Result<void> apply(OfficeDatabase &office, const OfficeMigration &migration)
{
    if (auto begun = office.begin(); !begun)
        return begun;
    auto applied = runStatements(office, migration.text);
    if (applied) {
        applied = office.run(OfficeSql("INSERT INTO hl.migration (number, name, sha256) VALUES (?, ?, ?)"), migration.number,
                             migration.name, checksum(migration));
    }
    if (applied)
        return office.commit();
    office.rollBack();
    return applied;
}

} // namespace

std::vector<OfficeMigration> officeMigrations()
{
    initOfficeResources();
    std::vector<OfficeMigration> out;
    for (const QString &name : QDir(u":/sql/office"_s).entryList({u"0*.sql"_s}, QDir::Files, QDir::Name))
        out.push_back({QStringView(name).first(4).toInt(), name, officeScript(name)});
    return out;
}

QString officeScript(const QString &name)
{
    initOfficeResources();
    QFile file(u":/sql/office/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList officeStatements(const QString &text)
{
    QStringList out;
    QString statement;
    for (const QString &line : text.split(u'\n')) {
        if (statement.isEmpty() && (line.trimmed().isEmpty() || line.startsWith(u"--"_s)))
            continue;
        statement += line + u'\n';
        if (line.endsWith(u';') && statement.count(u"$$"_s) % 2 == 0) {
            out.append(statement);
            statement.clear();
        }
    }
    return out;
}

Result<void> runOfficeFile(OfficeDatabase &office, const QString &text)
{
    if (auto begun = office.begin(); !begun)
        return begun;
    auto ran = runStatements(office, text);
    if (ran)
        return office.commit();
    office.rollBack();
    return ran;
}

Result<int> officeSchema(OfficeDatabase &office)
{
    const auto table = office.rows(OfficeSql("SELECT to_regclass('hl.migration') IS NOT NULL"));
    if (!table)
        return failure(table.error());
    if (!table->front()[0].toBool())
        return 0;
    const auto rows = office.rows(OfficeSql("SELECT coalesce(max(number), 0) FROM hl.migration"));
    if (!rows)
        return failure(rows.error());
    return rows->front()[0].toInt();
}

Result<int> migrateOffice(OfficeDatabase &office, const std::vector<OfficeMigration> &migrations)
{
    const auto present = officeSchema(office);
    if (!present)
        return present;
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (*present > newest) {
        return failure(Error::Kind::TooNew, u"office schema %1, this program knows %2"_s.arg(*present).arg(newest), "OFFICE_TOO_NEW", {},
                       {QString::number(*present), QString::number(newest)});
    }
    int applied = 0;
    for (const OfficeMigration &migration : migrations) {
        const bool isNew = migration.number > *present;
        if (auto good = isNew ? apply(office, migration) : isUnchanged(office, migration); !good)
            return failure(good.error());
        applied += isNew ? 1 : 0;
    }
    return applied;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/officerun.h"

#include "office/connectionwords.h"
#include "office/officedatabase.h"

#include <QDir>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString UsualDatabase = u"hline"_s;

} // namespace

QString OfficeRun::database() const
{
    return isSet(u"database"_s) ? value(u"database"_s) : UsualDatabase;
}

QString OfficeRun::connection() const
{
    const QString said = value(u"connection"_s);
    const ConnectionWords parts(said);
    const bool named = parts.has(u"dbname"_s) || parts.has(u"service"_s) || qEnvironmentVariableIsSet("PGDATABASE")
        || qEnvironmentVariableIsSet("PGSERVICE");
    return named && !isSet(u"database"_s) ? said : connectionTo(said, database());
}

Result<std::optional<Day>> OfficeRun::day(const QString &option) const
{
    if (!isSet(option))
        return std::optional<Day>();
    const std::optional<Day> day = parseIsoDay(value(option));
    return day ? Result<std::optional<Day>>(day) : usageFailure("DAY", {value(option)});
}

QString OfficeRun::path(const QString &name) const
{
    return QDir::current().absoluteFilePath(name);
}

} // namespace hline

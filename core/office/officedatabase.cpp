// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officedatabase.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> connectFailure(const QString &text)
{
    // libpq has no code for what happened before the first message of the server; its words and the server's are these.
    if (text.contains(u"authentication failed"_s) || text.contains(u"no pg_hba.conf entry"_s) || text.contains(u"not permitted to log in"_s)
        || text.contains(u"permission denied for database"_s) || text.contains(u"certificate verify failed"_s))
        return failure(Error::Kind::Denied, text, "OFFICE_DENIED", {}, {text});
    if (text.contains(u"does not exist"_s))
        return failure(Error::Kind::NotFound, text, "OFFICE_NO_DATABASE", {}, {text});
    return failure(Error::Kind::Offline, text, "OFFICE_UNREACHABLE", {}, {text});
}

tl::unexpected<Error> queryFailure(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString text = error.databaseText().section(u'\n', 0, 0).trimmed();
    if (state.isEmpty() || state.startsWith(u"08"_s) || state.startsWith(u"57P"_s))
        return failure(Error::Kind::Offline, text, "OFFICE_UNREACHABLE", {}, {text});
    const QByteArray code = "SQL_" + state.toLatin1();
    if (state == u"42501"_s)
        return failure(Error::Kind::Denied, text, code, {}, {text});
    return failure(state == u"55P03"_s ? Error::Kind::Busy : Error::Kind::Internal, text, code, {}, {text});
}

} // namespace

Result<std::unique_ptr<OfficeDatabase>> OfficeDatabase::open(const QString &connection)
{
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return failure(Error::Kind::NotFound, u"the QPSQL driver of Qt is missing"_s, "OFFICE_NO_DRIVER", {}, {u"libqt6sql6-psql"_s});
    const QString name = u"office-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<OfficeDatabase> office(new OfficeDatabase(name));
    office->m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
    office->m_database.setConnectOptions(connection); // the driver hands them to libpq as they are
    if (!office->m_database.open())
        return connectFailure(office->m_database.lastError().databaseText().simplified());
    return office;
}

OfficeDatabase::~OfficeDatabase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::vector<OfficeDatabase::Row>> OfficeDatabase::query(const QString &text, const std::vector<QVariant> &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = values.empty() ? query.exec(text) : query.prepare(text);
    if (good && !values.empty()) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        good = query.exec();
    }
    if (!good)
        return queryFailure(query.lastError());
    const int columns = query.record().count();
    std::vector<Row> out;
    while (query.next()) {
        Row &row = out.emplace_back();
        for (int column = 0; column < columns; ++column)
            row.push_back(query.value(column));
    }
    if (query.lastError().isValid()) // forward only: an error may come after the first rows
        return queryFailure(query.lastError());
    return out;
}

Result<void> OfficeDatabase::begin()
{
    return run(OfficeSql("BEGIN"));
}

Result<void> OfficeDatabase::commit()
{
    return run(OfficeSql("COMMIT"));
}

void OfficeDatabase::rollBack()
{
    static_cast<void>(run(OfficeSql("ROLLBACK"))); // a connection that is lost rolls back by itself
}

QString connectionTo(const QString &connection, const QString &database)
{
    QString quoted = database;
    quoted.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
    return connection + u" dbname='"_s + quoted + u'\''; // the last one wins
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officeadministration.h"

#include "office/officemigrations.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PasswordLength = 24; // of 62 characters: 142 bits
constexpr int FirstDismissing = 18; ///< schema in which people who leave send what they hold

QString issuedPassword()
{
    static constexpr char Characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString out;
    for (int i = 0; i < PasswordLength; ++i)
        out += QLatin1Char(Characters[QRandomGenerator::system()->bounded(int(sizeof(Characters) - 1))]);
    return out;
}

Result<std::vector<OfficeCheck>> checks(const Result<std::vector<OfficeDatabase::Row>> &rows)
{
    return rows.map([](const std::vector<OfficeDatabase::Row> &all) {
        std::vector<OfficeCheck> out;
        for (const OfficeDatabase::Row &row : all)
            out.push_back({row[0].toString().toLatin1(), row[1].toString(), row[2].toBool()});
        return out;
    });
}

/// The functions of 0020_reinstated.sql, 0022_strangers.sql and before raise these.
tl::unexpected<Error> loginFailure(const Error &error, const QString &login)
{
    if (error.code == "SQL_HL011")
        return failure(Error::Kind::Conflict, error.detail, "LOGIN_EXISTS", {}, {login});
    if (error.code == "SQL_HL012")
        return failure(Error::Kind::NotFound, error.detail, "LOGIN_UNKNOWN", {}, {login});
    if (error.code == "SQL_HL019")
        return failure(Error::Kind::Conflict, error.detail, "LOGIN_NOT_DISMISSED", {}, {login});
    if (error.code == "SQL_HL020")
        return failure(Error::Kind::Conflict, error.detail, "LOGIN_DAYS_OVER", {}, {login});
    return failure(error);
}

} // namespace

Result<std::unique_ptr<OfficeDatabase>> openAsSuperuser(const QString &connection)
{
    auto database = OfficeDatabase::open(connection);
    if (!database)
        return database;
    const auto rights = (*database)->rows(OfficeSql("SELECT rolsuper, rolname FROM pg_roles WHERE rolname = current_user"));
    if (!rights)
        return failure(rights.error());
    if (!rights->front()[0].toBool())
        return failure(Error::Kind::Denied, u"not a superuser"_s, "OFFICE_NOT_SUPERUSER", {}, {rights->front()[1].toString()});
    for (const OfficeSql &sql : {OfficeSql("SET statement_timeout = 0"), OfficeSql("SET client_min_messages = warning")}) {
        if (const auto set = (*database)->run(sql); !set)
            return failure(set.error());
    }
    return database;
}

Result<std::unique_ptr<OfficeDatabase>> makeOfficeDatabase(const QString &connection, const QString &database)
{
    const auto server = openAsSuperuser(connectionTo(connection, u"postgres"_s));
    if (!server)
        return failure(server.error());
    const auto present = (*server)->rows(OfficeSql("SELECT 1 FROM pg_database WHERE datname = ?"), database);
    if (!present)
        return failure(present.error());
    if (!present->empty())
        return failure(Error::Kind::Conflict, u"the database exists"_s, "OFFICE_EXISTS", {}, {database});
    // PostgreSQL quotes the name itself.
    const auto statement = (*server)->rows(OfficeSql("SELECT format('CREATE DATABASE %I TEMPLATE template0 ENCODING ''UTF8'' CONNECTION LIMIT 0', ?::text)"), database);
    if (!statement)
        return failure(statement.error());
    if (const auto made = (*server)->runScript(statement->front()[0].toString()); !made)
        return failure(made.error());
    auto office = openAsSuperuser(connectionTo(connection, database));
    if (!office)
        return office;
    if (const auto prepared = runOfficeFile(**office, officeScript(u"database.sql"_s)); !prepared)
        return failure(prepared.error());
    return office;
}

Result<void> openOfficeToDesks(OfficeDatabase &office)
{
    const auto statement = office.rows(OfficeSql("SELECT format('ALTER DATABASE %I CONNECTION LIMIT -1', current_database())"));
    if (!statement)
        return failure(statement.error());
    return office.runScript(statement->front()[0].toString()).map([](const std::vector<OfficeDatabase::Row> &) { });
}

void dropOfficeDatabase(const QString &connection, const QString &database)
{
    const auto server = openAsSuperuser(connectionTo(connection, u"postgres"_s));
    const auto statement = server ? (*server)->rows(OfficeSql("SELECT format('DROP DATABASE %I', ?::text)"), database)
                                  : Result<std::vector<OfficeDatabase::Row>>(failure(server.error()));
    if (statement)
        static_cast<void>((*server)->runScript(statement->front()[0].toString())); // the first failure is the one to tell
}

Result<OfficeAdministration> OfficeAdministration::open(const QString &connection)
{
    auto database = openAsSuperuser(connection);
    if (!database)
        return failure(database.error());
    const auto schema = officeSchema(**database);
    if (!schema)
        return failure(schema.error());
    if (*schema == 0)
        return failure(Error::Kind::NotFound, u"no office in this database"_s, "OFFICE_MISSING");
    return OfficeAdministration(*std::move(database));
}

Result<int> OfficeAdministration::init(const QString &connection, const QString &database)
{
    auto office = makeOfficeDatabase(connection, database);
    if (!office)
        return failure(office.error());
    auto files = migrateOffice(**office, officeMigrations()).and_then([&office](int count) {
        return openOfficeToDesks(**office).map([count] { return count; });
    });
    if (!files) {
        office->reset(); // a database goes when nobody is in it
        dropOfficeDatabase(connection, database);
    }
    return files;
}

Result<int> OfficeAdministration::migrate()
{
    if (const auto prepared = runOfficeFile(*m_database, officeScript(u"database.sql"_s)); !prepared)
        return failure(prepared.error());
    return migrateOffice(*m_database, officeMigrations());
}

Result<std::vector<OfficeCheck>> OfficeAdministration::verifyLog()
{
    return checks(m_database->rows(OfficeSql("SELECT code, says, holds FROM hl.invariants()")));
}

Result<std::optional<OfficeCheck>> OfficeAdministration::firstBroken()
{
    return verifyLog().map([](const std::vector<OfficeCheck> &all) {
        const auto broken = std::ranges::find(all, false, &OfficeCheck::holds);
        return broken == all.end() ? std::nullopt : std::optional(*broken);
    });
}

Result<std::vector<OfficeCheck>> OfficeAdministration::verify()
{
    auto out = verifyLog();
    if (!out)
        return out;
    for (const QString &statement : officeStatements(officeScript(u"rights.sql"_s))) {
        const auto rights = checks(m_database->runScript(statement));
        if (!rights)
            return rights;
        out->insert(out->end(), rights->begin(), rights->end());
    }
    return out;
}

Result<OfficeHead> OfficeAdministration::head()
{
    return m_database->rows(OfficeSql("SELECT incarnation, seq, chain FROM hl.head")).map([](const std::vector<OfficeDatabase::Row> &rows) {
        return OfficeHead{QUuid::fromString(rows.front()[0].toString()), rows.front()[1].toLongLong(), rows.front()[2].toByteArray()};
    });
}

Result<OfficeStatus> OfficeAdministration::status()
{
    OfficeStatus out;
    const auto ends = head();
    const auto schema = officeSchema(*m_database);
    // An office that is to be migrated is looked at, too.
    const auto desks = m_database->rows(
        schema && *schema < FirstDismissing
            ? OfficeSql("SELECT desk_no, owner, app, outbox_len, seen_at, next_dseq - 1, revoked_at IS NOT NULL, NULL "
                        "FROM hl.device WHERE desk_no IS NOT NULL ORDER BY desk_no")
            : OfficeSql("SELECT v.desk_no, v.owner, v.app, greatest(v.told_to - v.next_dseq + 1, 0), v.seen_at, v.next_dseq - 1, "
                        "v.revoked_at IS NOT NULL, CASE WHEN hl.drains_until(v.owner) IS NOT NULL THEN d.until END "
                        "FROM hl.device v LEFT JOIN hl.dismissal d ON d.login = v.owner WHERE v.desk_no IS NOT NULL ORDER BY v.desk_no"));
    if (!ends || !schema || !desks)
        return failure(!ends ? ends.error() : !schema ? schema.error() : desks.error());
    out.head = *ends;
    out.schema = *schema;
    for (const OfficeDatabase::Row &row : *desks)
        out.desks.push_back({row[0].toInt(), row[1].toString(), row[2].toString(), row[3].toInt(), row[4].toDateTime(), row[5].toLongLong(), row[6].toBool(), row[7].toDateTime()});
    return out;
}

Result<QString> OfficeAdministration::addLogin(const QString &login, const QString &role)
{
    static const QRegularExpression plain(u"^[a-z][a-z0-9_.-]{1,30}$"_s);
    static const QStringList roles{u"consultant"_s, u"supervisor"_s, u"intake"_s, u"report"_s, u"dpo"_s};
    if (!plain.match(login).hasMatch() || login.startsWith(u"hl_"_s) || login.startsWith(u"pg_"_s))
        return failure(Error::Kind::Invalid, u"bad login"_s, "LOGIN_NAME", {}, {login});
    if (!roles.contains(role))
        return failure(Error::Kind::Invalid, u"bad role"_s, "LOGIN_ROLE", {}, {role, roles.join(u", "_s)});
    const QString password = issuedPassword();
    if (const auto added = m_database->run(OfficeSql("SELECT hl.add_login(?, ?, ?)"), login, password, role); !added)
        return loginFailure(added.error(), login);
    return password;
}

Result<OfficeAdministration::Dismissal> OfficeAdministration::dismissLogin(const QString &login)
{
    return dismissal(OfficeSql("SELECT desks, until FROM hl.dismiss_login(?)"), login);
}

Result<OfficeAdministration::Dismissal> OfficeAdministration::revokeLogin(const QString &login)
{
    return dismissal(OfficeSql("SELECT hl.revoke_login(?), NULL::timestamptz"), login);
}

Result<OfficeAdministration::Dismissal> OfficeAdministration::dismissal(const OfficeSql &how, const QString &login)
{
    const auto before = m_database->rows(OfficeSql("SELECT EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
                                                   "JOIN pg_roles g ON g.oid = m.roleid WHERE r.rolname = ? AND g.rolname LIKE 'hl\\_%')"), login);
    if (!before)
        return failure(before.error());
    const auto done = m_database->rows(how, login);
    if (!done)
        return loginFailure(done.error(), login);
    const OfficeDatabase::Row &row = done->front();
    const Dismissal out{row[0].toInt(), row[1].toDateTime(), before->front()[0].toBool()};
    if (!out.hadAccess)
        return out; // a role of that name has no part in an office: its sessions are somebody else's
    return endSessions(login).map([&out] { return out; });
}

/// A login that has ended for good comes back as a new one only.
Result<OfficeAdministration::Reinstatement> OfficeAdministration::reinstateLogin(const QString &login, Password password)
{
    const QString issued = password == Password::New ? issuedPassword() : QString();
    const auto reinstated = m_database->rows(OfficeSql("SELECT trade, desks, uncounted FROM hl.reinstate_login(?, ?)"), login, issued);
    if (!reinstated && reinstated.error().code == "SQL_HL012")
        return failure(Error::Kind::NotFound, reinstated.error().detail, "LOGIN_ENDED", {}, {login});
    if (!reinstated && reinstated.error().code == "SQL_42883")
        return failure(Error::Kind::Conflict, reinstated.error().detail, "OFFICE_NO_REINSTATING");
    if (!reinstated)
        return loginFailure(reinstated.error(), login);
    const OfficeDatabase::Row &row = reinstated->front();
    return endSessions(login).map([&] { return Reinstatement{row[0].toString(), row[1].toInt(), row[2].toInt(), issued}; });
}

/// Once what they may no longer do is committed: a link that came back before that would keep on reading what it asked for.
Result<void> OfficeAdministration::endSessions(const QString &login)
{
    return m_database->rows(OfficeSql("SELECT hl.end_sessions(?)"), login).map([](const std::vector<OfficeDatabase::Row> &) { });
}

Result<std::int64_t> OfficeAdministration::adopt(int deskNumber)
{
    const auto adopted = m_database->rows(OfficeSql("SELECT d.outbox_len FROM (SELECT device_id, outbox_len FROM hl.device WHERE desk_no = ? OFFSET 0) d "
                                                    "WHERE hl.adopt(d.device_id, d.outbox_len)"), deskNumber);
    if (!adopted)
        return failure(adopted.error());
    if (adopted->empty())
        return failure(Error::Kind::NotFound, u"no desk that joins"_s, "DESK_NOT_JOINING", {}, {QString::number(deskNumber)});
    return adopted->front()[0].toLongLong();
}

} // namespace hline

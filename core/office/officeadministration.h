// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officedatabase.h"

#include <QDateTime>
#include <QUuid>

namespace hline {

/// Where a log ends.
struct OfficeHead
{
    QUuid incarnation;
    std::int64_t seq = 0;
    QByteArray chain;
    bool operator==(const OfficeHead &) const = default;
};

/// One thing that must be so at an office: an invariant of its log, a right, a setting of its server.
struct OfficeCheck
{
    QByteArray code;
    QString says; ///< English
    bool holds = false;
};

struct OfficeStatus
{
    struct DeskLine
    {
        int number = 0;
        QString login, program;
        int unsent = 0;
        QDateTime seen;
        std::int64_t facts = 0;
        bool revoked = false;
        QDateTime sendsUntil; ///< of somebody who left; invalid else
    };
    OfficeHead head;
    int schema = 0;
    std::vector<DeskLine> desks;
};

/// What an administrator does with an office. Over the connection of a superuser of its PostgreSQL.
class OfficeAdministration
{
public:
    /// NotFound, code OFFICE_MISSING: the database holds no office. Denied, code OFFICE_NOT_SUPERUSER.
    [[nodiscard]] static Result<OfficeAdministration> open(const QString &connection);
    /// Makes the database, if the server lacks it, and the office in it: its schema. Conflict, code OFFICE_EXISTS.
    [[nodiscard]] static Result<int> init(const QString &connection, const QString &database);

    /// How many files ran; the schema afterwards is this program's.
    [[nodiscard]] Result<int> migrate();
    [[nodiscard]] Result<std::vector<OfficeCheck>> verify();
    [[nodiscard]] Result<std::vector<OfficeCheck>> verifyLog();
    [[nodiscard]] Result<std::optional<OfficeCheck>> firstBroken(); ///< of the log's invariants
    [[nodiscard]] Result<OfficeStatus> status();
    [[nodiscard]] Result<OfficeHead> head();

    /// A login in one role; its password is told once, here, and nowhere kept in clear.
    [[nodiscard]] Result<QString> addLogin(const QString &login, const QString &role);
    struct Dismissal { int desks = 0; QDateTime sendsUntil; bool hadAccess = false; };
    /// From now on the login reads nothing, and sends what its desks hold for 30 days more; it is shut out at once, with no day, if it
    /// has no desk (reliability.md F10), or no access: of somebody whom only the log of a rebuilt office names.
    [[nodiscard]] Result<Dismissal> dismissLogin(const QString &login);
    struct Reinstatement { QString role; int desks = 0, uncounted = 0; QString password; };
    enum class Password { Kept, New };
    /// Takes a dismissal back while its days run: the login is what it was before. Told with it: facts of meanwhile that do not count, and
    /// a new password. Conflict, code LOGIN_NOT_DISMISSED, LOGIN_DAYS_OVER or OFFICE_NO_REINSTATING; NotFound, code LOGIN_ENDED.
    [[nodiscard]] Result<Reinstatement> reinstateLogin(const QString &login, Password password);
    /// Its desks are shut out, whatever they hold.
    [[nodiscard]] Result<Dismissal> revokeLogin(const QString &login);
    /// A desk that has said what it holds, and sent nothing of it, may join with that history; how many facts.
    [[nodiscard]] Result<std::int64_t> adopt(int deskNumber);

    [[nodiscard]] OfficeDatabase &database() { return *m_database; }

private:
    [[nodiscard]] Result<void> endSessions(const QString &login);
    [[nodiscard]] Result<Dismissal> dismissal(const OfficeSql &how, const QString &login);
    explicit OfficeAdministration(std::unique_ptr<OfficeDatabase> database) : m_database(std::move(database)) { }

    std::unique_ptr<OfficeDatabase> m_database;
};

/// A superuser's connection without a limit of time. Denied, code OFFICE_NOT_SUPERUSER.
[[nodiscard]] Result<std::unique_ptr<OfficeDatabase>> openAsSuperuser(const QString &connection);
/// Makes an empty database that only an office's roles may enter, and none of them before it is opened to desks. Conflict, code
/// OFFICE_EXISTS, if there is one of that name.
[[nodiscard]] Result<std::unique_ptr<OfficeDatabase>> makeOfficeDatabase(const QString &connection, const QString &database);
/// From now on desks may come in. One that came sooner would meet half an office, or the incarnation that a backup was taken from.
[[nodiscard]] Result<void> openOfficeToDesks(OfficeDatabase &office);
/// Takes away a database that was made a moment ago and could not be filled.
void dropOfficeDatabase(const QString &connection, const QString &database);

} // namespace hline

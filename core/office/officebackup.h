// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officeadministration.h"

namespace hline {

/// A backup of an office: a folder with the dump of its database, and backup.json, which names what the dump was found to hold when
/// it was restored for trial. A folder without backup.json is none.
struct OfficeBackup
{
    OfficeHead head;
    int schema = 0;
    int logins = 0;
};

/// Dumps, restores into a temporary cluster, checks every link and invariant there, and only then signs the folder. The folder must
/// not exist. Corrupt, code BACKUP_BROKEN: the trial did not hold.
[[nodiscard]] Result<OfficeBackup> backUpOffice(const QString &connection, const QString &folder, const QDateTime &now);

/// Makes a database from a backup, as another office (a new incarnation): desks find out by themselves what it lacks and send it
/// again. Conflict, code OFFICE_EXISTS. Corrupt, code BACKUP_BROKEN.
[[nodiscard]] Result<OfficeBackup> restoreOffice(const QString &connection, const QString &folder, const QString &database);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officeadministration.h"
#include "workflow/ports/logcopy.h"

namespace hline {

struct RebuiltOffice
{
    OfficeHead head;
    QString longest;             ///< name of the copy that went furthest
    std::int64_t confirmed = 0;  ///< up to this row another copy says the same; 0: there is none
    int desks = 0;
    std::int64_t missing = 0;    ///< facts whose words no copy holds; those erased by law are not among them
    QStringList logins;          ///< of those desks, unknown to this server
};

/// Makes an office that is gone, backups and all, from what its desks have read of its log: every fact in its place with the lost
/// office's verdict, every link checked; words from whichever copy still holds them (sync.md 4.12, 4.13). It is another incarnation:
/// desks send by themselves what it lacks. Conflict, code OFFICE_EXISTS. Conflict, code LOGS_DIFFER: two copies are of different logs.
/// Corrupt, code LOG_BROKEN.
[[nodiscard]] Result<RebuiltOffice> rebuildOffice(const QString &connection, const QString &database,
                                                  const std::vector<std::unique_ptr<LogCopy>> &copies);

} // namespace hline

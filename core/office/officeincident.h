// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "office/officeadministration.h"

namespace hline {

/// Words that a login could have read.
struct ExposedWords
{
    std::int64_t seq = 0;
    QUuid fact;
    QByteArray kind;
    Micros made;
    QUuid contract;        ///< null: of none
    QString number;        ///< of the request, as people write it; empty: it belongs to none
    bool isOnDesk = false; ///< a desk of the login may have kept them; else only the office's answer would have told them
};

/// What somebody else could read by a login, or by the computer it works on (152-ФЗ art. 21 p. 3.1; reliability.md 6.4). What it did read
/// is not known: the answer is the most that it can have been.
struct OfficeIncident
{
    QString trade;         ///< consultant, supervisor, intake, report, dpo; empty: the login has ended, and is taken for a supervisor
    QDateTime readUntil;   ///< of somebody who left: the office told nothing from then on; else invalid
    std::vector<OfficeStatus::DeskLine> desks;
    std::vector<ExposedWords> words; ///< in the order of the log
};

/// From `from` until `to`. NotFound, code LOGIN_UNKNOWN: the office never had this login.
[[nodiscard]] Result<OfficeIncident> exposedBy(OfficeAdministration &office, const QString &login, Micros from, Micros to);

} // namespace hline

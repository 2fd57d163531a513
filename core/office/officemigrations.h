// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officedatabase.h"

namespace hline {

/// One numbered file of resources/sql/office.
struct OfficeMigration
{
    int number = 0;
    QString name;
    QString text;
};

/// The migrations of this program, ascending.
[[nodiscard]] std::vector<OfficeMigration> officeMigrations();
/// A file of resources/sql/office that has no number.
[[nodiscard]] QString officeScript(const QString &name);

/// Statements of a file: each ends with a semicolon at the end of a line, outside of $$ … $$.
[[nodiscard]] QStringList officeStatements(const QString &text);
/// Runs a file in one transaction.
[[nodiscard]] Result<void> runOfficeFile(OfficeDatabase &office, const QString &text);

/// Number of the last migration; 0 = the database holds no office.
[[nodiscard]] Result<int> officeSchema(OfficeDatabase &office);
/// Brings an office to this program's schema, each file in one transaction, checksums kept: how many files it ran. TooNew: made by
/// a newer Hline. Busy, code SQL_55P03: somebody holds a table, try again.
[[nodiscard]] Result<int> migrateOffice(OfficeDatabase &office, const std::vector<OfficeMigration> &migrations);

} // namespace hline

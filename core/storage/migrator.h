// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hline {

/// One numbered file of resources/sql/desk.
struct Migration
{
    int number = 0;
    QString name;
    QString text;
};

/// The migrations of this program, ascending.
[[nodiscard]] std::vector<Migration> deskMigrations();

/// Number of the last migration in a desk file; 0 = empty file.
[[nodiscard]] Result<int> schemaNumber(Database &database);

/// Brings a desk file to this program's schema: each file in one transaction, checksums kept. A file that existed is copied to
/// `<path>.before-<number>` first. TooNew: written by a newer Hline.
[[nodiscard]] Result<void> migrate(Database &database, const std::vector<Migration> &migrations, Micros now);

/// Removes those copies: the file has been opened as it is now, and they hold whatever words were erased or forgotten since.
void dropCopies(const QString &path);

} // namespace hline

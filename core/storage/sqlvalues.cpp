// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlvalues.h"

#include <sqlite3.h>

namespace hline {

void bindValue(sqlite3_stmt *statement, int position, QByteArrayView utf8)
{
    sqlite3_bind_text64(statement, position, utf8.isNull() ? "" : utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void bindValue(sqlite3_stmt *statement, int position, const Blob &value)
{
    sqlite3_bind_blob64(statement, position, value.bytes.constData(), sqlite3_uint64(value.bytes.size()), SQLITE_TRANSIENT);
}

void bindValue(sqlite3_stmt *statement, int position, std::int64_t value)
{
    sqlite3_bind_int64(statement, position, value);
}

void bindNull(sqlite3_stmt *statement, int position)
{
    sqlite3_bind_null(statement, position);
}

void StatementEnd::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

} // namespace hline

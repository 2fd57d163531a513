// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "base/time.h"
#include "base/uuidtext.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace hline {

/// Bytes of a BLOB column.
struct Blob { QByteArray bytes; };

/// How values of ours look in a column: texts as UTF-8 and never NULL, ids as lower-case text, instants in microseconds.
void bindValue(sqlite3_stmt *statement, int position, QByteArrayView utf8);
void bindValue(sqlite3_stmt *statement, int position, const Blob &value);
void bindValue(sqlite3_stmt *statement, int position, std::int64_t value);
void bindNull(sqlite3_stmt *statement, int position);
inline void bindValue(sqlite3_stmt *statement, int position, const QByteArray &utf8) { bindValue(statement, position, QByteArrayView(utf8)); }
inline void bindValue(sqlite3_stmt *statement, int position, const QString &value) { bindValue(statement, position, value.toUtf8()); }
inline void bindValue(sqlite3_stmt *statement, int position, int value) { bindValue(statement, position, std::int64_t(value)); }
inline void bindValue(sqlite3_stmt *statement, int position, Micros value) { bindValue(statement, position, std::int64_t(toUs(value))); }
inline void bindValue(sqlite3_stmt *statement, int position, const QUuid &value)
{
    bindValue(statement, position, UuidText(value).view());
}
template<typename Tag>
void bindValue(sqlite3_stmt *statement, int position, const StrongId<Tag> &value) { bindValue(statement, position, value.uuid()); }
template<typename T>
void bindValue(sqlite3_stmt *statement, int position, const std::optional<T> &value)
{
    if (value)
        bindValue(statement, position, *value);
    else
        bindNull(statement, position);
}

struct StatementEnd { void operator()(sqlite3_stmt *statement) const; };
using SqlStatement = std::unique_ptr<sqlite3_stmt, StatementEnd>;

} // namespace hline

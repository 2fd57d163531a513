// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/event.h"
#include "workflow/ports/deskcontact.h"

struct pg_result;

namespace hline {

/// Stands for an SQLSTATE where an answer has not the shape it must have.
inline const QByteArray WrongShape = "HL000";

/// A result of libpq as rows of values. Borrowed.
class PgRows
{
public:
    explicit PgRows(const pg_result *result) : m_result(result) { }
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray text(int row, int column) const;
    [[nodiscard]] std::int64_t number(int row, int column) const { return text(row, column).toLongLong(); }
    [[nodiscard]] QUuid uuid(int row, int column) const;
    /// Of a bytea.
    [[nodiscard]] QByteArray bytes(int row, int column) const;

private:
    const pg_result *m_result;
};

[[nodiscard]] std::optional<HelloAnswer> readHello(const PgRows &rows);
[[nodiscard]] std::optional<std::vector<PushAnswer>> readPushAnswers(const PgRows &rows);
[[nodiscard]] std::optional<std::vector<FeedRow>> readFeed(const PgRows &rows);
[[nodiscard]] std::vector<DeskContact> readDesks(const PgRows &rows);
/// Facts as push reads them: texts as texts, so that what was hashed is what arrives.
[[nodiscard]] QByteArray jsonOf(const std::vector<SentFact> &facts);

} // namespace hline

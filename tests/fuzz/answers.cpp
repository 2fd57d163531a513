// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "sync/pgrows.h"
#include "workflow/checkedrow.h"

#include <libpq-fe.h>

#include <array>
#include <memory>

namespace hline::fuzz {

namespace {

constexpr int Columns = 20;
struct Free { void operator()(PGresult *result) const { PQclear(result); } };
using Answer = std::unique_ptr<PGresult, Free>;

/// Lines as rows, tabs between columns, \N for NULL: PostgreSQL's own text form.
Answer answerOf(const QByteArray &bytes)
{
    Answer out(PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK));
    std::array<PGresAttDesc, Columns> columns{};
    static char name[] = "column";
    for (PGresAttDesc &column : columns)
        column.name = name;
    PQsetResultAttrs(out.get(), Columns, columns.data());
    int row = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        QList<QByteArray> values = line.split('\t');
        values.resize(Columns);
        for (int column = 0; column < Columns; ++column) {
            QByteArray &value = values[column];
            PQsetvalue(out.get(), row, column, value.data(), value == "\\N" ? -1 : static_cast<int>(value.size()));
        }
        ++row;
    }
    return out;
}

} // namespace

QString answers(const QByteArray &bytes)
{
    const Answer answer = answerOf(bytes);
    const PgRows rows(answer.get());
    if (const auto hello = readHello(rows); hello && hello->incarnation.isNull())
        return QStringLiteral("an office without a name was greeted");
    (void)readDesks(rows);
    if (const auto answered = readPushAnswers(rows); answered && static_cast<int>(answered->size()) != rows.count())
        return QStringLiteral("not every fact was answered");
    const auto feed = readFeed(rows);
    return feed ? complaintOf(CheckedRow::inChain(*feed, chainStart())) : QString();
}

} // namespace hline::fuzz

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registerstore.h"

#include "storage/requeststate.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

void RegisterStore::put(const RequestState &state)
{
    m_database.run(Sql("DELETE FROM register WHERE request_id = :id"), state.record.id);
    m_database.run(Sql("DELETE FROM answer WHERE request_id = :id"), state.record.id);
    if (!state.exists)
        return;
    putEntry(state.record);
    putAnswer(state.record);
}

void RegisterStore::putEntry(const RequestRecord &record)
{
    const auto kind = record.registerKind();
    // R-2.4.3.2a: nothing a client asked for is ever deleted; only a registration that was taken back at once is none.
    const bool isUndone = record.state == WorkState::Cancelled && record.closedCode == "undo" && !record.entry.step;
    if (!kind || isUndone)
        return;
    m_database.run(Sql("INSERT INTO register (request_id, kind, state, release, duplicate_of, percent, answered, arrival_us) "
                       "VALUES (:id, :kind, :state, :release, :duplicate, :percent, :answered, :arrival)"),
                   record.id, code(*kind), code(stateIn(*kind, record.entry.step)), record.entry.release, record.entry.duplicateOf,
                   completenessOf(record.entry.report).percent, record.entry.answer.isEmpty() ? 0 : 1, toMicros(record.arrival));
}

/// Only what was done on the line counts as its answer: refused and cancelled requests were not answered. R-2.4.1.1d
void RegisterStore::putAnswer(const RequestRecord &record)
{
    const bool isLine = record.service() == Service::Line;
    const bool isAnswered = record.state == WorkState::Done;
    if (record.kbUrl.isEmpty() && !record.articleGap && !(isLine && isAnswered))
        return;
    const auto closed = isAnswered && record.closedAt ? std::optional(toMicros(*record.closedAt)) : std::nullopt;
    m_database.run(Sql("INSERT INTO answer (request_id, is_line, closed_us, url, gap, arrival_us) "
                       "VALUES (:id, :line, :closed, :url, :gap, :arrival)"),
                   record.id, isLine ? 1 : 0, closed, record.kbUrl,
                   record.articleGap ? code(*record.articleGap) : QByteArray(), toMicros(record.arrival));
}

std::vector<RegisterRow> RegisterStore::rows(RegisterKind kind)
{
    Rows rows = m_database.select(
        Sql("SELECT g.request_id, r.desk_no, r.n, r.subject, coalesce(r.client, c.parent), coalesce(o.fields ->> '$.name', r.said_client), "
            "g.state, g.release, g.duplicate_of, g.percent, g.answered, g.arrival_us FROM register g "
            "JOIN request r ON r.request_id = g.request_id LEFT JOIN record c ON c.record_id = r.contract "
            "LEFT JOIN record o ON o.record_id = coalesce(r.client, c.parent) WHERE g.kind = :kind ORDER BY g.arrival_us, r.desk_no, r.n"),
        code(kind));
    std::vector<RegisterRow> out;
    while (rows.next()) {
        RegisterRow row;
        row.id = rows.id<RequestId>(0);
        row.number = printedNumber(rows.number(1), rows.number(2));
        row.subject = rows.text(3);
        row.client = rows.optionalId<ClientId>(4);
        row.clientName = rows.text(5);
        row.state = registerStateFromCode(rows.utf8(6)).value_or(RegisterState::Recorded);
        row.release = rows.text(7);
        row.duplicateOf = rows.optionalId<RequestId>(8);
        row.percent = static_cast<int>(rows.number(9));
        row.answered = rows.number(10) != 0;
        row.arrival = toInstant(rows.micros(11));
        out.push_back(std::move(row));
    }
    return out;
}

AnswerCounts RegisterStore::answers(Instant from, Instant to)
{
    Rows rows = m_database.select(Sql("SELECT count(*), coalesce(sum(url <> ''), 0) FROM answer WHERE is_line = 1 "
                                      "AND closed_us IS NOT NULL AND closed_us >= :from AND closed_us < :to"), toMicros(from), toMicros(to));
    return rows.next() ? AnswerCounts{static_cast<int>(rows.number(0)), static_cast<int>(rows.number(1))} : AnswerCounts{};
}

std::vector<RequestId> RegisterStore::gaps()
{
    Rows rows = m_database.select(Sql("SELECT request_id FROM answer WHERE gap <> '' ORDER BY arrival_us DESC, request_id"));
    std::vector<RequestId> out;
    while (rows.next())
        out.push_back(rows.id<RequestId>(0));
    return out;
}

} // namespace hline

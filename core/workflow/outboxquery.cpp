// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/outboxquery.h"

#include <algorithm>
#include <array>

namespace hline {

namespace {

bool isWord(const QByteArray &kind, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&kind](const char *word) { return kind == word; });
}

/// The fact that left no room for this one: who holds the request, who took the entry back, who closed.
bool mayPrecede(const OutboxRecord &record, const HistoryRecord &other)
{
    if (other.fact == record.fact || !counts(other.verdict))
        return false;
    switch (*record.verdict) {
    case Verdict::ClaimLost:
    case Verdict::NotHolder: return isWord(other.kind, {"claim", "assign"});
    case Verdict::AlreadyReversed: return other.kind == "reverse" && other.target == record.target;
    case Verdict::AlreadyClosed: return isWord(other.kind, {"request.finish", "close"});
    case Verdict::Ok:
    case Verdict::Late:
    case Verdict::Same:
    case Verdict::NoTarget:
    case Verdict::Forbidden:
    case Verdict::Clock:
    case Verdict::Malformed:
    case Verdict::UnknownKind:
    case Verdict::UnknownVersion: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<OutboxLine> OutboxQuery::lines(int limit) const
{
    std::vector<OutboxLine> out;
    for (const OutboxRecord &record : m_store.outboxRecords(limit))
        out.push_back(lineOf(record));
    return out;
}

OutboxLine OutboxQuery::lineOf(const OutboxRecord &record) const
{
    OutboxLine line;
    line.record = record;
    if (!record.subject.isNull())
        nameRequest(line, RequestId(record.subject));
    if (!record.verdict)
        return line;
    findFirst(line);
    if (*record.verdict == Verdict::Late)
        findClosing(line);
    return line;
}

void OutboxQuery::nameRequest(OutboxLine &line, const RequestId &id) const
{
    const auto request = m_store.request(id);
    if (!request)
        return; // it belongs to a client, a contract or a setting
    line.request = id;
    line.number = request->number;
    if (request->client) {
        if (const auto client = m_store.client(*request->client))
            line.client = client->name;
    }
    for (const WorkRecord &piece : request->work)
        line.kept += piece.voided || piece.who != m_me ? seconds(0) : piece.length;
}

/// Whose fact came before it (sync.md 4.7, 4.8).
void OutboxQuery::findFirst(OutboxLine &line) const
{
    if (line.record.subject.isNull())
        return;
    for (const HistoryRecord &other : m_store.history(RequestId(line.record.subject))) {
        if (other.fact == line.record.fact)
            break;
        if (mayPrecede(line.record, other)) {
            line.other = other.who;
            line.otherAt = toInstant(other.at);
        }
    }
}

/// When the month in which it happened was closed. S-OFF-2
void OutboxQuery::findClosing(OutboxLine &line) const
{
    if (!line.request)
        return;
    const auto request = m_store.request(*line.request);
    if (!request || !request->contract)
        return;
    for (const ClosedMonthRecord &closed : m_store.closedMonths(*request->contract)) {
        if (closed.month == monthOf(line.record.at))
            line.closedAt = closed.closedAt;
    }
}

/// Two running timers of one person are both kept and shown (S-OFF-3).
std::optional<OutboxLine> OutboxQuery::timerElsewhere() const
{
    const std::optional<TimerRow> here = m_store.timerRow();
    if (!here)
        return std::nullopt;
    for (const SessionRecord &session : m_store.openSessions(m_me)) {
        if (session.id == here->session || session.state != SessionState::Running)
            continue;
        OutboxLine line;
        line.record.fact = session.lastStart;
        line.record.at = toInstant(session.lastStartAt);
        nameRequest(line, session.request);
        return line;
    }
    return std::nullopt;
}

} // namespace hline

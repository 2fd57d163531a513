// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/outboxquery.h"

#include "domain/fieldoverride.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

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

void addFields(FieldChange &change, const QJsonObject &set, const QString &from)
{
    for (auto field = set.begin(); field != set.end(); ++field) {
        const QByteArray value = QJsonDocument(QJsonObject{{u"is"_s, field.value()}}).toJson(QJsonDocument::Compact);
        change.set.insert(from.isEmpty() ? field.key() : field.key() + u'@' + from, QString::fromUtf8(value));
    }
}

FieldChange changeOf(const HistoryRecord &record)
{
    FieldChange out{record.place, record.data.value(u"seen"_s).toInteger(), record.data.value(u"who"_s).toString(), {}};
    const QString from = record.data.value(u"from"_s).toString();
    addFields(out, record.data.value(u"set"_s).toObject(), from);
    addFields(out, record.words.value(u"set"_s).toObject(), from);
    return out;
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
    const std::vector<HistoryRecord> history = record.subject.isNull() ? std::vector<HistoryRecord>() : m_store.history(RequestId(record.subject));
    findFirst(line, history);
    if (*record.verdict == Verdict::Late)
        findClosing(line);
    if (counts(*record.verdict) && isWord(record.kind, {"request.set", "ref"}))
        findClash(line, history);
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
void OutboxQuery::findFirst(OutboxLine &line, const std::vector<HistoryRecord> &history)
{
    for (const HistoryRecord &other : history) {
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

/// The last change of the same fields that met this one unknown, either way round.
void OutboxQuery::findClash(OutboxLine &line, const std::vector<HistoryRecord> &history)
{
    const auto own = std::ranges::find(history, line.record.fact, &HistoryRecord::fact);
    if (own == history.end() || own->reversed)
        return;
    const FieldChange mine = changeOf(*own);
    for (const HistoryRecord &other : history) {
        if (other.kind != own->kind || other.reversed || !counts(other.verdict))
            continue;
        const FieldChange theirs = changeOf(other);
        const bool isMine = theirs.seq < mine.seq;
        auto fields = isMine ? unseenOverride(theirs, mine) : unseenOverride(mine, theirs);
        if (fields.empty())
            continue;
        line.clash = OutboxLine::Clash{std::move(fields), isMine};
        line.other = other.who;
        line.otherAt = toInstant(other.at);
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

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditlist.h"
#include "storage/requeststate.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Kind of the entry a fact makes; nothing if it makes none.
std::optional<AuditRecord::Kind> auditKind(const FactDraft &draft)
{
    if (draft.kind == "refusal")
        return AuditRecord::Kind::Refusal;
    if (draft.kind == "override")
        return draft.data.value(u"gate"_s).toString() == u"TOPIC" ? AuditRecord::Kind::Approval : AuditRecord::Kind::Override;
    if (draft.kind == "request.finish" && draft.data.value(u"state"_s).toString() == u"REFUSED")
        return AuditRecord::Kind::Closing;
    return std::nullopt;
}

QByteArray auditCode(AuditRecord::Kind kind)
{
    switch (kind) {
    case AuditRecord::Kind::Refusal: return "refusal";
    case AuditRecord::Kind::Override: return "override";
    case AuditRecord::Kind::Approval: return "approval";
    case AuditRecord::Kind::Closing: return "closing";
    }
    Q_UNREACHABLE();
}

AuditRecord::Kind auditKindFromCode(const QByteArray &text)
{
    for (const AuditRecord::Kind kind : {AuditRecord::Kind::Override, AuditRecord::Kind::Approval, AuditRecord::Kind::Closing}) {
        if (auditCode(kind) == text)
            return kind;
    }
    return AuditRecord::Kind::Refusal;
}

/// The list under `many`, or the one word under `one`.
QStringList wordsOf(const QJsonObject &data, const QString &many, const QString &one)
{
    QStringList out;
    for (const QJsonValue &value : data.value(many).toArray())
        out += value.toString();
    if (out.isEmpty() && data.contains(one))
        out += data.value(one).toString();
    return out;
}

QList<QByteArray> split(const QString &text)
{
    QList<QByteArray> out;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        out += word.toUtf8();
    return out;
}

} // namespace

void AuditList::add(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    const auto kind = auditKind(draft);
    if (!kind || !draft.target)
        return;
    const QStringList clauses = wordsOf(draft.data, u"clauses"_s, u"clause"_s);
    m_database.run(Sql("INSERT INTO audit (place, fact_id, kind, at_us, who, request, action, reasons, clauses, voided_us) "
                       "VALUES (:place, :id, :kind, :at, :who, :request, :action, :reasons, :clauses, :voided)"),
                   stored.fact.place, draft.id, auditCode(*kind), draft.at, draft.data.value(u"who"_s).toString(), *draft.target,
                   draft.data.value(u"action"_s).toString(), wordsOf(draft.data, u"reasons"_s, u"reason"_s).join(u' '),
                   clauses.join(u' '), stored.voidedAt);
    for (const QString &clause : clauses)
        m_database.run(Sql("INSERT OR IGNORE INTO audit_clause (clause, place) VALUES (:clause, :place)"), clause, stored.fact.place);
}

void AuditList::setVoided(const StoredFact &stored, const std::optional<Micros> &at)
{
    if (auditKind(stored.fact.draft))
        m_database.run(Sql("UPDATE audit SET voided_us = :at WHERE place = :place"), at, stored.fact.place);
}

void AuditList::remove(const StoredFact &stored)
{
    if (!auditKind(stored.fact.draft))
        return;
    m_database.run(Sql("DELETE FROM audit WHERE place = :place"), stored.fact.place);
    for (const QString &clause : wordsOf(stored.fact.draft.data, u"clauses"_s, u"clause"_s))
        m_database.run(Sql("DELETE FROM audit_clause WHERE clause = :clause AND place = :place"), clause, stored.fact.place);
}

void AuditList::reset()
{
    m_database.run(Sql("DELETE FROM audit"));
    m_database.run(Sql("DELETE FROM audit_clause"));
}

std::vector<AuditRecord> AuditList::find(const AuditFilter &filter)
{
    // '/' follows '.': the range holds the clause's own sub-clauses and nothing else.
    const QString clause = QString::fromUtf8(filter.clause);
    Rows rows = m_database.select(
        Sql("SELECT a.fact_id, a.place, a.kind, a.at_us, w.fields ->> '$.name', a.request, r.desk_no, r.n, "
            "coalesce(o.fields ->> '$.name', r.said_client), a.action, a.reasons, a.clauses, "
            "coalesce(t.text ->> '$.reason', t.text ->> '$.answer'), a.voided_us FROM audit a "
            "LEFT JOIN request r ON r.request_id = a.request LEFT JOIN record o ON o.record_id = r.client "
            "LEFT JOIN record w ON w.record_id = a.who LEFT JOIN words t ON t.fact_id = a.fact_id "
            "WHERE a.place < :before AND (:any = 1 OR a.place IN (SELECT c.place FROM audit_clause c "
            "WHERE c.clause = :clause OR (c.clause > :from AND c.clause < :to))) ORDER BY a.place DESC LIMIT :limit"),
        filter.before.value_or(std::numeric_limits<std::int64_t>::max()), clause.isEmpty() ? 1 : 0, clause, QString(clause + u'.'),
        QString(clause + u'/'), filter.limit);
    std::vector<AuditRecord> out;
    while (rows.next()) {
        AuditRecord one;
        one.fact = rows.id<FactId>(0);
        one.place = rows.number(1);
        one.kind = auditKindFromCode(rows.utf8(2));
        one.at = toInstant(rows.micros(3));
        one.who = rows.text(4);
        one.request = rows.id<RequestId>(5);
        one.number = printedNumber(rows.number(6), rows.number(7));
        one.client = rows.text(8);
        one.action = rows.utf8(9);
        one.reasons = split(rows.text(10));
        one.clauses = split(rows.text(11));
        one.words = rows.text(12);
        one.reversed = !rows.isNull(13);
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<std::pair<QByteArray, int>> AuditList::clauses()
{
    Rows rows = m_database.select(Sql("SELECT clause, count(*) FROM audit_clause GROUP BY clause ORDER BY clause"));
    std::vector<std::pair<QByteArray, int>> out;
    while (rows.next())
        out.emplace_back(rows.utf8(0), static_cast<int>(rows.number(1)));
    return out;
}

} // namespace hline

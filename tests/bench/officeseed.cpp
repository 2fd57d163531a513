// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/officeseed.h"

#include "base/uuid7.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int EntriesPerRequest = 8;
constexpr std::size_t RowsAtATime = 2000;

QJsonObject jsonOf(const SentFact &fact, const OfficeWord &word, const QByteArray &sha, const QByteArray &chain)
{
    const FactDraft &draft = fact.envelope;
    QJsonObject out{{u"seq"_s, qint64(word.seq)}, {u"id"_s, draft.id.toString()}, {u"kind"_s, QString::fromLatin1(draft.kind)},
                    {u"at"_s, qint64(toUs(draft.at))}, {u"made"_s, qint64(toUs(draft.made))}, {u"data"_s, QString::fromUtf8(fact.data)},
                    {u"body"_s, QString::fromLatin1("\\x" + fact.bodySha.toHex())}, {u"env"_s, QString::fromLatin1("\\x" + sha.toHex())},
                    {u"chain"_s, QString::fromLatin1("\\x" + chain.toHex())}, {u"posted"_s, qint64(word.postedUs)}};
    if (draft.contract)
        out.insert(u"contract"_s, draft.contract->toString());
    if (draft.target)
        out.insert(u"target"_s, draft.target->toString());
    if (draft.secs)
        out.insert(u"secs"_s, qint64(*draft.secs));
    if (fact.words)
        out.insert(u"words"_s, QString::fromUtf8(*fact.words));
    return out;
}

/// Straight into the tables: a push judges each fact, and a bench of reading has no time for it.
void insertRows(test::PrivateCluster &cluster, const QString &office, const QString &device, const QJsonArray &rows)
{
    const QString json = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    const auto inserted = cluster.admin(office).rows(
        OfficeSql("WITH x AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(?::jsonb) AS y (seq bigint, id uuid, kind text, contract uuid, target uuid, "
                  "secs bigint, at bigint, made bigint, data text, words text, body bytea, env bytea, chain bytea, posted bigint)), "
                  "f AS (INSERT INTO hl.fact SELECT seq, id, ?::uuid, seq, 'seed', kind, 1, contract, target, secs, at, made, data, body, env, at, posted, "
                  "posted, 'ok', chain FROM x RETURNING seq), "
                  "s AS (INSERT INTO hl.standing SELECT seq, id, kind, CASE hl.route(kind) WHEN 'new' THEN id WHEN 'request' THEN target "
                  "WHEN 'reference' THEN target END, NULL, true, NULL FROM x RETURNING seq), "
                  "r AS (INSERT INTO hl.request SELECT id, true, NULL FROM x WHERE kind = 'request.new' RETURNING request_id), "
                  "b AS (INSERT INTO hl.body SELECT seq, 'all', 'seed', words FROM x WHERE words IS NOT NULL RETURNING seq) "
                  "SELECT count(*) FROM x"), json, device);
    if (!inserted)
        qFatal("bench: %s", qPrintable(inserted.error().detail));
}

} // namespace

std::vector<FactDraft> officeFacts(int facts, Instant now)
{
    const int requests = std::max(10, facts / (EntriesPerRequest + 2));
    const SeedSize size{std::max(1, requests / 200), requests, EntriesPerRequest, SeedSize::Requests::Worked};
    std::vector<FactDraft> out = seedFacts(size, now);
    for (int i = 1; i <= requests; ++i) {
        if (i % 100 == 0)
            continue;
        FactDraft finish;
        finish.id = FactId(makeUuid7(toMicros(now) + std::chrono::milliseconds(i)));
        finish.kind = "request.finish";
        finish.at = finish.made = toMicros(now);
        finish.target = idCast<FactId>(seedRequest(i));
        finish.data = {{u"state"_s, u"DONE"_s}, {u"who"_s, seedConsultant().toString()}};
        out.push_back(finish);
    }
    return out;
}

std::vector<SentFact> sentFacts(const std::vector<FactDraft> &drafts)
{
    const auto rows = BulkWriter::prepare(drafts);
    if (!rows)
        qFatal("bench: no rows");
    std::vector<SentFact> out;
    out.reserve(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const FactRow &row = (*rows)[i];
        SentFact fact{std::int64_t(i) + 1, drafts[i], row.data, {}, row.bodySha};
        if (!row.words.isEmpty())
            fact.words = row.words;
        out.push_back(std::move(fact));
    }
    return out;
}

QString BenchOffice::filled(int facts, Instant now)
{
    const QString office = m_cluster.makesOffice();
    const DeviceId device(QUuid::createUuid());
    m_cluster.rows(office, u"INSERT INTO hl.device (device_id, owner, desk_no, proto, app) VALUES ('%1', 'seed', 1, 1, 'seed')"_s.arg(device.toString()));
    QByteArray chain = chainStart();
    std::int64_t seq = 0, posted = 0;
    QJsonArray rows;
    for (const SentFact &fact : sentFacts(officeFacts(facts, now))) {
        posted = std::max(posted, toUs(fact.envelope.made));
        const OfficeWord word{++seq, "ok", toUs(fact.envelope.at), posted};
        const QByteArray sha = envelopeSha(fact.envelope, fact.data, fact.bodySha);
        chain = officeLink(chain, fact.envelope.id, device, seq, sha, word);
        rows.append(jsonOf(fact, word, sha, chain));
        if (std::size_t(rows.size()) == RowsAtATime)
            insertRows(m_cluster, office, device.toString(), std::exchange(rows, {}));
    }
    insertRows(m_cluster, office, device.toString(), rows);
    m_cluster.rows(office, u"UPDATE hl.head SET seq = %1, posted_us = %2, chain = '\\x%3'"_s.arg(seq).arg(posted).arg(QLatin1String(chain.toHex())));
    m_cluster.rows(office, u"UPDATE hl.request SET finished = true WHERE request_id IN (SELECT target FROM hl.fact WHERE kind = 'request.finish')"_s);
    m_cluster.rows(office, u"UPDATE hl.device SET next_dseq = %1"_s.arg(seq + 1));
    m_cluster.rows(office, u"ANALYZE"_s);
    return office;
}

OfficeAccess BenchOffice::access(const QString &office)
{
    const QString name = u"bench%1"_s.arg(++m_logins);
    m_cluster.hires(office, name, u"supervisor"_s);
    return {m_cluster.connectionOf(office, name).toUtf8(), m_cluster.passwordOf(name).toUtf8(), "bench"};
}

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/factlog.h"

#include <algorithm>
#include <array>

#include "storage/canonicaljson.h"
#include "workflow/facthash.h"
#include "workflow/factlimits.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t LinksAtStart = 200;

/// NULL where a fact has no words, empty where it had some: their hash remembers, and no words are shorter than {}.
#define WORDS "coalesce(w.text, CASE WHEN f.body_sha <> X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' THEN '' END)"

QString makeSalt()
{
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex());
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Columns 0–11: fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, words.
FactDraft draftOf(const Rows &rows)
{
    FactDraft out;
    out.id = rows.id<FactId>(0);
    out.kind = rows.utf8(1);
    out.version = static_cast<int>(rows.number(2));
    out.contract = rows.optionalId<ContractId>(3);
    out.target = rows.optionalId<FactId>(4);
    if (!rows.isNull(5))
        out.secs = rows.number(5);
    out.at = rows.micros(6);
    out.made = rows.micros(7);
    if (!rows.isNull(8))
        out.boot = BootReading{rows.utf8(8), rows.number(9), 0};
    out.data = parsed(rows.utf8(10));
    const QByteArray text = rows.utf8(11);
    out.areWordsGone = text.isEmpty() && !rows.isNull(11);
    if (!text.isEmpty()) {
        QJsonObject words = parsed(text);
        words.remove(u"salt"_s);
        out.words = words;
    }
    return out;
}

/// Columns 12–15: place, verdict, posted_us, voided_us.
StoredFact storedOf(const Rows &rows)
{
    StoredFact out;
    out.fact.draft = draftOf(rows);
    out.fact.place = rows.number(12);
    out.fact.verdict = verdictFromCode(rows.utf8(13));
    out.fact.posted = rows.micros(14);
    if (!rows.isNull(15))
        out.voidedAt = rows.micros(15);
    return out;
}

std::vector<StoredFact> allOf(Rows rows)
{
    std::vector<StoredFact> out;
    while (rows.next())
        out.push_back(storedOf(rows));
    return out;
}

} // namespace

FactLog::FactLog(Database &database, DeskIdentity identity) : m_database(database), m_identity(identity)
{
    m_end.chain = chainStart();
}

Result<void> FactLog::open()
{
    {
        Rows rows = m_database.select(
            Sql("SELECT dseq, own_chain FROM numbering WHERE device = :device ORDER BY dseq DESC LIMIT 1"), m_identity.device);
        if (rows.next())
            m_end = {rows.number(0), rows.bytes(1)};
    }
    readFeedEnd();
    if (auto good = m_database.check(); !good)
        return good;
    return verify(std::max<std::int64_t>(1, m_end.dseq - LinksAtStart + 1), m_end.dseq);
}

void FactLog::readFeedEnd(std::int64_t upTo)
{
    const std::int64_t before = std::exchange(m_feedEnd, 0);
    {
        Rows rows = m_database.select(Sql("SELECT e.seq, c.acked FROM feed e JOIN cursor c ON c.one = 1 WHERE e.seq <= :to ORDER BY e.seq DESC LIMIT 1"), upTo);
        if (rows.next()) {
            m_feedEnd = rows.number(0);
            m_acknowledged = rows.number(1);
        }
    }
    m_ahead.clear();
    if (m_feedEnd == 0) {
        m_acknowledged = 0;
    } else {
        Rows rows = m_database.select(Sql("SELECT n.dseq FROM numbering n WHERE n.device = :device AND n.dseq > :acked AND EXISTS "
                                          "(SELECT 1 FROM feed e WHERE e.fact_id = n.fact_id AND e.seq <= :end)"),
                                      m_identity.device, m_acknowledged, m_feedEnd);
        while (rows.next())
            m_ahead.insert(rows.number(0));
        while (!m_ahead.empty() && *m_ahead.begin() == m_acknowledged + 1)
            m_acknowledged = m_ahead.extract(m_ahead.begin()).value();
    }
    if (m_feedEnd <= before || m_stranded > 0) // rows that only came have stranded nothing
        m_stranded = std::ssize(stranded());
}

FactLog::Waiting FactLog::waiting() const
{
    Waiting out{m_end.dseq - m_acknowledged - std::ssize(m_ahead), m_acknowledged + 1, m_end.dseq};
    if (out.count == 0)
        return {};
    while (m_ahead.contains(out.last))
        --out.last;
    return out;
}

std::vector<FactId> FactLog::stranded()
{
    std::vector<FactId> out;
    Rows rows = m_database.select(
        // two ranges instead of `<>`: a desk that was never copied reads none of its own numbers at the start
        Sql("SELECT DISTINCT n.fact_id FROM (SELECT * FROM numbering WHERE device < :before UNION ALL SELECT * FROM numbering WHERE "
            "device > :after) n WHERE NOT EXISTS (SELECT 1 FROM feed e WHERE e.fact_id = n.fact_id) AND n.fact_id NOT IN (SELECT "
            "fact_id FROM numbering WHERE device = :device) ORDER BY n.device, n.dseq"),
        m_identity.device, m_identity.device, m_identity.device);
    while (rows.next())
        out.push_back(rows.id<FactId>(0));
    return out;
}

std::int64_t FactLog::countAfter(std::int64_t place) const
{
    return std::max<std::int64_t>(0, m_feedEnd - place) + m_end.dseq - std::max(m_acknowledged, place - OwnPlaces);
}

std::int64_t FactLog::lastPlace() const
{
    const Waiting own = waiting();
    return own.count > 0 ? OwnPlaces + own.last : m_feedEnd;
}

Micros FactLog::passed() const
{
    Rows rows = m_database.select(
        Sql("SELECT max(us) FROM (SELECT * FROM (SELECT posted_us AS us FROM feed ORDER BY seq DESC LIMIT 1) UNION ALL SELECT * FROM "
            "(SELECT f.made_us FROM numbering n JOIN fact f ON f.fact_id = n.fact_id WHERE n.device = :device AND n.dseq > :acked "
            "ORDER BY n.dseq DESC LIMIT 1))"), m_identity.device, m_acknowledged);
    return rows.next() && !rows.isNull(0) ? rows.micros(0) : Micros{};
}

Result<void> FactLog::verifyAll()
{
    return verify(1, m_end.dseq);
}

Result<std::int64_t> FactLog::verifyNext(int count)
{
    const std::int64_t from = m_verifiedTo >= m_end.dseq ? 1 : m_verifiedTo + 1;
    m_verifiedTo = std::min(m_end.dseq, from + count - 1);
    return verify(from, m_verifiedTo).map([this] { return m_end.dseq - m_verifiedTo; });
}

Result<void> FactLog::verify(std::int64_t from, std::int64_t to)
{
    QByteArray chain = chainStart();
    Rows rows = m_database.select(
        Sql("SELECT n.dseq, n.own_chain, f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.data, "
            "f.body_sha, f.env_sha, w.text FROM numbering n JOIN fact f ON f.fact_id = n.fact_id "
            "LEFT JOIN words w ON w.fact_id = n.fact_id WHERE n.device = :device AND n.dseq BETWEEN :from AND :to ORDER BY n.dseq"),
        m_identity.device, from - 1, to);
    std::int64_t expected = std::max<std::int64_t>(1, from - 1);
    while (rows.next()) {
        const std::int64_t dseq = rows.number(0);
        FactDraft fact;
        fact.id = rows.id<FactId>(2);
        fact.kind = rows.utf8(3);
        fact.version = static_cast<int>(rows.number(4));
        fact.contract = rows.optionalId<ContractId>(5);
        fact.target = rows.optionalId<FactId>(6);
        if (!rows.isNull(7))
            fact.secs = rows.number(7);
        fact.at = rows.micros(8);
        fact.made = rows.micros(9);
        const QByteArray sha = envelopeSha(fact, rows.utf8(10), rows.bytes(11));
        const bool wordsHold = rows.isNull(13) || bodySha(rows.utf8(13)) == rows.bytes(11);
        const bool linkHolds = dseq < from
            || chainLink(chain, m_identity.device, dseq, fact.id, sha) == rows.bytes(1);
        if (dseq != expected || sha != rows.bytes(12) || !wordsHold || !linkHolds) {
            return failure(Error::Kind::Corrupt, u"fact %1 does not match its hash"_s.arg(dseq), "CHAIN_BROKEN", {},
                           {m_database.path(), QString::number(dseq)});
        }
        chain = rows.bytes(1);
        ++expected;
    }
    return m_database.check();
}

Result<FactTexts> canonicalTexts(const FactDraft &draft)
{
    FactTexts out;
    auto data = canonicalJson(draft.data);
    if (!data)
        return failure(data.error());
    out.data = std::move(*data);
    if (draft.words) {
        QJsonObject salted = *draft.words;
        if (!salted.contains(u"salt"_s))
            salted.insert(u"salt"_s, makeSalt());
        auto words = canonicalJson(salted);
        if (!words)
            return failure(words.error());
        out.words = std::move(*words);
    }
    const bool complete = draft.data.contains(u"who"_s) && !draft.id.isNull();
    if (!complete || out.data.size() > MaxDataBytes || out.words.size() > MaxWordsBytes)
        return failure(Error::Kind::Invalid, u"fact without author or too large: "_s + QString::fromLatin1(draft.kind), "BAD_FACT");
    return out;
}

Result<std::int64_t> FactLog::append(const FactDraft &draft)
{
    const auto texts = canonicalTexts(draft);
    if (!texts)
        return failure(texts.error());
    const auto &[data, words] = *texts;
    const QByteArray body = bodySha(words);
    const QByteArray sha = envelopeSha(draft, data, body);
    const std::optional<QByteArray> boot = draft.boot ? std::optional(draft.boot->boot) : std::nullopt;
    const std::optional<std::int64_t> bootUs = draft.boot ? std::optional(draft.boot->bootUs) : std::nullopt;
    m_database.run(Sql("INSERT INTO fact (fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, body_sha, "
                       "env_sha) VALUES (:id, :kind, :v, :contract, :target, :secs, :at, :made, :boot, :boot_us, :data, :body, :env)"),
                   draft.id, draft.kind, draft.version, draft.contract, draft.target, draft.secs, draft.at, draft.made, boot, bootUs,
                   data, Blob{body}, Blob{sha});
    if (!words.isEmpty()) {
        m_database.run(Sql("INSERT INTO words (fact_id, scope, text) VALUES (:id, :scope, :text)"), draft.id, draft.scope, words);
    }
    addNumber(draft.id, sha);
    return OwnPlaces + m_end.dseq;
}

void FactLog::number(const FactId &fact)
{
    Rows rows = m_database.select(Sql("SELECT env_sha FROM fact WHERE fact_id = :id"), fact);
    if (rows.next())
        addNumber(fact, rows.bytes(0));
}

void FactLog::addNumber(const FactId &fact, const QByteArray &envelopeSha)
{
    const std::int64_t dseq = m_end.dseq + 1;
    const QByteArray chain = chainLink(m_end.chain, m_identity.device, dseq, fact, envelopeSha);
    m_database.run(Sql("INSERT INTO numbering (device, dseq, fact_id, own_chain) VALUES (:device, :dseq, :id, :chain)"),
                   m_identity.device, dseq, fact, Blob{chain});
    m_end = {dseq, chain};
}

std::optional<StoredFact> FactLog::find(const FactId &id)
{
    auto found = allOf(m_database.select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, j.at_us, f.made_us, f.boot, f.boot_us, f.data, " WORDS ", "
            "j.place, j.verdict, j.posted_us, j.voided_us FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
            "LEFT JOIN words w ON w.fact_id = j.fact_id WHERE j.fact_id = :id"), id));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<ContractId> FactLog::contractOf(const FactId &id)
{
    Rows rows = m_database.select(Sql("SELECT contract FROM fact WHERE fact_id = :id"), id);
    return rows.next() ? rows.optionalId<ContractId>(0) : std::nullopt;
}

std::vector<StoredFact> FactLog::ofSubject(const QUuid &subject)
{
    return allOf(m_database.select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, j.at_us, f.made_us, f.boot, f.boot_us, f.data, " WORDS ", "
            "j.place, j.verdict, j.posted_us, j.voided_us FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
            "LEFT JOIN words w ON w.fact_id = j.fact_id WHERE j.subject = :subject AND j.subject <> '' ORDER BY j.place"), subject));
}

std::vector<StoredFact> FactLog::ofBatch(const FactId &import)
{
    return allOf(m_database.select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, j.at_us, f.made_us, f.boot, f.boot_us, f.data, " WORDS ", "
            "j.place, j.verdict, j.posted_us, j.voided_us FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
            "LEFT JOIN words w ON w.fact_id = j.fact_id WHERE j.batch = :batch ORDER BY j.place"), import));
}

std::optional<StoredFact> FactLog::datedBy(const Fact &dating)
{
    auto target = dating.draft.target ? find(*dating.draft.target) : std::nullopt;
    return target && target->fact.place == dating.place ? std::move(target) : std::nullopt;
}

QSet<FactId> FactLog::takenBackAt(Micros posted)
{
    QSet<FactId> out;
    // Postings never go back: in the feed, those of one instant stand beside each other.
    Rows rows = m_database.select(
        Sql("SELECT f.target FROM (SELECT fact_id FROM feed WHERE seq > coalesce((SELECT seq FROM feed WHERE posted_us < :before ORDER BY seq "
            "DESC LIMIT 1), 0) UNION ALL SELECT fact_id FROM numbering WHERE device = :device AND dseq > :acked) n JOIN judged j ON "
            "j.fact_id = n.fact_id AND j.posted_us = :posted AND j.verdict = 'ok' JOIN fact f ON f.fact_id = n.fact_id AND f.kind = 'reverse'"),
        posted, m_identity.device, m_acknowledged, posted);
    while (rows.next()) {
        const auto target = find(rows.id<FactId>(0));
        if (!target)
            continue;
        std::vector<StoredFact> gone{*target};
        if (target->fact.draft.kind == "import")
            std::ranges::move(ofBatch(target->fact.draft.id), std::back_inserter(gone));
        for (const StoredFact &stored : gone) {
            out.insert(stored.fact.draft.id);
            const auto dated = stored.fact.draft.kind == "date" ? datedBy(stored.fact) : std::nullopt;
            if (dated)
                out.insert(dated->fact.draft.id);
        }
    }
    return out;
}

std::vector<PlacedFact> FactLog::after(std::int64_t place, int limit)
{
    std::vector<PlacedFact> out;
    if (place < OwnPlaces) {
        Rows rows = m_database.select(
            Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, e.eff_us, f.made_us, f.boot, f.boot_us, f.data, " WORDS ", "
                "e.seq, e.verdict, e.eff_us, e.posted_us, e.device FROM feed e JOIN fact f ON f.fact_id = e.fact_id "
                "LEFT JOIN words w ON w.fact_id = e.fact_id WHERE e.seq > :place AND e.seq <= :end ORDER BY e.seq LIMIT :limit"),
            place, m_feedEnd, limit);
        while (rows.next())
            out.push_back({draftOf(rows), rows.number(12), OfficeWord{rows.number(12), rows.utf8(13), rows.number(14), rows.number(15)}, rows.id<DeviceId>(16)});
    }
    const int left = limit - static_cast<int>(out.size());
    Rows rows = m_database.select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.boot, f.boot_us, f.data, " WORDS ", n.dseq "
            "FROM numbering n JOIN fact f ON f.fact_id = n.fact_id LEFT JOIN words w ON w.fact_id = n.fact_id "
            "WHERE n.device = :device AND n.dseq > :dseq AND NOT EXISTS (SELECT 1 FROM feed e WHERE e.fact_id = n.fact_id AND e.seq <= :end) "
            "ORDER BY n.dseq LIMIT :limit"), m_identity.device, std::max(place - OwnPlaces, m_acknowledged), m_feedEnd, left);
    while (rows.next())
        out.push_back({draftOf(rows), OwnPlaces + rows.number(12), {}, {}});
    return out;
}

} // namespace hline

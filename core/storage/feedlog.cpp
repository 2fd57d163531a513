// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/feedlog.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowsAtATime = 1000;

/// Columns from `first` on: fact_id, kind, v, contract, target, secs, at_us, made_us.
FactDraft envelopeOf(const Rows &rows, int first)
{
    FactDraft out;
    out.id = rows.id<FactId>(first);
    out.kind = rows.utf8(first + 1);
    out.version = static_cast<int>(rows.number(first + 2));
    out.contract = rows.optionalId<ContractId>(first + 3);
    out.target = rows.optionalId<FactId>(first + 4);
    if (!rows.isNull(first + 5))
        out.secs = rows.number(first + 5);
    out.at = rows.micros(first + 6);
    out.made = rows.micros(first + 7);
    return out;
}

} // namespace

SentFact sentFactOf(const Rows &rows)
{
    SentFact fact;
    fact.envelope = envelopeOf(rows, 0);
    if (!rows.isNull(8))
        fact.envelope.boot = BootReading{rows.utf8(8), rows.number(9), 0};
    fact.data = rows.utf8(10);
    fact.bodySha = rows.bytes(11);
    if (!rows.isNull(12)) {
        fact.envelope.scope = rows.utf8(12);
        fact.words = rows.utf8(13);
    }
    fact.dseq = rows.number(14);
    return fact;
}

FeedCursor FeedLog::cursor()
{
    FeedCursor out;
    out.chain = chainStart();
    Rows rows = m_database.select(Sql("SELECT incarnation, timeline, seq, chain FROM cursor WHERE one = 1"));
    if (rows.next())
        out = {rows.uuid(0), static_cast<int>(rows.number(1)), rows.number(2), rows.bytes(3)};
    return out;
}

void FeedLog::moveCursor(const FeedCursor &to)
{
    m_database.run(Sql("INSERT INTO cursor (one, incarnation, timeline, seq, chain) VALUES (1, :incarnation, :timeline, :seq, :chain) "
                       "ON CONFLICT (one) DO UPDATE SET incarnation = excluded.incarnation, timeline = excluded.timeline, "
                       "seq = excluded.seq, chain = excluded.chain"), to.incarnation, to.timeline, to.seq, Blob{to.chain});
}

Result<void> FeedLog::add(std::span<const CheckedRow> rows, const FeedCursor &after)
{
    FeedCursor last = cursor();
    for (const CheckedRow &checked : rows) {
        const FeedRow &row = checked.row();
        if (row.word.seq != last.seq + 1)
            return failure(brokenRow(row.word.seq, u"expected %1"_s.arg(last.seq + 1)));
        if (checked.previous() != last.chain)
            return failure(brokenRow(row.word.seq, u"link does not hold"_s));
        last.seq = row.word.seq;
        last.chain = row.chain;
    }
    if (after.seq != last.seq || after.chain != last.chain)
        return failure(brokenRow(after.seq, u"rows end at %1"_s.arg(last.seq)));
    std::vector<FactRow> facts;
    facts.reserve(rows.size());
    for (const CheckedRow &checked : rows)
        facts.push_back(factRowOf(checked.row().fact, checked.envelopeSha()));
    if (auto stored = addFacts(std::move(facts)); !stored)
        return stored;
    insertFeed(m_database, rows);
    moveCursor(after);
    return m_database.check();
}

Result<void> FeedLog::addAhead(std::span<const FeedRow> rows)
{
    std::vector<FactRow> facts;
    for (const FeedRow &row : rows) {
        const auto sha = checkedEnvelope(row);
        if (!sha)
            return failure(sha.error());
        facts.push_back(factRowOf(row.fact, *sha));
    }
    insertAhead(m_database, rows);
    return addFacts(std::move(facts));
}

bool FeedLog::keepsWords()
{
    return !m_database.select(Sql("SELECT 1 FROM parting")).next();
}

/// Own facts, others' that a forgotten cache left, and those that came ahead are here already: with the same content.
Result<void> FeedLog::addFacts(std::vector<FactRow> facts)
{
    if (!keepsWords()) {
        for (FactRow &fact : facts)
            fact.words.clear();
    }
    for (const FactRow *fact : insertFacts(m_database, facts)) {
        Rows known = m_database.select(Sql("SELECT env_sha FROM fact WHERE fact_id = :id"), fact->id);
        if (known.next() && known.bytes(0) != fact->envelopeSha)
            return failure(Error::Kind::Corrupt, u"fact of the office's log is known with other content"_s, "FEED_BROKEN", {}, {fact->id.toString()});
    }
    return m_database.check();
}

void FeedLog::clear()
{
    // The trigger keeps single rows; the whole may go, and the trigger comes back as it was.
    QString trigger;
    {
        Rows rows = m_database.select(Sql("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'feed_goes_as_a_whole'"));
        if (rows.next())
            trigger = rows.text(0);
    }
    m_database.run(Sql("DROP TRIGGER feed_goes_as_a_whole"));
    m_database.run(Sql("DELETE FROM feed"));
    m_database.run(Sql("DELETE FROM first_reading"));
    if (auto done = m_database.runScript(trigger); !done)
        m_database.fail(done.error());
    FeedCursor start = cursor();
    start.seq = 0;
    start.chain = chainStart();
    moveCursor(start);
}

std::vector<SentFact> FeedLog::ownFacts(const DeviceId &device, std::int64_t dseq, int limit, std::int64_t bytes)
{
    std::vector<SentFact> out;
    Rows rows = m_database.select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.boot, f.boot_us, f.data, f.body_sha, "
            "w.scope, w.text, n.dseq FROM numbering n JOIN fact f ON f.fact_id = n.fact_id LEFT JOIN words w ON w.fact_id = n.fact_id "
            "WHERE n.device = :device AND n.dseq >= :dseq ORDER BY n.dseq LIMIT :limit"), device, dseq, limit);
    while (rows.next()) {
        SentFact fact = sentFactOf(rows);
        bytes -= fact.data.size() + (fact.words ? fact.words->size() : 0);
        if (bytes < 0 && !out.empty())
            break;
        out.push_back(std::move(fact));
    }
    return out;
}

Result<void> FeedLog::verify()
{
    std::int64_t seq = 0;
    QByteArray chain = chainStart();
    for (bool isEnd = false; !isEnd;) {
        Rows rows = m_database.select(
            Sql("SELECT e.seq, e.device, e.dseq, e.verdict, e.eff_us, e.posted_us, e.chain, f.fact_id, f.kind, f.v, f.contract, f.target, "
                "f.secs, f.at_us, f.made_us, f.data, f.body_sha, w.text FROM feed e JOIN fact f ON f.fact_id = e.fact_id "
                "LEFT JOIN words w ON w.fact_id = e.fact_id WHERE e.seq > :seq ORDER BY e.seq LIMIT :limit"), seq, RowsAtATime);
        isEnd = true;
        while (rows.next()) {
            isEnd = false;
            const OfficeWord word{rows.number(0), rows.utf8(3), rows.number(4), rows.number(5)};
            const FactDraft fact = envelopeOf(rows, 7);
            const QByteArray sha = envelopeSha(fact, rows.utf8(15), rows.bytes(16));
            const QByteArray link = officeLink(chain, fact.id, rows.id<DeviceId>(1), rows.number(2), sha, word);
            const bool wordsHold = rows.isNull(17) || bodySha(rows.utf8(17)) == rows.bytes(16);
            if (word.seq != seq + 1 || link != rows.bytes(6) || !wordsHold)
                return failure(brokenRow(word.seq, u"stored row does not match its link"_s));
            seq = word.seq;
            chain = link;
        }
    }
    const FeedCursor known = cursor();
    if (known.seq != seq || known.chain != chain)
        return failure(brokenRow(seq, u"cursor stands at %1"_s.arg(known.seq)));
    return m_database.check();
}

} // namespace hline

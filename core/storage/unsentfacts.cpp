// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "storage/factlog.h"
#include "storage/feedlog.h"
#include "storage/salvage.h"
#include "storage/transaction.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QSet<FactId> numberedFacts(Database &database)
{
    QSet<FactId> out;
    Rows rows = database.select(Sql("SELECT fact_id FROM numbering"));
    while (rows.next())
        out.insert(rows.id<FactId>(0));
    return out;
}

bool isInFeed(Database &database, const FactId &fact)
{
    return database.select(Sql("SELECT 1 FROM feed WHERE fact_id = :id"), fact).next();
}

} // namespace

Result<std::vector<UnsentFact>> SqliteDeskStore::unsent() const
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return unsentOf(salvage(*m_database));
    m_database->clearFailure();
    std::vector<UnsentFact> out;
    QSet<FactId> seen; // under two former devices
    const auto parted = parting(); // a desk that reads no more is told by the office's word only
    const std::int64_t acknowledged = std::max(m_log->acknowledged(), parted ? parted->confirmed : 0);
    Rows rows = m_database->select(
        Sql("SELECT f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.boot, f.boot_us, f.data, f.body_sha, "
            "w.scope, w.text, n.dseq, n.device, n.own_chain FROM numbering n JOIN fact f ON f.fact_id = n.fact_id "
            "LEFT JOIN words w ON w.fact_id = n.fact_id WHERE (n.dseq > :acked OR n.device <> :device) "
            "AND NOT EXISTS (SELECT 1 FROM feed e WHERE e.fact_id = n.fact_id) "
            "AND (n.device = :here OR n.fact_id NOT IN (SELECT fact_id FROM numbering WHERE device = :own)) "
            "ORDER BY n.device = :last, n.device, n.dseq"),
        acknowledged, m_identity.device, m_identity.device, m_identity.device, m_identity.device);
    while (rows.next()) {
        UnsentFact fact{sentFactOf(rows), rows.id<DeviceId>(15), rows.bytes(16)};
        if (!seen.contains(fact.fact.envelope.id)) {
            seen.insert(fact.fact.envelope.id);
            out.push_back(std::move(fact));
        }
    }
    return m_database->check().map([&out] { return std::move(out); });
}

Result<UnsentStore::Taken> SqliteDeskStore::takeUnsent(std::span<const SentFact> facts)
{
    m_database->clearFailure();
    Taken out;
    std::vector<FactRow> rows;
    QSet<FactId> numbered, inFile;
    for (const SentFact &fact : facts) {
        const FactId &id = fact.envelope.id;
        FactRow row = ownRowOf(fact);
        bool isKnown = inFile.contains(id);
        Rows stored = m_database->select(Sql("SELECT env_sha FROM fact WHERE fact_id = :id"), id);
        if (stored.next()) {
            if (stored.bytes(0) != row.envelopeSha)
                return failure(Error::Kind::Conflict, u"known with other content"_s, "UNSENT_DIFFERS", {}, {id.toString()});
            if (numbered.isEmpty())
                numbered = numberedFacts(*m_database);
            // Others' facts that a forgotten feed has left are here without a place.
            isKnown = isKnown || isInFeed(*m_database, id) || numbered.contains(id);
        }
        inFile.insert(id);
        ++(isKnown ? out.known : out.taken);
        if (!isKnown)
            rows.push_back(std::move(row));
    }
    if (const auto good = m_database->check(); !good)
        return failure(good.error());
    if (rows.empty())
        return out;
    const auto stored = refolded([&]() -> Result<void> {
        static_cast<void>(insertFacts(*m_database, rows));
        for (const FactRow &row : rows)
            m_log->number(row.id);
        return m_database->check();
    }, Durable::AtOnce);
    return stored ? Result<Taken>(out) : failure(stored.error());
}

} // namespace hline

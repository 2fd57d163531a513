// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/waiverstore.h"

#include <algorithm>

namespace hline {

namespace {

ContractId contractFrom(const QString &text)
{
    return ContractId::fromString(text).value_or(ContractId());
}

} // namespace

WaiverStore::Changed WaiverStore::contractOf(const FactId &waiver)
{
    Rows rows = m_database.select(Sql("SELECT contract FROM waiver WHERE fact_id = :id"), waiver);
    return rows.next() ? Changed(contractFrom(rows.text(0))) : std::nullopt;
}

WaiverStore::Changed WaiverStore::begin(const FactDraft &waiver, FactLog &log)
{
    const auto work = waiver.target ? log.find(*waiver.target) : std::nullopt;
    if (!work || work->fact.draft.kind != "work" || !counts(work->fact.verdict))
        return std::nullopt;
    const FactDraft &draft = work->fact.draft;
    const QString contract = draft.contract ? draft.contract->toString() : QString();
    {
        // What the ledger has, not what is known of the fact: while a log is read, that may run ahead.
        Rows rows = m_database.select(Sql("SELECT 1 FROM work WHERE contract = :contract AND place = :place AND voided_us IS NULL"), contract,
                                      work->fact.place);
        if (!rows.next())
            return std::nullopt;
    }
    {
        Rows rows = m_database.select(Sql("SELECT 1 FROM waiver WHERE work = :work AND until_us IS NULL"), draft.id);
        if (rows.next())
            return std::nullopt;
    }
    m_database.run(Sql("INSERT INTO waiver (fact_id, contract, work, work_place, request, from_place, from_us) "
                       "VALUES (:id, :contract, :work, :work_place, :request, :place, :posted)"),
                   waiver.id, contract, draft.id, work->fact.place, *draft.target, m_cause.place, m_cause.posted);
    return contractFrom(contract);
}

WaiverStore::Changed WaiverStore::setVoided(const StoredFact &waiver, const std::optional<Micros> &at, FactLog &log)
{
    const FactId &id = waiver.fact.draft.id;
    if (at == Micros{})
        return remove(id);
    if (!at && waiver.voidedAt == Micros{})
        return begin(waiver.fact.draft, log);
    if (at) {
        m_database.run(Sql("UPDATE waiver SET until_place = :place, until_us = :posted WHERE fact_id = :id AND until_us IS NULL"), m_cause.place,
                       m_cause.posted, id);
    } else {
        m_database.run(Sql("UPDATE waiver SET until_place = NULL, until_us = NULL WHERE fact_id = :id"), id);
    }
    return contractOf(id);
}

WaiverStore::Changed WaiverStore::remove(const FactId &waiver)
{
    const Changed changed = contractOf(waiver);
    m_database.run(Sql("DELETE FROM waiver WHERE fact_id = :id"), waiver);
    return changed;
}

void WaiverStore::mark(std::vector<WorkRecord> &work, const RequestId &request)
{
    Rows rows = m_database.select(
        Sql("SELECT w.work, w.fact_id, w.from_us, r.fields ->> '$.name', t.text ->> '$.reason' FROM waiver w JOIN fact f ON f.fact_id = w.fact_id "
            "LEFT JOIN words t ON t.fact_id = w.fact_id LEFT JOIN record r ON r.record_id = f.data ->> '$.who' "
            "WHERE w.request = :request AND w.until_us IS NULL"), request);
    while (rows.next()) {
        const auto piece = std::ranges::find(work, rows.id<FactId>(0), &WorkRecord::fact);
        if (piece != work.end() && !piece->voided)
            piece->waived = WaivedRecord{rows.id<FactId>(1), toInstant(rows.micros(2)), rows.text(3), rows.text(4)};
    }
}

} // namespace hline

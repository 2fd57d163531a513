// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

#include "storage/moneyfacts.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

// The first reading of an office's log (sync.md 4.12). Records and open requests are folded before their turn, so that the queue can
// be worked with at once; money and time are folded strictly in the log's order, and a closing is told only what came before it.

void DeskFold::beginReading()
{
    m_reading.isOn = true;
    m_database.keepInMemory(Database::Pages::OfARefold);
    m_database.run(Sql("UPDATE projection SET version = 0 WHERE name = 'desk'"));
}

void DeskFold::addAhead(const PlacedFact &fact)
{
    m_reading.isAhead = true;
    static_cast<void>(add(fact));
    m_reading.isAhead = false;
    m_reading.ahead.insert(fact.draft.id);
    const RequestId subject(subjectOf(fact.draft));
    if (isOfRequest(fact.draft.kind))
        m_reading.aheadRequests.insert(subject);
    if (m_log.waiting().count > 0)
        m_requests.remove(subject); // own facts that were applied come after this one
}

/// The turn of a fact that was folded before it: what is left is what it does to money and time.
Fact DeskFold::promote(const PlacedFact &fact)
{
    auto stored = m_log.find(fact.draft.id);
    if (!stored) {
        m_database.fail({Error::Kind::Corrupt, u"a fact folded ahead is gone"_s, "FEED_BROKEN", {}, {fact.draft.id.toString()}, {}});
        return {};
    }
    m_lastPosted = fromUs(fact.word->postedUs);
    m_ledgers.waivers().setCause(fact.place, *m_lastPosted);
    if (!counts(stored->fact.verdict) || stored->fact.place != fact.place) // dated: it counts from there on
        return stored->fact;
    const QByteArray &kind = stored->fact.draft.kind;
    if (kind == "reverse") {
        const auto target = m_log.find(*stored->fact.draft.target);
        if (target)
            voidInLedger(*target, stored->fact.posted);
        const auto dated = target && target->fact.draft.kind == "date" ? m_log.datedBy(target->fact) : std::nullopt;
        if (dated && dated->voidedAt == stored->fact.posted)
            voidInLedger(*dated, stored->fact.posted);
    } else if (kind == "import") {
        bringIntoForce(fact.draft.id); // money of the same file
    } else if (kind == "date") {
        if (const auto dated = m_log.datedBy(stored->fact))
            takeTurn(*dated);
    } else {
        takeTurn(*stored);
    }
    return stored->fact;
}

void DeskFold::takeTurn(StoredFact stored)
{
    // What takes it back has a turn of its own.
    if (stored.voidedAt && stored.voidedAt != Micros{})
        stored.voidedAt.reset();
    const FactDraft &draft = stored.fact.draft;
    if (draft.kind == "work")
        applyWork(stored);
    if (!movesMoney(draft.kind))
        return;
    applyMoney(stored);
    if (draft.contract)
        m_touchedContracts.insert(*draft.contract);
}

/// Facts of a request or record as they stood when a month was closed. By their places: what a desk sends at once is posted at one instant.
std::vector<StoredFact> DeskFold::knownBefore(const QUuid &subject, const Fact &closing)
{
    std::vector<StoredFact> out = m_log.ofSubject(subject);
    const auto later = std::ranges::find_if(out, [&closing](const StoredFact &stored) { return stored.fact.place >= closing.place; });
    QSet<FactId> takenBackBefore, takenBackLater;
    for (const StoredFact &stored : out) {
        if (stored.fact.draft.kind == "reverse" && counts(stored.fact.verdict))
            (stored.fact.place < closing.place ? takenBackBefore : takenBackLater).insert(*stored.fact.draft.target);
    }
    out.erase(later, out.end());
    for (const StoredFact &stored : out) {
        const auto dated = stored.fact.draft.kind == "date" && takenBackLater.contains(stored.fact.draft.id) ? m_log.datedBy(stored.fact) : std::nullopt;
        if (dated && dated->voidedAt == stored.voidedAt && !takenBackBefore.contains(dated->fact.draft.id))
            takenBackLater.insert(dated->fact.draft.id);
    }
    for (StoredFact &stored : out) {
        if (takenBackLater.contains(stored.fact.draft.id))
            stored.voidedAt.reset();
        const auto batch = batchOf(stored.fact.draft);
        if (batch && stored.fact.draft.kind != "import" && !isComplete(*batch, closing.place))
            stored.voidedAt = Micros{};
    }
    return out;
}

/// What a closing rests on beside money and time: its contract, the rules, and the classes of the requests that were worked on.
void DeskFold::lookBack(const Fact &closing)
{
    const ContractId &contract = *closing.draft.contract;
    QSet<QUuid> records = m_reading.gone; // a closing may have known them
    {
        Rows rows = m_database.select(
            Sql("SELECT DISTINCT j.subject FROM record r JOIN judged j ON j.subject = r.record_id LEFT JOIN batch b ON b.import = j.batch "
                "WHERE (r.type IN ('package', 'calendar', 'policy') OR r.record_id = :contract) AND max(j.place, coalesce(b.place, 0)) > :place "
                "AND j.place < :own AND j.subject <> ''"), contract, closing.place, OwnPlaces);
        while (rows.next())
            records.insert(rows.uuid(0));
    }
    for (const QUuid &id : std::as_const(records)) {
        static_cast<void>(m_references.fold(id, knownBefore(id, closing)));
        m_reading.lookedBack.insert(id);
    }
    if (!records.isEmpty())
        forgetRules();
    for (const PostedWork &piece : std::vector(m_ledgers.history(contract).work)) {
        if (!m_reading.aheadRequests.contains(RequestId(piece.request)))
            continue;
        RequestState state;
        state.record.id = RequestId(piece.request);
        for (const StoredFact &stored : knownBefore(piece.request, closing)) {
            if (counts(stored.fact.verdict))
                state.apply(stored);
        }
        m_ledgers.setClasses(contract, piece.request, state.record.classes);
    }
}

void DeskFold::lookForward()
{
    if (m_reading.lookedBack.isEmpty())
        return;
    for (const QUuid &id : std::exchange(m_reading.lookedBack, {}))
        static_cast<void>(m_references.fold(id, m_log.ofSubject(id)));
    forgetRules();
}

Changes DeskFold::putOff()
{
    lookForward();
    foldRecords();
    flushRequests();
    writeClosedRows();
    for (const RequestId &id : std::exchange(m_touchedRequests, {}))
        m_reading.later.requests[contractOf(id)].insert(id);
    m_reading.later.contracts.unite(std::exchange(m_touchedContracts, {}));
    m_reading.later.changed.unite(std::exchange(m_changedContracts, {}));
    Changes out;
    out.reference = !m_foldedRecords.isEmpty();
    m_foldedRecords.clear();
    return out;
}

/// A contract with the rows of its requests, which all ask for its ledger; nothing of it stays in memory.
std::size_t DeskFold::takeUp(std::size_t limit)
{
    auto &later = m_reading.later;
    auto &taken = m_reading.takenUp;
    m_requests.clear();
    m_ledgers.forgetAll();
    ContractId next;
    if (!later.contracts.isEmpty())
        next = *later.contracts.cbegin();
    else if (!later.changed.isEmpty())
        next = *later.changed.cbegin();
    else if (!later.requests.isEmpty())
        next = later.requests.cbegin().key();
    if (later.contracts.remove(next)) {
        taken.contracts.insert(next);
        m_touchedContracts.insert(next);
    }
    if (later.changed.remove(next)) {
        taken.changed.insert(next);
        m_changedContracts.insert(next);
    }
    if (const auto of = later.requests.find(next); of != later.requests.end()) {
        QSet<RequestId> &rows = taken.requests[next];
        for (auto it = of->begin(); it != of->end() && limit > 0; it = of->erase(it), --limit) {
            rows.insert(*it);
            m_touchedRequests.insert(*it);
        }
        if (of->isEmpty())
            later.requests.erase(of);
    }
    return std::size_t(later.contracts.size() + later.changed.size() + later.requests.size());
}

void DeskFold::forgetTransaction()
{
    forget();
    if (!m_reading.isOn)
        return;
    m_reading.later.contracts.unite(m_reading.takenUp.contracts);
    m_reading.later.changed.unite(m_reading.takenUp.changed);
    for (auto of = m_reading.takenUp.requests.cbegin(); of != m_reading.takenUp.requests.cend(); ++of)
        m_reading.later.requests[of.key()].unite(*of);
    readAhead();
}

/// Which facts still wait for their turn is what the file says.
void DeskFold::readAhead()
{
    m_reading.ahead.clear();
    Rows rows = m_database.select(Sql("SELECT a.fact_id FROM ahead a WHERE NOT EXISTS (SELECT 1 FROM feed e WHERE e.fact_id = a.fact_id AND "
                                      "e.seq <= :end)"), m_log.feedEnd());
    while (rows.next())
        m_reading.ahead.insert(rows.id<FactId>(0));
}

void DeskFold::endReading()
{
    if (std::exchange(m_reading.isOn, false))
        m_database.keepInMemory(Database::Pages::Usual);
    m_reading.ahead.clear();
    m_reading.aheadRequests.clear();
    m_reading.gone.clear();
    m_reading.later = {};
    m_reading.takenUp = {};
}

} // namespace hline

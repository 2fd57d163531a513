// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

#include "storage/moneyfacts.h"

#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;

bool DeskFold::retract()
{
    const std::vector<PlacedFact> own = m_log.after(OwnPlaces + m_log.acknowledged(), std::numeric_limits<int>::max());
    for (auto placed = own.rbegin(); placed != own.rend(); ++placed) {
        const auto stored = m_log.find(placed->draft.id);
        if (stored && !retractOne(*stored, subjectOfFact(placed->draft.id)))
            return false;
    }
    m_lastPosted.reset();
    m_database.run(Sql("UPDATE projection SET solid_to = :end WHERE name = 'desk'"), m_log.feedEnd());
    return true;
}

bool DeskFold::retractOne(const StoredFact &stored, const QUuid &subject)
{
    const FactDraft &draft = stored.fact.draft;
    const auto route = routeOfKind(draft.kind);
    m_database.run(Sql("DELETE FROM judged WHERE fact_id = :id"), draft.id);
    if (!route || !counts(stored.fact.verdict))
        return true;
    switch (*route) {
    case Route::Reverse: retractReverse(stored.fact); break;
    case Route::Import: retractImport(stored.fact); break;
    case Route::Close: m_ledgers.reopen(*draft.contract, draft.id); break;
    case Route::Waiver: touchWaived(m_ledgers.waivers().remove(draft.id)); break;
    case Route::Dating: undoDating(stored.fact); break;
    case Route::Reopen: return false; // what the closing knew then cannot be told from what is known now
    case Route::NewRequest:
    case Route::Request:
    case Route::OfTarget:
    case Route::Money:
    case Route::Reference:
    case Route::Kept: break;
    }
    takeOut(stored, subject);
    return true;
}

/// What a fact did to the projections beside its own line of judged.
void DeskFold::takeOut(const StoredFact &stored, const QUuid &subject)
{
    const FactDraft &draft = stored.fact.draft;
    if (draft.kind == "work" || draft.kind == "timer.start") {
        const auto session = SessionId::fromString(draft.data.value(u"session"_s).toString());
        m_database.run(Sql("DELETE FROM session WHERE session_id = :id"), session.value_or(idCast<SessionId>(draft.id)));
    }
    if (draft.kind == "work") {
        const QString contract = draft.contract ? draft.contract->toString() : QString();
        m_database.run(Sql("DELETE FROM work WHERE contract = :contract AND place = :place"), contract, stored.fact.place);
        m_database.run(Sql("DELETE FROM work_class WHERE contract = :contract AND request = :request"), contract, subject);
    }
    if (movesMoney(draft.kind))
        m_database.run(Sql("DELETE FROM money WHERE contract = :contract AND place = :place"), *draft.contract, stored.fact.place);
    if (draft.contract) {
        m_ledgers.forgetHistory(*draft.contract);
        m_touchedContracts.insert(*draft.contract);
    }
    m_audit.remove(stored);
    m_requests.remove(RequestId(subject));
    touch(stored, subject);
}

/// What a reversal voided is in force again, or waits again for the end of its import.
void DeskFold::retractReverse(const Fact &fact)
{
    const auto target = m_log.find(*fact.draft.target);
    if (!target)
        return;
    const auto batch = batchOf(target->fact.draft);
    const bool waits = batch && target->fact.draft.kind != "import" && !isComplete(*batch, fact.place);
    setVoided(*target, waits ? std::optional(Micros{}) : std::nullopt);
    if (target->fact.draft.kind != "import")
        return;
    m_database.run(Sql("UPDATE batch SET reversed = 0 WHERE import = :id"), target->fact.draft.id);
    const QSet<FactId> takenBack = m_log.takenBackAt(fact.posted); // by others: this one's line of judged is gone
    for (const StoredFact &stored : m_log.ofBatch(target->fact.draft.id)) {
        if (stored.voidedAt == fact.posted && !takenBack.contains(stored.fact.draft.id))
            setVoided(stored, {});
    }
}

void DeskFold::retractImport(const Fact &fact)
{
    for (const StoredFact &stored : m_log.ofBatch(fact.draft.id)) {
        if (!stored.voidedAt)
            setVoided(stored, Micros{});
    }
    m_imports.remove(fact.draft.id);
    m_database.run(Sql("DELETE FROM batch WHERE import = :id"), fact.draft.id);
}

int DeskFold::deskNumberOf(const RequestId &id)
{
    if (m_identity.lone)
        return m_identity.deskNumber;
    const auto state = loaded(id);
    if (!state->device) {
        Rows rows = m_database.select(Sql("SELECT device FROM feed WHERE fact_id = :id UNION ALL SELECT device FROM ahead WHERE fact_id = :also"),
                                      id, id);
        if (rows.next())
            state->device = rows.id<DeviceId>(0);
    }
    if (!state->device || state->device == m_identity.device)
        return m_identity.deskNumber;
    const RefState *desk = m_references.find(state->device->uuid());
    return desk ? static_cast<int>(desk->fields.value(u"no"_s).toInteger()) : 0;
}

} // namespace hline

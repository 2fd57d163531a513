// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

// A supervisor says when something happened that a wrong clock had dated (S-OFF-1, sync.md 4.6). From the place of that word on, the
// fact counts: it is judged and folded there as if it came only then.

namespace {

FactDraft atInstantOf(const FactDraft &dating, FactDraft dated)
{
    dated.at = fromUs(dating.data.value(u"at_us"_s).toInteger());
    dated.boot.reset(); // a told instant is no measured one
    return dated;
}

bool isTakenBack(const StoredFact &stored)
{
    return stored.voidedAt && *stored.voidedAt != Micros{};
}

} // namespace

void DeskFold::judgeDating(VerdictInput &input, const FactDraft &dating, Micros posted)
{
    const auto target = dating.target ? m_log.find(*dating.target) : std::nullopt;
    input.targetExists = target && canBeDated(target->fact.draft.kind, target->fact.verdict);
    if (!input.targetExists)
        return;
    input.targetReversed = isTakenBack(*target);
    input.targetCounts = counts(target->fact.verdict);
    if (input.targetReversed || input.targetCounts)
        return;
    const FactDraft dated = atInstantOf(dating, target->fact.draft);
    input.dated = judged(dated, subjectOfFact(dated.id), posted);
}

void DeskFold::applyDating(const Fact &dating)
{
    auto stored = dating.draft.target ? m_log.find(*dating.draft.target) : std::nullopt;
    if (!stored || counts(stored->fact.verdict) || isTakenBack(*stored) || !canBeDated(stored->fact.draft.kind, stored->fact.verdict))
        return;
    const QUuid subject = subjectOfFact(stored->fact.draft.id);
    static_cast<void>(loaded(RequestId(subject))); // as it was before
    stored->fact.draft = atInstantOf(dating.draft, std::move(stored->fact.draft));
    stored->fact.place = dating.place;
    stored->fact.posted = dating.posted;
    stored->fact.verdict = dating.verdict;
    if (stored->fact.draft.contract)
        m_ledgers.forgetHistory(*stored->fact.draft.contract); // it may come before what is known by now
    m_database.run(Sql("UPDATE judged SET place = :place, verdict = :verdict, at_us = :at, posted_us = :posted WHERE fact_id = :id"),
                   dating.place, code(dating.verdict), stored->fact.draft.at, dating.posted, stored->fact.draft.id);
    apply(*stored, subject);
}

/// The fact stands again as it was said of it when it came.
void DeskFold::undoDating(const Fact &dating)
{
    const auto dated = m_log.datedBy(dating);
    if (!dated)
        return;
    const FactId &id = dated->fact.draft.id;
    const QUuid subject = subjectOfFact(id);
    // One that the office has not numbered goes next itself.
    m_database.run(Sql("UPDATE judged SET verdict = 'clock' WHERE fact_id = :id"), id);
    m_database.run(Sql("UPDATE judged SET place = e.seq, verdict = e.verdict, at_us = e.eff_us, posted_us = e.posted_us "
                       "FROM feed e WHERE judged.fact_id = :id AND e.fact_id = judged.fact_id AND e.seq <= :end"), id, m_log.feedEnd());
    takeOut(*dated, subject);
}

/// Taken back, a dating takes back what it dated; in force again, it brings that back too.
void DeskFold::setDatingVoided(const StoredFact &dating, const std::optional<Micros> &at)
{
    if (at == Micros{})
        return undoDating(dating.fact);
    if (!at && dating.voidedAt == Micros{})
        return applyDating(dating.fact);
    const auto dated = m_log.datedBy(dating.fact);
    if (!dated)
        return;
    if (at && !isTakenBack(*dated))
        return setVoided(*dated, at);
    if (!at && dated->voidedAt == dating.voidedAt && !m_log.takenBackAt(*dating.voidedAt).contains(dated->fact.draft.id)) {
        const auto batch = batchOf(dated->fact.draft);
        setVoided(*dated, batch && !isComplete(*batch, dating.fact.place) ? std::optional(Micros{}) : std::nullopt);
    }
}

} // namespace hline

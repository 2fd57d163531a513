// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/voidwork.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

/// S-SLA-4: within its day, and not while the session goes on, which needs its start.
bool VoidWork::isAccidentalStart(const WorkRecord &work) const
{
    const auto session = m_bench.store.session(work.session);
    return work.start && session && session->state == SessionState::Ended && !m_bench.store.isReversed(*work.start)
        && dayOf(work.from) == dayOf(m_bench.clock.instant());
}

Result<void> VoidWork::operator()(const FactId &work, const QString &reason) const
{
    const auto record = m_bench.store.work(work);
    if (!record)
        return failure(record.error());
    if (record->voided)
        return failure(Error::Kind::Conflict, u"the entry is taken back already"_s, "ALREADY_REVERSED");
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"taking an entry back needs a reason"_s, "REASON_NEEDED", "I-11");
    FactDraft reverse = m_bench.facts.reversal(work, record->contract, "void");
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    reverse.words = words;
    CommandFacts command{{reverse}, {}, {}};
    if (isAccidentalStart(*record)) {
        FactDraft start = m_bench.facts.reversal(*record->start, record->contract, "void");
        start.words = words; // the list of voided starts says why (S-SLA-4)
        command.facts.push_back(start);
    }
    return m_bench.store.commit(command).map([](const Committed &) { });
}

} // namespace hline

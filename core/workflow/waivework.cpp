// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/waivework.h"

#include "workflow/supervision.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<WorkRecord> WaiveWork::decidedAbout(const FactId &work, const QString &reason) const
{
    if (auto allowed = needSupervisor(m_bench); !allowed)
        return failure(allowed.error());
    if (auto said = needReason(reason); !said)
        return failure(said.error());
    auto record = m_bench.store.work(work);
    if (record && record->voided)
        return failure(Error::Kind::Conflict, u"the entry is taken back"_s, "ALREADY_REVERSED");
    return record;
}

Result<void> WaiveWork::commit(FactDraft fact, const QString &reason) const
{
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    fact.words = words;
    return m_bench.store.commit({{fact}, {}, {}}).map([](const Committed &) { });
}

Result<void> WaiveWork::operator()(const FactId &work, const QString &reason) const
{
    const auto record = decidedAbout(work, reason);
    if (!record)
        return failure(record.error());
    if (record->waived)
        return failure(Error::Kind::Conflict, u"the entry is waived already"_s, "ALREADY_WAIVED", "S-OFF-2", {record->waived->who});
    FactDraft fact = m_bench.facts.about("waive", work);
    fact.contract = record->contract;
    return commit(std::move(fact), reason);
}

Result<void> WaiveWork::takeBack(const FactId &work, const QString &reason) const
{
    const auto record = decidedAbout(work, reason);
    if (!record)
        return failure(record.error());
    if (!record->waived)
        return failure(Error::Kind::Conflict, u"the entry is not waived"_s, "NOT_WAIVED", "S-OFF-2");
    return commit(m_bench.facts.reversal(record->waived->fact, record->contract, "wrong"), reason);
}

} // namespace hline

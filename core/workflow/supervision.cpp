// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/supervision.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> needSupervisor(const DeskStore &store, const ConsultantId &me)
{
    if (store.identity().lone)
        return {};
    const std::vector<ConsultantRecord> people = store.consultants();
    const auto record = std::find_if(people.begin(), people.end(), [&me](const ConsultantRecord &one) { return one.id == me; });
    if (record != people.end() && record->role == u"supervisor")
        return {};
    return failure(Error::Kind::Denied, u"only a supervisor may decide that"_s, "SUPERVISOR_NEEDED", "I-03");
}

Result<void> needReason(const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    return failure(Error::Kind::Invalid, u"a permission needs a written reason"_s, "WRITTEN_REASON_NEEDED", "I-03");
}

FactDraft permission(const Workbench &bench, const RequestId &request, QJsonObject data, const QString &reason)
{
    FactDraft fact = bench.facts.about("override", idCast<FactId>(request), data);
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    fact.words = words;
    return fact;
}

} // namespace hline

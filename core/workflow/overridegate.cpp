// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/overridegate.h"

#include "workflow/startrules.h"
#include "workflow/supervision.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> OverrideGate::operator()(const RequestId &id, const QString &reason) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    if (const auto told = needReason(reason); !told)
        return told;
    const auto gate = StartRules(m_bench.store).gate(*request, StartAction::Timer, m_bench.clock.instant());
    if (!gate)
        return failure(gate.error());
    QJsonArray reasons;
    QByteArray clause;
    for (const GateReason &one : gate->reasons) {
        if (!isOverridable(one.code))
            continue;
        reasons.append(QString::fromLatin1(one.code));
        clause = clause.isEmpty() ? one.clause : clause;
    }
    if (reasons.isEmpty())
        return failure(Error::Kind::Conflict, u"nothing here may be overridden"_s, "NOTHING_TO_OVERRIDE", "I-03", {request->number});
    const FactDraft fact = permission(m_bench, id, {{u"gate"_s, u"ELIGIBILITY"_s}, {u"reasons"_s, reasons},
                                                    {u"clause"_s, QString::fromLatin1(clause)}}, reason);
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"override", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/assignrequest.h"

#include "workflow/supervision.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

// S-SLA-10, I-03
Result<RequestRef> AssignRequest::operator()(const RequestId &id, const ConsultantId &to, const QString &reason) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return failure(allowed.error());
    const std::vector<ConsultantRecord> people = m_bench.store.consultants();
    const auto person = std::ranges::find(people, to, &ConsultantRecord::id);
    if (person == people.end())
        return failure(Error::Kind::NotFound, u"no such consultant"_s, "CONSULTANT_NOT_FOUND", {}, {to.toString()});
    if (!person->active)
        return failure(Error::Kind::Denied, u"the consultant has left"_s, "CONSULTANT_LEFT", {}, {person->name});
    if (request->holder == to)
        return failure(Error::Kind::Conflict, u"held already"_s, "HELD_ALREADY", {}, {request->number, person->name});
    FactDraft fact = m_bench.facts.about("assign", idCast<FactId>(id), {{u"to"_s, to.toString()}});
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    if (!words.isEmpty())
        fact.words = words;
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"assign", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return RequestRef{id, request->number};
}

} // namespace hline

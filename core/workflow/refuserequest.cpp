// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/refuserequest.h"

#include "domain/refusals.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<RequestRef> RefuseRequest::operator()(const RequestId &id, const RefusedRequest &refusal) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    const auto reason = refusalReason(refusal.reason);
    if (!reason)
        return failure(Error::Kind::Invalid, u"no such reason to refuse"_s, "REFUSAL_UNKNOWN", "I-15", {QString::fromUtf8(refusal.reason)});
    if (m_bench.isTimedNow(id))
        return timerRunning(request->number);
    const QString named = QString::fromLatin1(reason->code);
    FactDraft finish = m_bench.facts.about("request.finish", idCast<FactId>(id),
                                           {{u"state"_s, QString::fromLatin1(code(WorkState::Refused))},
                                            {u"clause"_s, QString::fromLatin1(reason->clause)},
                                            {u"reason"_s, named},
                                            {u"template"_s, named}});
    QJsonObject words;
    putText(words, u"answer"_s, refusal.answer);
    if (!words.isEmpty())
        finish.words = words;
    if (const auto stored = m_bench.store.commit({{finish}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"close", id, request->number, madeFacts({finish}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return RequestRef{id, request->number};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closerequest.h"

#include "workflow/startrules.h"
#include "workflow/topicmap.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

/// R-2.4.1.3: the line gives no answer on a topic it does not handle.
Result<void> CloseRequest::mayAnswer(const RequestRecord &request) const
{
    const auto topic = topicRoute(m_bench.store, request.topic, dayOf(m_bench.clock.instant()));
    const QList<GateReason> reasons = doneReasons({request.service(), request.channel, {}, topic, approvalOf(request)});
    return reasons.isEmpty() ? Result<void>() : deny(m_bench, request, reasons, "CLOSE");
}

Result<RequestRef> CloseRequest::operator()(const RequestId &id, WorkState how, const QString &reason, const QByteArray &clause) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (isOpen(how))
        return failure(Error::Kind::Invalid, u"not a closing state"_s, "NOT_A_CLOSING_STATE", {}, {QString::fromLatin1(code(how))});
    if (how == WorkState::Refused && clause.isEmpty())
        return failure(Error::Kind::Invalid, u"a refusal names its clause"_s, "CLAUSE_NEEDED", "1.2", {request->number});
    if (m_bench.isTimedNow(id))
        return timerRunning(request->number);
    if (how == WorkState::Done) {
        if (const auto answered = mayAnswer(*request); !answered)
            return failure(answered.error());
    }

    QJsonObject data{{u"state"_s, QString::fromLatin1(code(how))}};
    putText(data, u"clause"_s, QString::fromUtf8(clause));
    FactDraft finish = m_bench.facts.about("request.finish", idCast<FactId>(id), data);
    QJsonObject words; // free text may name a person: it is erasable (facts.md 1)
    putText(words, u"answer"_s, reason);
    if (!words.isEmpty())
        finish.words = words;
    if (const auto stored = m_bench.store.commit({{finish}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"close", id, request->number, madeFacts({finish}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return RequestRef{id, request->number};
}

} // namespace hline

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

/// What is charged when it is completed or handed over is done only then (S-NRM-2, S-QUO-1).
Result<void> CloseRequest::checkCharged(const RequestRecord &request, WorkState how)
{
    if (how != WorkState::Done || !request.service())
        return {};
    if (isChargedByNorm(*request.service())) // Regulation 2.3.4
        return failure(Error::Kind::Denied, u"the service is not completed"_s, "NORM_NOT_COMPLETED", "2.3.4", {request.number});
    if (request.service() == Service::Custom && !request.quote.agreements.empty()) // Regulation 2.5.3
        return failure(Error::Kind::Denied, u"the agreed work is not delivered"_s, "QUOTE_NOT_DELIVERED", "2.5.3", {request.number});
    return {};
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
    if (auto charged = checkCharged(*request, how); !charged)
        return failure(charged.error());
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

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/consentoverlimit.h"

#include "workflow/recordconsent.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QJsonObject overlimitOf(const SessionId &session)
{
    return {{u"overlimit"_s, true}, {u"session"_s, session.toString()}};
}

std::optional<OverlimitAgreed> agreedOverlimit(const RequestRecord &request, const SessionId &session)
{
    const auto found = std::find_if(request.overlimitConsents.begin(), request.overlimitConsents.end(),
                                    [&session](const OverlimitAgreed &agreed) { return agreed.session == session; });
    return found == request.overlimitConsents.end() ? std::nullopt : std::optional(*found);
}

Result<void> ConsentOverlimit::operator()(const ConsentGiven &given) const
{
    const auto timer = m_bench.timer();
    if (!timer)
        return noTimer();
    const auto request = m_bench.store.request(timer->session.request);
    if (!request)
        return failure(request.error());
    if (agreedOverlimit(*request, timer->session.id))
        return {};
    const FactDraft fact = consentFact(m_bench, *request, given, overlimitOf(timer->session.id));
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"overlimit", request->id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

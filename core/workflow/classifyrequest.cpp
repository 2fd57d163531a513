// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/classifyrequest.h"

#include "workflow/topicmap.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> ClassifyRequest::operator()(const RequestId &id, Service service) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (request->service() == service)
        return {};
    QJsonObject data{{u"service"_s, QString::fromLatin1(code(service))}};
    if (const OverrideRecord *approval = service == Service::Indiv ? approvalFact(*request) : nullptr)
        data[u"approval"_s] = approval->fact.toString();
    const FactDraft fact = m_bench.facts.about("request.class", idCast<FactId>(id), data);
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"classify", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

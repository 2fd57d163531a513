// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/dossierquery.h"

#include "workflow/explainquery.h"
#include "workflow/requestquery.h"

namespace hline {

Result<Dossier> DossierQuery::operator()(const RequestId &id) const
{
    const Instant now = m_bench.clock.instant();
    auto request = RequestQuery(m_bench)(id);
    if (!request)
        return failure(request.error());
    Dossier out;
    out.request = *std::move(request);
    const ExplainQuery explain(m_bench);
    const std::pair<Question::About, Explanation *> parts[]{{Question::About::Response, &out.response},
                                                            {Question::About::Charged, &out.charge},
                                                            {Question::About::Eligibility, &out.eligibility},
                                                            {Question::About::Refusal, &out.refusal}};
    for (const auto &[about, part] : parts) {
        auto explained = explain({about, id, {}, {}}, now);
        if (!explained)
            return failure(explained.error());
        *part = *std::move(explained);
    }
    const auto &history = out.request.history;
    if (const auto last = std::ranges::max_element(history, {}, &HistoryRecord::place); last != history.end()) {
        const DeskStore::LogLink link = m_bench.store.linkOf(last->fact);
        out.lastNumber = link.number;
        out.chain = link.chain;
    }
    return out;
}

} // namespace hline

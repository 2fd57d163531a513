// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/datefact.h"

#include "workflow/supervision.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

FactDraft DateFact::dating(const FactId &fact, Micros at, const QString &reason) const
{
    FactDraft out = m_bench.facts.about("date", fact, {{u"at_us"_s, qint64(toUs(at))}});
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    out.words = words;
    return out;
}

Result<int> DateFact::operator()(const FactId &fact, Instant at, const QString &reason) const
{
    if (auto allowed = needSupervisor(m_bench); !allowed)
        return failure(allowed.error());
    if (auto said = needReason(reason); !said)
        return failure(said.error());
    const Instant now = m_bench.clock.instant();
    if (at > now)
        return failure(Error::Kind::Invalid, u"dated in the future"_s, "EVENT_IN_FUTURE", "S-OFF-1", {isoMoscow(at)});
    if (at < now - OldestBelieved)
        return failure(Error::Kind::Invalid, u"dated too long ago"_s, "DATED_TOO_LONG_AGO", "S-OFF-1", {isoMoscow(at)});
    const std::vector<JudgedRecord> doubted = m_bench.store.judgedAs(Verdict::Clock, Instant{}, now + OldestBelieved); // posted by another clock
    const auto found = std::ranges::find(doubted, fact, &JudgedRecord::fact);
    if (found == doubted.end() || found->voided || !canBeDated(found->kind, Verdict::Clock))
        return failure(Error::Kind::Conflict, u"the clock of this fact is not in doubt"_s, "NOT_IN_DOUBT", "S-OFF-1");
    std::vector<FactDraft> facts{dating(fact, toMicros(at), reason)};
    if (found->kind == "request.new") {
        for (const HistoryRecord &said : m_bench.store.history(idCast<RequestId>(fact))) {
            if (!said.reversed && said.verdict == Verdict::NoTarget && canBeDated(said.kind, said.verdict))
                facts.push_back(dating(said.fact, said.at, reason));
        }
    }
    return m_bench.store.commit({facts, {}, {}}).map([](const Committed &done) {
        return static_cast<int>(std::ranges::count_if(done.facts, [](const Fact &one) { return counts(one.verdict); }));
    });
}

} // namespace hline

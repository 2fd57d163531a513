// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/logwork.h"

#include "workflow/startrules.h"
#include "workflow/timerquery.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr minutes LongestEntry{1440};

}

Result<void> LogWork::check(const RequestRecord &request, Instant from, minutes length) const
{
    if (length < minutes(1) || length > LongestEntry)
        return failure(Error::Kind::Invalid, u"an entry lasts from 1 minute to 24 hours"_s, "LENGTH_OUT_OF_RANGE", {},
                       {QString::number(length.count())});
    if (from + length > m_bench.clock.instant())
        return failure(Error::Kind::Invalid, u"the work would end in the future"_s, "IN_FUTURE", {}, {isoMoscow(from + length)});
    if (from < request.arrival)
        return failure(Error::Kind::Invalid, u"the work would begin before the request arrived"_s, "BEFORE_ARRIVAL", {},
                       {request.number, isoMoscow(request.arrival)});
    return admit(m_bench, request, StartAction::Timer, from, "LOG");
}

Result<StoppedWork> LogWork::operator()(const RequestId &id, Instant from, minutes length, const QString &note) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (auto good = check(*request, from, length); !good)
        return failure(good.error());
    FactDraft work = FactMaker::dated(m_bench.facts.onContract("work", *request, {{u"ended"_s, u"hand"_s}}), toMicros(from), {});
    work.secs = seconds(length).count();
    const auto session = idCast<SessionId>(work.id);
    CommandFacts command{{work}, {}, {}};
    if (!note.trimmed().isEmpty())
        command.facts.push_back(m_bench.facts.note(session, note));
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"log", id, request->number, madeFacts({work}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return TimerQuery(m_bench).stopped(session, work.id);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/endsegment.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr seconds LongestWork{86400};

tl::unexpected<Error> untilNeeded(const OpenTimer &timer)
{
    const QStringList choices = timer.hold == TimerHold::Interrupted ? QStringList{u"beat"_s, u"now"_s, u"ISO"_s}
                                                                    : QStringList{u"ISO"_s};
    return failure(Error::Kind::Denied, u"nobody knows until when the timer ran"_s, "UNTIL_NEEDED", {}, choices);
}

} // namespace

QJsonObject sessionData(const SessionId &session)
{
    return {{u"session"_s, session.toString()}};
}

tl::unexpected<Error> EndSegment::outOfRange(const OpenTimer &timer) const
{
    return failure(Error::Kind::Invalid, u"the end lies outside the time the timer can have run"_s, "UNTIL_OUT_OF_RANGE", {},
                   {isoMoscow(toInstant(timer.session.lastStartAt)), isoMoscow(m_bench.clock.instant())});
}

Result<EndSegment::Extent> EndSegment::untilOther(const OpenTimer &timer, const std::optional<Instant> &at) const
{
    if (!at || toMicros(*at) < timer.session.lastStartAt || toMicros(*at) > m_bench.clock.now())
        return outOfRange(timer);
    return Extent{toMicros(*at) - timer.session.lastStartAt, {}, {{u"until"_s, u"other"_s}}};
}

Result<EndSegment::Extent> EndSegment::extent(const OpenTimer &timer, const SegmentEnd &end) const
{
    const BootReading boot = m_bench.clock.boot();
    if (!end.until && timer.isAsking())
        return untilNeeded(timer);
    const microseconds total = timer.untilNow(boot, m_bench.clock.now());
    if (!end.until)
        return Extent{total, timer.sleep(boot), {}};
    switch (*end.until) {
    case Until::Beat:
        if (const auto seen = timer.hold == TimerHold::Interrupted ? timer.untilBeat() : std::nullopt)
            return Extent{*seen, {}, {{u"until"_s, u"beat"_s}}};
        return untilNeeded(timer);
    case Until::Now: {
        if (timer.hold == TimerHold::Rebooted)
            return untilNeeded(timer);
        if (total < timer.untilBeat().value_or(microseconds(0)))
            return outOfRange(timer); // the wall clock stands before a heartbeat that was seen
        Extent out{total, timer.sleep(boot), {{u"until"_s, u"now"_s}}};
        if (timer.isOtherBoot(boot))
            out.marks[u"clock"_s] = u"wall"_s;
        return out;
    }
    case Until::Other:
        return untilOther(timer, end.at);
    }
    Q_UNREACHABLE();
}

std::vector<EndSegment::Piece> EndSegment::pieces(const Extent &extent, SleepRule rule)
{
    std::vector<std::pair<microseconds, microseconds>> spans; // from, to
    if (extent.sleep && rule == SleepRule::Cut) {
        spans.emplace_back(microseconds(0), extent.sleep->from);
        spans.emplace_back(extent.sleep->from + extent.sleep->length, extent.total);
    } else {
        spans.emplace_back(microseconds(0), extent.total);
    }
    std::vector<Piece> out;
    for (const auto &[from, to] : spans) {
        seconds left = std::chrono::floor<seconds>(std::max(microseconds(0), to - from));
        for (microseconds at = from; left > seconds(0);) {
            const seconds length = std::min(left, LongestWork);
            out.push_back({at, length});
            at += length;
            left -= length;
        }
    }
    return out;
}

FactDraft EndSegment::work(const OpenTimer &timer, const RequestRecord &request, const Piece &piece, QJsonObject data) const
{
    data[u"session"_s] = timer.session.id.toString();
    data[u"start"_s] = timer.session.lastStart.toString();
    FactDraft fact = FactMaker::dated(m_bench.facts.onContract("work", request, data), timer.session.lastStartAt + piece.from,
                                      timer.bootAt(piece.from));
    fact.secs = piece.length.count();
    return fact;
}

/// Sleep that heartbeats have cut already and a person counts after all.
std::vector<FactDraft> EndSegment::countedSleep(const OpenTimer &timer, const RequestRecord &request) const
{
    std::vector<FactDraft> out;
    for (const SleptGap &gap : sleptGaps(timer.session, m_bench.store.workOf(timer.session.id))) {
        QJsonObject data = sessionData(timer.session.id);
        data[u"ended"_s] = u"sleep"_s;
        data[u"asleep_s"_s] = static_cast<qint64>(gap.length.count());
        FactDraft fact = FactMaker::dated(m_bench.facts.onContract("work", request, data), toMicros(gap.from), {});
        fact.secs = std::min(gap.length, LongestWork).count();
        out.push_back(std::move(fact));
    }
    return out;
}

Result<std::vector<FactDraft>> EndSegment::operator()(const OpenTimer &timer, const RequestRecord &request, const SegmentEnd &end) const
{
    const FactDraft ending = m_bench.facts.about("timer.end", idCast<FactId>(request.id), sessionData(timer.session.id));
    std::vector<FactDraft> out;
    if (end.sleep == SleepRule::Count && end.ended != "pause")
        out = countedSleep(timer, request);
    if (timer.isPaused()) {
        out.push_back(ending);
        return out;
    }

    const auto reach = extent(timer, end);
    if (!reach)
        return failure(reach.error());
    const std::vector<Piece> parts = pieces(*reach, end.sleep);
    if (parts.empty())
        out.push_back(ending);
    for (const Piece &piece : parts) {
        const bool beforeSleep = reach->sleep && end.sleep == SleepRule::Cut && piece.from < reach->sleep->from && &piece != &parts.back();
        const QByteArray ended = beforeSleep ? QByteArray("sleep") : timer.isAsking() ? QByteArray("crash") : end.ended;
        QJsonObject data = reach->marks;
        data[u"ended"_s] = QString::fromLatin1(ended);
        if (reach->sleep && &piece == &parts.back())
            data[u"asleep_s"_s] = static_cast<qint64>(std::chrono::floor<seconds>(reach->sleep->length).count());
        out.push_back(work(timer, request, piece, std::move(data)));
    }
    return out;
}

std::vector<FactDraft> EndSegment::aroundSleep(const OpenTimer &timer, const RequestRecord &request, const Sleep &sleep) const
{
    std::vector<FactDraft> out;
    for (const Piece &piece : pieces({sleep.from, {}, {}}, SleepRule::Cut)) {
        out.push_back(work(timer, request, piece,
                           {{u"ended"_s, u"sleep"_s}, {u"asleep_s"_s, static_cast<qint64>(std::chrono::floor<seconds>(sleep.length).count())}}));
    }
    const microseconds wake = sleep.from + sleep.length;
    QJsonObject data = sessionData(timer.session.id);
    if (const auto service = request.service())
        data[u"service"_s] = QString::fromLatin1(code(*service));
    out.push_back(FactMaker::dated(m_bench.facts.onContract("timer.start", request, data), timer.session.lastStartAt + wake,
                                   timer.bootAt(wake)));
    return out;
}

} // namespace hline

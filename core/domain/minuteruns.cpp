// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/minuteruns.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "domain/classeffect.h"

namespace hline {

namespace {

struct OfRequest
{
    QStringView request;
    quint64 tail; ///< of the request's id, where ids differ most: tells nearly all apart
    std::size_t charge;
};

quint64 tailOf(QStringView id)
{
    quint64 tail = 0;
    const QStringView last = id.last(std::min<qsizetype>(id.size(), sizeof(tail) / sizeof(char16_t)));
    std::memcpy(&tail, last.utf16(), std::size_t(last.size()) * sizeof(char16_t));
    return tail;
}

/// Any order that puts equal ones side by side: no need to ask a collation.
int compared(const OfRequest &a, const OfRequest &b)
{
    if (a.tail != b.tail)
        return a.tail < b.tail ? -1 : 1;
    if (a.request.size() != b.request.size())
        return a.request.size() < b.request.size() ? -1 : 1;
    return std::memcmp(a.request.utf16(), b.request.utf16(), std::size_t(a.request.size()) * sizeof(char16_t));
}

/// Part of a segment under one service; it belongs to a charge.
struct Piece
{
    WorkSegment segment;
    Service service;
    std::size_t charge;
    const Policy *policy; ///< of the session's first second
};

Instant firstSecond(const SessionCharge &session)
{
    const auto first = std::min_element(session.segments.begin(), session.segments.end(),
                                        [](const WorkSegment &a, const WorkSegment &b) { return a.from < b.from; });
    return first == session.segments.end() ? Instant::min() : first->from;
}

class MinuteCounting
{
public:
    MinuteCounting(const std::vector<Charge> &charges, const PolicyTimeline &policies, Instant asOf)
        : m_charges(charges), m_policies(policies), m_asOf(asOf), m_done(charges.size(), false), m_together(charges.size())
    {
        m_minutes.results.reserve(charges.size());
        m_minutes.runs.reserve(charges.size());
        m_ofRequests.reserve(charges.size());
        for (std::size_t i = 0; i < charges.size(); ++i) {
            m_minutes.results.emplace_back(idOf(charges[i]), ChargeResult());
            const auto *session = std::get_if<SessionCharge>(&charges[i]);
            if (session && !session->request.isEmpty() && !postingOf(*session))
                m_ofRequests.push_back({session->request, tailOf(session->request), i});
        }
        std::sort(m_ofRequests.begin(), m_ofRequests.end(), [](const OfRequest &a, const OfRequest &b) {
            const int order = compared(a, b);
            return order < 0 || (order == 0 && a.charge < b.charge);
        });
        for (auto first = m_ofRequests.begin(); first != m_ofRequests.end();) {
            const auto end = std::find_if(first, m_ofRequests.end(), [first](const OfRequest &a) { return compared(a, *first) != 0; });
            for (auto each = first; each != end; ++each)
                m_together[each->charge] = {first, end};
            first = end;
        }
    }

    [[nodiscard]] ChargedMinutes count()
    {
        for (std::size_t i = 0; i < m_charges.size(); ++i) {
            if (!m_done[i])
                std::visit([this, i](const auto &charge) { add(i, charge); }, m_charges[i]);
        }
        putInOrder();
        return std::move(m_minutes);
    }

private:
    void add(std::size_t index, const SessionCharge &session);
    void add(std::size_t index, const NormCharge &norm)
    {
        if (norm.completed) // S-NRM-1, S-NRM-2
            addAmount(index, norm.norm, postingOf(norm).value_or(norm.completedAt), m_policies.at(norm.completedAt).normChargeTo);
    }
    void add(std::size_t index, const QuotedCharge &quoted)
    {
        if (quoted.delivered) // S-QUO-1
            addAmount(index, quoted.agreed, postingOf(quoted).value_or(quoted.deliveredAt), m_policies.at(quoted.deliveredAt).quotedChargeTo);
    }
    void addAmount(std::size_t index, minutes amount, Instant at, ChargeTo to);
    void addAlone(std::size_t index, const SessionCharge &session);
    void addStarts(std::size_t index, Service service, MinuteRun run);
    void addPieces(std::size_t index, const SessionCharge &session, std::vector<Piece> &pieces) const;
    void addGroups(std::vector<Piece> pieces, const std::optional<Instant> &postedAt);
    void addGroup(std::size_t index, Service service, std::vector<Instant> starts, const std::optional<Instant> &postedAt);
    void addRuns(std::size_t index, const std::vector<Instant> &starts);

    [[nodiscard]] std::optional<Instant> postingOf(const auto &charge) const
    {
        if (!charge.receivedAt || m_policies.at(*charge.receivedAt).lateClosedPeriod == LatePeriod::OriginalMonth)
            return std::nullopt;
        return charge.receivedAt;
    }
    [[nodiscard]] bool isBefore(const MinuteRun &a, const MinuteRun &b) const;
    void putInOrder();
    void splitOverlaps();

    const std::vector<Charge> &m_charges;
    const PolicyTimeline &m_policies;
    Instant m_asOf;
    std::vector<bool> m_done;
    std::vector<OfRequest> m_ofRequests; ///< sessions in time, those that are billed together side by side
    std::vector<std::span<const OfRequest>> m_together; ///< by charge: those that are billed with it, itself among them
    ChargedMinutes m_minutes;
};

void MinuteCounting::addAmount(std::size_t index, minutes amount, Instant at, ChargeTo to)
{
    if (at > m_asOf || amount <= minutes(0))
        return;
    ChargeResult &result = m_minutes.results[index].second;
    result.billed = amount;
    if (to == ChargeTo::Invoice)
        result.invoice = amount;
    else
        m_minutes.runs.push_back({at, seconds(0), amount.count(), index});
}

void MinuteCounting::addPieces(std::size_t index, const SessionCharge &session, std::vector<Piece> &pieces) const
{
    const std::vector<ServiceStretch> parts = serviceStretches(session.classes, m_policies, m_asOf);
    const Policy &policy = m_policies.at(firstSecond(session));
    for (const WorkSegment &segment : session.segments) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Piece piece{segment, parts[i].service, index, &policy};
            piece.segment.from = std::max(segment.from, parts[i].from);
            if (i + 1 < parts.size())
                piece.segment.to = std::min(segment.to, parts[i + 1].from);
            if (piece.segment.from < piece.segment.to && !segment.voided && !segment.waived)
                pieces.push_back(std::move(piece));
        }
    }
}

/// Sessions of one request are billed together, so that time worked by two is paid once (S-BIL-4). Late ones stand alone.
void MinuteCounting::add(std::size_t index, const SessionCharge &session)
{
    const std::optional<Instant> postedAt = postingOf(session);
    const std::span<const OfRequest> together = m_together[index];
    if (!postedAt && together.size() <= 1 && session.segments.size() == 1 && session.classes.size() <= 1) {
        addAlone(index, session);
        return;
    }
    std::vector<Piece> pieces;
    addPieces(index, session, pieces);
    for (const OfRequest &other : together) {
        if (other.charge == index)
            continue;
        addPieces(other.charge, std::get<SessionCharge>(m_charges[other.charge]), pieces);
        m_done[other.charge] = true;
    }
    addGroups(std::move(pieces), postedAt);
}

/// The usual case of a replay, without the lists that only several pieces need: one piece of work under one service. The random histories
/// hold it against the general way.
void MinuteCounting::addAlone(std::size_t index, const SessionCharge &session)
{
    const WorkSegment &segment = session.segments.front();
    if (segment.voided || segment.waived || segment.to <= segment.from)
        return;
    const Service service = session.classes.empty() ? Service::Indiv : session.classes.front().service;
    const Policy &policy = m_policies.at(segment.from);
    if (policy.billingScope == BillingScope::RequestDay || policy.billingScope == BillingScope::RequestMonth) { // may be two groups
        std::vector<Piece> pieces;
        addPieces(index, session, pieces);
        addGroups(std::move(pieces), {});
        return;
    }
    const seconds worked = segment.to - segment.from;
    const std::int64_t billed = billedMinutes(worked, policy).count();
    const bool isAtStart = policy.billingMonthSplit == MonthSplit::SessionStart;
    const std::int64_t inside = isAtStart ? billed : std::min<std::int64_t>(billed, (worked + seconds(59)) / seconds(60));
    addStarts(index, service, {segment.from, isAtStart || inside == 1 ? seconds(0) : seconds(60), inside, index});
    addStarts(index, service, {segment.to, seconds(0), billed - inside, index}); // rounded up beyond the work (S-BIL-5)
}

/// The minutes of a run that happened by m_asOf.
void MinuteCounting::addStarts(std::size_t index, Service service, MinuteRun run)
{
    if (run.first > m_asOf)
        return;
    if (run.step > seconds(0))
        run.count = std::min<std::int64_t>(run.count, (m_asOf - run.first) / run.step + 1);
    if (run.count <= 0)
        return;
    ChargeResult &result = m_minutes.results[index].second;
    (service == Service::Indiv ? result.billed : result.free) += minutes(run.count);
    if (service == Service::Indiv)
        m_minutes.runs.push_back(run);
}

void MinuteCounting::addGroups(std::vector<Piece> pieces, const std::optional<Instant> &postedAt)
{
    while (!pieces.empty()) {
        const Service service = pieces.front().service;
        const Policy *policy = pieces.front().policy;
        const auto isSame = [service, policy](const Piece &p) { return p.service == service && p.policy == policy; };
        const auto rest = std::stable_partition(std::find_if_not(pieces.begin(), pieces.end(), isSame), pieces.end(), isSame);
        std::vector<WorkSegment> segments;
        segments.reserve(static_cast<std::size_t>(rest - pieces.begin()));
        for (auto piece = pieces.begin(); piece != rest; ++piece)
            segments.push_back(piece->segment);
        for (BilledGroup &group : billedGroups(segments, *policy)) {
            const auto owner = std::find_if(pieces.begin(), rest, [&group](const Piece &p) {
                return p.segment.session == group.session && p.segment.from <= group.spans.front().first
                    && p.segment.to > group.spans.front().first;
            });
            addGroup(owner->charge, service, std::move(group.minuteStarts), postedAt);
        }
        pieces.erase(pieces.begin(), rest);
    }
}

void MinuteCounting::addGroup(std::size_t index, Service service, std::vector<Instant> starts, const std::optional<Instant> &postedAt)
{
    if (postedAt)
        std::fill(starts.begin(), starts.end(), *postedAt);
    starts.erase(std::upper_bound(starts.begin(), starts.end(), m_asOf), starts.end());

    ChargeResult &result = m_minutes.results[index].second;
    if (service != Service::Indiv) {
        result.free += minutes(starts.size());
        return;
    }
    result.billed += minutes(starts.size());
    addRuns(index, starts);
}

void MinuteCounting::addRuns(std::size_t index, const std::vector<Instant> &starts)
{
    MinuteRun run;
    for (const Instant start : starts) {
        const seconds gap = run.count == 0 ? seconds(0) : start - run.last();
        const bool continues = run.count > 0 && (run.count == 1 ? gap <= seconds(60) : gap == run.step);
        if (continues) {
            run.step = gap;
            ++run.count;
            continue;
        }
        if (run.count > 0)
            m_minutes.runs.push_back(run);
        run = {start, seconds(0), 1, index};
    }
    if (run.count > 0)
        m_minutes.runs.push_back(run);
}

/// S-BAL-3: by instant, then by id as bytes.
bool MinuteCounting::isBefore(const MinuteRun &a, const MinuteRun &b) const
{
    if (a.first != b.first)
        return a.first < b.first;
    return a.charge != b.charge && idOf(m_charges[a.charge]).toUtf8() < idOf(m_charges[b.charge]).toUtf8();
}

void MinuteCounting::putInOrder()
{
    const auto byTime = [this](const MinuteRun &a, const MinuteRun &b) { return isBefore(a, b); };
    std::vector<MinuteRun> &runs = m_minutes.runs;
    if (!std::is_sorted(runs.begin(), runs.end(), byTime)) // ids of sessions grow with time
        std::stable_sort(runs.begin(), runs.end(), byTime);
    const auto overlap = std::adjacent_find(runs.begin(), runs.end(),
                                            [](const MinuteRun &a, const MinuteRun &b) { return b.first <= a.last(); });
    if (overlap == runs.end())
        return;
    splitOverlaps();
    std::stable_sort(runs.begin(), runs.end(), byTime);
}

/// Runs that overlap others become single minutes; minutes of one instant stay together.
void MinuteCounting::splitOverlaps()
{
    std::vector<MinuteRun> split;
    const std::vector<MinuteRun> &runs = m_minutes.runs;
    for (std::size_t begin = 0; begin < runs.size();) {
        std::size_t end = begin + 1;
        Instant clusterEnd = runs[begin].last();
        for (; end < runs.size() && runs[end].first <= clusterEnd; ++end)
            clusterEnd = std::max(clusterEnd, runs[end].last());
        for (std::size_t i = begin; i < end; ++i) {
            if (end - begin == 1 || runs[i].step == seconds(0)) {
                split.push_back(runs[i]);
                continue;
            }
            for (std::int64_t k = 0; k < runs[i].count; ++k)
                split.push_back({runs[i].first + runs[i].step * k, seconds(0), 1, runs[i].charge});
        }
        begin = end;
    }
    m_minutes.runs = std::move(split);
}

} // namespace

std::vector<ServiceStretch> serviceStretches(const std::vector<ClassChange> &classes, const PolicyTimeline &policies, Instant asOf)
{
    Instant changedAt = Instant::min();
    std::vector<ServiceStretch> result;
    for (const ClassChange &change : classes) {
        if (result.empty()) { // triage is retroactive (S-RCL-1)
            result.push_back({Instant::min(), change.service});
            continue;
        }
        if (change.at > asOf)
            break;
        changedAt = change.at;
        const std::optional<Instant> at
            = effectiveAt(classes, static_cast<std::size_t>(&change - classes.data()), policies.at(change.at), asOf);
        if (!at)
            continue;
        while (result.size() > 1 && result.back().from >= *at)
            result.pop_back();
        result.push_back({*at, change.service});
    }
    const bool isDefect = !result.empty() && result.back().service == Service::Defect;
    if (isDefect && policies.at(changedAt).reclassToDefect == ReclassToDefect::ReverseAll)
        return {{Instant::min(), Service::Defect}};
    if (result.empty())
        result.push_back({Instant::min(), Service::Indiv});
    return result;
}

ChargedMinutes chargedMinutes(const std::vector<Charge> &charges, const PolicyTimeline &policies, Instant asOf)
{
    return MinuteCounting(charges, policies, asOf).count();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/minuteruns.h"

#include <algorithm>

#include <QHash>

#include "domain/classeffect.h"

namespace hline {

namespace {

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
        : m_charges(charges), m_policies(policies), m_asOf(asOf), m_done(charges.size(), false)
    {
        m_minutes.results.resize(charges.size());
        m_minutes.runs.reserve(charges.size());
        for (std::size_t i = 0; i < charges.size(); ++i) {
            const auto *session = std::get_if<SessionCharge>(&charges[i]);
            if (session && !session->request.isEmpty() && !postingOf(*session))
                m_ofRequest[session->request].push_back(i);
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
    void addPieces(std::size_t index, const SessionCharge &session, std::vector<Piece> &pieces) const;
    void addGroups(std::vector<Piece> pieces, const std::optional<Instant> &postedAt);
    void addGroup(std::size_t index, Service service, std::vector<Instant> starts, const std::optional<Instant> &postedAt);
    void addRuns(std::size_t index, const std::vector<Instant> &starts);

    [[nodiscard]] const QString &idOf(std::size_t index) const
    {
        return std::visit([](const auto &charge) -> const QString & { return charge.id; }, m_charges[index]);
    }
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
    QHash<QString, std::vector<std::size_t>> m_ofRequest; ///< sessions in time that are billed together
    ChargedMinutes m_minutes;
};

void MinuteCounting::addAmount(std::size_t index, minutes amount, Instant at, ChargeTo to)
{
    if (at > m_asOf || amount <= minutes(0))
        return;
    ChargeResult &result = m_minutes.results[index];
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
            if (piece.segment.from < piece.segment.to && !segment.voided)
                pieces.push_back(std::move(piece));
        }
    }
}

/// Sessions of one request are billed together, so that time worked by two is paid once (S-BIL-4). Late ones stand alone.
void MinuteCounting::add(std::size_t index, const SessionCharge &session)
{
    const std::optional<Instant> postedAt = postingOf(session);
    std::vector<Piece> pieces;
    addPieces(index, session, pieces);
    if (!session.request.isEmpty() && !postedAt) {
        for (const std::size_t i : m_ofRequest[session.request]) {
            if (i == index)
                continue;
            addPieces(i, std::get<SessionCharge>(m_charges[i]), pieces);
            m_done[i] = true;
        }
    }
    addGroups(std::move(pieces), postedAt);
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

    ChargeResult &result = m_minutes.results[index];
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
    return a.charge != b.charge && idOf(a.charge).toUtf8() < idOf(b.charge).toUtf8();
}

void MinuteCounting::putInOrder()
{
    const auto byTime = [this](const MinuteRun &a, const MinuteRun &b) { return isBefore(a, b); };
    std::vector<MinuteRun> &runs = m_minutes.runs;
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

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/worktimer.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hline {

namespace {

using Span = std::pair<Instant, Instant>;
using Refs = std::vector<const WorkSegment *>;

/// Segments whose sums are rounded together, before their times are merged.
struct Bundle
{
    QString session;
    std::vector<Span> spans;
};

/// S-BIL-1, in order of time.
Refs normalized(const std::vector<WorkSegment> &segments)
{
    Refs refs;
    refs.reserve(segments.size());
    for (const WorkSegment &segment : segments) {
        if (!segment.voided && !segment.waived && segment.to > segment.from)
            refs.push_back(&segment);
    }
    std::stable_sort(refs.begin(), refs.end(), [](const WorkSegment *a, const WorkSegment *b) {
        return a->from != b->from ? a->from < b->from : a->session < b->session;
    });
    return refs;
}

/// Which bundle each session belongs to: its own, or that of a session it overlaps in time (S-BIL-4).
class SessionUnion
{
public:
    explicit SessionUnion(const Refs &refs)
    {
        const WorkSegment *longest = nullptr;
        for (const WorkSegment *segment : refs) {
            const std::size_t own = indexOf(segment->session);
            if (longest && segment->from < longest->to)
                m_parent[root(own)] = root(indexOf(longest->session));
            if (!longest || segment->to > longest->to)
                longest = segment;
        }
    }
    [[nodiscard]] std::size_t bundleOf(const QString &session) { return root(indexOf(session)); }

private:
    std::size_t indexOf(const QString &session)
    {
        const auto found = std::find(m_names.begin(), m_names.end(), session);
        if (found != m_names.end())
            return static_cast<std::size_t>(found - m_names.begin());
        m_names.push_back(session);
        m_parent.push_back(m_parent.size());
        return m_parent.back();
    }
    std::size_t root(std::size_t index) const
    {
        while (m_parent[index] != index)
            index = m_parent[index];
        return index;
    }

    std::vector<QString> m_names;
    std::vector<std::size_t> m_parent;
};

std::vector<Bundle> bundleBySession(const Refs &refs)
{
    SessionUnion sessions(refs);
    std::vector<std::pair<std::size_t, Bundle>> byRoot;
    for (const WorkSegment *segment : refs) {
        const std::size_t root = sessions.bundleOf(segment->session);
        auto found = std::find_if(byRoot.begin(), byRoot.end(), [root](const auto &entry) { return entry.first == root; });
        if (found == byRoot.end())
            found = byRoot.insert(byRoot.end(), {root, Bundle{segment->session, {}}});
        found->second.spans.emplace_back(segment->from, segment->to);
    }
    std::vector<Bundle> bundles;
    for (auto &entry : byRoot)
        bundles.push_back(std::move(entry.second));
    return bundles;
}

std::vector<Bundle> bundleBySegment(const Refs &refs)
{
    std::vector<Bundle> bundles;
    Instant end;
    for (const WorkSegment *segment : refs) {
        if (bundles.empty() || segment->from >= end)
            bundles.push_back({segment->session, {}});
        bundles.back().spans.emplace_back(segment->from, segment->to);
        end = bundles.back().spans.size() == 1 ? segment->to : std::max(end, segment->to);
    }
    return bundles;
}

/// First instant of the next Moscow day or month.
Instant periodEnd(Instant t, BillingScope scope)
{
    return scope == BillingScope::RequestMonth ? startOf(next(monthOf(t))) : startOf(dayOf(t) + std::chrono::days(1));
}

std::vector<Bundle> bundleByPeriod(const Refs &refs, BillingScope scope)
{
    std::vector<Bundle> bundles;
    std::vector<Instant> ends;
    for (const WorkSegment *segment : refs) {
        for (Instant from = segment->from; from < segment->to;) {
            const Instant end = periodEnd(from, scope);
            auto found = std::find(ends.begin(), ends.end(), end);
            if (found == ends.end()) {
                bundles.push_back({segment->session, {}});
                found = ends.insert(ends.end(), end);
            }
            const Instant to = std::min(segment->to, end);
            bundles[static_cast<std::size_t>(found - ends.begin())].spans.emplace_back(from, to);
            from = to;
        }
    }
    return bundles;
}

std::vector<Bundle> bundle(const Refs &refs, BillingScope scope)
{
    switch (scope) {
    case BillingScope::Segment:
        return bundleBySegment(refs);
    case BillingScope::Session: // one segment is its own session: the usual case of a replay
        return refs.size() == 1 ? bundleBySegment(refs) : bundleBySession(refs);
    case BillingScope::RequestDay:
    case BillingScope::RequestMonth:
        return bundleByPeriod(refs, scope);
    }
    Q_UNREACHABLE();
}

std::vector<Span> merged(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<Span> result;
    for (const Span &span : spans) {
        if (!result.empty() && span.first <= result.back().second)
            result.back().second = std::max(result.back().second, span.second);
        else
            result.push_back(span);
    }
    return result;
}

/// S-BIL-5. Minute k begins with the (k × 60)-th second that was worked.
std::vector<Instant> minuteStarts(const BilledGroup &group, MonthSplit split)
{
    const auto count = static_cast<std::size_t>(group.billed.count());
    if (split == MonthSplit::SessionStart)
        return std::vector<Instant>(count, group.spans.front().first);
    std::vector<Instant> starts;
    starts.reserve(count);
    seconds before{0};
    for (const Span &span : group.spans) {
        const seconds length = span.second - span.first;
        while (starts.size() < count) {
            const seconds reached = minutes(starts.size()) - before;
            if (reached >= length)
                break;
            starts.push_back(span.first + reached);
        }
        before += length;
    }
    starts.resize(count, group.spans.back().second);
    return starts;
}

BilledGroup billedGroup(Bundle bundle, const Policy &policy)
{
    BilledGroup group{bundle.session, seconds(0), minutes(0), merged(std::move(bundle.spans)), {}};
    for (const Span &span : group.spans)
        group.worked += span.second - span.first;
    group.billed = billedMinutes(group.worked, policy);
    group.minuteStarts = minuteStarts(group, policy.billingMonthSplit);
    return group;
}

std::vector<Refs> byConsultant(const Refs &refs)
{
    std::vector<Refs> result;
    for (const WorkSegment *segment : refs) {
        const auto same = std::find_if(result.begin(), result.end(), [segment](const Refs &group) {
            return group.front()->consultant == segment->consultant;
        });
        if (same == result.end())
            result.push_back({segment});
        else
            same->push_back(segment);
    }
    return result;
}

std::int64_t unitsOf(seconds worked, seconds unit, Rounding rounding)
{
    switch (rounding) {
    case Rounding::Ceil:
        return (worked + unit - seconds(1)) / unit;
    case Rounding::Floor:
        return worked / unit;
    case Rounding::Nearest:
        return (2 * worked + unit) / (2 * unit);
    }
    Q_UNREACHABLE();
}

Step segmentStep(const WorkSegment &segment)
{
    const char *code = segment.voided      ? "SEGMENT_VOIDED"
        : segment.to <= segment.from ? "SEGMENT_EMPTY"
        : segment.waived             ? "SEGMENT_WAIVED"
                                     : "SEGMENT";
    Step step{.code = code, .rule = "S-BIL-1", .at = segment.from, .until = segment.to, .seconds = {}, .amount = {}, .ref = segment.session};
    step.seconds = (segment.to - segment.from).count();
    return step;
}

Step roundingStep(const BilledGroup &group, const Policy &policy)
{
    const std::int64_t units = unitsOf(group.worked, policy.billingUnit, policy.billingRound);
    const char *code = group.worked < policy.billingDiscardBelow ? "DISCARDED"
        : units * policy.billingUnit < group.billed              ? "MIN_CHARGE"
        : group.billed == group.worked                           ? "EXACT"
        : group.billed > group.worked                            ? "ROUNDED_UP"
                                                                 : "ROUNDED_DOWN";
    return {.code = code, .rule = "S-BIL-3", .at = {}, .until = {}, .seconds = group.worked.count(), .amount = group.billed,
            .ref = group.session};
}

Steps explain(const std::vector<WorkSegment> &segments, const Billed &billed, const Policy &policy)
{
    Steps steps;
    for (const WorkSegment &segment : segments)
        steps.push_back(segmentStep(segment));
    const bool bySession = policy.billingScope == BillingScope::Session;
    for (const BilledGroup &group : billed.groups) {
        for (const WorkSegment *segment : normalized(segments)) {
            const bool inside = std::any_of(group.spans.begin(), group.spans.end(), [segment](const Span &span) {
                return segment->from >= span.first && segment->to <= span.second;
            });
            if (bySession && inside && segment->session != group.session
                && policy.billingMultiConsultant == MultiConsultant::Union) {
                steps.push_back({.code = "MERGED", .rule = "S-BIL-4", .at = segment->from, .until = segment->to, .seconds = {},
                                 .amount = {}, .ref = segment->session});
            }
        }
        steps.push_back({.code = "GROUP", .rule = "S-BIL-2", .at = group.spans.front().first, .until = group.spans.back().second,
                         .seconds = group.worked.count(), .amount = {}, .ref = group.session});
        steps.push_back(roundingStep(group, policy));
    }
    steps.push_back({.code = "TOTAL", .rule = "S-BIL-3", .at = {}, .until = {}, .seconds = billed.worked.count(),
                     .amount = billed.total, .ref = {}});
    return steps;
}

} // namespace

minutes billedMinutes(seconds worked, const Policy &policy)
{
    if (worked <= seconds(0) || worked < policy.billingDiscardBelow)
        return minutes(0);
    const std::int64_t units = unitsOf(worked, policy.billingUnit, policy.billingRound);
    return std::max<minutes>(units * policy.billingUnit, policy.billingMinCharge);
}

std::vector<BilledGroup> billedGroups(const std::vector<WorkSegment> &segments, const Policy &policy)
{
    const Refs refs = normalized(segments);
    const std::vector<Refs> payers
        = policy.billingMultiConsultant == MultiConsultant::Sum ? byConsultant(refs) : std::vector<Refs>{refs};
    std::vector<BilledGroup> groups;
    for (const Refs &payer : payers) {
        for (Bundle &part : bundle(payer, policy.billingScope))
            groups.push_back(billedGroup(std::move(part), policy));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const BilledGroup &a, const BilledGroup &b) {
        return std::tie(a.spans.front().first, a.session) < std::tie(b.spans.front().first, b.session);
    });
    return groups;
}

namespace {

Billed billed(const std::vector<WorkSegment> &segments, const Policy &policy)
{
    Billed out;
    out.groups = billedGroups(segments, policy);
    for (const BilledGroup &group : out.groups) {
        out.total += group.billed;
        out.worked += group.worked;
    }
    out.steps = explain(segments, out, policy);
    return out;
}

} // namespace

Billed bill(const std::vector<WorkSegment> &segments, const PolicyTimeline &policies)
{
    std::map<QString, Instant> begun;
    for (const WorkSegment &segment : segments) {
        const auto [session, isNew] = begun.try_emplace(segment.session, segment.from);
        session->second = std::min(session->second, segment.from);
    }
    std::vector<std::pair<const Policy *, std::vector<WorkSegment>>> parts;
    for (const WorkSegment &segment : segments) {
        const Policy *policy = &policies.at(begun.at(segment.session));
        const auto part = std::ranges::find(parts, policy, &decltype(parts)::value_type::first);
        (part == parts.end() ? parts.emplace_back(policy, std::vector<WorkSegment>()) : *part).second.push_back(segment);
    }
    if (parts.size() <= 1)
        return billed(segments, parts.empty() ? policies.first() : *parts.front().first);
    Billed out;
    for (const auto &[policy, own] : parts) {
        Billed part = billed(own, *policy);
        out.total += part.total;
        out.worked += part.worked;
        out.groups.insert(out.groups.end(), part.groups.begin(), part.groups.end());
        out.steps.insert(out.steps.end(), part.steps.begin(), part.steps.end());
    }
    std::ranges::stable_sort(out.groups, {}, [](const BilledGroup &group) { return group.spans.front().first; });
    return out;
}

} // namespace hline

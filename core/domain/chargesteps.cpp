// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/chargesteps.h"

#include <algorithm>

#include "domain/minuteruns.h"

namespace hline {

namespace {

Step chargeStep(const char *code, const QByteArray &rule, Instant at)
{
    return {.code = code, .rule = rule, .at = at, .until = {}, .seconds = {}, .amount = {}, .ref = {}};
}

/// What was worked of the sessions while the request belonged to one service.
struct ServicePart
{
    ServiceStretch stretch;
    std::vector<WorkSegment> segments;
};

std::vector<ServicePart> partsOf(const std::vector<const SessionCharge *> &sessions, const PolicyTimeline &policies, Instant asOf)
{
    std::vector<ServicePart> parts;
    if (sessions.empty())
        return parts;
    // Sessions of one request share its class history.
    for (const ServiceStretch &stretch : serviceStretches(sessions.front()->classes, policies, asOf))
        parts.push_back({stretch, {}});
    for (const SessionCharge *session : sessions) {
        for (const WorkSegment &segment : session->segments) {
            for (std::size_t i = 0; i < parts.size(); ++i) {
                WorkSegment piece = segment;
                piece.from = std::max(segment.from, parts[i].stretch.from);
                if (i + 1 < parts.size())
                    piece.to = std::min(segment.to, parts[i + 1].stretch.from);
                if (piece.from < piece.to)
                    parts[i].segments.push_back(std::move(piece));
            }
        }
    }
    std::erase_if(parts, [](const ServicePart &part) { return part.segments.empty(); });
    for (ServicePart &part : parts)
        std::ranges::stable_sort(part.segments, {}, &WorkSegment::from);
    return parts;
}

void addSessions(Steps &steps, const std::vector<const SessionCharge *> &sessions, const PolicyTimeline &policies, Instant asOf)
{
    for (const ServicePart &part : partsOf(sessions, policies, asOf)) {
        const ServiceRules &rules = rulesOf(part.stretch.service);
        const bool isCharged = part.stretch.service == Service::Indiv;
        Step heading = chargeStep(isCharged ? "CHARGED_AS" : "FREE_AS", QByteArray("R-") + rules.billingClause, part.segments.front().from);
        heading.ref = QString::fromLatin1(code(part.stretch.service));
        steps.push_back(heading);
        const Billed billed = bill(part.segments, policies);
        steps.insert(steps.end(), billed.steps.begin(), billed.steps.end());
        if (!isCharged)
            steps.back().code = "TOTAL_FREE";
    }
    for (const SessionCharge *session : sessions) {
        if (session->receivedAt && policies.at(*session->receivedAt).lateClosedPeriod == LatePeriod::CurrentMonth) {
            steps.push_back(chargeStep("POSTED_LATE", "S-OFF-2", *session->receivedAt));
            steps.back().ref = session->id;
        }
    }
}

void addAmounts(Steps &steps, const Charge &charge)
{
    if (const auto *norm = std::get_if<NormCharge>(&charge); norm && norm->completed) {
        steps.push_back(chargeStep("NORM", "R-2.3.4", norm->completedAt));
        steps.back().amount = norm->norm;
    }
    if (const auto *quoted = std::get_if<QuotedCharge>(&charge); quoted && quoted->delivered) {
        steps.push_back(chargeStep("QUOTED", "R-2.5.3", quoted->deliveredAt));
        steps.back().amount = quoted->agreed;
    }
}

} // namespace

Steps chargeSteps(const std::vector<Charge> &charges, const PolicyTimeline &policies, Instant asOf)
{
    Steps steps;
    std::vector<const SessionCharge *> sessions;
    for (const Charge &charge : charges) {
        if (const auto *session = std::get_if<SessionCharge>(&charge))
            sessions.push_back(session);
    }
    addSessions(steps, sessions, policies, asOf);
    for (const Charge &charge : charges)
        addAmounts(steps, charge);
    return steps;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/refusals.h"

#include <algorithm>

namespace hline {

namespace {

// I-15: no refusal without its clause. In the order of the regulation.
constexpr std::array Reasons{
    RefusalReason{"NO_CONTRACT", "1.1"},
    RefusalReason{"CONTRACT_INACTIVE", "1.1"},
    RefusalReason{"OUT_OF_SCOPE", "1.2"},
    RefusalReason{"ITS_MISSING", "1.3"},
    RefusalReason{"UPDATES_MISSING", "1.4"},
    RefusalReason{"LINE_WITHOUT_REMOTE", "2.4.1.1"},
    RefusalReason{"TOPIC_NOT_FOR_LINE", "2.4.1.3"}, // R-2.4.1.3.1 – R-2.4.1.3.5: the client wants no paid consultation
    RefusalReason{"TOPIC_NOT_APPROVED", "2.4.1.3"},
    RefusalReason{"CONSENT_NOT_GIVEN", "2.4.2.1"},
    RefusalReason{"WRITTEN_TASK_REQUIRED", "2.4.2.3"},
    RefusalReason{"LAW", "2.4.2.4"},           // R-2.4.2.4
    RefusalReason{"AUDIT_OPINION", "2.4.2.4"}, // R-2.4.2.4
    RefusalReason{"OVERLIMIT", "2.4.2.5"},     // R-2.4.2.5b: beyond the package nothing is owed
    RefusalReason{"WRITTEN_REQUEST_REQUIRED", "2.5.2"},
    RefusalReason{"VOLUME_NOT_AGREED", "2.5.3"},
    RefusalReason{"TOOL_FORBIDDEN", "4.1"},
};

} // namespace

std::span<const RefusalReason> refusalReasons()
{
    return Reasons;
}

std::optional<RefusalReason> refusalReason(const QByteArray &code)
{
    const auto found = std::find_if(Reasons.begin(), Reasons.end(), [&code](const RefusalReason &reason) { return code == reason.code; });
    return found == Reasons.end() ? std::nullopt : std::optional(*found);
}

std::optional<RefusalReason> likelyRefusal(const std::optional<TopicRoute> &topic, const QList<GateReason> &gate)
{
    if (topic && !topic->target) {
        if (const auto named = refusalReason(topic->topic))
            return named;
    }
    if (topic && topic->individual == TopicFit::Approval)
        return refusalReason("TOPIC_NOT_APPROVED");
    for (const GateReason &reason : gate) {
        const bool isConsent = reason.code == "CONSENT_REQUIRED";
        if (const auto named = refusalReason(isConsent ? QByteArray("CONSENT_NOT_GIVEN") : reason.code))
            return named;
    }
    return topic && topic->line == TopicFit::No && topic->target == Service::Indiv ? refusalReason("TOPIC_NOT_FOR_LINE") : std::nullopt;
}

} // namespace hline

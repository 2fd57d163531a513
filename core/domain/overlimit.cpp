// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/overlimit.h"

#include <algorithm>

namespace hline {

// Regulation 2.4.2.5b: beyond the package time is given as far as there is any; I-05: also to a client without a balance.
std::optional<GateReason> overlimitReason(Service service, minutes balance, OverlimitConsent consent, const Policy &policy)
{
    if (rulesOf(service).billing != BillingRule::PerMinute || balance > minutes(0))
        return std::nullopt;
    if (!policy.overlimitAllowed)
        return GateReason{"OVERLIMIT_NOT_ALLOWED", "2.4.2.5b", {}};
    if (policy.overlimitConfirm && consent == OverlimitConsent::Missing)
        return GateReason{"OVERLIMIT_CONFIRM_REQUIRED", "2.4.2.5b", {}};
    return std::nullopt;
}

std::optional<minutes> warningLevel(minutes left, const Policy &policy)
{
    if (left <= minutes(0))
        return minutes(0);
    std::optional<minutes> lowest;
    for (const minutes level : policy.balanceWarnMinutes) {
        if (left <= level)
            lowest = std::min(level, lowest.value_or(level));
    }
    return lowest;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/classeffect.h"

namespace hline {

std::optional<Instant> effectiveAt(const std::vector<ClassChange> &changes, std::size_t index, const Policy &policy, Instant asOf)
{
    const Instant changed = changes[index].at;
    if (changes[index].service != Service::Indiv || !policy.reclassConsentRequired)
        return changed;
    std::size_t first = index;
    while (first > 0 && changes[first - 1].service == Service::Indiv)
        --first;
    if (first == 0 || rulesOf(changes[first - 1].service).billing != BillingRule::NotBilled)
        return changed;
    for (std::size_t i = first; i < changes.size() && changes[i].service == Service::Indiv && changes[i].at <= asOf; ++i) {
        if (changes[i].consentAt && *changes[i].consentAt <= asOf)
            return changes[i].consentAt;
    }
    return std::nullopt;
}

std::optional<Instant> defectSince(const std::vector<ClassChange> &changes, const Policy &policy, Instant asOf)
{
    std::optional<Instant> since;
    if (!changes.empty() && changes.front().service == Service::Defect)
        since = Instant::min();
    for (std::size_t i = 1; i < changes.size() && changes[i].at <= asOf; ++i) {
        if (changes[i].service == Service::Defect)
            since = since.value_or(changes[i].at);
        else if (effectiveAt(changes, i, policy, asOf))
            since.reset();
    }
    return since;
}

} // namespace hline

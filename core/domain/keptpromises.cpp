// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/keptpromises.h"

namespace hline {

// I-21
PromiseOutcome outcomeOf(GuaranteeState state)
{
    switch (state) {
    case GuaranteeState::Met: return PromiseOutcome::Kept;
    case GuaranteeState::Breached: return PromiseOutcome::Broken;
    case GuaranteeState::NotApplicable:
    case GuaranteeState::AwaitingConsent:
    case GuaranteeState::AwaitingInfo:
    case GuaranteeState::GeneralQueue:
    case GuaranteeState::Running:
    case GuaranteeState::Unguaranteed: return PromiseOutcome::NotCounted;
    }
    Q_UNREACHABLE();
}

std::optional<Instant> reclassifiedAfterBreach(const ResponseInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies)
{
    for (std::size_t i = 1; i < input.classes.size(); ++i) {
        const Instant changed = input.classes[i].at;
        ResponseInput before = input;
        before.classes.resize(i);
        if (responseAt(before, calendar, policies, changed).state != GuaranteeState::Breached)
            continue;
        ResponseInput after = input;
        after.classes.resize(i + 1);
        if (responseAt(after, calendar, policies, changed).state != GuaranteeState::Breached)
            return changed;
    }
    return std::nullopt;
}

} // namespace hline

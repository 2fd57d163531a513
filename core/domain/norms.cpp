// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/norms.h"

namespace hline {

bool isChargedByNorm(Service service)
{
    return rulesOf(service).billing == BillingRule::StandardHours;
}

// Regulation 2.3.3
minutes minutesOfNormHours(std::int64_t thousandths)
{
    return minutes((thousandths * 60 + 500) / 1000);
}

std::int64_t normHoursOf(minutes norm)
{
    return (norm.count() * 1000 + 30) / 60;
}

// Regulation 2.3.3, I-17
std::optional<minutes> normInForce(const std::vector<NormFrom> &norms, Instant at)
{
    const NormFrom *found = nullptr;
    for (const NormFrom &norm : norms) {
        if (norm.from <= dayOf(at) && (!found || found->from <= norm.from))
            found = &norm;
    }
    return found ? std::optional(found->norm) : std::nullopt;
}

// Regulation 2.3.1.1b, 2.3.4; S-NRM-1: whatever the work took
minutes normCharge(minutes norm, int workplaces)
{
    return norm * workplaces;
}

} // namespace hline

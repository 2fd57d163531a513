// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "domain/service.h"

#include <vector>

namespace hline {

/// A norm and the day from which it is in force.
struct NormFrom
{
    Day from;
    minutes norm{0};
    bool operator==(const NormFrom &) const = default;
};

/// The services that are charged by a norm: SVC_THIN and SVC_ITS.
[[nodiscard]] bool isChargedByNorm(Service service);

/// Norm-hours, in thousandths, as whole minutes, half a minute up: 500 → 30.
[[nodiscard]] minutes minutesOfNormHours(std::int64_t thousandths);
/// The other way round, for people: 30 min → 500.
[[nodiscard]] std::int64_t normHoursOf(minutes norm);

/// The norm in force at an instant: the one with the latest first day up to it. I-17.
[[nodiscard]] std::optional<minutes> normInForce(const std::vector<NormFrom> &norms, Instant at);

/// One execution is one workplace; the charge is the norm for each (R-2.3.1.1b, S-NRM-1).
inline constexpr int LargestWorkplaceCount = 1000;
[[nodiscard]] minutes normCharge(minutes norm, int workplaces);

} // namespace hline

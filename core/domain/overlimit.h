// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gates.h"

namespace hline {

/// Has the client agreed that this session goes beyond the package?
enum class OverlimitConsent { Missing, Given };

/// May work by the minute begin while no prepaid minute is left? OVERLIMIT_NOT_ALLOWED: it is not given at all;
/// OVERLIMIT_CONFIRM_REQUIRED: the client is asked first; nothing: it may. Regulation 2.4.2.5b; I-05, S-BAL-5.
[[nodiscard]] std::optional<GateReason> overlimitReason(Service service, minutes balance, OverlimitConsent consent, const Policy &policy);

/// The lowest warning that a balance under a running timer has reached: a value of balance.warn_minutes, or 0 when nothing is
/// left; nothing while there is enough (S-BAL-5).
[[nodiscard]] std::optional<minutes> warningLevel(minutes left, const Policy &policy);

} // namespace hline

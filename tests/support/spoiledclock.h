// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/helpdesk.h"

#include <random>

namespace hline::test {

/// Somebody types work while the computer's clock is hours ahead or a year behind: on a request, or on a new one, which nobody then finds.
void saysWithWrongClock(Helpdesk &desk, const ContractId &contract, const RequestId &request, std::mt19937 &random);
/// A supervisor dates one of the entries that are in doubt, or takes back what was dated. Was one dated?
[[nodiscard]] bool datesOrTakesBack(Helpdesk &desk, std::mt19937 &random);

} // namespace hline::test

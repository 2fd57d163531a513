// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/calendar.h"

namespace hline {

/// Official production calendars that come with the program (regulation, section 12): 2024, 2025, 2026.
/// The source of each year names the decree its transfers are taken from.
[[nodiscard]] std::vector<CalendarYear> shippedCalendars();

} // namespace hline

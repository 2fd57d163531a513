// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"

namespace hline {

/// Production calendars, one record a year, with the days that become something else than they are on this desk. `expected`: the only
/// year the file may hold (WRONG_YEAR). Regulation 3.1, S-CAL-2.
[[nodiscard]] Result<ImportDraft> draftCalendar(const DeskStore &store, const ImportStamp &stamp, const std::vector<CalendarYear> &years,
                                                std::optional<int> expected);

} // namespace hline

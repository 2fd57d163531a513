// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace hline {

/// May a desk of the office hold entries that a closing of the month would make late? It said that it has unsent ones, or it has not been
/// heard of for a day (S-OFF-2).
[[nodiscard]] constexpr bool mayHoldLateEntries(int unsent, std::chrono::seconds sinceContact)
{
    return unsent > 0 || sinceContact > std::chrono::hours(24);
}

} // namespace hline

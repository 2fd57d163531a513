// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/officerun.h"

namespace hline {

// What a data officer does with the words of an office, over a login of the role dpo (sync.md 4.12).

/// `office words TEXT`: `{"words": [{"seq","id","number","kind","made","words"}], "more"}`
[[nodiscard]] Result<Answer> findWords(const OfficeRun &run);
/// `office erase`: `{"named","erased": [{"seq","id"}],"dry_run","more"}`
[[nodiscard]] Result<Answer> eraseWords(const OfficeRun &run);
/// `office erasures`: `{"erasures": [{"seq","at","author","means","facts": [{"seq","id"}]}]}`, which `office erase --again` reads.
[[nodiscard]] Result<Answer> listErasures(const OfficeRun &run);

} // namespace hline

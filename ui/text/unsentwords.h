// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/rebuiltdesk.h"
#include "workflow/takeunsent.h"

namespace hline {

class Phrasebook;

/// What a person reads when the records of one desk file go into another one.
[[nodiscard]] QString rebuiltText(const Phrasebook &phrasebook, const RebuiltDesk &desk);
[[nodiscard]] QString takenText(const Phrasebook &phrasebook, const TakenUnsent &taken);

} // namespace hline

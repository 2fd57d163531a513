// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/answer.h"
#include "office/officeadministration.h"

namespace hline {

class Phrasebook;

/// What a check of an office says, in the reader's language.
[[nodiscard]] QString checkText(const OfficeCheck &check, const Phrasebook &words);
/// All checks; those that do not hold come first.
[[nodiscard]] Answer officeChecks(std::vector<OfficeCheck> checks, const Phrasebook &words);

} // namespace hline

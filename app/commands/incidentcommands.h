// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/officerun.h"

namespace hline {

/// Which words a login, or its computer, could have shown to somebody else (152-ФЗ art. 21 p. 3.1).
[[nodiscard]] Result<Answer> tellIncident(const OfficeRun &run);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/commandline.h"
#include "desk/desk.h"

namespace hline {

/// `desk init`: makes a desk that is not there yet; with --demo it holds the demo department.
[[nodiscard]] CommandOutput initDesk(const CommandLine &line, DeskOptions options, const Phrasebook &words);

} // namespace hline

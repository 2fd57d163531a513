// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commands/commandline.h"
#include "commands/outcome.h"

namespace hline {

/// Is it a command of an office's administrator?
[[nodiscard]] bool isOfficeCommand(const CommandSpec &spec);

/// hlinectl office …: works without a desk, over the connection of a superuser of the office's PostgreSQL.
[[nodiscard]] CommandOutput runOfficeCommand(const CommandLine &line, const Phrasebook &words, const Clock &clock);

} // namespace hline

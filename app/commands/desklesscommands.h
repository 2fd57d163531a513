// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandtable.h"
#include "commands/outcome.h"

#include <functional>

namespace hline {

/// Commands that work without a desk; `input` is read only by those that need it.
[[nodiscard]] CommandOutput runWithoutDesk(const CommandSpec &spec, const Phrasebook &words, Format format,
                                           const std::function<QByteArray()> &input);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/socketmessage.h"

#include <chrono>

namespace hline {

/// How long a caller waits for a sign of life from the holder of the desk.
inline constexpr std::chrono::seconds HolderPatience{5};

/// Sends one call to the process that holds the desk. Errors: NotFound if nobody listens, Busy (DESK_SILENT) if nobody answers.
[[nodiscard]] Result<CommandOutput> callHolder(const QString &deskPath, const DeskCall &call,
                                               std::chrono::milliseconds patience = HolderPatience);

} // namespace hline

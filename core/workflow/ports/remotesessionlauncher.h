// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace hline {

/// Whom the remote session is with, as 1C-Connect names them; empty = unknown.
struct RemoteTarget
{
    QString lineId, userId, treatmentId;
};

/// Brings 1C-Connect to the front; the session itself is begun by hand in its window. Regulation 4.1: no other program.
class RemoteSessionLauncher
{
public:
    virtual ~RemoteSessionLauncher() = default;

    /// Would launch() find 1C-Connect, and may it be started? Errors: Denied TOOL_FORBIDDEN (4.1), NotFound CONNECT_NOT_FOUND.
    [[nodiscard]] virtual Result<void> check(const RemoteTarget &target) const = 0;
    /// Errors: those of check(), Internal CONNECT_FAILED.
    [[nodiscard]] virtual Result<void> launch(const RemoteTarget &target) = 0;
};

} // namespace hline

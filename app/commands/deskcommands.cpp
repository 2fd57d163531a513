// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"

#include "desk/desk.h"

namespace hline {

Result<Answer> verifyDesk(const CommandContext &context)
{
    Q_UNUSED(context)
    return Answer{};
}

} // namespace hline

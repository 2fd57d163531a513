// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"

namespace hline {

/// A request as the options of a command tell it: subject, text, contract or client, channel, arrival. Usage failures for what is
/// written wrongly.
[[nodiscard]] Result<NewRequest> saidRequest(const CommandContext &context);

/// The request's id and number, with a sentence for people.
[[nodiscard]] Answer refAnswer(const RequestRef &ref, const QString &text);

} // namespace hline

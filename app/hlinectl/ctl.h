// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace hline {

class Clock;

/// One call of hlinectl, from its words to its output: without a desk, on a desk of its own, or through the holder of the desk.
/// `input` gives standard input; it is read only for `conform`.
[[nodiscard]] CommandOutput runCtl(const QStringList &argv, const QString &locale, const Clock &clock, QByteArray (*input)());

/// The language asked for by --lang, else by the environment.
[[nodiscard]] QString localeOf(const QStringList &argv);

} // namespace hline

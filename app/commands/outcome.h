// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/answer.h"
#include "commands/command.h"

namespace hline {

class Phrasebook;

enum class Format { Text, Json };

/// 1 refused by a rule, 2 usage, 3 office unreachable, 4 desk damaged or too new, 5 desk open in another program.
[[nodiscard]] int exitCode(const Error &error);

[[nodiscard]] CommandOutput succeeded(const Answer &answer, Format format);
/// `{"code","clause","sentence", …}` on standard output, or the sentence (and `hint`) on standard error.
[[nodiscard]] CommandOutput refused(const Error &error, const Phrasebook &words, Format format, const QString &hint = {});

} // namespace hline

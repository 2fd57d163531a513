// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandtable.h"

#include <QCommandLineParser>

#include <memory>

namespace hline {

/// A command line that is written correctly.
struct CommandLine
{
    const CommandSpec *spec = nullptr; ///< never null in a parsed one
    std::unique_ptr<QCommandLineParser> options;
    QStringList arguments;
    std::optional<Instant> now; ///< --now

    [[nodiscard]] bool isJson() const { return options->isSet(QStringLiteral("json")); }
};

/// Usage failures (USAGE_…) for everything that is written wrongly.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &argv);

/// How a command is written; the list of all commands for nullptr.
[[nodiscard]] QString usageText(const CommandSpec *spec);

/// The command that `argv` names, whatever else is wrong in it; null if it names none.
[[nodiscard]] const CommandSpec *commandIn(const QStringList &argv);

} // namespace hline

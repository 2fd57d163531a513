// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commands/answer.h"
#include "commands/commandline.h"

namespace hline {

class Phrasebook;

/// One run of a command on an office, over the connection that is named there.
struct OfficeRun
{
    const CommandLine &line;
    const Phrasebook &words;
    const Clock &clock;

    [[nodiscard]] bool isSet(const QString &option) const { return line.options->isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return line.options->value(option); }
    /// Nothing if it was not said. Invalid, code USAGE_DAY.
    [[nodiscard]] Result<std::optional<Day>> day(const QString &option) const;
    [[nodiscard]] QString argument() const { return line.arguments.value(0); }
    [[nodiscard]] QString database() const;
    /// What libpq gets; where it is silent, the environment and pg_service.conf speak.
    [[nodiscard]] QString connection() const;
    [[nodiscard]] QString path(const QString &name) const;
};

} // namespace hline

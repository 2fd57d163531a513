// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/desklesscommands.h"

#include "commands/clauselist.h"
#include "commands/conformlines.h"

namespace hline {

CommandOutput runWithoutDesk(const CommandSpec &spec, const Phrasebook &words, Format format, const std::function<QByteArray()> &input)
{
    if (QLatin1StringView(spec.name) == QLatin1StringView("clause list"))
        return succeeded(clauseList(words), format);
    return {0, conformLines(input()), {}};
}

} // namespace hline

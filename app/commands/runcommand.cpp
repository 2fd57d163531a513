// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "commands/commandline.h"
#include "commands/desklesscommands.h"
#include "commands/outcome.h"
#include "commands/pinnedclock.h"
#include "desk/desk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Runs the command on the desk's own workplace, or on one whose clock stands at --now.
Result<Answer> runOn(Desk &desk, const CommandLine &line, const Phrasebook &words, const QString &cwd)
{
    Workplace &real = desk.workplace();
    if (!line.now)
        return line.spec->run({desk, real, words, *line.options, line.arguments, cwd});
    const PinnedClock clock(*line.now, real.clock());
    Workplace pinned(real.store(), clock, real.me());
    pinned.tellReach(real.reach());
    return line.spec->run({desk, pinned, words, *line.options, line.arguments, cwd});
}

Error damaged(const Desk &desk)
{
    return {Error::Kind::Corrupt, u"the desk is open read-only for rescue"_s, "DESK_DAMAGED", {}, {desk.path()}, {}};
}

} // namespace

CommandOutput runCommand(const Invocation &invocation, Desk &desk)
{
    const Phrasebook words(languageFromLocale(invocation.locale));
    const Result<CommandLine> line = parseCommandLine(invocation.argv);
    const Format format = invocation.argv.contains(u"--json"_s) ? Format::Json : Format::Text;
    if (!line)
        return refused(line.error(), words, format, usageText(commandIn(invocation.argv)));

    const bool isRescue = desk.mode() == DeskMode::ReadOnlyRescue;
    switch (line->spec->touch) {
    case Touch::Nothing:
        return runWithoutDesk(*line->spec, words, format, [&invocation] { return invocation.input; });
    case Touch::Creates:
        return refused({Error::Kind::Conflict, u"the desk exists"_s, "DESK_EXISTS", {}, {desk.path()}, {}}, words, format);
    case Touch::Writes:
        if (isRescue)
            return refused(damaged(desk), words, format);
        break;
    case Touch::Reads:
        break;
    }

    const Result<Answer> answer = runOn(desk, *line, words, invocation.cwd);
    CommandOutput output = answer ? succeeded(*answer, format) : refused(answer.error(), words, format);
    if (isRescue) {
        output.exit = exitCode(damaged(desk));
        output.err += words.sentence(damaged(desk)).toUtf8() + '\n';
    }
    return output;
}

} // namespace hline

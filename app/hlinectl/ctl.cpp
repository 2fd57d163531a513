// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl/ctl.h"

#include "base/clock.h"
#include "commands/commandline.h"
#include "commands/desklesscommands.h"
#include "commands/deskclient.h"
#include "commands/deskinit.h"
#include "commands/officecommands.h"
#include "commands/outcome.h"
#include "desk/desk.h"
#include "text/phrasebook.h"

#include <QDir>
#include <QLocale>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What can still be read of a damaged desk, or why nothing can.
CommandOutput runOnDamagedDesk(const Invocation &invocation, DeskOptions options, const Error &error, const Phrasebook &words,
                               Format format)
{
    options.mode = DeskMode::ReadOnlyRescue;
    const Result<std::unique_ptr<Desk>> desk = Desk::open(options);
    return desk ? runCommand(invocation, **desk) : refused(error, words, format);
}

/// The desk of this process, or the answer of the process that holds it. Another hlinectl may hold it for a moment, and a window
/// may hold it before it listens: so it is tried again; opening a held desk takes its time by itself.
CommandOutput runOnDesk(const Invocation &invocation, const DeskOptions &options, const Phrasebook &words, Format format)
{
    Error error;
    const auto sinceBoot = [&options] { return std::chrono::microseconds(options.clock->boot().bootUs); };
    const auto givesUp = sinceBoot() + HolderPatience;
    do {
        const Result<std::unique_ptr<Desk>> desk = Desk::open(options);
        if (desk)
            return runCommand(invocation, **desk);
        if (desk.error().kind == Error::Kind::Corrupt)
            return runOnDamagedDesk(invocation, options, desk.error(), words, format);
        if (desk.error().kind != Error::Kind::Busy)
            return refused(desk.error(), words, format);
        const Result<CommandOutput> answer = callHolder(options.path, {DeskCall::What::Run, invocation});
        if (answer)
            return *answer;
        error = answer.error();
        if (error.kind != Error::Kind::NotFound)
            return refused(error, words, format);
    } while (sinceBoot() < givesUp);
    return refused({Error::Kind::Busy, error.detail, "DESK_SILENT", {}, {options.path}, {}}, words, format);
}

} // namespace

QString localeOf(const QStringList &argv)
{
    const qsizetype index = argv.indexOf(u"--lang"_s);
    if (index >= 0 && index + 1 < argv.size())
        return argv.at(index + 1);
    for (const QString &word : argv) {
        if (word.startsWith(u"--lang="_s))
            return word.mid(7);
    }
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (qEnvironmentVariableIsSet(name) && !qEnvironmentVariableIsEmpty(name))
            return qEnvironmentVariable(name);
    }
    return QLocale::system().name();
}

CommandOutput runCtl(const QStringList &argv, const QString &locale, const Clock &clock, QByteArray (*input)())
{
    const Phrasebook words(languageFromLocale(locale));
    const Format format = argv.contains(u"--json"_s) ? Format::Json : Format::Text;
    if (argv == QStringList{u"--help"_s})
        return {0, usageText(nullptr).toUtf8() + '\n', {}};
    if (argv == QStringList{u"--version"_s})
        return {0, "hlinectl " HLINE_VERSION "\n", {}};

    const Result<CommandLine> line = parseCommandLine(argv);
    if (!line)
        return refused(line.error(), words, format, usageText(commandIn(argv)));
    if (isOfficeCommand(*line->spec))
        return runOfficeCommand(*line, words, clock);
    if (line->spec->touch == Touch::Nothing)
        return runWithoutDesk(*line->spec, words, format, input);
    if (!line->options->isSet(u"desk"_s)) {
        const Error error{Error::Kind::Invalid, u"no desk named"_s, "USAGE_DESK", {}, {}, {}};
        return refused(error, words, format);
    }

    DeskOptions options;
    options.path = QDir::current().absoluteFilePath(line->options->value(u"desk"_s));
    options.clock = &clock;
    // Only who talks to the office can make anything of a desk that is made anew from it.
    if (QByteArrayView(line->spec->name) == "sync")
        options.damaged = DamagedDesk::Rebuild;
    if (line->spec->touch == Touch::Creates)
        return initDesk(*line, options, words);
    return runOnDesk({argv, QDir::currentPath(), locale, {}}, options, words, format);
}

} // namespace hline

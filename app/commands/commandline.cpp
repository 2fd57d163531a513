// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"

#include <algorithm>
#include <ranges>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList CommonOptions{u"desk"_s, u"lang"_s, u"json"_s, u"now"_s};

QStringList nameOf(const CommandSpec &spec)
{
    return QString::fromLatin1(spec.name).split(u' ');
}

QStringList optionsOf(const CommandSpec &spec)
{
    QStringList names = CommonOptions;
    for (const char *name : spec.values)
        names << QString::fromLatin1(name);
    for (const char *name : spec.flags)
        names << QString::fromLatin1(name);
    return names;
}

/// Knows the options of all commands: which command it is shows only after the options are taken out.
std::unique_ptr<QCommandLineParser> parserOfAll()
{
    auto parser = std::make_unique<QCommandLineParser>();
    QStringList withValue{u"desk"_s, u"lang"_s, u"now"_s};
    QStringList flags{u"json"_s};
    for (const CommandSpec &spec : commandTable()) {
        for (const char *name : spec.values)
            withValue << QString::fromLatin1(name);
        for (const char *name : spec.flags)
            flags << QString::fromLatin1(name);
    }
    withValue.removeDuplicates();
    flags.removeDuplicates();
    for (const QString &name : std::as_const(withValue))
        parser->addOption(QCommandLineOption(name, {}, u"value"_s));
    for (const QString &name : std::as_const(flags))
        parser->addOption(QCommandLineOption(name));
    return parser;
}

const CommandSpec *specFor(const QStringList &words)
{
    const auto table = commandTable();
    const auto it = std::ranges::find_if(table, [&](const CommandSpec &spec) {
        const QStringList name = nameOf(spec);
        return words.mid(0, name.size()) == name;
    });
    return it == table.end() ? nullptr : &*it;
}

Result<void> checkOptions(const QCommandLineParser &options, const CommandSpec &spec)
{
    const QStringList allowed = optionsOf(spec);
    for (const QString &used : options.optionNames()) {
        if (!allowed.contains(used))
            return usageFailure("OPTION", {u"--"_s + used, QString::fromLatin1(spec.name)});
    }
    if (options.isSet(u"now"_s) && spec.touch != Touch::Reads)
        return usageFailure("NOW", {QString::fromLatin1(spec.name)});
    return {};
}

} // namespace

const CommandSpec *commandIn(const QStringList &argv)
{
    const auto parser = parserOfAll();
    const bool isClean = parser->parse(QStringList{u"hlinectl"_s} + argv);
    const CommandSpec *spec = specFor(parser->positionalArguments());
    return isClean || spec ? spec : nullptr;
}

Result<CommandLine> parseCommandLine(const QStringList &argv)
{
    CommandLine line;
    line.options = parserOfAll();
    const bool isClean = line.options->parse(QStringList{u"hlinectl"_s} + argv);
    const QStringList words = line.options->positionalArguments();
    line.spec = specFor(words);
    if (!line.spec)
        return usageFailure("COMMAND", {words.join(u' ')});
    if (!isClean) {
        const QStringList unknown = line.options->unknownOptionNames();
        return unknown.isEmpty() ? usageFailure("VALUE_MISSING", {argv.last()})
                                 : usageFailure("OPTION", {u"--"_s + unknown.first(), QString::fromLatin1(line.spec->name)});
    }
    if (const Result<void> checked = checkOptions(*line.options, *line.spec); !checked)
        return failure(checked.error());
    line.arguments = words.mid(nameOf(*line.spec).size());
    if (line.spec->arguments != AnyArguments && line.arguments.size() != line.spec->arguments)
        return usageFailure("ARGUMENTS", {QString::fromLatin1(line.spec->name)});
    if (line.options->isSet(u"now"_s)) {
        line.now = parseIsoMoscow(line.options->value(u"now"_s));
        if (!line.now)
            return usageFailure("INSTANT", {line.options->value(u"now"_s)});
    }
    return line;
}

QString usageText(const CommandSpec *spec)
{
    const auto line = [](const CommandSpec &one) {
        const QString desk = one.touch == Touch::Nothing ? QString() : u" --desk FILE"_s;
        return u"hlinectl%1 %2 %3"_s.arg(desk, QString::fromLatin1(one.name), QString::fromLatin1(one.usage)).trimmed();
    };
    if (spec)
        return line(*spec);
    QStringList lines;
    for (const CommandSpec &one : commandTable())
        lines << u"  "_s + line(one);
    return lines.join(u'\n');
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandcontext.h"

#include <QDir>

namespace hline {

QString CommandContext::outFile() const
{
    return has(QStringLiteral("out")) ? QDir(cwd).absoluteFilePath(value(QStringLiteral("out"))) : QString();
}

Result<std::optional<Instant>> CommandContext::instant(const QString &option) const
{
    if (!has(option))
        return std::nullopt;
    const std::optional<Instant> at = parseIsoMoscow(value(option));
    if (!at)
        return usageFailure("INSTANT", {value(option)});
    return at;
}

Result<Month> CommandContext::month() const
{
    if (!has(QStringLiteral("month")))
        return monthOf(now());
    const QString text = value(QStringLiteral("month"));
    const std::optional<Month> month = parseIsoMonth(text);
    return month ? Result<Month>(*month) : usageFailure("MONTH", {text});
}

Result<RequestId> CommandContext::request(int argument) const
{
    return work.store().findRequest(arguments.at(argument));
}

Result<ContractId> CommandContext::contract(int argument) const
{
    return work.store().findContract(arguments.at(argument));
}

} // namespace hline

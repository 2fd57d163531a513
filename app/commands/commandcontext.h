// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/answer.h"
#include "text/phrasebook.h"
#include "workflow/workplace.h"

#include <QCommandLineParser>

namespace hline {

class Desk;

/// Everything one run of a command may touch.
struct CommandContext
{
    Desk &desk;
    Workplace &work; ///< the desk's own, or one whose clock stands at --now
    const Phrasebook &words;
    const QCommandLineParser &options;
    QStringList arguments; ///< positional words after the command's name
    QString cwd;

    [[nodiscard]] Instant now() const { return work.clock().instant(); }
    [[nodiscard]] bool has(const QString &option) const { return options.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option); }

    /// The file that --out names, from the caller's folder; empty if it is absent.
    [[nodiscard]] QString outFile() const;
    /// Nothing if the option is absent; a usage failure if it is no instant.
    [[nodiscard]] Result<std::optional<Instant>> instant(const QString &option) const;
    /// The month that --month names; this month if it is absent.
    [[nodiscard]] Result<Month> month() const;
    /// A request by number, id or at least 8 leading digits of it.
    [[nodiscard]] Result<RequestId> request(int argument) const;
    /// A contract by number or id.
    [[nodiscard]] Result<ContractId> contract(int argument) const;
};

} // namespace hline

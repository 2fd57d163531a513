// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hline {

class Desk;

/// One line of the local socket, or one call of hlinectl: the same command object either way.
struct Invocation
{
    QStringList argv;    ///< without the program's name
    QString cwd;         ///< for relative file names
    QString locale;      ///< "ru", "en", …
    QByteArray input;    ///< standard input (conform)
};

struct CommandOutput
{
    int exit = 0; ///< 0 done, 1 refused by a rule, 2 usage, 3 office unreachable, 4 desk damaged or too new, 5 desk open elsewhere
    QByteArray out;
    QByteArray err;
};

/// Runs a command on an open desk, on its storage thread. Output is the same bytes with and without the window.
[[nodiscard]] CommandOutput runCommand(const Invocation &invocation, Desk &desk);

} // namespace hline

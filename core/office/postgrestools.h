// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcessEnvironment>

namespace hline {

/// A program that comes with PostgreSQL, called with a list of arguments.
struct PostgresTool
{
    QString program;       ///< "initdb", "pg_dump", …
    QStringList arguments;
    /// The server and its files never belong to root: as root, those programs run as the user postgres.
    enum class RunAs { Caller, ServerUser };
    RunAs runAs = RunAs::Caller;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

/// Where the newest PostgreSQL of this computer has its programs; empty if it has none.
[[nodiscard]] QString postgresPrograms();

/// What the program wrote. NotFound, code POSTGRES_MISSING, names the package; Internal, code POSTGRES_TOOL_FAILED, tells the
/// program and the last line that it wrote to its error output.
[[nodiscard]] Result<QByteArray> runTool(const PostgresTool &tool);
/// A program of the system, by the same rules.
[[nodiscard]] Result<QByteArray> runProgram(const QString &path, const PostgresTool &tool);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "commands/command.h"

namespace hline {

// One JSON line to the process that holds the desk, one back:
// {"v":1,"argv":[…],"cwd":…,"locale":…} or {"v":1,"raise":true,"task":…}   →   {"exit":0,"out":…,"err":…}
// Blanks before the answer mean that the holder is alive and still at work.

struct DeskCall
{
    enum class What { Run, Raise };
    What what = What::Run;
    Invocation invocation; ///< for Run
    QString task = {};     ///< for Raise: what the window is to do, as its own option names it; empty = only come forward
};

/// The socket on which the holder of this desk listens; the same for every name of the file.
[[nodiscard]] QString socketName(const QString &deskPath);

[[nodiscard]] QByteArray encode(const DeskCall &call);
[[nodiscard]] Result<DeskCall> decodeCall(const QByteArray &line);
[[nodiscard]] QByteArray encode(const CommandOutput &output);
[[nodiscard]] Result<CommandOutput> decodeOutput(const QByteArray &line);

/// A longer line is refused unread.
inline constexpr qint64 CallLimit = 1024 * 1024;

} // namespace hline

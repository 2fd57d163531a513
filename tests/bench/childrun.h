// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace hline::bench {

/// First argument that makes hline-bench start one program, wait for its end and print what it took. A process of its own,
/// because the memory peak of a child starts with that of the process that forked it.
inline constexpr char ChildSwitch[] = "--child";
/// Runs `argv`, prints "wall_ms peak_kib exit". Returns the exit code for main().
[[nodiscard]] int runChild(int argc, char **argv);

struct ChildRun { double wallMs = 0, peakKib = 0; };
/// Runs a program through runChild(); nothing if it failed.
[[nodiscard]] std::optional<ChildRun> measureChild(const QString &program, const QStringList &arguments,
                                                   const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hline {

/// What a start is to do once the desk is open; a second start asks the first one for it.
enum class StartTask { Show, NewRequest, StopTimer, ToggleTimer };
[[nodiscard]] QString nameOf(StartTask task);              ///< of its option; empty for Show
[[nodiscard]] StartTask taskNamed(const QString &option); ///< Show if there is no such task
enum class Staying { UntilClosed, UntilFirstPaint };
enum class TurnsTold { No, AtEnd };

/// The command line of the window.
struct LaunchOptions
{
    QString deskPath; ///< empty = the one opened last
    QString language; ///< empty = as set, else as the system
    QString theme;    ///< empty = as set
    QString passwordFile; ///< of the office, where there is no keychain
    bool isMinimized = false;
    StartTask task = StartTask::Show;
    Staying staying = Staying::UntilClosed;
    TurnsTold turns = TurnsTold::No;
};

/// Ends the program with a sentence if the command line is wrong.
[[nodiscard]] LaunchOptions parseLaunchOptions(const QStringList &arguments);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hline {

/// Closing the window while a timer runs: never a bare «are you sure». Where no tray is, the window is minimised instead, or it
/// would be lost.
class CloseQuestion final : public QDialog
{
    Q_OBJECT
public:
    enum class Hideaway { Tray, Taskbar };
    CloseQuestion(const QString &whatRuns, Hideaway hideaway, QWidget *parent);

Q_SIGNALS:
    void stopAndQuitChosen();
    void hideChosen();
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hline/application.h"
#include "hlinectl.h"
#include "shell/mainwindow.h"

#include <memory>

namespace hline::test {

/// The program itself in this process, on a desk whose password lies beside it: in Russian and light.
class WholeProgram
{
public:
    /// The program keeps what a person chose; not in the settings of whoever runs the test. Call before the application is made.
    static void keepsNoSettings();
    /// The window, once there is one.
    [[nodiscard]] static MainWindow *window();

    explicit WholeProgram(const CtlDesk &desk);

private:
    std::unique_ptr<Application> m_program;
};

} // namespace hline::test

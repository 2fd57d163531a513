// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wholeprogram.h"

#include <QApplication>
#include <QTemporaryDir>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

void WholeProgram::keepsNoSettings()
{
    static const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
}

MainWindow *WholeProgram::window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

WholeProgram::WholeProgram(const CtlDesk &desk)
{
    LaunchOptions options;
    options.deskPath = desk.file();
    options.passwordFile = desk.file(u"password"_s);
    options.language = u"ru"_s;
    options.theme = u"light"_s;
    m_program = std::make_unique<Application>(*qApp, options);
    m_program->start();
}

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/application.h"

#include "base/processguard.h"

int main(int argc, char *argv[])
{
    hline::guardProcess();
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hline"));
    QApplication::setApplicationVersion(QStringLiteral(HLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hline.Hline"));
    hline::Application application(qt, hline::parseLaunchOptions(QApplication::arguments()));
    application.start();
    return QApplication::exec();
}

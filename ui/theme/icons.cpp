// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QStandardPaths>

// Q_INIT_RESOURCE must be named outside of namespaces.
static void registerIcons()
{
    Q_INIT_RESOURCE(hline_icons);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

void useIconTheme(IconTone tone)
{
    QStringList paths = QIcon::themeSearchPaths();
    // Without a desktop's platform theme Qt looks nowhere but in the program's own resources.
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        const QString path = folder + u"/icons"_s;
        if (!paths.contains(path))
            paths += path;
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(tone == IconTone::ForDark ? u"breeze-dark"_s : u"breeze"_s);
    QIcon::setFallbackThemeName(u"breeze"_s);
}

QIcon themeIcon(const QString &name)
{
    return QIcon::fromTheme(name);
}

QIcon programIcon()
{
    registerIcons();
    return QIcon(u":/icons/hline.svg"_s);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "settings/settings.h"

#include <QFile>
#include <QTemporaryDir>

namespace hline::fuzz {

QString settings(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    static int number = 0;
    // QSettings remembers files by name and time.
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return QStringLiteral("no place for the file");
    file.close();
    const Settings settings(file.fileName());
    (void)settings.language();
    (void)settings.theme();
    (void)settings.connectExecutable();
    (void)settings.connectUrlTemplate();
    (void)settings.connectLaunchArguments();
    (void)settings.windowGeometry();
    (void)settings.splitterState();
    (void)settings.queueState();
    (void)settings.boardState();
    const bool isGood = !settings.deskPath().isEmpty() && settings.lineHintMinutes() >= 0;
    file.remove();
    return isGood ? QString() : QStringLiteral("no usable desk or hint");
}

} // namespace hline::fuzz

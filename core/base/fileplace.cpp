// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fileplace.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#endif

namespace hline {

#ifdef Q_OS_UNIX

std::optional<FilePlace> placeOf(const QString &path)
{
    struct stat found = {};
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return FilePlace{std::uint64_t(found.st_dev), std::uint64_t(found.st_ino)};
}

bool isGone(const QString &path)
{
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

#else

std::optional<FilePlace> placeOf(const QString &path)
{
    return QFileInfo::exists(path) ? std::optional(FilePlace()) : std::nullopt;
}

bool isGone(const QString &path)
{
    return !QFileInfo::exists(path);
}

#endif

} // namespace hline

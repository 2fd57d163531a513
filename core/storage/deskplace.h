// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFileInfo>
#include <QString>

#include <cstdint>
#include <optional>

namespace hline {

/// The file that a name leads to: the name may be given to another one while a program still has the first (reliability.md A9).
struct FilePlace
{
    std::uint64_t volume = 0, number = 0;
    bool operator==(const FilePlace &) const = default;
};

/// Nothing if no file has that name. Where the system keeps an open file in its place, as Windows does, all are the same.
[[nodiscard]] std::optional<FilePlace> placeOf(const QString &path);

/// What checkPlace() saved aside, there or at home: whole desks, with everybody's words.
[[nodiscard]] QFileInfoList savedAsides(const QString &path);

/// Of the types that the system names: a write-ahead log and its locks need a disk of this computer.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
/// Denied, code DESK_ON_NETWORK (reliability.md A10).
[[nodiscard]] Result<void> checkDisk(const QString &path);

} // namespace hline

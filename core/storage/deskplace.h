// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fileplace.h"
#include "base/result.h"

#include <QFileInfo>
#include <QString>

namespace hline {

/// What checkPlace() saved aside, there or at home: whole desks, with everybody's words.
[[nodiscard]] QFileInfoList savedAsides(const QString &path);

/// Of the types that the system names: a write-ahead log and its locks need a disk of this computer.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);
/// Denied, code DESK_ON_NETWORK (reliability.md A10).
[[nodiscard]] Result<void> checkDisk(const QString &path);

} // namespace hline

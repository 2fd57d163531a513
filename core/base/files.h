// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace hline {

/// Replaces a file whole or not at all: checks what QSaveFile ignores on a full disk (sync.md 2.6) and reads back the hash.
[[nodiscard]] Result<void> writeFileSafely(const QString &path, const QByteArray &bytes);

/// Reads a regular file of at most `limit` bytes. Devices, pipes and larger files are refused by name.
[[nodiscard]] Result<QByteArray> readFileLimited(const QString &path, qint64 limit);

/// Makes `path` readable and writable by its owner only (0600 or the owner's DACL).
[[nodiscard]] Result<void> restrictToOwner(const QString &path);

/// Free bytes on the volume of `path`; nothing if it cannot be told.
[[nodiscard]] qint64 freeBytes(const QString &path);

} // namespace hline

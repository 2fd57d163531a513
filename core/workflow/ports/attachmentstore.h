// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hline {

/// Bytes of attached files, named by their SHA-256 (hex). Facts carry only the name: bytes stay on this desk.
class AttachmentStore
{
public:
    /// A screenshot is under 1 MB, a set of forms under 10.
    static constexpr qint64 LargestFile = 25 * 1024 * 1024;

    virtual ~AttachmentStore() = default;

    /// Stores the bytes durably and returns their name; bytes that are there already are not written again.
    /// Errors: Invalid ATTACHMENT_EMPTY, ATTACHMENT_TOO_LARGE; Denied or Busy of the disk.
    [[nodiscard]] virtual Result<QByteArray> put(const QByteArray &bytes) = 0;
    /// Errors: NotFound ATTACHMENT_MISSING, Corrupt ATTACHMENT_DAMAGED (the bytes no longer have this name).
    [[nodiscard]] virtual Result<QByteArray> read(const QByteArray &sha256) const = 0;
    [[nodiscard]] virtual bool has(const QByteArray &sha256) const = 0;
};

} // namespace hline

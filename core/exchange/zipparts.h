// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

#include <QByteArray>
#include <QString>

namespace hline {

/// Parts of a ZIP container held in memory. Nothing is ever written to disk; part names lead nowhere. What unpacks to too much is
/// refused by counting the bytes that come out, not by what the archive says of itself.
class ZipParts
{
public:
    static constexpr qint64 MaxUnpacked = 50 * 1024 * 1024;
    static constexpr qint64 MaxRatio = 100;
    static constexpr int MaxParts = 1000;

    /// Errors: NOT_A_ZIP, ZIP_BOMB, ZIP_BAD_NAME.
    [[nodiscard]] static Result<ZipParts> open(const QByteArray &bytes);
    ~ZipParts();
    ZipParts(ZipParts &&) noexcept;
    ZipParts &operator=(ZipParts &&) noexcept;

    [[nodiscard]] bool has(const QString &name) const;
    /// Unpacks one part. All calls together may not exceed MaxUnpacked.
    [[nodiscard]] Result<QByteArray> read(const QString &name);

private:
    struct Archive;
    explicit ZipParts(std::unique_ptr<Archive> archive);
    std::unique_ptr<Archive> m_archive;
};

} // namespace hline

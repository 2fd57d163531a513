// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace hline {

/// A copy of a desk's file with its write-ahead log, gone with this object: SQLite cannot read a WAL file without writing beside it, and
/// a desk that is damaged, or another's, must not be written to.
class RescueCopy
{
public:
    /// Denied, code COPY_FAILED.
    [[nodiscard]] static Result<RescueCopy> of(const QString &desk);
    RescueCopy(RescueCopy &&) noexcept;
    RescueCopy &operator=(RescueCopy &&) noexcept;
    ~RescueCopy();

    [[nodiscard]] QString path() const;

private:
    RescueCopy();

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace hline

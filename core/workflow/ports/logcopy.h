// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

namespace hline {

/// The office's log as a desk has kept it, for an office that is made again from its desks (sync.md 4.12, 4.13).
class LogCopy
{
public:
    virtual ~LogCopy() = default;
    [[nodiscard]] virtual QString name() const = 0;     ///< for people
    [[nodiscard]] virtual std::int64_t end() const = 0; ///< number of the last row; at least 1
    /// Link of a row up to the end.
    [[nodiscard]] virtual QByteArray linkOf(std::int64_t seq) = 0;
    /// Rows behind `after`, whose hashes and links hold; none at the end. Corrupt, code LOG_BROKEN, at the first that does not hold.
    [[nodiscard]] virtual Result<std::vector<FeedRow>> rowsAfter(std::int64_t after, int limit) = 0;
};

} // namespace hline

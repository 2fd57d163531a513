// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/event.h"

#include <tl/expected.hpp>

namespace hline {

/// An office's log in long portions, for a desk's first reading (sync.md 4.12): the rows, or what happened instead. On the thread
/// of the gateway whose link it uses, one call at a time.
class SnapshotSource
{
public:
    using Rows = tl::expected<std::vector<FeedRow>, Event>;
    virtual ~SnapshotSource() = default;

    /// Records and open requests of the log's first `upTo` rows.
    [[nodiscard]] virtual Rows open(const QUuid &incarnation, std::int64_t upTo) = 0;
    /// Rows after `after`, up to `upTo`.
    [[nodiscard]] virtual Rows rows(const QUuid &incarnation, std::int64_t after, std::int64_t upTo) = 0;
};

} // namespace hline

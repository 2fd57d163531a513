// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuerows.h"

#include <array>

namespace hline {

/// Does an open request belong to a view? The same cut as DeskStore::queue(view) makes. `me` is QueueRows::holderIndex() of this desk's consultant.
[[nodiscard]] bool isIn(QueueView view, const PackedRow &row, std::uint32_t me);

/// Number of rows in each view, kept up to date row by row.
class QueueTally
{
public:
    void add(const PackedRow &row, std::uint32_t me) { count(row, me, +1); }
    void remove(const PackedRow &row, std::uint32_t me) { count(row, me, -1); }
    [[nodiscard]] int of(QueueView view) const { return m_counts[static_cast<std::size_t>(view)]; }
    [[nodiscard]] const std::array<int, QueueViewCount> &counts() const { return m_counts; }

private:
    void count(const PackedRow &row, std::uint32_t me, int by);
    std::array<int, QueueViewCount> m_counts{};
};

} // namespace hline

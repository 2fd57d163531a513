// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/queuequery.h"

namespace hline {

namespace {

constexpr int NoteLimit = 1000;

}

Result<std::vector<QueueRow>> QueueQuery::rows(std::optional<QueueView> view) const
{
    return m_bench.store.queue(view, m_bench.me, m_bench.clock.instant());
}

QueueCounts QueueQuery::counts() const
{
    QueueCounts out;
    out.counts = m_bench.store.queueCounts(m_bench.me);
    out.withoutNote = static_cast<int>(m_bench.store.workWithoutNote(m_bench.me, NoteLimit).size());
    return out;
}

} // namespace hline

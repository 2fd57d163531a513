// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Rows and counts of the queue (S-QUE-1).
class QueueQuery
{
public:
    explicit QueueQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<std::vector<QueueRow>> rows(std::optional<QueueView> view) const;
    [[nodiscard]] QueueCounts counts() const;

private:
    const Workbench &m_bench;
};

} // namespace hline

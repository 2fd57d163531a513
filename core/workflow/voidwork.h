// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Takes one time entry out of the bill, with a reason; the entry stays on record (I-11). Within the
/// day its start is taken back too and no longer counts as the start of work (S-SLA-4).
class VoidWork
{
public:
    explicit VoidWork(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const FactId &work, const QString &reason) const;

private:
    [[nodiscard]] bool isAccidentalStart(const WorkRecord &work) const;

    Workbench &m_bench;
};

} // namespace hline

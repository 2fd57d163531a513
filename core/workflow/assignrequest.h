// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// «Передать…»: a supervisor decides whose a waiting request is; the decision overrides every claim (facts.md: assign, sync.md 4.7).
/// The response clock goes on: a change of hands is no pause and no start (S-SLA-10).
class AssignRequest
{
public:
    explicit AssignRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestRef> operator()(const RequestId &id, const ConsultantId &to, const QString &reason) const;

private:
    Workbench &m_bench;
};

} // namespace hline

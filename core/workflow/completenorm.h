// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Completes a service that is charged by its norm: one charge, whatever the work took, and the request is done. R-2.3.1.1b,
/// S-NRM-1, S-NRM-2.
class CompleteNorm
{
public:
    explicit CompleteNorm(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<CompletedNorm> operator()(const RequestId &id, int workplaces) const;

private:
    [[nodiscard]] Result<void> check(const RequestRecord &request, int workplaces) const;

    Workbench &m_bench;
};

/// The norm of the request's service at an instant; NORM_MISSING if none is in force.
[[nodiscard]] Result<minutes> normOf(const DeskStore &store, const RequestRecord &request, Instant at);

} // namespace hline

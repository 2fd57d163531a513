// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/paidwork.h"
#include "workflow/workbench.h"

namespace hline {

/// What a change of class, or the client's consent to the current one, would cost, before anything is stored. S-RCL-1 … S-RCL-5.
class ReclassQuery
{
public:
    explicit ReclassQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<ReclassView> operator()(const RequestId &id, const ClassWish &wish) const;
    /// Minutes that a confirmed defect has given back to the client (R-2.4.4.2); nothing unless the request is one.
    [[nodiscard]] Result<std::optional<ReclassCost>> returnedByDefect(const RequestRecord &request) const;

private:
    [[nodiscard]] Result<ReclassCost> cost(const RequestRecord &request, const std::vector<ClassChange> &before,
                                           const std::vector<ClassChange> &after) const;

    const Workbench &m_bench;
};

/// The work of a request's contract up to now, a running timer included.
[[nodiscard]] Result<LedgerInput> ledgerUpToNow(const Workbench &bench, const RequestRecord &request);

} // namespace hline

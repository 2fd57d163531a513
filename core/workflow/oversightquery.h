// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/paidwork.h"
#include "workflow/workbench.h"

namespace hline {

/// What the supervisor looks at and nobody mends silently: minutes beyond the package without consent (S-BAL-5), starts that were
/// taken back or helped nobody (S-SLA-4), promises kept and broken (I-21), double timers (S-OFF-3).
class OversightQuery
{
public:
    explicit OversightQuery(const Workbench &bench) : m_bench(bench) { }

    /// Sessions that began in the month.
    [[nodiscard]] Result<std::vector<UnagreedSession>> overlimitWithoutConsent(Month month) const;
    [[nodiscard]] Result<std::vector<OddStart>> oddStarts(Month month) const;
    /// Of the requests that arrived in the month, as they stand now.
    [[nodiscard]] Result<PromiseReport> promises(Month month) const;
    /// Time of the month that one person booked twice.
    [[nodiscard]] Result<std::vector<DoubledTime>> doubledTime(Month month) const;

private:
    /// Requests on which anything was recorded in the month.
    [[nodiscard]] Result<std::vector<RequestRecord>> requestsOf(Month month) const;
    [[nodiscard]] QString clientName(const RequestRecord &request) const;
    [[nodiscard]] QString contractNumber(const RequestRecord &request) const;
    void addVoided(const RequestRecord &request, Month month, std::vector<OddStart> &out) const;

    const Workbench &m_bench;
};

} // namespace hline

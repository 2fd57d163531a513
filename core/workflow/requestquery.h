// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Everything the request pane shows, and why the response clock says what it says.
class RequestQuery
{
public:
    explicit RequestQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestView> operator()(const RequestId &id) const;
    [[nodiscard]] Result<ResponseExplanation> response(const RequestId &id, Instant asOf) const;

private:
    void addReferences(RequestView &view) const;
    [[nodiscard]] Result<void> addPromise(RequestView &view, Instant now) const;
    [[nodiscard]] Result<void> addGates(RequestView &view, Instant now) const;
    [[nodiscard]] Result<void> addReclass(RequestView &view, Instant now) const;
    void addPlacement(RequestView &view, Instant now) const;
    void addNorm(RequestView &view, Instant now) const;
    void addLinks(RequestView &view) const;

    const Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Refuses a request for a reason of the regulation's list: the clause comes with the reason and is stored (I-15), and so is what
/// the client was answered. Nothing is charged for it.
class RefuseRequest
{
public:
    explicit RefuseRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestRef> operator()(const RequestId &id, const RefusedRequest &refusal) const;

private:
    Workbench &m_bench;
};

} // namespace hline

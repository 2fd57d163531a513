// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Hands customization over: the agreed volume is charged, whatever the work took, and the request is done., S-QUO-1.
class DeliverQuote
{
public:
    explicit DeliverQuote(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<DeliveredQuote> operator()(const RequestId &id) const;

private:
    Workbench &m_bench;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Says which service a request is. S-RCL.
class ClassifyRequest
{
public:
    explicit ClassifyRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, Service service) const;

private:
    Workbench &m_bench;
};

} // namespace hline

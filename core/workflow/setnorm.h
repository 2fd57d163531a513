// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// A norm of a service from a day on; what was completed before keeps its own., I-17.
class SetNorm
{
public:
    explicit SetNorm(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(Service service, minutes norm, Day from) const;

private:
    Workbench &m_bench;
};

} // namespace hline

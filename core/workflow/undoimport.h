// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Takes a whole import back, unless work or payments outside it stand on its records (facts.md 4).
class UndoImport
{
public:
    explicit UndoImport(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const FactId &import) const;

private:
    Workbench &m_bench;
};

} // namespace hline

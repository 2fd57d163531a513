// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// The boards of wishes and defects, and who asked for what. R-2.4.3.2a, R-2.4.3.2b, R-2.4.4.1b
class RegisterQuery
{
public:
    explicit RegisterQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RegisterBoard> board(RegisterKind kind) const;
    /// Everybody who asked for the entry or for one that was merged into it.
    [[nodiscard]] Result<std::vector<RegisterAsker>> askers(const RequestId &id) const;

private:
    [[nodiscard]] RegisterAsker asker(const RequestRecord &record) const;

    const Workbench &m_bench;
};

} // namespace hline

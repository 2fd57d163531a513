// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Analyses, decides, merges or delivers a wish or a defect; also on a closed request: the register lives on. R-2.4.3.2a,
/// R-2.4.3.2b, R-2.4.4.1b, R-2.4.4.2
class MoveInRegister
{
public:
    explicit MoveInRegister(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RegisterMoved> operator()(const RequestId &id, const RegisterChange &change) const;

private:
    /// The entry that goes on: of the same register, and not a double of this one.
    [[nodiscard]] Result<RequestId> survivor(const RequestRecord &request, RegisterKind kind, const RequestId &other) const;
    [[nodiscard]] Result<FactDraft> step(const RequestRecord &request, const RegisterChange &change) const;
    [[nodiscard]] minutes balance(const RequestRecord &request) const;

    Workbench &m_bench;
};

} // namespace hline

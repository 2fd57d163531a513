// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Stores a request whatever is known of it: registration is never blocked (I-02). Regulation 3.2, 3.3.
class RegisterRequest
{
public:
    explicit RegisterRequest(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<RequestRef> operator()(const NewRequest &request) const;

private:
    [[nodiscard]] NewRequest completed(NewRequest request) const;
    [[nodiscard]] FactDraft arrived(FactDraft fact, const NewRequest &request) const;

    Workbench &m_bench;
};

} // namespace hline

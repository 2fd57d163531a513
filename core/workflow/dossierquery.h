// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/dossier.h"
#include "workflow/workbench.h"

namespace hline {

/// The papers of a dispute about one request. Regulation 1.1, R-1.1b.
class DossierQuery
{
public:
    explicit DossierQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<Dossier> operator()(const RequestId &id) const;

private:
    const Workbench &m_bench;
};

} // namespace hline

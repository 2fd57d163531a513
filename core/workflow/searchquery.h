// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Search that folds case and ё and understands the other keyboard layout.
class SearchQuery
{
public:
    explicit SearchQuery(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] std::vector<SearchHit> operator()(const QString &text, int limit) const;

private:
    const Workbench &m_bench;
};

} // namespace hline

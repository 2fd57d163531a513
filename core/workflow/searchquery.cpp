// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/searchquery.h"

#include "base/fold.h"

namespace hline {

std::vector<SearchHit> SearchQuery::operator()(const QString &text, int limit) const
{
    std::vector<SearchHit> hits = m_bench.store.search(foldForSearch(text), limit);
    if (hits.empty())
        hits = m_bench.store.search(foldForSearch(swapLayout(text)), limit);
    return hits;
}

} // namespace hline

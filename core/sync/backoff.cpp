// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include <algorithm>

namespace hline {

std::chrono::microseconds Backoff::next(SeededRandom &random)
{
    const std::chrono::microseconds bound = std::min<std::chrono::microseconds>(Longest, First * (1 << m_failures));
    m_failures = std::min(m_failures + 1, MostFailures);
    return std::chrono::microseconds(random.below(bound.count()));
}

} // namespace hline

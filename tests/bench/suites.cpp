// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"

#ifdef HLINE_BENCH_UI
#include "bench/queuebench.h"
#endif

namespace hline::bench {

std::vector<Suite> suites()
{
    std::vector<Suite> all;
#ifdef HLINE_BENCH_UI
    all.push_back({"queue", measureQueue});
#endif
    return all;
}

} // namespace hline::bench

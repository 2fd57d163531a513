// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/report.h"

namespace hline::bench {

/// One subcommand of hline-bench.
struct Suite
{
    QByteArray name;
    std::function<std::vector<Measurement>(Profile)> measure;
};
/// Those of this build: without the desktop program there is neither queue nor start.
[[nodiscard]] std::vector<Suite> suites();

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <ranges>

namespace hline::test {

/// Numbers of the random histories that a test goes through: `usual` ones from 1 on, or as many as HLINE_SEEDS says from HLINE_SEED on.
/// HLINE_SEED alone names the one that is to be seen again.
inline auto seeds(int usual)
{
    const bool chosen = qEnvironmentVariableIsSet("HLINE_SEED");
    const unsigned first = chosen ? qEnvironmentVariable("HLINE_SEED").toUInt() : 1U;
    const int wanted = qEnvironmentVariableIntValue("HLINE_SEEDS");
    const int count = wanted > 0 ? wanted : chosen ? 1 : usual;
    return std::views::iota(first, first + unsigned(count));
}

} // namespace hline::test

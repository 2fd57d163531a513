// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>

namespace hline {

/// How old is what a screen shows of the whole department (sync.md 4.10).
struct DataAge
{
    enum class Reach {
        Lone,      ///< there is no office: only what this desk knows
        Connected,
        Away       ///< «Данные на 10:41»
    };
    Reach reach = Reach::Lone;
    std::optional<Instant> readAt; ///< the office's log was read to its end then
    bool operator==(const DataAge &) const = default;
};

} // namespace hline

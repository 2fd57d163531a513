// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets.h"

#include <array>

namespace hline::fuzz {

struct Target
{
    const char *name;
    QString (*run)(const QByteArray &bytes);
};

inline constexpr std::array Targets{
    Target{"answers", answers},     Target{"articles", articles},     Target{"bank", bank},
    Target{"calendar", calendar},   Target{"canonical", canonical},   Target{"conform", conform},
    Target{"connection", connection}, Target{"facts", facts},         Target{"imports", imports},
    Target{"link", link},           Target{"policy", policy},         Target{"search", search},
    Target{"settings", settings},   Target{"snapshot", snapshot},     Target{"socket", socket},
    Target{"table", table},         Target{"timeentry", timeentry},   Target{"workbook", workbook},
};

} // namespace hline::fuzz

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/jsonshapes.h"
#include "text/explained.h"

namespace hline {

/// A derivation for machines: what was asked, the answer, every line with its code, rule and instant, the days and keys as figures.
[[nodiscard]] QJsonObject jsonOf(const Explanation &explanation, const ExplainedText &text);

} // namespace hline

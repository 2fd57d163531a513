// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hline {

/// Limits of the two hashed texts of a fact (sync.md 0.6).
inline constexpr qsizetype MaxDataBytes = 8 * 1024;
inline constexpr qsizetype MaxWordsBytes = 64 * 1024;

} // namespace hline

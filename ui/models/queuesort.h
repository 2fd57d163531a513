// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuerows.h"

namespace hline {

/// Sorts slots into S-QUE-1 order. Linear: radix over (lane, time) words, comparisons only between rows of the same second.
void sortQueue(const QueueRows &rows, std::vector<Slot> &slots);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace hline {

/// Processor time of the calling thread.
[[nodiscard]] std::chrono::nanoseconds threadCpuTime();
/// Monotonic wall time, for measuring only: what Hline records comes from a Clock.
[[nodiscard]] std::chrono::nanoseconds steadyTime();

} // namespace hline

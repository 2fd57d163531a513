// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

#include <vector>

namespace hline {

/// From when on `changes[index]` decides how time is charged, as known at `asOf`: its own instant, or the client's consent where a free
/// request becomes paid work; nothing as long as there is none. A stay in the paid service may be written down in several changes; the
/// first consent among them counts. S-RCL-3, S-RCL-5, I-08.
[[nodiscard]] std::optional<Instant> effectiveAt(const std::vector<ClassChange> &changes, std::size_t index, const Policy &policy,
                                                 Instant asOf);

/// Since when the request is the confirmed defect that it is at `asOf`: always, if it was sorted as one; nothing if it is none. S-RCL-4.
[[nodiscard]] std::optional<Instant> defectSince(const std::vector<ClassChange> &changes, const Policy &policy, Instant asOf);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "domain/service.h"

namespace hline {

/// Has the consultation line spent more time on a request than the desk finds usual for a simple question? Only a hint: nothing is
/// charged, nothing stops. No limit: never. R-2.4.1.1a
[[nodiscard]] bool isLongForLine(std::optional<Service> service, seconds worked, std::optional<minutes> limit);

} // namespace hline

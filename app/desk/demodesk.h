// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace hline {

/// Fills a fresh desk with the demo department of resources/demo: through the imports and use cases a department uses, dated relative
/// to the desk's clock.
[[nodiscard]] Result<void> fillDemoDesk(Desk &desk);

} // namespace hline

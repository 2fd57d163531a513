// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace hline {

/// Makes a fresh desk with the demo department of resources/demo: through the imports and use cases a department uses, dated relative
/// to the clock of `options`. Clients and payments were read two months before, as in a department that has worked for a while: a
/// payment acts on promises only from the moment it is known (S-SLA-11).
[[nodiscard]] Result<std::unique_ptr<Desk>> makeDemoDesk(const DeskOptions &options);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// What the files that wire the use cases share.
struct Workplace::Parts
{
    Workbench bench;
};

} // namespace hline

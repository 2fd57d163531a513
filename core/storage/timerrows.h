// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ports/fact.h"

namespace hline {

/// The running timer of a desk file; nothing if there is none. The row is disposable: who cannot read it asks for the open session.
[[nodiscard]] std::optional<TimerRow> readTimer(Database &database);
void writeTimer(Database &database, const TimerRow &row);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"

namespace hline {

/// What is known of a request's intake data: from its records, else as the caller said it. Regulation 3.3.
[[nodiscard]] IntakeFields intakeOf(const DeskStore &store, const RequestRecord &request);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"
#include "exchange/table.h"

namespace hline {

/// Clients, contracts, programs and contact people from an export of 1C, one contract and program a line. A line without a usable
/// contract number or name is refused; anything else that is wrong is a warning and leaves its field as it was. A blank cell changes
/// nothing, but for the two dates that open the gates of regulation 1.3 and 1.4: a right that has gone from 1C goes here too.
[[nodiscard]] Result<ImportDraft> draftClients(const DeskStore &store, const ImportStamp &stamp, const Table &table);

} // namespace hline

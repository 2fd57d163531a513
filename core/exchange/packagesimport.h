// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"
#include "exchange/table.h"

namespace hline {

/// Service packages: name, minutes a month, guaranteed response, kind, price. Name and minutes are keys of a line, the rest warns.
[[nodiscard]] Result<ImportDraft> draftPackages(const DeskStore &store, const ImportStamp &stamp, const Table &table);

} // namespace hline

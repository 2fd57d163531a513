// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "storage/sqlitedeskstore.h"

namespace hline {

struct OpenedDesk
{
    std::unique_ptr<SqliteDeskStore> store;
    std::optional<RebuiltDesk> rebuilt;
};

/// Opens a desk file, after all of it was checked if damage was met in it before (reliability.md A8).
[[nodiscard]] Result<OpenedDesk> openDeskFile(const StoreOptions &options, DamagedDesk damaged);

} // namespace hline

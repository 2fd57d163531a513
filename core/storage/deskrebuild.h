// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "workflow/rebuiltdesk.h"

namespace hline {

/// Puts a new file in the place of a damaged desk of an office (reliability.md A8): a new device, for the old one's numbers may have holes;
/// what the desk made, fact by fact as far as it can be read, waiting under a former device as after a fork (sync.md 4.9). Everything
/// else comes from the office, which then gets exactly those facts that it lacks. The damaged file is kept beside it. Corrupt, code
/// DESK_UNREADABLE, if not one fact can be read: then nothing is changed.
[[nodiscard]] Result<RebuiltDesk> rebuildDesk(const QString &path, const Clock &clock);
/// Ends a rebuilding that broke off after the new file was whole; does nothing if there was none.
[[nodiscard]] Result<void> finishRebuilding(const QString &path, Instant now);
[[nodiscard]] bool isRebuildingBegun(const QString &path);
/// Removes damaged files that were kept long enough: they hold personal words that were forgotten or erased since.
void dropOldAsides(const QString &path, Instant now);

} // namespace hline

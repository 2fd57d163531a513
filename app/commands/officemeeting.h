// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"
#include "settings/connectionfile.h"
#include "sync/syncstatus.h"

namespace hline {

/// Joining with history, a desk tells up to which of its facts (sync.md 4.3.5).
enum class Joining { Plain, WithHistory };

struct MetOffice
{
    ConnectionFile office;
    SyncStatus status;
};

/// Of --password-file, else of the keychain.
[[nodiscard]] Result<QString> passwordOf(const CommandContext &context, const ConnectionFile &office);
[[nodiscard]] Result<void> keepPassword(const ConnectionFile &office, const QString &password);
[[nodiscard]] Result<void> erasePassword(const ConnectionFile &office); ///< none there is as good
/// Sends and reads everything, over a link of its own. A desk whose person has left sends everything, and then its copy of all words
/// and its password go (reliability.md F10).
[[nodiscard]] Result<SyncStatus> meetOffice(const CommandContext &context, const ConnectionFile &office, const QString &password, Joining joining);
/// … with the office that the desk has joined.
[[nodiscard]] Result<MetOffice> meetOwnOffice(const CommandContext &context);

} // namespace hline

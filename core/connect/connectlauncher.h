// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/remotesessionlauncher.h"

#include <QStringList>

#include <functional>

class QUrl;

namespace hline {

/// How 1C-Connect is started on this computer.
struct ConnectOptions
{
    QString executable;    ///< as configured; empty = look in the known places
    QString urlTemplate;   ///< "connect:…" with {line_id}, {user_id}, {treatment_id}; empty = start the program
    QStringList arguments; ///< none by default; a password never belongs here: everyone can read a process list
};

/// Folders that hold an installed 1C-Connect, most likely first.
[[nodiscard]] QStringList knownConnectRoots();

/// Program files of 1C-Connect under `roots` that really are it: <root>/app/bin/connect beside <root>/dist.json, or the older
/// 1C-Connect.exe. Nothing if none is there.
[[nodiscard]] QString findConnect(const QStringList &roots);

/// Is this the program file of 1C-Connect? Regulation 4.1: other programs are not used.
[[nodiscard]] bool isConnectExecutable(const QString &path);

/// The address to open, values percent-encoded. Denied TOOL_FORBIDDEN for every scheme but connect:.
[[nodiscard]] Result<QUrl> connectUrl(const QString &urlTemplate, const RemoteTarget &target);

/// Starts the program file without a shell, in its own folder, or opens its address.
class ConnectLauncher final : public RemoteSessionLauncher
{
public:
    /// Opens an address by the system's own handler; false if there is none.
    using UrlOpener = std::function<bool(const QUrl &)>;
    ConnectLauncher(ConnectOptions options, QStringList roots, UrlOpener openUrl);

    [[nodiscard]] Result<void> check(const RemoteTarget &target) const override;
    [[nodiscard]] Result<void> launch(const RemoteTarget &target) override;

private:
    [[nodiscard]] Result<QString> programFile() const;
    [[nodiscard]] Result<void> start(const QString &executable) const;
    [[nodiscard]] Result<void> open(const QUrl &url) const;

    ConnectOptions m_options;
    QStringList m_roots;
    UrlOpener m_openUrl;
};

} // namespace hline

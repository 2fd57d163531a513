// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace hline::bench {

/// A session bus whose Secret Service never answers. The bus starts the service for whoever asks first, the service never takes its
/// name, and so the bus keeps every question, as with a keyring that hangs.
class MuteSecrets
{
public:
    MuteSecrets();
    ~MuteSecrets();
    MuteSecrets(const MuteSecrets &) = delete;
    MuteSecrets &operator=(const MuteSecrets &) = delete;

    /// For DBUS_SESSION_BUS_ADDRESS; empty where there is no dbus-daemon.
    [[nodiscard]] QString address() const { return m_address; }

private:
    [[nodiscard]] bool writeFiles() const;

    QTemporaryDir m_folder;
    QProcess m_bus;
    QString m_address;
};

} // namespace hline::bench

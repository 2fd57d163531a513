// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace hline {

/// Where an office is and as whom a desk goes there: what an administrator hands out as a connection file or a link. No password.
struct ConnectionFile
{
    QString host;                   ///< a name, a socket folder, or several hosts with commas: the first that may be written to is taken
    int port = 5432;
    QString database = QStringLiteral("hline");
    QString login;
    QByteArray rootCertificate;     ///< PEM; empty only for a socket folder, which needs no TLS
    bool operator==(const ConnectionFile &) const = default;

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(u'/'); }
    /// «anna@office.example:5432/hline»: for people, logs and the name of the secret.
    [[nodiscard]] QString title() const;
};

/// Reads a connection file (JSON, `"hline_office": 1`). Invalid names the field that is missing or wrong.
[[nodiscard]] Result<ConnectionFile> parseConnectionFile(const QByteArray &json);
[[nodiscard]] QByteArray writeConnectionFile(const ConnectionFile &file);

/// The office of a desk file: a connection file beside it. NotFound: this desk has none.
[[nodiscard]] Result<ConnectionFile> officeOf(const QString &deskPath);
[[nodiscard]] Result<void> setOfficeOf(const QString &deskPath, const ConnectionFile &file);
[[nodiscard]] Result<void> forgetOfficeOf(const QString &deskPath);

/// libpq's connection string (reliability.md 6.2), without the password: verify-full, keepalives, a limit for connecting. The root
/// certificate is read from `certificateFile`.
[[nodiscard]] QString connectionString(const ConnectionFile &file, const QString &certificateFile);

} // namespace hline

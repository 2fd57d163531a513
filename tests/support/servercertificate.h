// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace hline::test {

/// A certificate authority of its own and a server certificate from it, in a folder of the server's user; gone with this.
class ServerCertificate
{
public:
    enum class Validity { Good, Expired };
    /// `names` as in subjectAltName: "DNS:office.example", "IP:127.0.0.1".
    explicit ServerCertificate(const QStringList &names, Validity validity = Validity::Good);
    ~ServerCertificate();
    ServerCertificate(const ServerCertificate &) = delete;
    ServerCertificate &operator=(const ServerCertificate &) = delete;

    /// PEM of the authority: what a connection file carries.
    [[nodiscard]] QByteArray authority() const { return m_authority; }
    [[nodiscard]] QString authorityFile() const { return m_folder + QStringLiteral("/ca.crt"); }
    /// Lines of postgresql.conf that show it.
    [[nodiscard]] QStringList settings() const;

private:
    QString m_folder;
    QByteArray m_authority;
};

/// An address of this computer that no other test listens on, and the line that makes a server listen there.
[[nodiscard]] QString ownLoopback();
[[nodiscard]] QString listensOn(const QString &address);

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/strongid.h"
#include "support/privatecluster.h"
#include "support/servercertificate.h"

#include <QByteArrayList>

namespace hline::test {

/// A real office at the end of a network that can be broken, with somebody else at work in it. Network and colleague have threads of
/// their own, so that whoever measures the thread of a window measures the window.
class DistantOffice
{
public:
    enum class Trouble { None, CutLink, HalfOpenLink, FrozenBackend, SlowLink };

    /// The login is let in and comes over the network.
    explicit DistantOffice(const QString &login);
    ~DistantOffice();
    DistantOffice(const DistantOffice &) = delete;
    DistantOffice &operator=(const DistantOffice &) = delete;

    /// Connection files of the login: at the server itself, and over the network.
    [[nodiscard]] QByteArray directWay() const;
    [[nodiscard]] QByteArray longWay() const;
    [[nodiscard]] QByteArray password() const { return m_cluster.passwordOf(m_login).toUtf8(); }

    /// A colleague comes in over another login and enters five facts a second until the end.
    void getsColleague();
    /// The newest request of the colleague.
    [[nodiscard]] RequestId newestOfColleague();
    /// What the office has said on the colleague's facts, each word once.
    [[nodiscard]] QByteArrayList wordsToColleague();
    /// How many requests of the login the office has.
    [[nodiscard]] int requestsOfLogin();
    [[nodiscard]] QStringList brokenInvariants() { return m_cluster.brokenInvariants(m_office); }

    /// Does not wait for it.
    void begins(Trouble trouble);
    /// All is well again; how often the trouble has struck.
    int ends();

private:
    class Network;
    class Colleague;

    QString m_login, m_address;
    ServerCertificate m_certificate;
    PrivateCluster m_cluster;
    QString m_office;
    Executor m_networkThread, m_colleagueThread;
    std::unique_ptr<Network> m_network;     ///< made, used and destroyed on its thread
    std::unique_ptr<Colleague> m_colleague; ///< likewise
    quint16 m_port = 0;                     ///< of the network
};

} // namespace hline::test

Q_DECLARE_METATYPE(hline::test::DistantOffice::Trouble)

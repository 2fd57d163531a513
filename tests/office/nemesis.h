// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nemesisdesk.h"
#include "support/privatecluster.h"
#include "support/servercertificate.h"

#include <array>
#include <thread>

namespace hline::test {

/// An office with desks at the end of bad links, and whoever breaks the rest of it: processes, backends, server, backups, logins
/// (sync.md 5.2). All decisions come from one seed; what the computer makes of them does not.
class Nemesis
{
public:
    enum class Fault {
        KilledDesk, FrozenDesk, EndedBackend, FrozenBackend, RestartedServer, RestoredBackup, RestoredIncarnation, RefusedLogin,
        ErasedWords
    };
    static constexpr std::size_t Faults = 9;
    [[nodiscard]] static const char *nameOf(Fault fault);

    Nemesis(int desks, std::uint64_t seed);

    /// Work and faults, this long.
    void rages(std::chrono::seconds time);
    /// Every fault ends, every process ends, every link is good.
    void heals();

    [[nodiscard]] PrivateCluster &cluster() { return m_cluster; }
    [[nodiscard]] const QString &office() const { return m_office; }
    [[nodiscard]] const std::vector<std::unique_ptr<NemesisDesk>> &desks() const { return m_desks; }
    [[nodiscard]] const DeskTalk &talk() const { return m_talk; }
    /// Words that the data officer erased, and that nobody need find again.
    [[nodiscard]] const QStringList &erased() const { return m_erased; }
    [[nodiscard]] int hits(Fault fault) const { return m_hits[static_cast<std::size_t>(fault)]; }
    [[nodiscard]] int hits(ChaosProxy::Fault fault) const { return m_linkHits[static_cast<std::size_t>(fault)]; }

private:
    void hires(int number);
    void tells(int number, const QString &host, int port) const;
    void grantsLogin();
    void strikesSomething();
    [[nodiscard]] Fault nextStrike();
    void turnsBackups(std::chrono::nanoseconds raging);
    void endsBackend();
    void restartsServer();
    void keepsBackup();
    void restoresBackup(Fault how);
    void refusesLogin();
    void erasesWords();
    void freezesBackend();
    [[nodiscard]] qint64 someBackend();
    void shutsOffice(const QString &database);
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    void hit(Fault fault) { ++m_hits[static_cast<std::size_t>(fault)]; }

    std::mt19937_64 m_random;
    QString m_address;
    ServerCertificate m_certificate;
    PrivateCluster m_cluster;
    QString m_office;
    DeskTalk m_talk;
    ChaosProxy::Hits m_linkHits{};
    std::vector<std::unique_ptr<NemesisDesk>> m_desks;
    std::vector<std::jthread> m_frozen; ///< each holds a backend until its time is over or it is asked to stop
    QString m_refused;                  ///< a login, until the next fault
    QStringList m_erased;
    std::vector<Fault> m_deck; ///< strikes that are still to come before the next shuffle
    bool m_renames;            ///< the log, when the next backup is restored
    bool m_hasBackup = false;
    std::array<int, Faults> m_hits{};
};

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <array>
#include <optional>
#include <random>

namespace hline::test {

/// A bad network between a desk and its office: every link that is made through it may meet one fault (reliability.md C).
class ChaosProxy final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Fault {
        Cut,          ///< both ends closed after a part of a message
        Reset,        ///< the same by RST
        HalfOpen,     ///< bytes of both ways are swallowed, both ends stay alive
        SilentOffice, ///< only answers are swallowed: what was asked is done
        SilentDesk,   ///< only questions are swallowed
        Delay,        ///< up to two seconds each way
        Throttle,
        Garbage       ///< an answer that is none, as a captive portal gives it
    };
    static constexpr std::size_t Faults = 8;
    [[nodiscard]] static const char *nameOf(Fault fault);

    /// How often each fault has hit bytes, on all links that share the count.
    using Hits = std::array<int, Faults>;

    /// Listens on 127.0.0.1 and goes on to `host` at PostgreSQL's own port. Counts in `hits`, which lives longer.
    ChaosProxy(QString host, std::uint64_t seed, Hits &hits);

    void setFaultOdds(int percent) { m_percent = percent; }
    /// This fault for every link, the open ones too, with its next bytes.
    void forces(Fault fault);
    /// No more faults; what is open is closed.
    void heal();

private:
    friend class ChaosLink;
    void acceptOne();
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    [[nodiscard]] Fault nextFault() const; ///< that has hit least: none is left out, however few links there are
    void hit(Fault fault) { ++m_hits[static_cast<std::size_t>(fault)]; }

    QString m_host;
    std::mt19937_64 m_random;
    int m_percent = 0;
    std::optional<Fault> m_forced;
    Hits &m_hits;
};

} // namespace hline::test

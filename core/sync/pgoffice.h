// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/namelookup.h"
#include "base/socketwaker.h"
#include "sync/desklistsource.h"
#include "sync/officegateway.h"
#include "sync/snapshotsource.h"
#include "sync/officeservers.h"

#include <atomic>
#include <memory>

struct pg_conn;
struct pg_result;

namespace hline {

/// How a desk reaches its office.
struct OfficeAccess
{
    QByteArray connection;  ///< as libpq reads it: "host=… dbname=… user=…"
    QByteArray password;    ///< from the keychain
    QByteArray application; ///< "hline/0.1.0"
    std::int64_t adopt = 0; ///< the desk joins with its facts up to this number (sync.md 4.3.5)
};

/// The office in PostgreSQL, by libpq. No call of libpq that waits is used: the socket is waited for with a deadline, so no half-open
/// link, frozen backend, silent proxy or silent name server can hold the thread (sync.md 2.13, 2.14). An office may be on one of
/// several servers: "host=a,b" goes over to the one that may be written to.
///
/// Over a network the link is TLS with a verified certificate and nothing else (reliability.md 6.2); what the address says to the
/// contrary is overruled.
class PgOffice final : public OfficeGateway, public SnapshotSource, public DeskListSource
{
public:
    explicit PgOffice(OfficeAccess address, NameLookup lookup = NameLookup());
    ~PgOffice() override;

    [[nodiscard]] Event connect(const action::Connect &request) override;
    void disconnect() override;
    [[nodiscard]] Event hello(const action::Hello &request) override;
    [[nodiscard]] Event push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &now) override;
    [[nodiscard]] Event pull(const action::Pull &request) override;
    [[nodiscard]] Event notify(const action::Notify &request) override;
    [[nodiscard]] SnapshotSource::Rows open(const QUuid &incarnation, std::int64_t upTo) override;
    [[nodiscard]] SnapshotSource::Rows rows(const QUuid &incarnation, std::int64_t after, std::int64_t upTo) override;
    [[nodiscard]] DeskListSource::Desks desks(const QUuid &incarnation) override;
    [[nodiscard]] std::optional<Event> waitFor(std::chrono::microseconds time) override;
    void wake() override;
    void giveUp() override;

    /// The pairs that are given to libpq, the password left out.
    [[nodiscard]] static std::vector<std::pair<QByteArray, QByteArray>> parameters(const OfficeAccess &address);

private:
    struct Closer { void operator()(pg_conn *connection) const; };
    struct Clearer { void operator()(pg_result *result) const; };
    using Answer = std::unique_ptr<pg_result, Clearer>;
    using Until = std::chrono::nanoseconds; ///< of steadyTime()

    [[nodiscard]] Event lost(event::LinkLost::Cause cause);
    [[nodiscard]] Event refusedToConnect();
    [[nodiscard]] Event connectTo(const OfficeServer &server, Until until);
    [[nodiscard]] Event attempt(const OfficeServer &server, Until until);
    [[nodiscard]] bool startsTo(const OfficeServer &server);
    /// Runs one statement and reads its complete result: the rows, or what happened instead.
    [[nodiscard]] tl::expected<Answer, Event> ask(const char *statement, const std::vector<QByteArray> &values, std::chrono::microseconds deadline);
    [[nodiscard]] tl::expected<Answer, Event> wholeResult(Until until);
    [[nodiscard]] std::optional<Event> sent(const QByteArray &statement, Until until);
    [[nodiscard]] SnapshotSource::Rows copied(const char *statement, const std::vector<QByteArray> &values);
    [[nodiscard]] bool waitsUntil(SocketWaker::Until what, Until until);
    [[nodiscard]] bool takeNotices();

    OfficeAccess m_address;
    std::vector<OfficeServer> m_servers;
    std::size_t m_lastGood = 0; ///< where the office was found last: after a fail-over nobody waits for the dead one again
    NameLookup m_lookup;
    std::unique_ptr<pg_conn, Closer> m_connection;
    SocketWaker m_waker;
    bool m_isNoticed = false;
    std::atomic<bool> m_hasGivenUp = false;
};

} // namespace hline

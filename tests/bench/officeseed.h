// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/storeseed.h"
#include "support/privatecluster.h"
#include "sync/pgoffice.h"

namespace hline::bench {

/// A private PostgreSQL with offices whose logs are as long as a case wants.
class BenchOffice
{
public:
    /// Commits reach the disk as in a department's server.
    BenchOffice()
        : m_cluster({QStringLiteral("fsync = on"), QStringLiteral("shared_buffers = 256MB"), QStringLiteral("max_connections = 500")})
    {
    }

    /// An office that holds about `facts` facts of a year of work; every hundredth request is open.
    [[nodiscard]] QString filled(int facts, Instant now);
    [[nodiscard]] QString empty() { return m_cluster.makesOffice(); }
    /// What a new login comes in with.
    [[nodiscard]] OfficeAccess access(const QString &office);
    [[nodiscard]] std::unique_ptr<PgOffice> login(const QString &office) { return std::make_unique<PgOffice>(access(office)); }
    [[nodiscard]] test::PrivateCluster &cluster() { return m_cluster; }
    [[nodiscard]] std::int64_t count(const QString &office)
    {
        return m_cluster.rows(office, QStringLiteral("SELECT count(*) FROM hl.fact")).front().front().toLongLong();
    }

private:
    test::PrivateCluster m_cluster;
    int m_logins = 0;
};

/// The facts of such a log.
[[nodiscard]] std::vector<FactDraft> officeFacts(int facts, Instant now);
[[nodiscard]] std::vector<SentFact> sentFacts(const std::vector<FactDraft> &drafts);

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/privatecluster.h"

namespace hline::test {

/// A second server that follows a private cluster by streaming replication, until it is promoted. Gone with the test.
class StandbyCluster
{
public:
    /// `settings` are lines of postgresql.conf; they overrule those of the primary.
    StandbyCluster(PrivateCluster &primary, const QStringList &settings);
    ~StandbyCluster();
    StandbyCluster(const StandbyCluster &) = delete;
    StandbyCluster &operator=(const StandbyCluster &) = delete;

    /// What synchronous_standby_names calls it.
    static constexpr const char *Name = "standby";

    /// Takes over; returns when it may be written to.
    void promote();
    /// No more comes from the primary: what it does from now on is not here.
    void stopsFollowing();
    /// Everything of the primary is here.
    [[nodiscard]] bool hasCaughtUp(PrivateCluster &primary);
    std::vector<OfficeDatabase::Row> rows(const QString &office, const QString &statement);

private:
    void control(const QStringList &words);

    QString m_folder, m_password;
};

} // namespace hline::test

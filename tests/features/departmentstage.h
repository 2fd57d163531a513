// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"
#include "support/privatecluster.h"

#include <QDateTime>

namespace hline::test {

/// A person's place: a screen, a window, a desk that has joined the office.
struct StagedDesk
{
    explicit StagedDesk(QString name) : stage(QStringLiteral("tour/office")), login(std::move(name)) { }

    void open(const QStringList &options);
    /// The computer was off since the desk was closed: another boot, in which only the wall clock tells the time.
    void startsComputer();
    /// The file of this desk, which nobody has open, becomes that of another screen, as whoever copies a profile does.
    void leavesTo(StagedDesk &copy);
    /// A request that came in on `arrival` (UTC); its number.
    [[nodiscard]] QString registers(const QString &subject, const QDateTime &arrival);
    void waitForUnsent(const std::function<bool(int)> &isDone);
    void isSent() { waitForUnsent([](int waiting) { return waiting == 0; }); }
    void sees(const QString &number);
    [[nodiscard]] bool waitForHolder(const QString &number, const QString &name);
    /// The request is chosen in the window by its number.
    void choose(const QString &number);
    void keepOutbox(const QString &name);

    Stage stage;
    QString login;
};

/// From here on it is this moment for every program that is started, and time goes on. False without libfaketime.
[[nodiscard]] bool worldComesTo(const QDateTime &moment);

/// A real office with windows around it, each on a screen of its own.
class StagedOffice
{
public:
    StagedOffice() : m_name(m_cluster.makesOffice()) { }

    /// The desk is made as `desk init` is told, gets a login and joins.
    void join(StagedDesk &desk, const QStringList &init);
    /// Anna with the demo's records, Boris with none.
    void join(StagedDesk &anna, StagedDesk &boris);
    /// A command of the administrator, at the server.
    void administers(const QStringList &command);
    /// The server stops, and starts again.
    void goesAway();
    void comesBack();
    /// A copy of it takes its place.
    void isRestoredFrom(const QString &backup);
    void knowsFutureKinds() { m_cluster.knowsFutureKinds(m_name); }
    [[nodiscard]] PrivateCluster &cluster() { return m_cluster; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QStringList brokenInvariants() { return m_cluster.brokenInvariants(m_name); }

private:
    PrivateCluster m_cluster;
    QString m_name;
};

} // namespace hline::test

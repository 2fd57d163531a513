// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/standbycluster.h"

#include "office/connectionwords.h"
#include "office/postgrestools.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto AsStandby = PostgresTool::RunAs::ServerUser;

QByteArray need(const Result<QByteArray> &run, const char *what)
{
    if (!run)
        qFatal("%s: %s", what, qPrintable(run.error().detail));
    return *run;
}

void append(const QString &path, const QByteArray &lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(lines) != lines.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace

StandbyCluster::StandbyCluster(PrivateCluster &primary, const QStringList &settings)
    : m_folder(QString::fromUtf8(need(runProgram(u"mktemp"_s, {u"mktemp"_s, {u"-d"_s, QDir::tempPath() + u"/hline-pg-XXXXXXXX"_s}, AsStandby}),
                                      "no folder")).trimmed()),
      m_password(ConnectionWords(primary.server().connection()).password())
{
    append(primary.server().dataFolder() + u"/pg_hba.conf"_s, "local replication postgres scram-sha-256\n");
    primary.rows(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
    const QString source = u"host=%1 user=postgres password=%2 application_name=%3"_s.arg(primary.server().folder(), m_password, QLatin1StringView(Name));
    need(runTool({u"pg_basebackup"_s, {u"--pgdata"_s, m_folder + u"/data"_s, u"--write-recovery-conf"_s, u"--wal-method"_s, u"stream"_s,
                                       u"--checkpoint"_s, u"fast"_s, u"--no-sync"_s, u"--dbname"_s, source}, AsStandby}), "no base backup");
    append(m_folder + u"/data/postgresql.conf"_s, "unix_socket_directories = '" + m_folder.toUtf8() + "'\n" + settings.join(u'\n').toUtf8() + '\n');
    control({u"start"_s, u"--log"_s, m_folder + u"/log"_s, u"--wait"_s});
}

StandbyCluster::~StandbyCluster()
{
    static_cast<void>(runTool({u"pg_ctl"_s, {u"stop"_s, u"--pgdata"_s, m_folder + u"/data"_s, u"--mode"_s, u"immediate"_s, u"--wait"_s}, AsStandby}));
    QDir(m_folder).removeRecursively();
}

void StandbyCluster::control(const QStringList &words)
{
    need(runTool({u"pg_ctl"_s, words + QStringList{u"--pgdata"_s, m_folder + u"/data"_s}, AsStandby}), "the standby");
}

void StandbyCluster::promote()
{
    control({u"promote"_s, u"--wait"_s});
}

void StandbyCluster::stopsFollowing()
{
    rows(u"postgres"_s, u"ALTER SYSTEM SET primary_conninfo = ''"_s);
    rows(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rows(u"postgres"_s, u"SELECT 1 FROM pg_stat_wal_receiver"_s).empty(), 10'000);
}

bool StandbyCluster::hasCaughtUp(PrivateCluster &primary)
{
    const QString end = primary.rows(u"postgres"_s, u"SELECT pg_current_wal_lsn()"_s).front().front().toString();
    return rows(u"postgres"_s, u"SELECT coalesce(pg_last_wal_replay_lsn() >= '%1'::pg_lsn, false)"_s.arg(end)).front().front().toBool();
}

std::vector<OfficeDatabase::Row> StandbyCluster::rows(const QString &office, const QString &statement)
{
    auto opened = OfficeDatabase::open(u"host=%1 user=postgres password=%2 dbname=%3"_s.arg(m_folder, m_password, office));
    if (!opened)
        qFatal("the standby: %s", qPrintable(opened.error().detail));
    auto answer = (*opened)->runScript(statement);
    if (!answer)
        qFatal("%s: %s", qPrintable(statement), qPrintable(answer.error().detail));
    return *std::move(answer);
}

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/postgrescluster.h"

#include "office/officedatabase.h"
#include "office/postgrestools.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto AsServer = PostgresTool::RunAs::ServerUser;

Result<void> done(const Result<QByteArray> &run)
{
    return run.map([](const QByteArray &) { });
}

Result<void> append(const QString &path, const QByteArray &text, QIODevice::OpenMode mode)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | mode) || file.write(text) != text.size())
        return failure(Error::Kind::Denied, path + u": "_s + file.errorString(), "CLUSTER_FOLDER", {}, {path});
    return {};
}

} // namespace

PostgresCluster::PostgresCluster(QString folder)
    : m_folder(std::move(folder)), m_password(QUuid::createUuid().toString(QUuid::Id128))
{
}

Result<std::unique_ptr<PostgresCluster>> PostgresCluster::create(const QStringList &settings)
{
    // Made by its owner: the server refuses a folder that others own or see.
    const auto made = runProgram(u"mktemp"_s, {u"mktemp"_s, {u"-d"_s, QDir::tempPath() + u"/hline-pg-XXXXXXXX"_s}, AsServer});
    if (!made)
        return failure(made.error());
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster(QString::fromUtf8(*made).trimmed()));
    if (auto ready = cluster->initialize(settings); !ready)
        return failure(ready.error());
    if (auto started = cluster->start(); !started)
        return failure(started.error());
    return cluster;
}

Result<void> PostgresCluster::initialize(const QStringList &settings)
{
    const QString secret = m_folder + u"/secret"_s;
    if (auto written = append(secret, m_password.toLatin1() + '\n', QIODevice::Truncate); !written)
        return written;
    QFile::setPermissions(secret, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther); // in a folder that only its owner enters
    const auto made = runTool({u"initdb"_s, {u"--pgdata"_s, dataFolder(), u"--username"_s, u"postgres"_s, u"--pwfile"_s, secret,
                                             u"--auth"_s, u"scram-sha-256"_s, u"--data-checksums"_s, u"--encoding"_s, u"UTF8"_s,
                                             u"--locale"_s, u"C.UTF-8"_s, u"--no-sync"_s}, AsServer});
    QFile::remove(secret);
    if (!made)
        return done(made);
    QByteArray lines = "listen_addresses = ''\nlog_connections = on\nlog_disconnections = on\nunix_socket_directories = '"
        + m_folder.toUtf8() + "'\n";
    for (const QString &setting : settings)
        lines += setting.toUtf8() + '\n';
    if (auto written = append(dataFolder() + u"/postgresql.conf"_s, lines, QIODevice::Append); !written)
        return written;
    return append(dataFolder() + u"/pg_hba.conf"_s, "local all all scram-sha-256\nhostssl all all all scram-sha-256\n", QIODevice::Truncate);
}

PostgresCluster::~PostgresCluster()
{
    static_cast<void>(stop(Stop::Immediate));
    QDir(m_folder).removeRecursively();
}

QString PostgresCluster::connection(const QString &database) const
{
    return connectionOf(u"postgres"_s, m_password, database);
}

QString PostgresCluster::connectionOf(const QString &login, const QString &password, const QString &database) const
{
    return connectionTo(u"host=%1 user=%2 password=%3"_s.arg(m_folder, login, password), database);
}

Result<void> PostgresCluster::start()
{
    const auto started = runTool({u"pg_ctl"_s, {u"start"_s, u"--pgdata"_s, dataFolder(), u"--log"_s, m_folder + u"/log"_s, u"--wait"_s}, AsServer});
    m_runs = started.has_value();
    return done(started);
}

Result<void> PostgresCluster::stop(Stop how)
{
    if (!std::exchange(m_runs, false))
        return {};
    const QString mode = how == Stop::Fast ? u"fast"_s : u"immediate"_s;
    return done(runTool({u"pg_ctl"_s, {u"stop"_s, u"--pgdata"_s, dataFolder(), u"--mode"_s, mode, u"--wait"_s}, AsServer}));
}

QByteArray PostgresCluster::log() const
{
    QFile file(m_folder + u"/log"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace hline

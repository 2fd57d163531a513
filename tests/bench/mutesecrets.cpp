// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/mutesecrets.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 10'000; // milliseconds

/// The bus gives up a service that does not come after this many milliseconds: longer than any bench runs.
constexpr char Configuration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <servicedir>%1</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
  <limit name="service_start_timeout">3600000</limit>
</busconfig>
)";

bool isWritten(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

MuteSecrets::MuteSecrets()
{
    if (!writeFiles())
        return;
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + m_folder.filePath(u"bus.conf"_s), u"--print-address"_s, u"--nofork"_s});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(Patience)) { }
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
}

MuteSecrets::~MuteSecrets()
{
    m_bus.terminate();
    m_bus.waitForFinished(Patience);
}

/// The service waits for the end of this process and does nothing else.
bool MuteSecrets::writeFiles() const
{
    const QString service = u"[D-BUS Service]\nName=org.freedesktop.secrets\nExec=%1 --pid=%2 -f /dev/null\n"_s
        .arg(QStandardPaths::findExecutable(u"tail"_s)).arg(QCoreApplication::applicationPid());
    return isWritten(m_folder.filePath(u"bus.conf"_s), QString::fromLatin1(Configuration).arg(m_folder.path()))
        && isWritten(m_folder.filePath(u"org.freedesktop.secrets.service"_s), service);
}

} // namespace hline::bench

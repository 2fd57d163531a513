// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/connectlauncher.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> forbidden(const QString &what)
{
    return failure(Error::Kind::Denied, u"not 1C-Connect: "_s + what, "TOOL_FORBIDDEN", "4.1", {what});
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

} // namespace

QStringList knownConnectRoots()
{
    const QString home = QDir::homePath();
#ifdef Q_OS_WIN
    const QString programs = home + u"/AppData/Local/Programs"_s;
    return {programs + u"/1C-Connect Desktop"_s, programs + u"/Connect Desktop"_s, home + u"/1C-Connect"_s};
#else
    return {u"/usr/lib/1c-connect"_s, u"/opt/1c-connect"_s, home + u"/1c-connect"_s, home + u"/.local/opt/1c-connect"_s};
#endif
}

QString findConnect(const QStringList &roots)
{
    for (const QString &root : roots) {
        // Another program of the same short name may stand there (a proxy tool is called connect, too).
        const bool isDistribution = QFileInfo::exists(root + u"/dist.json"_s);
        for (const QString &name : {u"connect"_s, u"connect.exe"_s}) {
            const QString file = root + u"/app/bin/"_s + name;
            if (isDistribution && QFileInfo(file).isExecutable())
                return file;
        }
        const QString legacy = root + u"/1C-Connect.exe"_s;
        if (QFileInfo(legacy).isFile())
            return legacy;
    }
    return {};
}

bool isConnectExecutable(const QString &path)
{
    static constexpr std::array Names{"connect", "connect.exe", "1c-connect.exe"};
    const QString name = QFileInfo(path).fileName().toLower();
    return std::ranges::any_of(Names, [&](const char *known) { return name == QLatin1StringView(known); });
}

Result<QUrl> connectUrl(const QString &urlTemplate, const RemoteTarget &target)
{
    QString address = urlTemplate;
    address.replace(u"{line_id}"_s, encoded(target.lineId));
    address.replace(u"{user_id}"_s, encoded(target.userId));
    address.replace(u"{treatment_id}"_s, encoded(target.treatmentId));
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"connect")
        return forbidden(urlTemplate);
    return url;
}

ConnectLauncher::ConnectLauncher(ConnectOptions options, QStringList roots, UrlOpener openUrl)
    : m_options(std::move(options)), m_roots(std::move(roots)), m_openUrl(std::move(openUrl))
{
}

Result<void> ConnectLauncher::check(const RemoteTarget &target) const
{
    if (!m_options.urlTemplate.isEmpty())
        return connectUrl(m_options.urlTemplate, target).map([](const QUrl &) { });
    return programFile().map([](const QString &) { });
}

Result<void> ConnectLauncher::launch(const RemoteTarget &target)
{
    if (!m_options.urlTemplate.isEmpty())
        return connectUrl(m_options.urlTemplate, target).and_then([this](const QUrl &url) { return open(url); });
    return programFile().and_then([this](const QString &file) { return start(file); });
}

Result<QString> ConnectLauncher::programFile() const
{
    const QString file = m_options.executable.isEmpty() ? findConnect(m_roots) : m_options.executable;
    if (file.isEmpty())
        return failure(Error::Kind::NotFound, u"1C-Connect is not installed"_s, "CONNECT_NOT_FOUND", {}, m_roots);
    if (!isConnectExecutable(file))
        return forbidden(file);
    if (!QFileInfo(file).isFile() || !QFileInfo(file).isExecutable())
        return failure(Error::Kind::NotFound, u"not an executable file"_s, "CONNECT_NOT_FOUND", {}, {file});
    return file;
}

Result<void> ConnectLauncher::open(const QUrl &url) const
{
    if (!m_openUrl(url))
        return failure(Error::Kind::Internal, u"no handler of connect:"_s, "CONNECT_FAILED", {}, {m_options.urlTemplate});
    return {};
}

Result<void> ConnectLauncher::start(const QString &executable) const
{
    const QFileInfo file(executable);
    QProcess process;
    process.setProgram(file.absoluteFilePath());
    process.setArguments(m_options.arguments);
    process.setWorkingDirectory(file.absolutePath()); // it finds its own files only from there
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (!process.startDetached())
        return failure(Error::Kind::Internal, process.errorString(), "CONNECT_FAILED", {}, {executable});
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/postgrestools.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestRunMs = 600'000; // a dump of a large office

bool isRoot()
{
    const QFileInfo self(u"/proc/self"_s);
    return self.exists() && self.ownerId() == 0;
}

} // namespace

QString postgresPrograms()
{
    const QDir versions(u"/usr/lib/postgresql"_s); // Debian keeps every major version beside the others
    QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &version : found) {
        const QString folder = versions.filePath(version + u"/bin"_s);
        if (QFileInfo::exists(folder + u"/initdb"_s))
            return folder;
    }
    const QString onPath = QStandardPaths::findExecutable(u"initdb"_s);
    return onPath.isEmpty() ? QString() : QFileInfo(onPath).absolutePath();
}

Result<QByteArray> runTool(const PostgresTool &tool)
{
    const QString folder = postgresPrograms();
    const QString path = QStandardPaths::findExecutable(tool.program, folder.isEmpty() ? QStringList() : QStringList{folder});
    if (path.isEmpty()) {
        return failure(Error::Kind::NotFound, tool.program + u" is not installed"_s, "POSTGRES_MISSING", {},
                       {tool.program, u"postgresql"_s});
    }
    return runProgram(path, tool);
}

Result<QByteArray> runProgram(const QString &path, const PostgresTool &tool)
{
    const bool asServer = tool.runAs == PostgresTool::RunAs::ServerUser && isRoot();
    const QStringList prefix = asServer ? QStringList{u"-u"_s, u"postgres"_s, u"--"_s, path} : QStringList();
    QProcess process;
    QProcessEnvironment environment = tool.environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QDir::rootPath()); // the server's user may not see the caller's folder
    process.start(asServer ? u"runuser"_s : path, prefix + tool.arguments);
    const bool ended = process.waitForFinished(LongestRunMs);
    if (!ended)
        process.kill();
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed().section(u'\n', -1);
    return failure(Error::Kind::Internal, tool.program + u": "_s + said, "POSTGRES_TOOL_FAILED", {}, {tool.program, said});
}

} // namespace hline

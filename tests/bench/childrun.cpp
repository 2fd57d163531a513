// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/childrun.h"
#include "bench/report.h"

#include <cstdio>

#include <QCoreApplication>
#include <QProcess>

#ifndef Q_OS_WIN
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

#ifdef Q_OS_WIN
int runChild(int, char **)
{
    return 2; // peak memory of a child is measured on Unix only
}
#else
int runChild(int argc, char **argv)
{
    std::vector<char *> arguments(argv, argv + argc);
    arguments.push_back(nullptr);
    pid_t pid = 0;
    const double start = wallSeconds();
    if (posix_spawn(&pid, argv[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return 1;
    int status = 0;
    rusage usage{};
    wait4(pid, &status, 0, &usage);
    const double wallMs = (wallSeconds() - start) * 1e3;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    std::printf("%.3f %ld %d\n", wallMs, usage.ru_maxrss, code);
    return 0;
}
#endif

std::optional<ChildRun> measureChild(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QString::fromLatin1(ChildSwitch), program} + arguments);
    constexpr int Patience = 60'000; // milliseconds
    if (!process.waitForFinished(Patience))
        return {};
    // The program may have printed too; our line is the last.
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    const QList<QByteArray> figures = lines.last().split(' ');
    if (figures.size() != 3 || figures[2] != "0")
        return {};
    return ChildRun{figures[0].toDouble(), figures[1].toDouble()};
}

} // namespace hline::bench

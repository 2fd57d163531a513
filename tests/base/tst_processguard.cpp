// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processguard.h"

#include <QTest>

#include <array>
#include <csignal>
#include <exception>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hline;

/// reliability.md G14, 16.5.4: a program that dies tells nothing of what people wrote, and says that it died.
class TestProcessGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deathIsOneLineAndNoCore_data();
    void deathIsOneLineAndNoCore();
    void memoryIsNotDumped();
};

namespace {

struct Death { QByteArray said; int status = 0; };

/// A process of its own that is guarded and then does this.
Death dies(const std::function<void()> &how)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDERR_FILENO);
        ::close(pipe[0]);
        guardProcess();
        how();
        ::_exit(0);
    }
    ::close(pipe[1]);
    Death out;
    std::array<char, 512> part{};
    for (ssize_t count = 0; (count = ::read(pipe[0], part.data(), part.size())) > 0;)
        out.said.append(part.data(), count);
    ::close(pipe[0]);
    ::waitpid(child, &out.status, 0);
    return out;
}

} // namespace

void TestProcessGuard::deathIsOneLineAndNoCore_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("segmentation fault") << SIGSEGV;
    QTest::newRow("abort") << SIGABRT;
    QTest::newRow("exception that nobody takes") << 0;
}

void TestProcessGuard::deathIsOneLineAndNoCore()
{
    QFETCH(const int, signal);

    const Death death = dies([signal] { signal == 0 ? std::terminate() : static_cast<void>(::raise(signal)); });

    QCOMPARE(death.said.count('\n'), 1);
    QVERIFY(death.said.startsWith("hline: "));
    QVERIFY(WIFSIGNALED(death.status));
    QCOMPARE(WTERMSIG(death.status), signal == 0 ? SIGABRT : signal);
    QVERIFY(!WCOREDUMP(death.status));
}

void TestProcessGuard::memoryIsNotDumped()
{
    const Death death = dies([] {
        rlimit limit{};
        const bool isNone = ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
        ::_exit(isNone ? 7 : 8);
    });

    QVERIFY(WIFEXITED(death.status));
    QCOMPARE(WEXITSTATUS(death.status), 7);
}

QTEST_APPLESS_MAIN(TestProcessGuard)
#include "tst_processguard.moc"

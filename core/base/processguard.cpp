// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processguard.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <exception>
#include <sys/resource.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#endif

namespace hline {

#ifdef Q_OS_UNIX

namespace {

/// Only what may be called in a signal handler.
void sayIt()
{
    static constexpr char Line[] = "hline: ended by an error of its own; what was entered is stored\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, Line, sizeof(Line) - 1);
}

void onCrash(int signal)
{
    sayIt();
    ::raise(signal); // by default now: whoever waits for the process sees of what it died
}

void onTerminate()
{
    std::signal(SIGABRT, SIG_DFL); // the line is said once
    sayIt();
    std::abort();
}

} // namespace

void guardProcess()
{
    constexpr rlimit None{0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &None));
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which read the memory themselves
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0));
#endif
    struct sigaction action = {};
    action.sa_handler = onCrash;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        static_cast<void>(::sigaction(signal, &action, nullptr));
    std::set_terminate(onTerminate);
}

#else

void guardProcess() { }

#endif

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadtime.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <ctime>
#endif

namespace hline {

std::chrono::nanoseconds threadCpuTime()
{
#ifdef Q_OS_WIN
    FILETIME created, exited, kernel, user;
    GetThreadTimes(GetCurrentThread(), &created, &exited, &kernel, &user);
    const auto ticks = [](const FILETIME &t) {
        return static_cast<std::int64_t>(t.dwHighDateTime) << 32 | static_cast<std::int64_t>(t.dwLowDateTime);
    };
    constexpr int NanosecondsPerTick = 100;
    return std::chrono::nanoseconds((ticks(kernel) + ticks(user)) * NanosecondsPerTick);
#else
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
#endif
}

std::chrono::nanoseconds steadyTime()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace hline

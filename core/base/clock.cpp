// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <realtimeapiset.h>
#else
#include <time.h>
#endif

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

#ifdef Q_OS_WIN

std::int64_t bootMicros()
{
    ULONGLONG hundredNanos = 0;
    QueryInterruptTime(&hundredNanos);
    return static_cast<std::int64_t>(hundredNanos / 10);
}

std::int64_t awakeMicros()
{
    ULONGLONG hundredNanos = 0;
    QueryUnbiasedInterruptTime(&hundredNanos);
    return static_cast<std::int64_t>(hundredNanos / 10);
}

/// Windows tells no id of the boot, and every instant of it that it does tell moves when the wall clock is set. This key is held in memory
/// only: it goes when the computer goes down, and with Windows' fast start too, for the person is logged off then. Whoever comes first in
/// a boot makes it, and nobody writes to it, so that the instant at which it was made tells two boots apart. Logging off alone gives a
/// new id as well: what was measured before is then as if of an earlier boot, which is safe (sync.md 4.6).
std::optional<QByteArray> idOfVolatileKey()
{
    HKEY key = nullptr;
    if (RegCreateKeyExW(HKEY_CURRENT_USER, L"Software\\HlineBoot", 0, nullptr, REG_OPTION_VOLATILE, KEY_QUERY_VALUE, nullptr, &key, nullptr)
        != ERROR_SUCCESS)
        return {};
    FILETIME made{};
    const LSTATUS told = RegQueryInfoKeyW(key, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, &made);
    RegCloseKey(key);
    if (told != ERROR_SUCCESS)
        return {};
    return "win-" + QByteArray::number((static_cast<ULONGLONG>(made.dwHighDateTime) << 32) | made.dwLowDateTime, 16);
}

QByteArray bootId()
{
    if (const auto id = idOfVolatileKey())
        return *id;
    // Without a registry: the wall instant of the boot, to the minute.
    FILETIME wall;
    GetSystemTimePreciseAsFileTime(&wall);
    const ULONGLONG now = (static_cast<ULONGLONG>(wall.dwHighDateTime) << 32) | wall.dwLowDateTime;
    return "win-" + QByteArray::number((now / 10 - static_cast<ULONGLONG>(bootMicros())) / 60'000'000);
}

#else

std::int64_t micros(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<std::int64_t>(t.tv_sec) * 1'000'000 + t.tv_nsec / 1'000;
}

std::int64_t bootMicros()
{
#ifdef CLOCK_BOOTTIME
    return micros(CLOCK_BOOTTIME);
#else
    return micros(CLOCK_MONOTONIC);
#endif
}

std::int64_t awakeMicros()
{
#ifdef CLOCK_UPTIME_RAW
    return micros(CLOCK_UPTIME_RAW); // macOS: CLOCK_MONOTONIC runs in sleep there
#else
    return micros(CLOCK_MONOTONIC);
#endif
}

QByteArray bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().trimmed();
    // Without the kernel's id: the wall instant of the boot, to the minute.
    return "boot-" + QByteArray::number((micros(CLOCK_REALTIME) - bootMicros()) / 60'000'000);
}

#endif

} // namespace

SystemClock::SystemClock()
    : m_boot(bootId())
{
}

Micros SystemClock::now() const
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

BootReading SystemClock::boot() const
{
    return {m_boot, bootMicros(), awakeMicros()};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace hline::test {

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start) : m_now(toMicros(start)) { }

    [[nodiscard]] Micros now() const override { return m_now; }
    [[nodiscard]] BootReading boot() const override { return {m_boot, m_bootUs, m_awakeUs}; }

    /// Time passes for everyone: wall, boot and awake clock.
    void advance(std::chrono::microseconds by) { m_now += by; m_bootUs += by.count(); m_awakeUs += by.count(); }
    /// The computer sleeps: wall and boot clock go on, the awake clock does not.
    void sleep(std::chrono::microseconds by) { m_now += by; m_bootUs += by.count(); }
    /// Somebody sets the wall clock.
    void setWall(Instant to) { m_now = toMicros(to); }
    /// The computer is switched off for a while and started again.
    void reboot(const QByteArray &boot, std::chrono::microseconds offFor)
    {
        m_boot = boot;
        m_now += offFor;
        m_bootUs = m_awakeUs = 30'000'000;
    }

private:
    Micros m_now;
    QByteArray m_boot = "boot-1";
    std::int64_t m_bootUs = 1'000'000'000;
    std::int64_t m_awakeUs = 1'000'000'000;
};

} // namespace hline::test

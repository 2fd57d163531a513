// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace hline {

/// Wakes a thread that waits for a socket. wake() from any thread; everything else on the waiting one.
class SocketWaker
{
public:
    SocketWaker();
    ~SocketWaker();
    SocketWaker(const SocketWaker &) = delete;
    SocketWaker &operator=(const SocketWaker &) = delete;

    void wake();

    static constexpr std::intptr_t NoSocket = -1;
    enum class Until { Readable, Writable, ReadableOrWritable };
    enum class Woken { BySocket, ByWaker, ByTime };
    /// Waits for `socket` (or for none), for wake() and at most for `time`. A wake() that came before is not lost.
    [[nodiscard]] Woken wait(std::intptr_t socket, Until until, std::chrono::microseconds time);

private:
    void drain();

    std::intptr_t m_reads = NoSocket, m_writes = NoSocket;
};

} // namespace hline

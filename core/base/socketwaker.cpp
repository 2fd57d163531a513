// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/socketwaker.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace hline {

namespace {

constexpr std::chrono::milliseconds LongestWait = std::chrono::hours(1); ///< poll() counts milliseconds in an int

int roundedUp(std::chrono::microseconds time)
{
    const auto wait = std::clamp<std::chrono::milliseconds>(std::chrono::ceil<std::chrono::milliseconds>(time),
                                                            std::chrono::milliseconds(0), LongestWait);
    return static_cast<int>(wait.count());
}

short eventsOf(SocketWaker::Until until)
{
    switch (until) {
    case SocketWaker::Until::Readable: return POLLIN;
    case SocketWaker::Until::Writable: return POLLOUT;
    case SocketWaker::Until::ReadableOrWritable: return POLLIN | POLLOUT;
    }
    Q_UNREACHABLE();
}

} // namespace

#ifdef Q_OS_WIN

// Only sockets can be waited for together there: one that talks to itself over the loopback address.
SocketWaker::SocketWaker()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    const SOCKET own = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int size = sizeof address;
    u_long isNonBlocking = 1;
    if (own != INVALID_SOCKET && bind(own, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(own, reinterpret_cast<sockaddr *>(&address), &size) == 0
        && connect(own, reinterpret_cast<sockaddr *>(&address), size) == 0 && ioctlsocket(own, FIONBIO, &isNonBlocking) == 0)
        m_reads = m_writes = static_cast<std::intptr_t>(own);
}

SocketWaker::~SocketWaker()
{
    if (m_reads != NoSocket)
        closesocket(static_cast<SOCKET>(m_reads));
    WSACleanup();
}

void SocketWaker::wake()
{
    send(static_cast<SOCKET>(m_writes), "!", 1, 0);
}

void SocketWaker::drain()
{
    std::array<char, 64> bytes;
    while (recv(static_cast<SOCKET>(m_reads), bytes.data(), static_cast<int>(bytes.size()), 0) > 0) { }
}

SocketWaker::Woken SocketWaker::wait(std::intptr_t socket, Until until, std::chrono::microseconds time)
{
    std::array<WSAPOLLFD, 2> watched{WSAPOLLFD{static_cast<SOCKET>(m_reads), POLLIN, 0},
                                     WSAPOLLFD{static_cast<SOCKET>(socket), eventsOf(until), 0}};
    WSAPoll(watched.data(), socket == NoSocket ? 1 : 2, roundedUp(time));
    if (watched[0].revents != 0) {
        drain();
        return Woken::ByWaker;
    }
    return socket != NoSocket && watched[1].revents != 0 ? Woken::BySocket : Woken::ByTime;
}

#else

SocketWaker::SocketWaker()
{
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0)
        return; // out of file descriptors: waits still end in time
    for (const int end : ends) {
        fcntl(end, F_SETFL, O_NONBLOCK);
        fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    m_reads = ends[0];
    m_writes = ends[1];
}

SocketWaker::~SocketWaker()
{
    if (m_reads != NoSocket) {
        close(static_cast<int>(m_reads));
        close(static_cast<int>(m_writes));
    }
}

void SocketWaker::wake()
{
    const char byte = '!';
    [[maybe_unused]] const auto written = write(static_cast<int>(m_writes), &byte, 1); // a full pipe wakes as well
}

void SocketWaker::drain()
{
    std::array<char, 64> bytes;
    while (read(static_cast<int>(m_reads), bytes.data(), bytes.size()) > 0) { }
}

SocketWaker::Woken SocketWaker::wait(std::intptr_t socket, Until until, std::chrono::microseconds time)
{
    // A negative descriptor is not looked at.
    std::array<pollfd, 2> watched{pollfd{static_cast<int>(m_reads), POLLIN, 0}, pollfd{static_cast<int>(socket), eventsOf(until), 0}};
    poll(watched.data(), watched.size(), roundedUp(time));
    if (watched[0].revents != 0) {
        drain();
        return Woken::ByWaker;
    }
    return watched[1].revents != 0 ? Woken::BySocket : Woken::ByTime;
}

#endif

} // namespace hline

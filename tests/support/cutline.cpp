// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cutline.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace hline::test {

namespace {

constexpr int LookAgain = 50; ///< for the end of the test or of the line, milliseconds

sockaddr_un addressIn(const QString &folder)
{
    sockaddr_un out{};
    out.sun_family = AF_UNIX;
    const QByteArray path = folder.toUtf8() + "/.s.PGSQL.5432";
    if (path.size() >= qsizetype(sizeof out.sun_path))
        qFatal("the path of a socket is too long: %s", path.constData());
    std::memcpy(out.sun_path, path.constData(), std::size_t(path.size()));
    return out;
}

bool isReadable(int socket)
{
    pollfd wanted{socket, POLLIN, 0};
    return poll(&wanted, 1, LookAgain) == 1;
}

} // namespace

CutLine::CutLine(const QString &server) : m_server(server)
{
    m_listener = socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un here = addressIn(m_folder.path());
    if (bind(m_listener, reinterpret_cast<const sockaddr *>(&here), sizeof here) != 0 || listen(m_listener, 1) != 0)
        qFatal("no socket in %s", qPrintable(m_folder.path()));
    m_thread = std::thread([this] { run(); });
}

CutLine::~CutLine()
{
    m_isOver = true;
    m_thread.join();
    ::close(m_listener);
}

void CutLine::cutsAfter(Way way, std::int64_t bytes)
{
    (way == Way::ToOffice ? m_toOffice : m_toDesk) = bytes;
}

void CutLine::holds()
{
    m_toOffice = m_toDesk = NoEnd;
}

void CutLine::run()
{
    while (!m_isOver) {
        if (!isReadable(m_listener))
            continue;
        const int desk = accept(m_listener, nullptr, nullptr);
        const int office = socket(AF_UNIX, SOCK_STREAM, 0);
        const sockaddr_un there = addressIn(m_server);
        if (connect(office, reinterpret_cast<const sockaddr *>(&there), sizeof there) == 0)
            carry(desk, office);
        ::close(desk);
        ::close(office);
    }
}

void CutLine::carry(int desk, int office)
{
    std::array<pollfd, 2> ends{{{desk, POLLIN, 0}, {office, POLLIN, 0}}};
    while (!m_isOver) {
        if (m_toOffice == 0 || m_toDesk == 0)
            return;
        poll(ends.data(), ends.size(), LookAgain);
        if (ends[0].revents != 0 && !pass(desk, office, m_toOffice))
            return;
        if (ends[1].revents != 0 && !pass(office, desk, m_toDesk))
            return;
    }
}

bool CutLine::pass(int from, int to, std::atomic<std::int64_t> &left)
{
    std::array<char, 4096> bytes;
    const ssize_t got = recv(from, bytes.data(), bytes.size(), 0);
    if (got <= 0)
        return false;
    const std::int64_t most = left;
    const std::int64_t allowed = most == NoEnd ? got : std::min<std::int64_t>(most, got);
    if (allowed > 0 && send(to, bytes.data(), std::size_t(allowed), MSG_NOSIGNAL) != allowed)
        return false;
    if (most == NoEnd)
        return true;
    left = most - allowed;
    return left > 0;
}

} // namespace hline::test

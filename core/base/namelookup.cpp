// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/namelookup.h"

#include "base/threadtime.h"

#include <algorithm>
#include <array>
#include <thread>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

namespace hline {

namespace {

using namespace std::chrono_literals;

constexpr auto Slice = 20ms; ///< how soon a look-up hears that nobody waits any more
constexpr std::size_t LongestAddress = 64;

NameLookup::Addresses lookedUp(const QByteArray &name, int flags)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags;
    addrinfo *found = nullptr;
    if (getaddrinfo(name.constData(), nullptr, &wanted, &found) != 0)
        return {};
    NameLookup::Addresses out;
    for (const addrinfo *entry = found; entry; entry = entry->ai_next) {
        std::array<char, LongestAddress> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), static_cast<socklen_t>(text.size()), nullptr, 0, NI_NUMERICHOST) == 0
            && std::find(out.begin(), out.end(), QByteArray(text.data())) == out.end())
            out.emplace_back(text.data());
    }
    freeaddrinfo(found);
    return out;
}

} // namespace

NameLookup::Addresses NameLookup::findAddresses(const QByteArray &name)
{
    return lookedUp(name, 0);
}

std::optional<NameLookup::Addresses> NameLookup::addressesOf(const QByteArray &name, std::chrono::nanoseconds until,
                                                             const std::atomic<bool> &hasGivenUp)
{
    if (Addresses itself = lookedUp(name, AI_NUMERICHOST); !itself.empty())
        return itself; // an address already
    std::shared_future<Addresses> &running = m_running[name];
    if (!running.valid()) {
        std::packaged_task<Addresses()> task([find = m_find, name] { return find(name); });
        running = task.get_future().share();
        std::thread(std::move(task)).detach(); // knows nothing of this object
    }
    while (running.wait_for(std::clamp<std::chrono::nanoseconds>(until - steadyTime(), 0ns, Slice)) != std::future_status::ready) {
        if (hasGivenUp || steadyTime() >= until)
            return {};
    }
    Addresses found = running.get();
    m_running.erase(name);
    return found;
}

} // namespace hline

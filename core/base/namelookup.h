// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <vector>

namespace hline {

/// Names to addresses, with a deadline: the system's own look-up has none that a desk could wait for. A look-up that does not end is
/// left to itself and asked for its result again the next time; there is never more than one for a name.
class NameLookup
{
public:
    using Addresses = std::vector<QByteArray>;
    using Find = std::function<Addresses(const QByteArray &name)>; ///< may take for ever
    explicit NameLookup(Find find = findAddresses) : m_find(std::move(find)) { }

    /// Empty: there is no such name. Nothing: not known in time, or given up.
    [[nodiscard]] std::optional<Addresses> addressesOf(const QByteArray &name, std::chrono::nanoseconds until, const std::atomic<bool> &hasGivenUp);

    [[nodiscard]] static Addresses findAddresses(const QByteArray &name);

private:
    Find m_find;
    std::map<QByteArray, std::shared_future<Addresses>> m_running;
};

} // namespace hline

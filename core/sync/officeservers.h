// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace hline {

/// One of the servers that an office may be on.
struct OfficeServer
{
    QByteArray host;    ///< the name that its certificate is for, or a socket folder
    QByteArray address; ///< of that name, where known
    QByteArray port;
    bool operator==(const OfficeServer &) const = default;
};
/// The servers of a connection string, in its order: "host=a,b" (sync.md, "Growing"). None where libpq is missing.
[[nodiscard]] std::vector<OfficeServer> serversOf(const QByteArray &connection);
/// Does any of the servers take connections? Asked without a login; at most three seconds each.
[[nodiscard]] bool answers(const QByteArray &hosts, int port, const QByteArray &database);

} // namespace hline

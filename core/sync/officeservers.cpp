// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/officeservers.h"

#include "sync/libpq.h"

#include <QList>

#include <algorithm>
#include <memory>

namespace hline {

namespace {

struct FreeOptions { void operator()(PQconninfoOption *options) const { PQconninfoFree(options); } };

/// The n-th of a list with commas; a list of one counts for all.
QByteArray nth(const QList<QByteArray> &list, qsizetype n)
{
    return n < list.size() ? list[n].trimmed() : list.size() == 1 ? list.front().trimmed() : QByteArray();
}

} // namespace

std::vector<OfficeServer> serversOf(const QByteArray &connection)
{
    if (!hasLibPq())
        return {};
    QList<QByteArray> hosts, addresses, ports;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(connection.constData(), nullptr));
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        const QByteArrayView keyword(option->keyword);
        if (keyword == "host")
            hosts = QByteArray(option->val).split(',');
        else if (keyword == "hostaddr" && option->val)
            addresses = QByteArray(option->val).split(',');
        else if (keyword == "port")
            ports = QByteArray(option->val).split(',');
    }
    std::vector<OfficeServer> out;
    for (qsizetype i = 0; i < std::max(hosts.size(), addresses.size()); ++i)
        out.push_back({nth(hosts, i), i < addresses.size() ? addresses[i].trimmed() : QByteArray(), nth(ports, i)});
    if (out.empty())
        out.emplace_back(); // libpq's own default
    return out;
}

bool answers(const QByteArray &hosts, int port, const QByteArray &database)
{
    const QByteArray number = QByteArray::number(port);
    const char *const words[] = {"host", "port", "dbname", "connect_timeout", nullptr};
    const char *const values[] = {hosts.constData(), number.constData(), database.constData(), "3", nullptr};
    return hasLibPq() && PQpingParams(words, values, 0) == PQPING_OK;
}

} // namespace hline

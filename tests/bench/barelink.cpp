// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/barelink.h"

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

namespace hline::bench {

namespace {

bool isReadable(int socket, std::chrono::milliseconds patience)
{
#ifdef Q_OS_WIN
    pollfd one{static_cast<SOCKET>(socket), POLLIN, 0};
    return WSAPoll(&one, 1, static_cast<int>(patience.count())) > 0;
#else
    pollfd one{socket, POLLIN, 0};
    return poll(&one, 1, static_cast<int>(patience.count())) > 0;
#endif
}

pg_conn *connectedTo(const OfficeAccess &access)
{
    std::vector<std::pair<QByteArray, QByteArray>> pairs = PgOffice::parameters(access);
    pairs.emplace_back("password", access.password);
    std::vector<const char *> keys, values;
    for (const auto &[key, value] : pairs) {
        keys.push_back(key.constData());
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectdbParams(keys.data(), values.data(), 1);
}

} // namespace

void BareLink::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

BareLink::BareLink(const OfficeAccess &access) : m_connection(connectedTo(access))
{
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        qFatal("bench: %s", PQerrorMessage(m_connection.get()));
    run("LISTEN hl");
}

void BareLink::run(const char *statement)
{
    PGresult *answer = PQexec(m_connection.get(), statement);
    const ExecStatusType status = PQresultStatus(answer);
    PQclear(answer);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qFatal("bench: %s: %s", statement, PQerrorMessage(m_connection.get()));
}

bool BareLink::hears(std::chrono::milliseconds patience)
{
    if (!isReadable(PQsocket(m_connection.get()), patience) || PQconsumeInput(m_connection.get()) == 0)
        return false;
    bool out = false;
    while (PGnotify *notice = PQnotifies(m_connection.get())) {
        out = true;
        PQfreemem(notice);
    }
    return out;
}

qint64 BareLink::backend() const
{
    return PQbackendPID(m_connection.get());
}

} // namespace hline::bench

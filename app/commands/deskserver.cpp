// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deskserver.h"

#include "commands/socketmessage.h"
#include "desk/desk.h"

#include <QFutureWatcher>
#include <QTimer>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds SignOfLife{1};

void finish(QLocalSocket *socket, const CommandOutput &output)
{
    socket->write(encode(output));
    socket->disconnectFromServer();
}

} // namespace

DeskServer::DeskServer(Executor &storage, std::function<Desk &()> desk, QObject *parent)
    : QObject(parent), m_storage(storage), m_desk(std::move(desk))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &DeskServer::accept);
}

Result<void> DeskServer::listen(const QString &deskPath)
{
    const QString name = socketName(deskPath);
    QLocalServer::removeServer(name); // whoever holds the desk's lock owns the name
    if (!m_server.listen(name))
        return failure(Error::Kind::Internal, m_server.errorString(), "SOCKET_FAILED", {}, {name});
    return {};
}

void DeskServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(CallLimit);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void DeskServer::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= CallLimit)
            socket->abort();
        return;
    }
    const Result<DeskCall> call = decodeCall(socket->readLine());
    if (!call)
        return socket->abort();
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one line in
    switch (call->what) {
    case DeskCall::What::Raise:
        Q_EMIT raiseRequested(call->task);
        return finish(socket, {});
    case DeskCall::What::Run:
        return answer(socket, call->invocation);
    }
}

void DeskServer::answer(QLocalSocket *socket, const Invocation &invocation)
{
    auto *life = new QTimer(socket);
    connect(life, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    life->start(SignOfLife);

    // The watcher belongs to the socket: a caller that has gone away gets no answer, but its command is carried out.
    auto *watcher = new QFutureWatcher<CommandOutput>(socket);
    connect(watcher, &QFutureWatcher<CommandOutput>::finished, socket, [socket, watcher, life] {
        life->stop();
        finish(socket, watcher->result());
    });
    watcher->setFuture(m_storage.run([desk = m_desk, invocation] { return runCommand(invocation, desk()); }));
}

} // namespace hline

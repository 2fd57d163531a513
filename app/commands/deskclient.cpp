// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deskclient.h"

#include <QLocalSocket>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<CommandOutput> callHolder(const QString &deskPath, const DeskCall &call, std::chrono::milliseconds patience)
{
    const int wait = static_cast<int>(patience.count());
    QLocalSocket socket;
    socket.connectToServer(socketName(deskPath));
    if (!socket.waitForConnected(wait))
        return failure(Error::Kind::NotFound, socket.errorString(), "NO_HOLDER", {}, {deskPath});

    socket.write(encode(call));
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        const bool isAlive = socket.bytesAvailable() > 0 || socket.waitForReadyRead(wait);
        if (!isAlive)
            return failure(Error::Kind::Busy, socket.errorString(), "DESK_SILENT", {}, {deskPath});
        answer += socket.readAll();
    }
    Result<CommandOutput> output = decodeOutput(answer);
    if (!output)
        return failure(Error::Kind::Busy, u"the holder speaks another protocol"_s, "DESK_SILENT", {}, {deskPath});
    return output;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/result.h"
#include "commands/command.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

#include <functional>

namespace hline {

class Desk;

/// Answers hlinectl and a second start of the window while this process holds the desk. Lives in the thread of its event
/// loop; commands run on the storage thread. Only the owner of the session may call.
class DeskServer final : public QObject
{
    Q_OBJECT
public:
    /// `desk` is called on the storage thread only.
    DeskServer(Executor &storage, std::function<Desk &()> desk, QObject *parent = nullptr);

    /// Takes the name that belongs to the desk file, also from a holder that died.
    [[nodiscard]] Result<void> listen(const QString &deskPath);

Q_SIGNALS:
    /// A second start of the window asked for this one, perhaps for a task of it.
    void raiseRequested(const QString &task);

private:
    void accept();
    void read(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const Invocation &invocation);

    Executor &m_storage;
    std::function<Desk &()> m_desk;
    QLocalServer m_server;
};

} // namespace hline

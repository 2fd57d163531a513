// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a desk as the window does until its standard input ends: `deskholder DESK answers|silent`.
#include "base/clock.h"
#include "base/executor.h"
#include "commands/deskserver.h"
#include "desk/desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cstdio>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const SystemClock clock;
    std::unique_ptr<Desk> desk;
    Executor storage(u"storage"_s);
    const bool isOpen = storage.run([&] {
        DeskOptions options;
        options.path = words.value(1);
        options.clock = &clock;
        options.damaged = DamagedDesk::Rebuild;
        Result<std::unique_ptr<Desk>> opened = Desk::open(options);
        if (opened)
            desk = std::move(*opened);
        return desk != nullptr;
    }).result();
    if (!isOpen)
        return 1;

    DeskServer server(storage, [&desk]() -> Desk & { return *desk; });
    if (words.value(2) == u"answers"_s && !server.listen(words.value(1)))
        return 1;
    QObject::connect(&server, &DeskServer::raiseRequested, &server, [] { std::puts("raised"); std::fflush(stdout); });

    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    QSocketNotifier ended(input.handle(), QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::puts("ready");
    std::fflush(stdout);
    QCoreApplication::exec();
    storage.run([&desk] { desk.reset(); }).waitForFinished();
    return 0;
}

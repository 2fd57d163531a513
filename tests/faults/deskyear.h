// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importfile.h"
#include "support/helpdesk.h"

namespace hline::test {

/// Everything personal or free in words that EveryKind tells the desk: none of it may stand in `data`.
[[nodiscard]] inline QStringList canaries()
{
    return {QStringLiteral("Канарейкина"), QStringLiteral("Ольгария"), QStringLiteral("Петровишна"), QStringLiteral("79005550011"),
            QStringLiteral("canary@example.ru"), QStringLiteral("Тайная тема"), QStringLiteral("Тайный текст"), QStringLiteral("Тайная пометка"),
            QStringLiteral("Тайная причина"), QStringLiteral("Тайный свидетель"), QStringLiteral("УК «Один»"), QStringLiteral("7707083893"),
            QStringLiteral("Контактова"), QStringLiteral("Тайный ответ"), QStringLiteral("тайный-файл"), QStringLiteral("Анна Иванова")};
}

/// A desk on which each kind of fact that a lone desk makes was made at least once.
class EveryKind
{
public:
    EveryKind();

    Helpdesk desk{QStringLiteral("2026-09-14T10:00:00")};
    ContractId contract;
    RequestId request;
    SessionId session;
    Instant arrival;

private:
    void importsReference();
    void worksByTheTimer();
    void correctsAndCloses();
};

} // namespace hline::test

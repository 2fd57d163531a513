// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/helpdesk.h"

#include <functional>

namespace hline::test {

/// A desk with one client, a paid September of 120 minutes with an hour's response, and one waiting request.
struct Room
{
    Helpdesk desk;
    ContractId contract;
    RequestId request;

    explicit Room(minutes package = minutes(120))
        : contract(desk.signsContract(QStringLiteral("117/2026"), package, minutes(60)))
    {
        desk.pays(contract, QStringLiteral("2026-09"), QStringLiteral("2026-08-25"));
        request = desk.registers(contract);
    }
};

/// Something done in the room; false if it failed.
using Deed = std::function<bool(Room &)>;

[[nodiscard]] QByteArray codeOf(const auto &result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace hline::test

Q_DECLARE_METATYPE(hline::test::Deed)

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lots.h"
#include "regulation/regulationdesk.h"

namespace hline::test {

inline Day day(const QString &text)
{
    return *parseIsoDay(text);
}

/// A client with prepaid September minutes on Monday 14 September, 09:00, and a department whose norms are known.
struct Served
{
    RegulationDesk office;
    ContractId contract;

    explicit Served(minutes package = minutes(100))
        : contract(office.signs({.perMonth = package, .response = minutes(240)}))
    {
        office.pays(contract, {QStringLiteral("2026-09")}, QStringLiteral("2026-08-20"));
        const bool known = done(office.anna().setNorm(Service::SvcThin, minutes(30), day(QStringLiteral("2026-01-01"))))
            && done(office.anna().setNorm(Service::SvcIts, minutes(60), day(QStringLiteral("2026-01-01")))) && office.comes(QStringLiteral("2026-09-14T09:00"));
        if (!known)
            qFatal("the department cannot open");
    }

    [[nodiscard]] Workplace &anna() { return office.anna(); }
    [[nodiscard]] RequestId custom(Channel channel = Channel::Email)
    {
        const RequestId request = office.arrives(contract, Service::Custom, {}, channel);
        RequestChange change;
        change.settingsRuledOut = true;
        return done(anna().changeRequest(request, change)) ? request : RequestId();
    }
    [[nodiscard]] Result<BoughtLot> buys(LotKind kind, minutes amount, const QString &reason = QStringLiteral("по письму клиента"))
    {
        return anna().buy(contract, {kind, amount, {}, {}, reason, {}, {}});
    }
};

/// Every line of a statement adds up to the balance (S-BAL-7).
inline minutes sumOf(const Ledger &ledger)
{
    minutes sum{0};
    for (const BalanceLine &line : ledger.lines)
        sum += line.delta;
    return sum;
}

} // namespace hline::test

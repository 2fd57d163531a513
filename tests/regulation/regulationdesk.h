// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/helpdesk.h"

namespace hline::test {

/// A subscription as the department signs it: what the regulation lets differ between clients.
struct Agreement
{
    QString number = QStringLiteral("117/2026");
    minutes perMonth{0};
    std::optional<minutes> response = {};
    QString signedOn = QStringLiteral("2024-01-01");
    QString validTo = {};                       ///< last day, inclusive; empty = open end
    QString status = QStringLiteral("ACTIVE");
    QString itsTo = QStringLiteral("2027-12-31"); ///< empty = none
    QString updatesTo = {};
    bool platform1c = true;
    bool boxed = false;
    bool cloud = true;
    QString due = {};                           ///< «оплатить до» of the invoice, empty = by policy
};

/// The support desk as the rule book speaks of it: a day that goes on, months and payments, requests, work by the timer, letters
/// and calls. Every figure comes from facts that were committed to a real desk file.
class RegulationDesk
{
public:
    explicit RegulationDesk(const QString &opensAt = QStringLiteral("2026-08-20T09:00"));

    Helpdesk desk;

    [[nodiscard]] Workplace &anna() { return desk.anna(); }
    [[nodiscard]] Instant now() const { return desk.clock.instant(); }

    /// Time passes until then; false if that would be backwards.
    [[nodiscard]] bool comes(const QString &when);
    [[nodiscard]] bool comes(Instant when);

    // ---- the contract
    [[nodiscard]] ContractId signs(const Agreement &agreement);
    /// From the month of `from` on the client has another package.
    void takesPackage(const ContractId &contract, minutes perMonth, std::optional<minutes> response, const QString &from);
    /// A payment of the bank's `day` that covers the months, read from the statement now.
    void pays(const ContractId &contract, const QStringList &months, const QString &day);
    /// … only in part.
    void paysInPart(const ContractId &contract, const QString &month, const QString &day);
    /// A lot bought now.
    [[nodiscard]] LotId buys(const ContractId &contract, LotKind kind, minutes amount);
    /// A rule of section 3 is decided from `from` on.
    void decides(const QByteArray &key, const QString &value, const QString &from = QStringLiteral("2024-01-01"));

    // ---- requests
    /// A request that arrived then, is recorded now, and has everything that intake asks for.
    [[nodiscard]] RequestId arrives(const ContractId &contract, std::optional<Service> service, const QString &at = {},
                                    Channel channel = Channel::Email);
    /// Somebody answers, calls, asks for data … on the request, now.
    void happens(const RequestId &request, const QByteArray &event);
    [[nodiscard]] bool classified(const RequestId &request, Service as);
    [[nodiscard]] bool agreed(const RequestId &request, Channel how = Channel::Email);

    // ---- work
    /// The timer runs from one instant to another: starts, time passes, stops.
    [[nodiscard]] Result<StoppedWork> works(const RequestId &request, const QString &from, const QString &to);
    [[nodiscard]] Result<StoppedWork> works(const RequestId &request, Instant from, Instant to);
    [[nodiscard]] Result<StartedWork> starts(const RequestId &request);
    [[nodiscard]] Result<StoppedWork> stops() { return desk.stopsTimer(); }
    [[nodiscard]] bool voids(const FactId &work);

    // ---- what is then so
    [[nodiscard]] minutes balance(const ContractId &contract) { return desk.balance(contract); }
    [[nodiscard]] Ledger ledger(const ContractId &contract);
    [[nodiscard]] Ledger ledgerAt(const ContractId &contract, Instant asOf);
    [[nodiscard]] Response promise(const RequestId &request) { return desk.promise(request); }
    [[nodiscard]] GuaranteeState state(const RequestId &request) { return promise(request).state; }
    [[nodiscard]] RequestView card(const RequestId &request);
    /// Numbers of the requests of a list, in order.
    [[nodiscard]] QStringList list(std::optional<QueueView> view);
    [[nodiscard]] QString number(const RequestId &request) { return card(request).record.number; }
    /// Reasons why work may not start, empty if it may.
    [[nodiscard]] QList<QByteArray> blocks(const RequestId &request);
    [[nodiscard]] FactId lastFact(const RequestId &request, const QByteArray &kind);

private:
    void commit(FactDraft fact);
    void tell(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words, const QString &from);
    void pays(const ContractId &contract, const QJsonArray &cover, const QString &day, const QString &key);
};

/// Everything the charges of a ledger came to.
struct ChargedTotal { minutes billed{0}, prepaid{0}, overlimit{0}, free{0}; };
[[nodiscard]] ChargedTotal totalOf(const Ledger &ledger);
/// Minutes taken from a lot by all charges.
[[nodiscard]] minutes takenFrom(const Ledger &ledger, const QString &lot);
/// «2026-09: 60 carried, 0 expired»
[[nodiscard]] QStringList rolloversOf(const Ledger &ledger);

[[nodiscard]] QByteArray refusalOf(const auto &result)
{
    return result ? QByteArray() : result.error().code;
}
[[nodiscard]] QByteArray clauseOf(const auto &result)
{
    return result ? QByteArray() : result.error().clause;
}

} // namespace hline::test

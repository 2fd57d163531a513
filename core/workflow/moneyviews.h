// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

// What is asked of, and answered by, norms, agreed work and bought minutes.

namespace hline {

/// The card of a service that is charged by its norm: shown before the work begins.
struct NormTerms
{
    std::optional<minutes> inForce; ///< nothing: it cannot be completed (NORM_MISSING)
    seconds actual{0};              ///< worked so far; statistics only
};

struct CompletedNorm
{
    RequestId request;
    QString number;
    NormDone done;
    ChargeResult charge;
    std::optional<minutes> balance; ///< after it
};

/// A volume of customization that the client agreed to.
struct Quote
{
    minutes agreed{0};
    QString by; ///< who agreed for the client
};
struct DeliveredQuote
{
    RequestId request;
    QString number;
    minutes agreed{0};
    seconds actual{0};
    ChargeResult charge;
    std::optional<minutes> balance;
};

/// Minutes that are about to be bought or granted.
struct Purchase
{
    LotKind kind = LotKind::TopUp;           ///< OneOff, TopUp or Adjustment
    minutes amount{0};                       ///< of an upgrade: worked out
    std::optional<Instant> from;             ///< nothing = now
    std::optional<Day> lastDay;              ///< nothing = by S-ONE-1 or the month
    QString reason;
    std::optional<PackageId> upgradeTo;      ///< TopUp of the difference, and the package from the next month on
    std::optional<Month> notProvidedIn;      ///< Adjustment of the month after it (I-20)
};
struct BoughtLot
{
    PurchasedLot lot;
    FactId fact;
    minutes balance{0}; ///< right after it
};
/// What a purchase would change.
struct PurchasePreview
{
    Instant at;            ///< now, or when the lot begins
    minutes before{0}, after{0};
    minutes covered{0};    ///< over-limit minutes that it pays (S-BAL-6)
    minutes amount{0};
    Instant validTo;       ///< exclusive
};

/// A contract in the closing of a month.
struct MonthToClose
{
    ContractId contract;
    QString number, client;
    minutes used{0}, overlimit{0}, carried{0}; ///< as closed, or as they would be closed now
    std::optional<Instant> closedAt;           ///< nothing: still open
};
/// A timer that was started in the month and has not stopped: its time would come late.
struct RunningThen { QString number, who; };
/// Closing a month for all contracts. S-OFF-2.
struct MonthClosing
{
    Month month;
    Instant closesAt;                    ///< not before that
    std::vector<MonthToClose> contracts; ///< by number
    std::vector<RunningThen> running;
    std::size_t closedNow = 0;           ///< by this action
    std::optional<Error> waits = {};     ///< the closing would be refused with this: the office is needed for it
};
/// A closed month whose act, as printed, states other figures than follow from the facts now: after a restore the office may have
/// taken them in another order (sync.md 4.13).
struct DifferingAct
{
    QString contract, client;
    ContractId contractId;
    Month month;
    Instant closedAt;
    ActFigures said, now;
};
/// An entry that came after its month was closed, with the names people know.
struct LateEntry
{
    LateRecord record;
    QString number, contract, client;
};

} // namespace hline

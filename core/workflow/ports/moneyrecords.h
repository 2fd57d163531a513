// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "domain/ledger.h"
#include "domain/norms.h"

#include <QString>

#include <optional>
#include <vector>

// What is charged otherwise than by the minute, and what grants minutes.

namespace hline {

/// The norm table of one service (I-17).
struct NormRecord
{
    Service service = Service::SvcThin;
    std::vector<NormFrom> norms; ///< ascending
};

/// A service completed with its norm (facts.md: norm).
struct NormDone
{
    FactId fact;
    Instant at;
    Service service = Service::SvcThin;
    minutes norm{0};
    int count = 1;
    seconds actual{0};

    [[nodiscard]] minutes charged() const { return normCharge(norm, count); }
};

/// An agreement on the volume of customization; a change of volume is a new one.
struct QuoteAgreed
{
    FactId fact;
    Instant at;
    minutes agreed{0};
    QString by;     ///< who agreed for the client
    ConsultantId who;
};
/// Customization handed over (S-QUO-1).
struct QuoteDelivered
{
    FactId fact;
    Instant at;
    minutes charged{0};
};

/// What a customization stands on and what came of it (R-2.5.1 … ).
struct QuoteRecord
{
    bool settingsRuledOut = false;       ///< «Нельзя получить настройками»
    std::optional<bool> clientPays;      ///< answer to «Клиент готов оплатить?»: no = a wish
    std::optional<FactId> application;   ///< the fact that brought the written application
    std::vector<QuoteAgreed> agreements; ///< ascending; the last one is in force
    std::optional<QuoteDelivered> delivered;
};

/// A lot that somebody bought or granted, reversed ones included (facts.md: purchase).
struct PurchaseRecord
{
    FactId fact;
    PurchasedLot lot;
    QString reason;
    std::optional<Month> notProvidedIn; ///< the month whose minutes could not be provided (I-20)
    Instant posted;
    bool reversed = false;
};

/// What the act of a month states.
struct ActFigures
{
    minutes used{0}, overlimit{0}, carried{0};
    bool operator==(const ActFigures &) const = default;
};

/// A month of a contract that was closed, with the figures of its act (S-OFF-2).
struct ClosedMonthRecord
{
    FactId fact;
    Month month;
    Instant closedAt;
    minutes used{0}, overlimit{0}, carried{0}; ///< as they follow from the facts before the closing
    std::optional<ActFigures> said = {};       ///< as the act was printed; nothing if its fact names none
};

/// An entry that came after its month was closed: it counts when it was posted (S-OFF-2).
struct LateRecord
{
    FactId fact;
    QByteArray kind; ///< work, norm, quote.deliver
    ContractId contract;
    RequestId request;
    ConsultantId who;
    Instant at;          ///< when it happened
    seconds length{0};   ///< of work
    Instant posted;
    bool voided = false;
    bool waived = false; ///< of work: the client does not pay for it (sync.md 4.8)
};

} // namespace hline

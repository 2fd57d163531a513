// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

namespace hline {

/// What a `close` of a month freezes, and the figures it states.
struct ClosedMonth
{
    LedgerOpening opening; ///< of the month after it
    minutes used{0};       ///< prepaid minutes used in the month
    minutes overlimit{0};
    minutes carried{0};    ///< into the next month, as decided when it was closed
    bool operator==(const ClosedMonth &) const = default;
};
/// Closes `month` with what is known at `closedAt`. Regulation 2.4.2.6b, S-OFF-2.
[[nodiscard]] ClosedMonth closeMonth(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies,
                                     Month month, Instant closedAt);

/// How much of the office a desk has at this moment.
enum class OfficeReach {
    Away,   ///< no link, or not looked yet
    Behind, ///< linked; the office's records are being read, or cannot be
    Current ///< linked, and all of its records are here
};
/// Months are closed together with the office: an act must rest on all that the department has recorded. What a closing still waits for;
/// a desk that has never joined an office waits for nothing (S-OFF-2).
enum class ClosingNeed { Nothing, Link, Log, Sending };
struct DeskInOffice
{
    bool isLone = true;
    OfficeReach reach = OfficeReach::Away;
    bool isLogWhole = true; ///< false while it is read for the first time
    bool hasUnsent = false;
};
[[nodiscard]] ClosingNeed closingNeed(const DeskInOffice &desk);

/// The charges that a replay from the first open month after `closed` still needs: those that fall in an open month, and those that are
/// billed together with such a one (S-BIL-4). The minutes of `closed` among them are skipped by the replay.
[[nodiscard]] std::vector<Charge> openCharges(std::vector<Charge> charges, Month closed);

/// Figures of a whole life, though every replay begins at an opening: one part after the other.
struct WholeLedger
{
    LedgerInput input;
    Ledger ledger;

    /// Goes on where the last part ended. A charge of both parts is the later one's, with the minutes of both.
    void add(LedgerInput nextInput, Ledger next);
};

/// The ledger of a closed month as its act has it: with all that was known at the closing, up to the month's last second.
[[nodiscard]] Ledger replayClosed(const LedgerInput &closed, const BusinessCalendar &calendar, const PolicyTimeline &policies, Month month,
                                  Instant closedAt);

/// A month that was closed, as its act rests on it.
struct ClosedAct
{
    const LedgerInput &ledger;
    Month month;
    Instant closedAt;
};
/// A charge of a closed month as it is known from `at` on: a piece of it was voided, or its request became a defect.
struct Restated
{
    Instant at;
    Charge charge;
};
/// What a closed month took of prepaid minutes and, as turned out later, should not have: ADJUSTMENT lots, each from the instant at which
/// it turned out, called `RETURN:`, the month and the id of the charge; and withdrawals, if it turned out otherwise still later.
/// Regulation 2.4.4.2; S-OFF-2, S-RCL-4.
struct ReturnedMinutes
{
    std::vector<PurchasedLot> lots;
    std::vector<Withdrawal> withdrawals;
};
[[nodiscard]] ReturnedMinutes returnedMinutes(const ClosedAct &act, std::vector<Restated> restated, const BusinessCalendar &calendar,
                                              const PolicyTimeline &policies);

} // namespace hline

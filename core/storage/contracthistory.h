// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/closedmonths.h"
#include "domain/contractmonths.h"
#include "storage/database.h"

namespace hline {

/// A posting that moves a contract's balance, with the instants at which the desk learnt of it and took it back.
struct PostedWork
{
    std::int64_t place = 0;
    QUuid session, request;
    ConsultantId who;
    Instant from;
    seconds length{0};
    Instant posted;
    std::optional<Instant> voidedAt;
    /// The client does not pay for it from one fact on until another (sync.md 4.8).
    struct Waiver
    {
        std::int64_t fromPlace = 0;
        Instant from;
        std::optional<std::int64_t> untilPlace;
        std::optional<Instant> until;
    };
    std::vector<Waiver> waivers = {}; ///< ascending, none inside another
    [[nodiscard]] bool isWaived(const std::optional<Instant> &known) const; ///< as known at an instant; nothing = as known now
};
struct PostedMoney
{
    std::int64_t place = 0;
    std::optional<PaymentTerms> payment;
    std::optional<PurchasedLot> lot;
    std::optional<Charge> charge; ///< by a norm or an agreement
    Instant posted;
    std::optional<Instant> voidedAt;
};

/// A month that was closed. What comes after its fact does not move it (S-OFF-2).
struct ClosedPeriod
{
    std::int64_t place = 0;
    FactId fact;
    Month month;
    Instant posted;
    minutes used{0}, overlimit{0}, carried{0};
    LedgerInput ledger;    ///< as known then, with the opening it began at
    LedgerOpening opening; ///< of the month after it
};

/// Everything that ever moved the balance of one contract.
struct ContractHistory
{
    std::vector<PostedWork> work;
    std::vector<PostedMoney> money;
    std::map<QUuid, std::vector<ClassChange>> classes; ///< by request
    std::vector<ClosedPeriod> closed;                  ///< in order of months and of postings

    [[nodiscard]] static ContractHistory read(Database &database, const ContractId &id);

    /// Instants at which something that had already acted was learnt or taken back (S-SLA-11), ascending.
    [[nodiscard]] std::vector<Instant> corrections() const;
    /// Whether work that began before one of these, ascending, came after it: it takes its minutes as they happen, before it too (S-BAL-5).
    [[nodiscard]] bool straddles(const std::vector<Instant> &instants) const;
    /// What the desk knew at an instant; nothing = what it knows now.
    using Known = std::optional<Instant>;
    /// … bought; those that came after their month was closed by one of the first `closings` begin when they came.
    [[nodiscard]] std::vector<PurchasedLot> lots(std::size_t closings, const Known &known) const;
    [[nodiscard]] std::vector<PaymentTerms> payments(const Known &known) const;
    /// All charges; those that came after their month was closed by one of the first `closings` count when they were posted.
    [[nodiscard]] std::vector<Charge> charges(std::size_t closings, const Known &known) const;
    /// How many closings a replay may begin after: late entries that count in their own month open it again
    /// (policy late.closed_period = original_month).
    [[nodiscard]] std::size_t closings(const PolicyTimeline &policies, const Known &known) const;
    /// Charges of a closed month of which the desk has since learnt better.
    [[nodiscard]] std::vector<Restated> restated(const ClosedPeriod &period, const Known &known) const;
    /// Purchases that were taken back after one of the first `closings` had frozen them.
    [[nodiscard]] std::vector<Withdrawal> withdrawals(std::size_t closings, const Known &known) const;
    /// Of the first `closings`, those whose parts make up the whole life, oldest first: a later closing may have begun before an earlier one.
    [[nodiscard]] std::vector<const ClosedPeriod *> parts(std::size_t closings) const;

private:
    [[nodiscard]] static bool inForce(const auto &piece, const Known &known);
    /// Place and instant at which a piece came into the bill: those of the end of a waiver, if its month was closed meanwhile.
    struct Entry { std::int64_t place = 0; Instant posted; };
    [[nodiscard]] Entry entryOf(const PostedWork &piece, Month month, std::size_t closings) const;
    [[nodiscard]] std::map<QUuid, Month> monthsOfSessions() const;
    /// When a posting counts whose month was closed by one of the first `closings`; nothing = it came in time.
    [[nodiscard]] std::optional<Instant> countedFrom(const auto &piece, Month month, std::size_t closings) const;
    [[nodiscard]] std::vector<ClassChange> classesOf(const SessionCharge &charge, const ClosedPeriod &period) const;
    /// A piece of closed work at an instant after the closing; nothing if it was taken back.
    [[nodiscard]] const PostedWork *stillInForce(const WorkSegment &segment, const ClosedPeriod &period, Instant at) const;
    [[nodiscard]] std::vector<Instant> changesOf(const SessionCharge &charge, const ClosedPeriod &period, const Known &known) const;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledger.h"

namespace hline {

/// The work of one contract, and two histories of classes of one request in it: as it is, and as it would be.
struct Reclassification
{
    LedgerInput ledger; ///< with the work of the request; its own classes there do not matter
    QString request;    ///< SessionCharge::request
    std::vector<ClassChange> before;
    std::vector<ClassChange> after;
    minutes fromClosed{0}; ///< what closed months give back with the second history: returnedLots(); not in `ledger`
};

/// What a change of class does to the minutes worked so far. «Было бесплатно, станет −12 мин», «вернётся 23 мин».
struct ReclassCost
{
    minutes staysFree{0};
    minutes becomesCharged{0};
    minutes returned{0};         ///< charged before, free after it
    minutes returnedOverlimit{0}; ///< … of these, those that were beyond the package: no lot grows by them
    minutes returnedClosed{0};   ///< … of these, prepaid ones of closed months: an ADJUSTMENT lot gives them back (S-RCL-4)
    minutes staysCharged{0};
    minutes overlimit{0};        ///< of those that become charged, beyond the balance
    minutes balanceBefore{0};
    minutes balanceAfter{0};
    Steps steps;
    bool operator==(const ReclassCost &) const = default;
};
/// Regulation 2.4.1.5, 2.4.4.2; S-RCL-3, S-RCL-4, S-RCL-5: the ledger replayed with each history.
[[nodiscard]] ReclassCost costOf(const Reclassification &change, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant now);

/// The classes of one request in a ledger become these.
void setClasses(LedgerInput &ledger, const QString &request, const std::vector<ClassChange> &classes);

/// `classes` with one more change. The first is the triage: it acts from the arrival on (S-RCL-1).
[[nodiscard]] std::vector<ClassChange> withClass(std::vector<ClassChange> classes, const ClassChange &change);
/// `classes` whose current one the client agreed to at `at`.
[[nodiscard]] std::vector<ClassChange> withConsent(std::vector<ClassChange> classes, Instant at);

/// Must the client agree before the current class is charged by the minute? I-08, S-RCL-2.
[[nodiscard]] bool needsConsent(const std::vector<ClassChange> &classes, const Policy &policy);
/// The client may have agreed in the same sentence as the question (S-RCL-2): not before the free service that the current class
/// leaves began; the arrival, if that was the first.
[[nodiscard]] Instant earliestConsent(const std::vector<ClassChange> &classes, Instant arrival);
/// The class to which a request returns whose client declines paid work: the free one it came from.
[[nodiscard]] std::optional<Service> classIfDeclined(const std::vector<ClassChange> &classes);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chargeresults.h"
#include "domain/policytimeline.h"
#include "domain/responseclock.h"
#include "domain/worktimer.h"

#include <variant>
#include <vector>

namespace hline {

/// In consumption order (S-BAL-4).
enum class LotKind { Carry, Package, OneOff, TopUp, Adjustment };
[[nodiscard]] QByteArray code(LotKind kind);
[[nodiscard]] std::optional<LotKind> lotKindFromCode(const QByteArray &code);

/// One month of a subscription (derived from the package in force and the payments).
struct PrepaidMonth
{
    Month month;
    minutes package{0};
    std::optional<Instant> paidAt; ///< when it was paid in full; nothing = not (fully) paid
    std::optional<Day> due;        ///< the invoice's own due date, else policy payment.due
    QString packageName;
    bool operator==(const PrepaidMonth &) const = default;
};

/// A one-off tariff, top-up or adjustment.
struct PurchasedLot
{
    QString id;
    LotKind kind = LotKind::OneOff;
    minutes amount{0};
    Instant activeFrom;
    std::optional<Instant> validTo; ///< exclusive; nothing = by S-ONE-1 or the month
    bool operator==(const PurchasedLot &) const = default;
};

struct SessionCharge
{
    QString id;
    std::vector<WorkSegment> segments;
    std::vector<ClassChange> classes; ///< empty = INDIV
    QString request;
    std::optional<Instant> receivedAt; ///< posted then, because its month was closed (S-OFF-2); nothing = in time
};
/// A completed service with its norm: `norm` is what is charged, for all workplaces (R-2.3.4, S-NRM-1).
struct NormCharge
{
    QString id;
    minutes norm{0};
    std::optional<minutes> actual; ///< statistics only
    Instant completedAt;
    bool completed = true;
    std::optional<Instant> receivedAt = {}; ///< as in SessionCharge
};
/// Delivered customization: `agreed` is what is charged (R-2.5.3, S-QUO-1).
struct QuotedCharge
{
    QString id;
    minutes agreed{0};
    std::optional<minutes> actual; ///< statistics only
    Instant deliveredAt;
    bool delivered = true;
    std::optional<Instant> receivedAt = {}; ///< as in SessionCharge
};
using Charge = std::variant<SessionCharge, NormCharge, QuotedCharge>;
[[nodiscard]] inline const QString &idOf(const Charge &charge)
{
    return std::visit([](const auto &each) -> const QString & { return each.id; }, charge);
}

/// A lot with what is left of it.
struct LotState
{
    QString id; ///< PKG:2026-09, CARRY:2026-08>2026-09, or its own
    LotKind kind = LotKind::Package;
    minutes granted{0};
    minutes left{0};
    Instant activeFrom;
    Instant validTo;     ///< exclusive
    Month originMonth;
    int hopsLeft = 0;    ///< -1 = no limit
    Instant finalExpiry;
    bool operator==(const LotState &) const = default;
};

/// What happens to the minutes that a month may take over from the one before (S-CRY-3).
enum class CarryOver { Carried, Awaited, Refused };

/// Where a contract stands at the first instant of its first open month, before anything begins or ends then: what the `close`
/// of the month before froze (S-OFF-2). A replay that begins here never looks behind it.
struct LedgerOpening
{
    Month month;                                  ///< the first open month
    std::vector<LotState> lots;                   ///< with minutes left, not yet rolled over
    CarryOver carryOver = CarryOver::Awaited;     ///< decided when the month was closed; Awaited = still open then (payment.due)
    std::optional<Instant> carriedFrom;           ///< for Carried: when the minutes may be used
    std::vector<QString> purchases;               ///< ids of purchased lots that are in `lots` or were used up
    BalanceCurve past;                            ///< where the balance rose above zero or fell to it, all months before
    bool operator==(const LedgerOpening &) const = default;
};

/// Minutes that are taken back: of a purchase or a return that was frozen with a closed month and turned out to be none. At most what
/// is there goes, first what is left of that lot.
struct Withdrawal
{
    QString lot;
    Instant at;
    minutes amount{0};
    bool operator==(const Withdrawal &) const = default;
};

struct LedgerInput
{
    std::vector<PrepaidMonth> months;
    std::vector<PurchasedLot> lots;
    std::vector<Charge> charges;
    std::optional<Instant> contractEnd; ///< first instant after the last day; all lots end there
    std::optional<LedgerOpening> opening = {}; ///< the replay begins here; charges hold nothing that was closed with it
    std::vector<Withdrawal> withdrawals = {};
};

struct Rollover
{
    Month to;
    minutes carried{0}, expired{0};
    bool operator==(const Rollover &) const = default;
};

/// One line of «Почему такой остаток?». The deltas of all lines add up to the balance (S-BAL-7).
struct BalanceLine
{
    enum class Kind { Granted, Charged, CarriedOut, CarriedIn, Expired };
    Kind kind = Kind::Granted;
    Instant at;
    minutes delta{0};
    QString lot;     ///< lot id
    QString charge;  ///< charge id, for Charged
    QByteArray rule; ///< S-… or R-… rule
    LotKind lotKind = LotKind::Package; ///< what kind of lot it is: ids of bought ones say nothing
    bool operator==(const BalanceLine &) const = default;
};

struct Ledger
{
    minutes balance{0};
    std::vector<LotState> lots;             ///< active at as_of with minutes left, in consumption order
    ChargeResults charges;
    std::vector<Rollover> rollovers;        ///< up to as_of, only those with carried or expired > 0
    minutes prepaidTotal{0}, overlimitTotal{0};
    minutes pendingCarry{0};                ///< shown, not usable: would be carried if the next month is paid in time (S-CRY-3)
    std::optional<Day> pendingDue;          ///< … by this day
    BalanceCurve curve;                     ///< every change of the balance, also known ones after as_of (activation, expiry)
    std::optional<Instant> exhaustedAt;     ///< start of the last prepaid minute, if the balance is 0 (S-BAL-5)
    std::vector<BalanceLine> lines;
};

/// Replays all billed minutes of one contract. Minutes and rollovers at as_of itself are included. S-BAL-1 … S-CRY-4.
/// Each rule is read from the policy of its own time.
[[nodiscard]] Ledger replay(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant asOf);

/// Until when (exclusive) a ledger replayed at `asOf` is the same at every later instant: the next change that it knows, or the end of the
/// Moscow day, with which due days and policies turn. Just `asOf` if later work is among the charges (a clock was set back).
[[nodiscard]] Instant standsUntil(const LedgerInput &input, const Ledger &ledger, Instant asOf);

/// What a session came to, late pieces included; nothing if the ledger does not know it.
[[nodiscard]] std::optional<ChargeResult> sessionResult(const Ledger &ledger, const QString &session);
/// Pieces of a session that came after their month was closed are a charge of their own for each day on which some came (S-OFF-2).
[[nodiscard]] QString lateChargeId(const QString &session, Day counted);
/// The session of a charge, late or not.
[[nodiscard]] QString sessionOfCharge(const QString &charge);

/// Due date of a month (S-CRY-3).
[[nodiscard]] Day dueDay(Month month, const BusinessCalendar &calendar, const Policy &policy);
/// End of a one-off tariff, exclusive (S-ONE-1).
[[nodiscard]] Instant oneOffValidTo(Instant activatedAt, const Policy &policy);
/// When month M closes for late entries (S-OFF-2).
[[nodiscard]] Instant closesAt(Month month, const BusinessCalendar &calendar, const Policy &policy);

} // namespace hline

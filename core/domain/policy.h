// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <set>
#include <span>
#include <vector>

namespace hline {

/// An exact fraction; policies such as 0.25 are compared without floating point.
struct Fraction
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool operator==(const Fraction &) const = default;
};

enum class SlaClock { Working, Calendar };
enum class IncompleteBase { Arrival, Complete };
enum class OnExhaustion { Drop, Keep };
enum class OnRestore { Restart, Resume, Retroactive };
enum class ReclassBase { Consent, Reclass, Arrival };
enum class ReclassToDefect { ReverseAll, FromNow };
enum class Rounding { Ceil, Floor, Nearest };
enum class BillingScope { Segment, Session, RequestDay, RequestMonth };
enum class MultiConsultant { Union, Sum };
enum class MonthSplit { MinuteStart, SessionStart };
enum class LedgerOrder { FinalExpiry, PackageFirst };
enum class GrantActivation { OnPayment, MonthStart };
enum class DueShift { None, NextWorkingDay };
enum class OneOffTerm { MonthFromActivation, CalendarMonth };
enum class ChargeTo { Balance, Invoice };
enum class LatePeriod { CurrentMonth, OriginalMonth };
enum class OnFail { BlockOverridable, Warn };

/// Every policy key of section 3 with its default. Values are read by name through PolicyTable, never guessed in code.
struct Policy
{
    seconds calendarOpen = std::chrono::hours(8);
    seconds calendarClose = std::chrono::hours(18);
    minutes shortDayCut{0};
    SlaClock slaClock = SlaClock::Working;
    IncompleteBase slaIncompleteBase = IncompleteBase::Arrival;
    std::set<QByteArray> slaStartEvents{"TIMER_START", "CONNECT_REMOTE_START", "MANUAL_REPLY", "CALL_TO_CLIENT", "WORK_BY_HAND"};
    OnExhaustion slaOnExhaustion = OnExhaustion::Drop;
    OnRestore slaOnRestore = OnRestore::Restart;
    ReclassBase slaReclassBase = ReclassBase::Consent;
    Fraction slaWarnFraction{1, 4};
    Fraction slaCriticalFraction{1, 10};
    minutes slaWarnMinutes{10};
    bool reclassConsentRequired = true;
    ReclassToDefect reclassToDefect = ReclassToDefect::ReverseAll;
    minutes billingUnit{1};
    Rounding billingRound = Rounding::Ceil;
    BillingScope billingScope = BillingScope::Session;
    minutes billingMinCharge{0};
    seconds billingDiscardBelow{0};
    MultiConsultant billingMultiConsultant = MultiConsultant::Union;
    MonthSplit billingMonthSplit = MonthSplit::MinuteStart;
    LedgerOrder ledgerOrder = LedgerOrder::FinalExpiry;
    GrantActivation grantActivation = GrantActivation::OnPayment;
    int carryMaxHops = 1; ///< -1: no limit
    std::optional<minutes> carryCap;
    std::optional<int> paymentDueDay; ///< payment.due = day:N; nothing: prev_month_end
    DueShift paymentDueShift = DueShift::None;
    OneOffTerm oneOffTerm = OneOffTerm::MonthFromActivation;
    bool topupCarriesOver = true;
    bool topupRetroCover = false;
    bool overlimitAllowed = true;
    bool overlimitConfirm = true;
    std::vector<minutes> balanceWarnMinutes{minutes(15), minutes(5)};
    ChargeTo normChargeTo = ChargeTo::Balance;
    ChargeTo quotedChargeTo = ChargeTo::Invoice;
    LatePeriod lateClosedPeriod = LatePeriod::CurrentMonth;
    int periodCloseWorkingDay = 3;
    std::set<QByteArray> eligibilityExempt{"WISH", "DEFECT", "KB"};
    OnFail eligibilityOnFail = OnFail::BlockOverridable;
    int timerMaxConcurrent = 1;
    Fraction capacityUtilisation{3, 5};
    bool capacityIncludeCarryover = true;
    int capacityClientParallel = 1;
    std::vector<int> capacityLevels{70, 90, 100};

    bool operator==(const Policy &) const = default;
};

/// A key of section 3 as people and files write it.
struct PolicyKey
{
    const char *key;          ///< "sla.on_exhaustion"
    const char *defaultValue; ///< "drop"
    const char *options;      ///< "drop, keep"
    const char *rule;         ///< "S-SLA-7"
};
/// All keys, in the order of section 3.
[[nodiscard]] std::span<const PolicyKey> policyKeys();

/// `base` with one key set from its text form ("0.6", "day:10", "none", "WISH, DEFECT"). Error::Invalid names key and options.
[[nodiscard]] Result<Policy> withPolicy(const Policy &base, const QByteArray &key, const QString &value);

} // namespace hline

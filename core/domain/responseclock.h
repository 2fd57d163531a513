// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"
#include "domain/explanation.h"
#include "domain/policytimeline.h"
#include "domain/service.h"

namespace hline {

/// S-SLA-1.
enum class GuaranteeState {
    NotApplicable, AwaitingConsent, AwaitingInfo, GeneralQueue, Running, Breached, Met, Unguaranteed
};
[[nodiscard]] QByteArray code(GuaranteeState state);
[[nodiscard]] std::optional<GuaranteeState> guaranteeStateFromCode(const QByteArray &code);

/// S-SLA-9, only while Running.
enum class ResponseLevel { Ok, Warn, Critical };
[[nodiscard]] QByteArray code(ResponseLevel level);

/// From `at` on the request belongs to `service`. The first change is the triage and acts from the arrival (S-RCL-1).
struct ClassChange
{
    Instant at;
    Service service = Service::Indiv;
    std::optional<Instant> consentAt; ///< client's recorded consent to paid work (I-08)
    bool operator==(const ClassChange &) const = default;
};

/// Something that happened on a request; whether it starts the work is sla.start_events' word (S-SLA-4).
struct RequestEvent
{
    QByteArray type; ///< TIMER_START, CONNECT_REMOTE_START, MANUAL_REPLY, CALL_TO_CLIENT, WORK_BY_HAND, INFO_REQUEST, …
    Instant at;
    std::optional<Instant> to; ///< end of a timer or remote session
    bool voided = false;
    bool operator==(const RequestEvent &) const = default;
};

/// Balance of prepaid minutes as a step function: `balance` holds from `at` to the next step; 0 before the first.
struct BalanceStep
{
    Instant at;
    minutes balance{0};
    bool operator==(const BalanceStep &) const = default;
};
using BalanceCurve = std::vector<BalanceStep>;

/// Guaranteed response of the package in force from `from` on; nothing = no guarantee.
struct TargetStep
{
    Instant from;
    std::optional<minutes> target;
    bool operator==(const TargetStep &) const = default;
};

struct ResponseInput
{
    Instant arrival;
    std::vector<TargetStep> targets;     ///< ascending by from; the first holds before it too
    std::vector<ClassChange> classes;    ///< ascending; empty = not classified yet
    std::vector<RequestEvent> events;    ///< any order
    std::optional<BalanceCurve> balance; ///< as posted (S-SLA-11); nothing = always positive. May reach into the future.
    std::optional<std::optional<Instant>> completeAt; ///< outer nothing: intake complete at arrival; inner nothing: still not
};

/// Answer to "what has been promised, and is it kept?": never when the problem is solved. Also for what arrives after hours
/// (I-07). R-4.2.1b, R-4.2.4b, S-SLA-1 … S-SLA-11.
struct Response
{
    GuaranteeState state = GuaranteeState::NotApplicable;
    std::optional<Instant> base;
    std::optional<minutes> target;
    std::optional<Instant> deadline;
    std::optional<Instant> startedAt;
    QByteArray startedBy;                 ///< event type of the start
    std::optional<seconds> elapsed;
    std::optional<seconds> remaining;     ///< target − elapsed, negative when missed
    std::optional<ResponseLevel> level;
    seconds warnBelow{0};                 ///< WARN from this remaining on, CRITICAL from criticalBelow on (S-SLA-9)
    seconds criticalBelow{0};
    std::optional<Instant> nextChange;    ///< next balance step after now that can move the state without a new fact
    Steps steps;                          ///< why

    bool operator==(const Response &) const = default;
};

/// A promise is judged by the policy that was in force when the request arrived.
[[nodiscard]] Response responseAt(const ResponseInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant now);

/// S-SLA-9 for a remaining time.
[[nodiscard]] ResponseLevel levelOf(seconds remaining, seconds warnBelow, seconds criticalBelow);

/// The first instant at which a promise that was not kept by its deadline is missed: a second of its own clock later (S-SLA-2, S-SLA-3).
[[nodiscard]] Instant firstMissed(Instant deadline, const BusinessCalendar &calendar, const Policy &policy);
/// S-UI-1: `1:29`, overdue rounded up with a minus: `-0:02` for 61 s late.
[[nodiscard]] QString formatRemaining(seconds remaining);

} // namespace hline

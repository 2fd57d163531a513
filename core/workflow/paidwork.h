// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reclassification.h"
#include "workflow/ports/records.h"

// What the use cases of paid work, linked requests and events by hand take and answer.

namespace hline {

/// How, by whom and when the client agreed.
struct ConsentGiven
{
    Channel how = Channel::Phone;
    QString by;
    std::optional<Instant> at; ///< nothing = now
};

/// A change of class somebody thinks about.
struct ClassWish
{
    std::optional<Service> service;   ///< nothing = as it is: what would consent alone do?
    std::optional<Instant> consentAt; ///< the client agrees then; nothing = not yet
};

/// What it would do: the minutes, and the response time before and after.
struct ReclassView
{
    RequestId request;
    QString number;
    std::optional<Service> from;
    Service to = Service::Line;
    ReclassCost cost;
    Response response;        ///< as it would be
    bool needsConsent = false; ///< the client must agree before anything is charged
    Instant earliestConsent;  ///< not before this
};

/// The client comes back to something that is closed (I-18).
struct RepeatedContact
{
    std::optional<Channel> channel; ///< nothing = as before
    std::optional<Service> service; ///< nothing = not chosen yet
    QString subject;                ///< empty = the old one
    std::optional<Instant> arrival; ///< nothing = now
};

/// What a consultant notes by hand: MANUAL_REPLY, CALL_TO_CLIENT, INFO_REQUEST, INTERNAL_NOTE (S-SLA-4).
struct HandEvent
{
    QByteArray type;
    QString text;
    std::optional<Instant> at; ///< nothing = now
};

/// A session with minutes beyond the package to which no client is known to have agreed (S-BAL-5).
struct UnagreedSession
{
    RequestId request;
    QString number, client, contract, who;
    SessionId session;
    Instant from;
    minutes overlimit{0};
};

/// A start that the supervisor looks at: taken back, or too short to have helped anybody (S-SLA-4).
struct OddStart
{
    enum class Kind { Voided, Short };
    Kind kind = Kind::Short;
    RequestId request;
    QString number, client;
    QByteArray type; ///< of the event
    Instant at;
    QString reason;  ///< why it was taken back
};

/// A broken promise that a later classification ended (I-21).
struct BreachReclassified
{
    RequestId request;
    QString number, client;
    Instant at; ///< of the change
    Service now = Service::Line;
};
/// Promises of the requests that arrived in a month. I-21, R-4.2.1a.
struct PromiseReport
{
    int kept = 0, broken = 0, notCounted = 0;
    std::vector<BreachReclassified> reclassified;
};

/// A piece of time as the list of double timers names it.
struct DoubledPiece { RequestId request; QString number, client; Instant from, to; };
/// «Двойной таймер» (S-OFF-3).
struct DoubledTime
{
    QString who;
    DoubledPiece first, second;
    Instant from, to; ///< the time in both
};

} // namespace hline

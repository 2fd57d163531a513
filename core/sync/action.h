// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/event.h"
#include "sync/syncstatus.h"

namespace hline {

/// What the engine wants done. Requests to the office carry the time after which their link is shut (sync.md 2.13); each is answered
/// by one event, and the next one comes only after that.
namespace action {

using Deadline = std::chrono::microseconds;

struct Connect { Deadline deadline; };
struct Disconnect { };
struct Hello { DeviceId device; int waiting = 0; Deadline deadline; };
/// Own facts from `from` on, at most `limit` and `bytes` of text.
struct Push { DeviceId device; QUuid incarnation; std::int64_t from = 0; int limit = 0; std::int64_t bytes = 0; Deadline deadline; };
struct Pull { QUuid incarnation; std::int64_t after = 0; QByteArray chain; int limit = 0; Deadline deadline; };
struct Notify { Deadline deadline; };

struct StorePage { std::vector<FeedRow> rows; FeedCursor after; };
struct DropFeed { };
/// Under a new device, made by whoever does it, or under the present one, of which the office has nothing yet.
struct Renumber { enum class Under { NewDevice, ThisDevice } under = Under::NewDevice; };
struct Join { int deskNumber = 0; };

/// What is known of the office's clock; no event answers it.
struct KeepOfficeTime { ClockOffset::Sample clock; std::chrono::microseconds ahead; };

/// TimerFired when the boot clock reads this; replaces the wait before.
struct WaitUntil { std::int64_t bootUs = 0; };
struct ShowStatus { SyncStatus status; };

} // namespace action

using Action = std::variant<action::Connect, action::Disconnect, action::Hello, action::Push, action::Pull, action::Notify,
                            action::StorePage, action::DropFeed, action::Renumber, action::Join, action::WaitUntil,
                            action::ShowStatus, action::KeepOfficeTime>;

} // namespace hline

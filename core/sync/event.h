// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/clockoffset.h"
#include "sync/refusal.h"
#include "workflow/ports/feedstore.h"

#include <variant>

namespace hline {

/// What the desk's file says about itself; read on the storage thread.
struct DeskPosition
{
    DeskIdentity identity;
    FeedCursor cursor;
    FeedStore::OutboxState outbox;
    std::optional<Micros> newest = {}; ///< posting of the last fact of the office that is here
};
[[nodiscard]] inline DeskPosition readPosition(const FeedStore &store)
{
    return {store.identity(), store.cursor(), store.outbox(), store.newest()};
}

struct HelloAnswer
{
    /// DrainOnly: this desk is too old to read and may still push (sync.md 4.3.1). Dismissed: its person has left, and may still push for
    /// some days (reliability.md F10).
    enum class Mode { Full, DrainOnly, Dismissed };
    QUuid incarnation;
    int timeline = 0;
    std::int64_t nextDseq = 1;           ///< the office is the only authority on what it holds
    std::int64_t headSeq = 0;
    std::int64_t serverUs = 0;
    Mode mode = Mode::Full;
    int deskNumber = 0;                  ///< granted to this device; 0: it grants none
};

/// The office's word on one pushed fact.
struct PushAnswer
{
    std::int64_t dseq = 0;
    std::optional<std::int64_t> seq;
    QByteArray verdict; ///< a verdict, or `gap` (dseq = the number it wants) or `fork`: then the last of the answer
};

enum class Visibility { Shown, Hidden }; ///< of a queue or board

/// What can happen to the engine. `Pushed` and the like come only after the complete result was read without an error (2.10).
namespace event {

/// With what was known of the office's clock, if it still holds: the computer runs on since.
struct Started { DeskPosition desk; std::optional<ClockOffset::Sample> clock = {}; };
struct Connected { };
struct Greeted { HelloAnswer answer; };
struct Pushed { std::int64_t first = 0, last = 0; std::vector<PushAnswer> answers; }; ///< the numbers that were sent
struct Pulled { std::vector<FeedRow> rows; };
struct Notified { };      ///< somebody else's facts are there: a hint
struct NotifySent { };
struct LinkLost { enum class Cause { Broken, Overdue } cause = Cause::Broken; };
struct Refused { QByteArray sqlState; };

struct PageStored { DeskPosition desk; };
struct FeedDropped { DeskPosition desk; };
struct Renumbered { DeskPosition desk; int facts = 0; };
struct Joined { DeskPosition desk; };
struct StoreFailed { QByteArray code; };
struct OwnFactsStored { DeskPosition desk; };

struct TimerFired { };
struct VisibilityChanged { Visibility visibility = Visibility::Hidden; };
struct Hurried { };       ///< a person asks, the computer woke, the network came back: try now
struct Stopped { };

} // namespace event

/// How the engine begins on a desk's file, `now` on the boot clock.
[[nodiscard]] inline event::Started begun(const FeedStore &store, const BootReading &now)
{
    event::Started out{readPosition(store)};
    if (const auto known = store.officeTime(); known && known->boot == now.boot)
        out.clock = {known->officeMinusBootUs, known->errorUs};
    return out;
}

using Event = std::variant<event::Started, event::Connected, event::Greeted, event::Pushed, event::Pulled, event::Notified,
                           event::NotifySent, event::LinkLost, event::Refused, event::PageStored, event::FeedDropped,
                           event::Renumbered, event::Joined, event::StoreFailed, event::OwnFactsStored, event::TimerFired,
                           event::VisibilityChanged, event::Hurried, event::Stopped>;

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar.h"

#include <QString>

#include <span>

namespace hline {

/// What a consultant does right now, in the order of the board: who is free is seen first.
enum class Presence { Free, Paused, Working };
[[nodiscard]] QByteArray code(Presence presence);

/// A session that has begun and not ended.
enum class OpenTime { Running, Paused };
/// Free is who has no open session; of several (S-OFF-3) a running one decides. I-10.
[[nodiscard]] Presence presenceOf(std::span<const OpenTime> open);

/// Place of a person on the board: free ones by name, then who waits, then who works, longest first.
struct PersonKey
{
    Presence presence = Presence::Free;
    Instant since; ///< the earliest open session began; not compared for free ones
    QString name;
};
[[nodiscard]] bool isBefore(const PersonKey &a, const PersonKey &b);

/// How many of the deadlines, ascending (S-QUE-1), are missed. Working time decides, as in S-SLA-3: a deadline passed while the line
/// is closed is not missed yet.
[[nodiscard]] std::size_t missedOf(std::span<const Instant> deadlines, const BusinessCalendar &calendar, Instant now);

/// When a doubted clock was read, as far as it can be told: the fact lay between happening and recording as long as that clock said,
/// and came at `posted` (S-OFF-1, sync.md 4.6). A supervisor may date it otherwise.
[[nodiscard]] Instant proposedInstant(Instant said, Instant recorded, Instant posted);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <tl/expected.hpp>

#include <QString>

namespace hline {

/// Time logged afterwards, as one line of typing says it.
struct TimeEntry
{
    Instant from;
    minutes length{0};
    bool operator==(const TimeEntry &) const = default;
};

/// Why a line is not yet an entry.
struct TimeEntryFault
{
    enum class Kind {
        Empty,
        NoLength,
        UnknownWord,
        NoSuchTime,
        StartMissing,
        EndBeforeStart,
        Future,
        TooLong
    };
    Kind kind = Kind::Empty;
    QString word; ///< the piece of the line it is about; may be empty
    bool operator==(const TimeEntryFault &) const = default;
};

/// Understands «35м вчера 14:10», «1ч 30м», «1,5ч», «90», «1:30 с 10:15», «10:15-11:00», «45m yesterday
/// 9:30», in Russian and English words and in the wrong keyboard layout. Without a start the work ended just
/// now. Moscow time; nothing after `now`.
[[nodiscard]] tl::expected<TimeEntry, TimeEntryFault> parseTimeEntry(const QString &line, Instant now);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "domain/explanation.h"
#include "domain/policytimeline.h"

#include <QString>

#include <vector>

namespace hline {

/// One uninterrupted piece of work, [from, to), second precision. S-BIL-1.
struct WorkSegment
{
    QString session;    ///< «Старт» … «Стоп»; pauses stay inside it
    QString consultant;
    Instant from;
    Instant to;
    bool voided = false;
    bool waived = false; ///< worked and shown, but the client does not pay for it (sync.md 4.8)
    bool operator==(const WorkSegment &) const = default;
};

/// What is rounded together. S-BIL-2, S-BIL-4.
struct BilledGroup
{
    QString session;           ///< id of the (earliest) session
    seconds worked{0};
    minutes billed{0};
    std::vector<std::pair<Instant, Instant>> spans; ///< active time, merged, ascending
    std::vector<Instant> minuteStarts;              ///< when minute k happens (S-BIL-5); size = billed
    bool operator==(const BilledGroup &) const = default;
};

struct Billed
{
    std::vector<BilledGroup> groups; ///< by start
    minutes total{0};
    seconds worked{0};
    Steps steps;                     ///< segments, sums and roundings: «Почему столько?»
    bool operator==(const Billed &) const = default;
};

/// From segments of one request to billed minutes. Regulation 2.4.2.6a, S-BIL-1 … S-BIL-5.
/// Each session is billed by the policy of its first second.
[[nodiscard]] Billed bill(const std::vector<WorkSegment> &segments, const PolicyTimeline &policies);

/// The groups of bill() without the explanation, for replays of many sessions.
[[nodiscard]] std::vector<BilledGroup> billedGroups(const std::vector<WorkSegment> &segments, const Policy &policy);

/// S-BIL-3 for one sum of seconds.
[[nodiscard]] minutes billedMinutes(seconds worked, const Policy &policy);

} // namespace hline

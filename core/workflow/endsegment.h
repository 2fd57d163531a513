// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// What happens to sleep inside a segment.
enum class SleepRule { Cut, Count };

/// How a running or paused session ends.
struct SegmentEnd
{
    QByteArray ended = "stop"; ///< pause, stop, switch, quit
    std::optional<Until> until;
    std::optional<Instant> at; ///< for Until::Other
    SleepRule sleep = SleepRule::Cut;
};

/// Facts that end the running segment: one `work`, several around a sleep or past 24 hours, or `timer.end` when it was paused
/// or lasted less than a second (facts.md 3). UNTIL_NEEDED names the choices when the clocks cannot tell the end.
class EndSegment
{
public:
    explicit EndSegment(const Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<std::vector<FactDraft>> operator()(const OpenTimer &timer, const RequestRecord &request,
                                                            const SegmentEnd &end) const;
    /// Facts that close what was worked before a sleep and begin again after it, the timer going on (a heartbeat after a sleep).
    [[nodiscard]] std::vector<FactDraft> aroundSleep(const OpenTimer &timer, const RequestRecord &request, const Sleep &sleep) const;

private:
    struct Piece { microseconds from{0}; seconds length{0}; };
    struct Extent { microseconds total{0}; std::optional<Sleep> sleep; QJsonObject marks; };

    [[nodiscard]] Result<Extent> extent(const OpenTimer &timer, const SegmentEnd &end) const;
    [[nodiscard]] tl::unexpected<Error> outOfRange(const OpenTimer &timer) const;
    [[nodiscard]] Result<Extent> untilOther(const OpenTimer &timer, const std::optional<Instant> &at) const;
    [[nodiscard]] static std::vector<Piece> pieces(const Extent &extent, SleepRule rule);
    [[nodiscard]] FactDraft work(const OpenTimer &timer, const RequestRecord &request, const Piece &piece, QJsonObject data) const;
    [[nodiscard]] std::vector<FactDraft> countedSleep(const OpenTimer &timer, const RequestRecord &request) const;

    const Workbench &m_bench;
};

/// `facts` as UUID text for `data`.
[[nodiscard]] QJsonObject sessionData(const SessionId &session);

} // namespace hline

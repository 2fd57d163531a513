// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/closedmonths.h"
#include "domain/minuteruns.h"

namespace hline {

/// Walks the instants at which lots begin and end, and lets runs of minutes take from the lots between them.
class LedgerReplay
{
public:
    LedgerReplay(const LedgerInput &input, const BusinessCalendar &calendar, const PolicyTimeline &policies, Instant asOf);

    [[nodiscard]] Ledger run();
    /// Everything before `end`, with what is known at as_of.
    [[nodiscard]] Ledger before(Instant end);
    /// Everything up to the first instant of the month after `month`, and what is decided of its carry-over.
    [[nodiscard]] ClosedMonth close(Month month);

private:
    /// Over-limit minutes of a charge, kept for a top-up that may cover them (S-BAL-6).
    struct Uncovered
    {
        std::size_t charge;
        Month month;
        minutes left;
    };

    void open(const LedgerOpening &opening);
    void collectEvents();
    void consumeBefore(Instant end);
    void passEvents(Instant until);
    void pass(Instant at);
    void endLots(Instant at);
    void rollOver(Instant at, std::vector<LotState> ending);
    void beginLots(Instant at);
    void coverEarlier(LotState &lot, Instant at);
    void withdraw(Instant at);

    void consume(MinuteRun run);
    void take(const MinuteRun &run);
    void charge(LotState &lot, const MinuteRun &run);

    void foreseeLaterMonths();
    void takeStock();
    void promiseCarry();
    [[nodiscard]] CarryOver carryOver(Month to, const PrepaidMonth *month, Day due) const;
    [[nodiscard]] Instant carriedFrom(Month to, const PrepaidMonth *month) const;
    void arrange(Instant at);
    [[nodiscard]] const PrepaidMonth *findMonth(Month month) const;
    [[nodiscard]] Day dueOf(Month month, const PrepaidMonth *entry) const;

    void change(minutes delta, Instant at);
    void explain(BalanceLine line);

    const LedgerInput &m_input;
    const BusinessCalendar &m_calendar;
    const PolicyTimeline &m_policies;
    Instant m_asOf;
    std::vector<LotState> m_lots;   ///< not yet begun
    std::vector<LotState> m_active; ///< with minutes left, in consumption order
    std::vector<Instant> m_events;
    std::size_t m_nextEvent = 0;
    ChargedMinutes m_minutes;
    std::vector<Uncovered> m_uncovered;
    Instant m_begin = Instant::min(); ///< nothing before it is replayed: it is closed
    std::optional<Instant> m_exhaustedAt;
    std::optional<std::size_t> m_lastCharge; ///< of the last line, if it came from a run
    minutes m_balance{0};
    bool m_isForecast = false; ///< past as_of only the curve goes on
    Ledger m_ledger;
};

} // namespace hline

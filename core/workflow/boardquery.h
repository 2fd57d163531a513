// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/boardviews.h"
#include "workflow/workbench.h"

namespace hline {

/// The supervisor's board. Costs what waits and who is there, never what the desk holds. S-QUE-1, S-OFF-3, I-10.
class BoardQuery
{
public:
    explicit BoardQuery(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<Board> operator()() const;
    /// Of a month: what was doubled, came late or has a clock that cannot be right, and desks that were restored.
    [[nodiscard]] Result<BoardDoubts> doubts(Month month) const;

private:
    [[nodiscard]] Result<std::vector<BoardWork>> workOf(const ConsultantId &id) const;
    [[nodiscard]] Result<std::vector<BoardPerson>> people(const std::vector<QueueRow> &waiting) const;
    [[nodiscard]] Result<GeneralQueue> general(Instant now) const;
    [[nodiscard]] Result<std::vector<DoubledWork>> doubledWork(Month month) const;
    [[nodiscard]] Result<std::vector<ClockDoubt>> clockDoubts(Month month) const;
    [[nodiscard]] std::vector<MovedStart> movedStarts(Month month) const;
    [[nodiscard]] std::vector<RestoredDesk> restoredDesks(Month month) const;
    [[nodiscard]] std::vector<TimedPiece> piecesOn(const RequestRecord &request) const;
    [[nodiscard]] QString clientOf(const RequestRecord &request) const;
    [[nodiscard]] QString nameOf(const ConsultantId &id) const;

    Workbench &m_bench;
};

} // namespace hline

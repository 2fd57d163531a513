// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/board.h"
#include "domain/doublework.h"
#include "workflow/views.h"

// What the supervisor's board shows.

namespace hline {

/// A session that runs or is paused somewhere in the department.
struct BoardWork
{
    RequestId request;
    QString number, client;
    Instant since;          ///< its last start
    seconds before{0};      ///< worked in it before that
    bool isRunning = false; ///< not paused

    [[nodiscard]] seconds elapsed(Instant now) const { return before + (isRunning ? std::max(now - since, seconds(0)) : seconds(0)); }
};

/// One consultant on the board.
struct BoardPerson
{
    ConsultantId id;
    QString name;
    Presence presence = Presence::Free;
    std::vector<BoardWork> work; ///< more than one: «Двойной таймер» (S-OFF-3)
    int held = 0;                ///< waiting guaranteed requests that have been taken and not begun
};

/// Requests that wait without a guarantee: how many, and the one that waits longest.
struct GeneralQueue
{
    int waiting = 0;
    std::optional<RequestRef> oldest;
    std::optional<Instant> since;
};

/// «Контроль отклика»: what is promised, what is missed, who works on what.
struct Board
{
    Instant asOf;
    std::vector<QueueRow> guaranteed; ///< waiting, by deadline (S-QUE-1): the missed ones come first
    std::size_t missed = 0;           ///< of them at asOf
    GeneralQueue general;
    std::vector<BoardPerson> people;  ///< free ones first
    bool mayAssign = false;           ///< a supervisor, or a lone desk
};

/// «Двойная работа» of one request, with names.
struct DoubledWork
{
    RequestId request;
    QString number, client;
    QString holder, late;      ///< names
    DoubleWork what;
};

/// A fact that does not count because its clock cannot be right (sync.md 4.6): the length holds, the beginning wants a word.
struct ClockDoubt
{
    FactId fact;
    QByteArray kind;
    std::optional<RequestId> request;
    QString number, client, who;
    Instant said, proposed;
    seconds length{0};
    bool canBeDated = true; ///< else it is said again instead
};

/// A start that a wrong clock had dated: the response clock goes by the office's instant (S-OFF-4).
struct MovedStart
{
    QString number, client, who;
    MovedStartRecord what;
};

/// A desk that goes on where another one ended: records may be missing, or two copies of it be at work (sync.md 4.9).
struct RestoredDesk
{
    QString who;
    ContinuedDeskRecord what;
};

/// What a supervisor looks through: nothing here is mended silently.
struct BoardDoubts
{
    std::vector<DoubledWork> work;
    std::vector<DoubledTime> timers;
    std::vector<LateEntry> late;
    std::vector<ClockDoubt> clocks;
    std::vector<MovedStart> starts;
    std::vector<RestoredDesk> desks;

    [[nodiscard]] std::size_t count() const 
    {
        return work.size() + timers.size() + late.size() + clocks.size() + starts.size() + desks.size();
    }
};

} // namespace hline

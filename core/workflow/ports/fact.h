// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "domain/verdict.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace hline {

/// What a desk goes on with (sync.md 4.9): its file was a copy of another one's, or came in the place of a damaged one.
struct Continuation
{
    std::vector<DeviceId> former; ///< of which the office has not been told before; empty: it began by itself
    int again = 0;                ///< facts that were numbered anew, for the office did not have them
    std::optional<int> lost;      ///< the file was damaged, and so many facts could not be read; nothing: it was a copy
    bool operator==(const Continuation &) const = default;
};

/// Who a desk is among desks.
struct DeskIdentity
{
    DeviceId device;
    int deskNumber = 1;
    bool lone = true; ///< never joined an office
    Continuation continues = {};
    bool operator==(const DeskIdentity &) const = default;
};

/// A fact about to be stored (facts.md 1, 2). `data` must not hold personal data; `words` may. The store adds number, salt, hashes.
struct FactDraft
{
    FactId id;                            ///< UUIDv7 made by the use case, so that facts of one batch can point at each other
    QByteArray kind;                      ///< "request.new", "timer.start", …
    int version = 1;
    std::optional<ContractId> contract;
    std::optional<FactId> target;
    std::optional<std::int64_t> secs;     ///< only `work`, 1…86400
    Micros at;                            ///< when it happened
    Micros made;                          ///< when it is recorded
    std::optional<BootReading> boot;      ///< reading at `at`; absent when typed by hand
    QJsonObject data;                     ///< always has "who"
    std::optional<QJsonObject> words;     ///< without "salt": the store adds it
    bool areWordsGone = false;            ///< it was made with words, which were hidden or erased since, or kept long enough
    QByteArray scope = "all";             ///< of words: all | own
};

/// A stored fact.
struct Fact
{
    FactDraft draft;
    std::int64_t place = 0; ///< in fold order: grows, and tells nothing else
    Verdict verdict = Verdict::Ok;
    Micros posted;
};

/// The local row of a running or paused timer (facts.md 3). Not a fact, never sent, rebuildable.
struct TimerRow
{
    enum class Keeper { Window, None };
    ConsultantId who;
    FactId start;              ///< the open timer.start (the last one, if paused)
    SessionId session;
    Keeper keeper = Keeper::None;
    BootReading beat;          ///< last heartbeat
    Micros beatWall;
    bool operator==(const TimerRow &) const = default;
};

/// What changed, by id: the change feed after a commit.
struct Changes
{
    std::vector<RequestId> requests;
    std::vector<ContractId> contracts;
    bool timer = false;
    bool reference = false; ///< clients, contracts, packages, calendar, policy …
    bool everything = false;

    /// What changed as well.
    void add(const Changes &more)
    {
        requests.insert(requests.end(), more.requests.begin(), more.requests.end());
        contracts.insert(contracts.end(), more.contracts.begin(), more.contracts.end());
        timer |= more.timer;
        reference |= more.reference;
        everything |= more.everything;
    }
};

/// One command = one transaction: facts, numbering, words, timer row, projections (facts.md 5).
struct CommandFacts
{
    std::vector<FactDraft> facts;
    enum class TimerChange { Keep, Set, Clear };
    TimerChange timerChange = TimerChange::Keep;
    std::optional<TimerRow> timer; ///< for Set
};

struct Committed
{
    std::vector<Fact> facts; ///< as stored, with the desk's verdicts
    Changes changes;
};

} // namespace hline

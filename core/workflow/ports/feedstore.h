// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/correctedclock.h"
#include "base/result.h"
#include "workflow/facthash.h"

#include <QUuid>

#include <algorithm>
#include <span>

namespace hline {

/// A fact as it travels: envelope, dating hint and the hashed texts, byte for byte (facts.md 1).
struct SentFact
{
    std::int64_t dseq = 0;
    FactDraft envelope;                ///< `data` and `words` stay empty: the texts below are what is hashed
    QByteArray data;
    std::optional<QByteArray> words;   ///< absent: the fact has none, or they were hidden or erased
    QByteArray bodySha;                ///< of the words as they were made
};

/// A row of the office's log.
struct FeedRow
{
    SentFact fact;
    DeviceId device;
    QByteArray author; ///< login that pushed it
    OfficeWord word;
    QByteArray chain;  ///< link of `word.seq`
};

/// How far a desk knows the office's log (sync.md 4.1).
struct FeedCursor
{
    QUuid incarnation;       ///< null: never met an office
    int timeline = 0;
    std::int64_t seq = 0;
    QByteArray chain;        ///< chainStart() at 0
    bool operator==(const FeedCursor &) const = default;
};

/// That a desk and its office have parted for good.
struct Parting
{
    enum class Why { Dismissed, TooLate, Left }; ///< by the office; … before all was sent; by the person here
    Why why = Why::Dismissed;
    Micros at;
    std::int64_t confirmed = 0; ///< number of the last own fact that the office has
    bool operator==(const Parting &) const = default;
};

/// What the sync engine needs of a desk's memory. All calls on the storage thread.
class FeedStore
{
public:
    virtual ~FeedStore() = default;

    [[nodiscard]] virtual DeviceId device() const = 0;
    [[nodiscard]] virtual DeskIdentity identity() const = 0;
    [[nodiscard]] virtual FeedCursor cursor() const = 0;
    /// When the office posted the last fact that is here: the data are at least as new.
    [[nodiscard]] virtual std::optional<Micros> newest() const = 0;
    /// Own facts that the feed does not hold yet. A fact is known by its id, whoever brought it to the office: after a fork or a
    /// cloned file the office may hold the second one of a desk and lack the first.
    struct OutboxState
    {
        int waiting = 0;                ///< numbered under this device, not in the feed
        std::int64_t lastOwn = 0;       ///< number of the last own fact, 0 = none
        std::optional<Micros> oldest;   ///< when the first of the waiting ones was recorded
        std::int64_t firstWaiting = 0;  ///< number of the first of them, 0 = none waits
        int stranded = 0;               ///< numbered under a former device of this desk only, not in the feed (sync.md 4.9)
        bool operator==(const OutboxState &) const = default;
        /// How many of them the office does not have, if it has those up to a number: a desk that reads no more is not told by the feed.
        [[nodiscard]] int unsent(std::int64_t confirmed) const
        {
            return firstWaiting == 0 ? stranded : static_cast<int>(lastOwn - std::min(std::max(confirmed, firstWaiting - 1), lastOwn)) + stranded;
        }
    };
    [[nodiscard]] virtual OutboxState outbox() const = 0;
    /// Own facts from `dseq` on, in order, whatever the feed holds: the office says from where it wants them. Stops before
    /// `bytes` of text are passed, but after at least one fact.
    [[nodiscard]] virtual Result<std::vector<SentFact>> ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const = 0;

    /// Stores rows that follow the cursor and folds them, with the new cursor, in one transaction. Each row is checked: number,
    /// envelope hash, words' hash, link. Corrupt, code FEED_BROKEN, if one does not hold: nothing of the page is stored then.
    [[nodiscard]] virtual Result<Changes> receive(std::span<const FeedRow> rows, const FeedCursor &after) = 0;
    /// Forgets the shared cache, never an own fact: the log is read again from the beginning (sync.md 4.3.3).
    [[nodiscard]] virtual Result<Changes> dropFeed() = 0;
    /// Takes a new device and numbers under it exactly those facts of this desk, made under whatever device, that the feed lacks by
    /// their id (sync.md 4.9). How many.
    [[nodiscard]] virtual Result<int> renumber(const DeviceId &device) = 0;
    /// From now on verdicts are the office's. `deskNumber` is what it granted.
    [[nodiscard]] virtual Result<void> joinOffice(int deskNumber) = 0;

    /// What this desk last knew of its office's clock; nothing before it heard one (sync.md 4.6).
    [[nodiscard]] virtual std::optional<OfficeTime> officeTime() const = 0;
    /// Keeps it across restarts and puts the desk's clock right by it. Facts that are made already stay as they are (sync.md 4.1).
    [[nodiscard]] virtual Result<void> keepOfficeTime(const OfficeTime &known) = 0;
};

} // namespace hline

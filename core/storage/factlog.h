// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/facthash.h"
#include "workflow/ports/deskstore.h"

#include <QSet>

#include <set>

namespace hline {

/// A fact as it lies in the log, with the desk's word on it.
struct StoredFact
{
    Fact fact;
    std::optional<Micros> voidedAt; ///< posting instant of its reversal; the epoch while its import is not complete
};

/// Own facts that the office has not numbered yet come after all that it has (facts.md 5).
inline constexpr std::int64_t OwnPlaces = std::int64_t(1) << 40;

/// A fact as folds meet it. Its place is the office's number, or OwnPlaces and the desk's own one.
struct PlacedFact
{
    FactDraft draft;
    std::int64_t place = 0;
    std::optional<OfficeWord> word; ///< nothing: the desk judges it itself
    std::optional<DeviceId> device; ///< that sent it; with the word only
};

/// The hashed texts of a fact; empty words = none.
struct FactTexts { QByteArray data, words; };
/// Adds the salt and checks limits: Invalid if a text has no canonical form, is too large or names no author.
[[nodiscard]] Result<FactTexts> canonicalTexts(const FactDraft &draft);

/// The immutable part of a desk: facts, their words and their numbers (sync.md 4.2). Numbers run without gaps.
class FactLog
{
public:
    FactLog(Database &database, DeskIdentity identity);

    /// Reads where the log ends and checks its last 200 links. Corrupt if a link does not hold.
    [[nodiscard]] Result<void> open();
    /// Checks every link; a broken one is Corrupt and named.
    [[nodiscard]] Result<void> verifyAll();
    /// Checks the next `count` links, from where the last call stopped; begins anew after the last one. How many of this round are left.
    [[nodiscard]] Result<std::int64_t> verifyNext(int count);

    /// Adds texts, hashes and number; the fact's place. Failures of SQLite stay with the database's transaction.
    [[nodiscard]] Result<std::int64_t> append(const FactDraft &draft);

    /// Where the log ends; put back when a transaction is rolled back.
    struct End { std::int64_t dseq = 0; QByteArray chain; };
    [[nodiscard]] const End &end() const { return m_end; }
    void rewind(const End &end) { m_end = end; }

    [[nodiscard]] std::optional<StoredFact> find(const FactId &id);
    /// Contract that a fact names.
    [[nodiscard]] std::optional<ContractId> contractOf(const FactId &id);
    /// Judged facts of one request or record, in fold order.
    [[nodiscard]] std::vector<StoredFact> ofSubject(const QUuid &subject);
    [[nodiscard]] std::vector<StoredFact> ofBatch(const FactId &import);
    /// What a fact `date` that counts has dated; nothing if another one did.
    [[nodiscard]] std::optional<StoredFact> datedBy(const Fact &dating);
    /// What the reversals that count and were posted at one instant have taken back: several may have been, and the first in fold order did it.
    [[nodiscard]] QSet<FactId> takenBackAt(Micros posted);
    /// Up to `limit` facts after a place in fold order, not judged yet or judged.
    [[nodiscard]] std::vector<PlacedFact> after(std::int64_t place, int limit);
    [[nodiscard]] std::int64_t countAfter(std::int64_t place) const;
    /// Place of the last fact of all; 0 if there is none.
    [[nodiscard]] std::int64_t lastPlace() const;
    /// The latest instant that has passed, as far as facts tell: the office's last word, or what is not sent yet.
    [[nodiscard]] Micros passed() const;
    /// Own facts up to this number are in the feed: no longer the desk's to judge.
    [[nodiscard]] std::int64_t acknowledged() const { return m_acknowledged; }
    /// Own facts that the feed lacks; numbers of the first and the last, 0 = none.
    struct Waiting { std::int64_t count = 0, first = 0, last = 0; };
    [[nodiscard]] Waiting waiting() const;
    /// Facts of this desk under a former device that neither the feed has nor this device has numbered anew (sync.md 4.9).
    [[nodiscard]] std::vector<FactId> stranded();
    [[nodiscard]] std::int64_t strandedCount() const { return m_stranded; }
    /// Reads how far the feed goes, after rows came or went. Folds know of no row beyond `upTo`, though it is stored.
    void readFeedEnd(std::int64_t upTo = OwnPlaces);
    /// The last row of the feed that folds know of.
    [[nodiscard]] std::int64_t feedEnd() const { return m_feedEnd; }
    /// Numbers begin anew under another device (sync.md 4.9).
    void takeIdentity(const DeskIdentity &identity) { m_identity = identity; }
    /// Gives a stored fact the next number of this desk.
    void number(const FactId &fact);

private:
    void addNumber(const FactId &fact, const QByteArray &envelopeSha);
    [[nodiscard]] Result<void> verify(std::int64_t from, std::int64_t to);

    Database &m_database;
    DeskIdentity m_identity;
    End m_end;
    std::int64_t m_feedEnd = 0;
    std::int64_t m_acknowledged = 0;
    std::set<std::int64_t> m_ahead; ///< numbers beyond that are in the feed all the same: another copy of this desk brought them
    std::int64_t m_stranded = 0;
    std::int64_t m_verifiedTo = 0; ///< by verifyNext()
};

} // namespace hline

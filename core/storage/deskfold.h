// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/auditlist.h"
#include "storage/factroutes.h"
#include "storage/ledgerstore.h"
#include "storage/readingstate.h"
#include "storage/registerstore.h"
#include "storage/requeststate.h"
#include "storage/searchindex.h"

#include <QSet>

#include <algorithm>

namespace hline {

/// Version of everything folded from facts: raise it with any change of the folds, and desks fold anew when they open.
inline constexpr int ProjectionVersion = 18;

/// Judges facts in the order of the log and folds them into the projections. The only writer of projection tables.
class DeskFold
{
public:
    DeskFold(Database &database, FactLog &log, DeskIdentity identity, const Clock &clock);
    void takeIdentity(const DeskIdentity &identity) { m_identity = identity; }

    [[nodiscard]] Fact add(const PlacedFact &fact); ///< judges it and applies it to the aggregates in memory
    /// Takes back, newest first, what own facts that only this desk has judged did to the projections, so that facts of the
    /// office can go before them. False if it cannot: then everything is to be folded anew.
    [[nodiscard]] bool retract();
    [[nodiscard]] Changes flush(Instant now); ///< writes every touched aggregate: once, at the end of a transaction
    [[nodiscard]] bool forgetWords(const std::vector<FactId> &facts); ///< true if any of them had some
    void touchOpenRows() { m_rulesTouched = true; } ///< time itself has gone back
    void touchRequestsOf(const QUuid &device); ///< their numbers begin with that of the desk, which may have changed
    void forget(); ///< what a rolled back transaction left in memory
    [[nodiscard]] std::vector<RequestId> refresh(Instant now); ///< rows anew whose state time alone may have moved

    void foldAfter(std::int64_t place); ///< folds every fact that comes after a place
    /// Folds what the log holds beyond the projections; everything if their version differs.
    [[nodiscard]] Result<void> catchUp(Instant now);
    void reset(); ///< empties the projections; the next catchUp() folds them anew

    // ---- the first reading of an office's log (sync.md 4.12)
    /// From now on facts may be folded before their turn; a desk that is opened after a crash folds everything anew.
    void beginReading();
    [[nodiscard]] bool isReading() const { return m_reading.isOn; }
    void addAhead(const PlacedFact &fact); ///< before its turn: the request or record knows it, money and time do not
    [[nodiscard]] Changes putOff(); ///< keeps what is touched for later: nobody waits for balances while they are incomplete
    void beginTakingUp() { m_reading.takenUp = {}; } ///< what was taken before is stored
    /// Takes a contract of it, with up to `limit` of its requests, for the next flush(); how many contracts are left.
    [[nodiscard]] std::size_t takeUp(std::size_t limit);
    /// After a transaction of the reading that failed: what is put off may be more than it was, never less.
    void forgetTransaction();
    void endReading(); ///< everything is in its turn; the next flush() makes the projections good

    [[nodiscard]] std::shared_ptr<const RequestState> request(const RequestId &id);
    [[nodiscard]] ReferenceStore &references() { return m_references; }
    [[nodiscard]] LedgerStore &ledgers() { return m_ledgers; }
    [[nodiscard]] AuditList &auditList() { return m_audit; }
    [[nodiscard]] SearchIndex &searchIndex() { return m_search; }
    [[nodiscard]] RegisterStore &registers() { return m_registers; }
    [[nodiscard]] const BusinessCalendar &calendar();
    [[nodiscard]] std::vector<CalendarYear> calendarYears();
    [[nodiscard]] const PolicyTimeline &policies(const std::optional<ContractId> &contract);
    [[nodiscard]] ResponseInput responseInput(const RequestState &state, Instant now);
    [[nodiscard]] ProjectedRow queueRow(const RequestState &state, Instant now);
    [[nodiscard]] std::optional<ClientId> clientOf(const RequestRecord &record); ///< its contract's where it names none
    [[nodiscard]] RequestRecord completed(const RequestState &state); ///< whole, with its number and client

private:
    std::shared_ptr<RequestState> loaded(const RequestId &id);
    [[nodiscard]] QUuid subjectOf(const FactDraft &draft);
    [[nodiscard]] QUuid subjectOfFact(const FactId &id);
    [[nodiscard]] bool isComplete(const FactId &import, std::int64_t place); ///< for a fact at a place
    [[nodiscard]] Verdict judged(const FactDraft &draft, const QUuid &subject, Micros posted);
    [[nodiscard]] Verdict heard(const FactDraft &draft, const OfficeWord &word);
    void judgeMonth(VerdictInput &input, const FactDraft &draft, Route route);
    [[nodiscard]] Month monthOfCharge(const FactDraft &draft);
    void apply(const StoredFact &stored, const QUuid &subject);
    void applyWork(const StoredFact &stored);
    void applyMoney(const StoredFact &stored);
    void applyClose(const Fact &fact);
    void applyReopen(const Fact &fact);
    void applyImport(const Fact &fact);
    void bringIntoForce(const FactId &import); ///< what waited for its end
    void applyReverse(const Fact &fact);
    void applyDating(const Fact &dating);
    void undoDating(const Fact &dating);
    void setDatingVoided(const StoredFact &dating, const std::optional<Micros> &at);
    void judgeDating(VerdictInput &input, const FactDraft &dating, Micros posted);
    [[nodiscard]] bool retractOne(const StoredFact &stored, const QUuid &subject);
    void takeOut(const StoredFact &stored, const QUuid &subject);
    void retractReverse(const Fact &fact);
    void retractImport(const Fact &fact);
    [[nodiscard]] Fact promote(const PlacedFact &fact);
    void takeTurn(StoredFact stored);
    void voidInLedger(const StoredFact &stored, const std::optional<Micros> &at);
    void touchWaived(const WaiverStore::Changed &contract); ///< of the work; nothing: no charge has changed
    [[nodiscard]] std::vector<StoredFact> knownBefore(const QUuid &subject, const Fact &closing);
    void readAhead();
    void lookBack(const Fact &closing);
    void lookForward();
    void forgetRules();
    [[nodiscard]] int deskNumberOf(const RequestId &id); ///< that made a request; 0 while no record tells (facts.md 4)
    void setVoided(const StoredFact &stored, const std::optional<Micros> &at); ///< or brings one of a completed import into force
    void touch(const StoredFact &stored, const QUuid &subject);
    void touchLinked(const FactDraft &draft);

    [[nodiscard]] Result<void> foldInSteps(std::int64_t place, Instant now);
    [[nodiscard]] std::int64_t foldStep(std::int64_t place);
    [[nodiscard]] Micros lastPosted();
    /// The instant rows speak of: never before the last posting, though somebody set the wall clock back.
    [[nodiscard]] Instant rowTime(Instant now) { return std::max(now, toInstant(lastPosted())); }
    void settle(const ContractId &contract); ///< brings what the ledger of a contract rests on up to the last fact, in the middle of a transaction
    void foldRecords();
    void flushRequests();
    void flushSessions(RequestState &state);
    void flushClasses(const RequestState &state);
    void flushContracts(Instant now, QSet<RequestId> &rows);
    [[nodiscard]] bool writeBalance(const ContractId &id, Instant now, const std::vector<Instant> &learnt); ///< true if its turns have moved
    void addRowsOfRecords(QSet<RequestId> &rows);
    [[nodiscard]] ContractId contractOf(const RequestId &id); ///< null if none
    [[nodiscard]] std::vector<RequestId> byContract(const QSet<RequestId> &rows);
    void writeRow(const RequestId &id, Instant now);
    void writeClosedRows(); ///< of touched requests, while their states are at hand: they tell of no balance
    void writeLinks(const RequestId &id);
    [[nodiscard]] QString numberOf(const RequestState &state); ///< empty before its registration is known
    [[nodiscard]] bool intakeIncomplete(const RequestRecord &record);

    Database &m_database;
    FactLog &m_log;
    DeskIdentity m_identity;
    const Clock &m_clock;
    ReferenceStore m_references;
    LedgerStore m_ledgers;
    SearchIndex m_search;
    RegisterStore m_registers;
    AuditList m_audit;
    std::optional<BusinessCalendar> m_calendar;
    std::optional<std::vector<RefState>> m_policies;
    QHash<QUuid, PolicyTimeline> m_timelines; ///< by contract; null for those without own values
    QHash<RequestId, std::shared_ptr<RequestState>> m_requests; // shared: a reader may hold one while the fold reloads it
    std::optional<Micros> m_lastPosted;
    QHash<FactId, std::int64_t> m_imports; ///< places of those known to be in the log

    QSet<RequestId> m_unwrittenRequests; ///< touched ones whose sessions and register entry are not written yet
    QSet<RequestId> m_touchedRequests;   ///< the others: only their row is left
    QSet<ContractId> m_touchedContracts;
    QSet<ContractId> m_changedContracts; ///< touched ones whose own record changed
    QSet<QUuid> m_touchedRecords;
    QSet<QUuid> m_foldedRecords; ///< touched ones whose row is written
    ReadingState m_reading;
    bool m_rulesTouched = false; ///< calendar, policy or packages: every open request may stand differently
};

} // namespace hline

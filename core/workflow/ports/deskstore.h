// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/closedmonths.h"
#include "workflow/ports/attachmentstore.h"
#include "workflow/ports/fact.h"
#include "workflow/ports/outboxrecord.h"
#include "workflow/ports/records.h"

#include <array>
#include <functional>

namespace hline {

/// The desk's memory: facts in, projections out. All calls on one thread (the storage thread). Implemented by SqliteDeskStore.
class DeskStore
{
public:
    virtual ~DeskStore() = default;

    [[nodiscard]] virtual DeskIdentity identity() const = 0;
    /// Numbers, judges, stores and folds in one durable transaction; nothing is stored on error.
    [[nodiscard]] virtual Result<Committed> commit(const CommandFacts &command) = 0;
    /// Refreshes the heartbeat of the timer row (no fact).
    [[nodiscard]] virtual Result<void> beat(const BootReading &boot, Micros wall) = 0;
    /// Makes the local timer row of a session that a crash or another keeper left (facts.md 3).
    [[nodiscard]] virtual Result<void> keepTimer(const TimerRow &row) = 0;
    /// Called after each commit, on the storage thread.
    virtual void onCommitted(std::function<void(const Changes &)> listener) = 0;
    /// Re-derives queue rows whose state can have changed by time alone (month ends, activations, expiries). Returns their ids
    /// and tells the listener.
    [[nodiscard]] virtual Result<std::vector<RequestId>> refreshQueue(Instant now) = 0;

    /// False while an office's log is read for the first time: queues are good, balances incomplete (sync.md 4.12).
    [[nodiscard]] virtual bool isWhole() const { return true; }

    /// False while the log holds facts in force that only a newer Hline can read: balances are incomplete (reliability.md D13).
    [[nodiscard]] virtual bool isUnderstood() const { return true; }

    // ---- requests
    /// A request by number ("131", "2-131"), id, or at least 8 leading hex digits of it. NotFound / Conflict (ambiguous) name the text.
    [[nodiscard]] virtual Result<RequestId> findRequest(const QString &text) const = 0;
    [[nodiscard]] virtual Result<RequestRecord> request(const RequestId &id) const = 0;
    [[nodiscard]] virtual int greatestRequestNumber() const = 0;
    /// Rows of a view in S-QUE-1 order; no view = waiting requests only. Keyset paging: rows after `after`.
    [[nodiscard]] virtual Result<std::vector<QueueRow>> queue(std::optional<QueueView> view, const ConsultantId &me, Instant now,
                                                              int limit = -1, const std::optional<QueueKey> &after = {}) const = 0;
    /// How many rows each view has, without reading them.
    [[nodiscard]] virtual std::array<int, QueueViewCount> queueCounts(const ConsultantId &me) const = 0;
    [[nodiscard]] virtual Result<std::vector<QueueRow>> queueRows(const std::vector<RequestId> &ids, Instant now) const = 0;
    [[nodiscard]] virtual std::vector<HistoryRecord> history(const RequestId &id) const = 0;
    /// Number and link of a fact in the office's log, or in the desk's own while the office has not numbered it (facts.md 1): what
    /// was stored up to it cannot be changed without changing these 32 bytes. Number 0 if unknown.
    struct LogLink { std::int64_t number = 0; QByteArray chain; };
    [[nodiscard]] virtual LogLink linkOf(const FactId &fact) const = 0;

    /// Own facts that the office has not numbered, oldest first, then those it has lately spoken on, newest first.
    [[nodiscard]] virtual std::vector<OutboxRecord> outboxRecords(int limit) const = 0;

    /// Requests on which anything was recorded in [from, to).
    [[nodiscard]] virtual std::vector<RequestId> requestsTouched(Instant from, Instant to) const = 0;
    /// Refusals, permissions and refused requests, by a list of their own: never a walk through the log.
    [[nodiscard]] virtual std::vector<AuditRecord> audit(const AuditFilter &filter) const = 0;
    /// Clauses the list has, each with how often.
    [[nodiscard]] virtual std::vector<std::pair<QByteArray, int>> auditClauses() const = 0;

    // ---- time
    [[nodiscard]] virtual std::optional<TimerRow> timerRow() const = 0;
    /// Sessions of a person that run or are paused (un-reversed timer.start without an end).
    [[nodiscard]] virtual std::vector<SessionRecord> openSessions(const ConsultantId &who) const = 0;
    [[nodiscard]] virtual Result<SessionRecord> session(const SessionId &id) const = 0;
    [[nodiscard]] virtual std::vector<WorkRecord> workOf(const SessionId &id) const = 0;
    /// One time entry, also a voided one.
    [[nodiscard]] virtual Result<WorkRecord> work(const FactId &fact) const = 0;
    /// Ended sessions of a person without a note, newest first («Без описания: 3»).
    [[nodiscard]] virtual std::vector<WorkRecord> workWithoutNote(const ConsultantId &who, int limit) const = 0;

    // ---- contracts and money
    [[nodiscard]] virtual Result<ContractId> findContract(const QString &numberOrId) const = 0;
    [[nodiscard]] virtual Result<ContractRecord> contract(const ContractId &id) const = 0;
    [[nodiscard]] virtual std::vector<ContractRecord> contractsOf(const ClientId &id) const = 0;
    [[nodiscard]] virtual std::vector<ContractId> contracts() const = 0;
    /// What moves the balance of a contract from the last closed month on, ready to replay; months from the first to the one after
    /// `now`. In a closed month: as known when it was closed.
    [[nodiscard]] virtual Result<LedgerInput> ledgerInput(const ContractId &id, Instant now) const = 0;
    /// The ledger replayed at `asOf` (may come from a cache of this process that commits invalidate).
    [[nodiscard]] virtual Result<std::shared_ptr<const Ledger>> ledger(const ContractId &id, Instant asOf) const = 0;
    /// … with all lines and charges since the contract began. For a person who reads them, not for a list.
    [[nodiscard]] virtual Result<WholeLedger> wholeLedger(const ContractId &id, Instant asOf) const = 0;
    /// Prepaid minutes that closed months would give back now if these were the classes of a request (S-RCL-4); the ones it has
    /// have given back theirs already.
    [[nodiscard]] virtual minutes returnedByClosedMonths(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes,
                                                         Instant now) const = 0;
    /// Closed months of a contract, oldest first (S-OFF-2).
    [[nodiscard]] virtual std::vector<ClosedMonthRecord> closedMonths(const ContractId &id) const = 0;
    /// Entries posted in [from, to) whose month was closed by then, newest first.
    [[nodiscard]] virtual std::vector<LateRecord> lateEntries(Instant from, Instant to) const = 0;
    /// Facts that the office, or a lone desk itself, judged like this when they came, in [from, to), newest first: ClaimLost and Clock
    /// have a list of their own, never a walk through the log.
    [[nodiscard]] virtual std::vector<JudgedRecord> judgedAs(Verdict verdict, Instant from, Instant to) const = 0;
    [[nodiscard]] virtual std::vector<MovedStartRecord> movedStarts(Instant from, Instant to) const = 0; ///< in force, posted in [from, to)
    /// Desks that told in [from, to) that they go on for others, newest first.
    [[nodiscard]] virtual std::vector<ContinuedDeskRecord> continuedDesks(Instant from, Instant to) const = 0;
    /// Every lot bought or granted, newest first.
    [[nodiscard]] virtual Result<std::vector<PurchaseRecord>> purchases(const ContractId &id) const = 0;
    /// The norms of every service that has some.
    [[nodiscard]] virtual std::vector<NormRecord> norms() const = 0;
    /// Inputs of the response clock of a request; the balance curve is as posted (S-SLA-11).
    [[nodiscard]] virtual Result<ResponseInput> responseInput(const RequestId &id, Instant now) const = 0;

    // ---- reference
    [[nodiscard]] virtual Result<ClientRecord> client(const ClientId &id) const = 0;
    [[nodiscard]] virtual Result<ProductRecord> product(const ProductId &id) const = 0;
    [[nodiscard]] virtual std::vector<ProductRecord> productsOf(const ClientId &id) const = 0;
    [[nodiscard]] virtual Result<ContactRecord> contact(const ContactId &id) const = 0;
    [[nodiscard]] virtual std::vector<ContactRecord> contactsOf(const ClientId &id) const = 0;
    [[nodiscard]] virtual std::vector<PackageRecord> packages() const = 0;
    [[nodiscard]] virtual std::vector<ConsultantRecord> consultants() const = 0;
    [[nodiscard]] virtual BusinessCalendar calendar() const = 0; ///< with hours of policy
    [[nodiscard]] virtual std::vector<CalendarYear> calendarYears() const = 0;
    /// Policies of the desk, overlaid by the contract's own where section 3 allows them, over time.
    [[nodiscard]] virtual PolicyTimeline policies(const std::optional<ContractId> &contract) const = 0;
    [[nodiscard]] Policy policy(const std::optional<ContractId> &contract, Instant at) const { return policies(contract).at(at); }
    /// Search over contract, organisation, ИНН, phone, subject, number; `folded` = foldForSearch(text).
    [[nodiscard]] virtual std::vector<SearchHit> search(const QString &folded, int limit) const = 0;

    // ---- registers, attachments, knowledge base
    /// Entries of a register, duplicates included, oldest first.
    [[nodiscard]] virtual std::vector<RegisterRow> registerRows(RegisterKind kind) const = 0;
    /// Articles that contain the words, best first; `folded` = foldForSearch(text), empty = the most used ones.
    [[nodiscard]] virtual std::vector<ArticleRecord> findArticles(const QString &folded, int limit) const = 0;
    /// Closed requests of the line, by the instant of closing: from ≤ t < to.
    [[nodiscard]] virtual AnswerCounts answerCounts(Instant from, Instant to) const = 0;
    /// Requests whose answer lacked a good article, newest first.
    [[nodiscard]] virtual std::vector<RequestId> articleGaps() const = 0;
    [[nodiscard]] virtual AttachmentStore &attachments() const = 0;

    // ---- imports
    /// Current fields of a reference record (as in its `ref` facts, data and words merged); empty if unknown.
    /// Dated fields carry the value in force on `day`.
    [[nodiscard]] virtual QJsonObject refFields(const QByteArray &type, const QUuid &id, Day day) const = 0;
    /// Current records of a type by lookup key: org → ИНН/КПП and folded name; contract → contractKey(number); product →
    /// contract id|folded program; contact → org id|folded name; package → folded name. Nothing if none.
    [[nodiscard]] virtual std::optional<QUuid> findRef(const QByteArray &type, const QString &key) const = 0;
    /// Contracts of every organisation with this ИНН.
    [[nodiscard]] virtual std::vector<ContractId> contractsByInn(const QString &inn) const = 0;
    /// Is there an un-reversed payment with this natural key (`account|day|number|amount|inn`)?
    [[nodiscard]] virtual bool hasPayment(const QUuid &paymentId) const = 0;
    /// Facts of an import batch that are still in force; their ids and those of records made by them that others refer to.
    struct BatchRecord { FactId import; QString what, fileName; Instant at; int facts = 0; bool reversed = false; };
    [[nodiscard]] virtual std::vector<BatchRecord> batches() const = 0;
    /// Why a batch cannot be undone: numbers of requests and payments outside it that refer to its records; empty if it can.
    [[nodiscard]] virtual QStringList batchUses(const FactId &import) const = 0;
    [[nodiscard]] virtual bool isReversed(const FactId &fact) const = 0;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/deskplace.h"
#include "storage/storeoptions.h"
#include "workflow/ports/deskstore.h"
#include "workflow/ports/snapshotstore.h"
#include "workflow/ports/unsentstore.h"

#include <memory>

namespace hline {

class Database;
class AttachmentFolder;
class DeskFold;
enum class Durable;
class FactLog;
class RescueCopy;
struct RefState;
class Rows;

/// The desk in one SQLite file (facts.md, sync.md 0, 2, 4.2). Lives on the thread that opened it.
class SqliteDeskStore final : public DeskStore, public FeedStore, public SnapshotStore, public UnsentStore
{
public:
    /// Busy: another process holds the file. Corrupt: damaged. TooNew: made by a newer Hline. Denied: read-only file or folder,
    /// full disk. ReadOnlyRescue reads a copy of what is there, leaves the file alone and refuses every command.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDeskStore>> open(const StoreOptions &options);
    ~SqliteDeskStore() override;

    [[nodiscard]] Result<bool> rebuildAndCompare(); ///< folds every projection anew beside the stored ones; false if any row differs
    [[nodiscard]] Result<void> verify(); ///< checks every link of the desk's own chain and SQLite's own integrity
    /// Checks the next `count` links, for idle moments; how many of this round are left. Corrupt: every command is refused from then on.
    [[nodiscard]] Result<std::int64_t> verifyNext(int count);
    [[nodiscard]] Result<bool> checkPlace(); ///< true: its file was removed and is back. Denied: DESK_FILE_GONE, DESK_FILE_REPLACED. Busy: DESK_FILE_HELD, until asked again
    [[nodiscard]] Result<void> checkpoint(); ///< moves the write-ahead log into the file without waiting, and wipes what erased words left
    /// Some of the words behind `after` that were kept long enough (domain/wordskept.h); the last it looked at, nothing at the end.
    [[nodiscard]] Result<std::optional<FactId>> forgetOldWords(const std::optional<FactId> &after);
    [[nodiscard]] std::optional<Parting> parting() const;
    [[nodiscard]] Result<void> part(const Parting &how), meetAgain(); ///< words and files that the office has go; all is to be read anew
    [[nodiscard]] std::int64_t lastNumber() const; ///< of the desk's last fact
    [[nodiscard]] std::optional<ConsultantId> firstAuthor() const; ///< of the desk's own facts: its person

    [[nodiscard]] DeviceId device() const override;
    [[nodiscard]] FeedCursor cursor() const override;
    [[nodiscard]] std::optional<Micros> newest() const override;
    [[nodiscard]] OutboxState outbox() const override;
    [[nodiscard]] Result<std::vector<SentFact>> ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const override;
    [[nodiscard]] Result<Changes> receive(std::span<const FeedRow> rows, const FeedCursor &after) override;
    [[nodiscard]] Result<Changes> dropFeed() override;
    [[nodiscard]] Result<int> renumber(const DeviceId &device) override;
    [[nodiscard]] Result<void> joinOffice(int deskNumber) override;
    [[nodiscard]] std::optional<OfficeTime> officeTime() const override;
    [[nodiscard]] Result<void> keepOfficeTime(const OfficeTime &known) override;
    [[nodiscard]] Result<std::vector<UnsentFact>> unsent() const override;
    [[nodiscard]] Result<Taken> takeUnsent(std::span<const SentFact> facts) override;
    [[nodiscard]] Result<void> beginReading(std::int64_t upTo) override;
    [[nodiscard]] Result<Changes> receiveAhead(std::span<const FeedRow> rows) override;
    [[nodiscard]] Result<std::size_t> receiveNext(std::span<const CheckedRow> rows, const FeedCursor &office) override;
    [[nodiscard]] Result<std::size_t> settleReading() override;
    [[nodiscard]] std::int64_t foldedTo() const override;
    [[nodiscard]] Result<void> cancelReading() override;
    [[nodiscard]] std::optional<std::int64_t> readingTo() const override;
    [[nodiscard]] bool isWhole() const override { return !readingTo(); }
    [[nodiscard]] bool isUnderstood() const override, isWipeDue() const; ///< … : deleted words can still be read in the file
    [[nodiscard]] DeskIdentity identity() const override;
    [[nodiscard]] Result<Committed> commit(const CommandFacts &command) override;
    [[nodiscard]] Result<void> beat(const BootReading &boot, Micros wall) override, keepTimer(const TimerRow &row) override;
    void onCommitted(std::function<void(const Changes &)> listener) override;
    [[nodiscard]] Result<std::vector<RequestId>> refreshQueue(Instant now) override;
    [[nodiscard]] Result<RequestId> findRequest(const QString &text) const override;
    [[nodiscard]] Result<RequestRecord> request(const RequestId &id) const override;
    [[nodiscard]] int greatestRequestNumber() const override;
    [[nodiscard]] Result<std::vector<QueueRow>> queue(std::optional<QueueView> view, const ConsultantId &me, Instant now,
                                                      int limit = -1, const std::optional<QueueKey> &after = {}) const override;
    [[nodiscard]] std::array<int, QueueViewCount> queueCounts(const ConsultantId &me) const override;
    [[nodiscard]] Result<std::vector<QueueRow>> queueRows(const std::vector<RequestId> &ids, Instant now) const override;
    [[nodiscard]] std::vector<HistoryRecord> history(const RequestId &id) const override;
    [[nodiscard]] LogLink linkOf(const FactId &fact) const override;
    [[nodiscard]] std::vector<RequestId> requestsTouched(Instant from, Instant to) const override;
    [[nodiscard]] std::optional<TimerRow> timerRow() const override;
    [[nodiscard]] std::vector<SessionRecord> openSessions(const ConsultantId &who) const override;
    [[nodiscard]] std::vector<OutboxRecord> outboxRecords(int limit) const override;
    [[nodiscard]] std::vector<AuditRecord> audit(const AuditFilter &filter) const override;
    [[nodiscard]] std::vector<std::pair<QByteArray, int>> auditClauses() const override;
    [[nodiscard]] Result<SessionRecord> session(const SessionId &id) const override;
    [[nodiscard]] Result<WorkRecord> work(const FactId &fact) const override;
    [[nodiscard]] std::vector<WorkRecord> workOf(const SessionId &id) const override, workWithoutNote(const ConsultantId &who, int limit) const override;
    [[nodiscard]] Result<ContractId> findContract(const QString &numberOrId) const override;
    [[nodiscard]] Result<ContractRecord> contract(const ContractId &id) const override;
    [[nodiscard]] std::vector<ContractRecord> contractsOf(const ClientId &id) const override;
    [[nodiscard]] Result<LedgerInput> ledgerInput(const ContractId &id, Instant now) const override;
    [[nodiscard]] Result<std::shared_ptr<const Ledger>> ledger(const ContractId &id, Instant asOf) const override;
    [[nodiscard]] Result<WholeLedger> wholeLedger(const ContractId &id, Instant asOf) const override;
    [[nodiscard]] minutes returnedByClosedMonths(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes,
                                                 Instant now) const override;
    [[nodiscard]] std::vector<ContractId> contracts() const override;
    [[nodiscard]] std::vector<ClosedMonthRecord> closedMonths(const ContractId &id) const override;
    [[nodiscard]] std::vector<LateRecord> lateEntries(Instant from, Instant to) const override;
    [[nodiscard]] std::vector<JudgedRecord> judgedAs(Verdict verdict, Instant from, Instant to) const override;
    [[nodiscard]] std::vector<MovedStartRecord> movedStarts(Instant from, Instant to) const override;
    [[nodiscard]] std::vector<ContinuedDeskRecord> continuedDesks(Instant from, Instant to) const override;
    [[nodiscard]] Result<std::vector<PurchaseRecord>> purchases(const ContractId &id) const override;
    [[nodiscard]] std::vector<NormRecord> norms() const override;
    [[nodiscard]] Result<ResponseInput> responseInput(const RequestId &id, Instant now) const override;

    [[nodiscard]] Result<ClientRecord> client(const ClientId &id) const override;
    [[nodiscard]] Result<ProductRecord> product(const ProductId &id) const override;
    [[nodiscard]] std::vector<ProductRecord> productsOf(const ClientId &id) const override;
    [[nodiscard]] Result<ContactRecord> contact(const ContactId &id) const override;
    [[nodiscard]] std::vector<ContactRecord> contactsOf(const ClientId &id) const override;
    [[nodiscard]] std::vector<PackageRecord> packages() const override;
    [[nodiscard]] std::vector<ConsultantRecord> consultants() const override;
    [[nodiscard]] BusinessCalendar calendar() const override;
    [[nodiscard]] std::vector<CalendarYear> calendarYears() const override;
    [[nodiscard]] PolicyTimeline policies(const std::optional<ContractId> &contract) const override;
    [[nodiscard]] std::vector<SearchHit> search(const QString &folded, int limit) const override;
    [[nodiscard]] std::vector<RegisterRow> registerRows(RegisterKind kind) const override;
    [[nodiscard]] std::vector<ArticleRecord> findArticles(const QString &folded, int limit) const override;
    [[nodiscard]] AnswerCounts answerCounts(Instant from, Instant to) const override;
    [[nodiscard]] std::vector<RequestId> articleGaps() const override;
    [[nodiscard]] AttachmentStore &attachments() const override;
    [[nodiscard]] QJsonObject refFields(const QByteArray &type, const QUuid &id, Day day) const override;
    [[nodiscard]] std::optional<QUuid> findRef(const QByteArray &type, const QString &key) const override;
    [[nodiscard]] std::vector<ContractId> contractsByInn(const QString &inn) const override;
    [[nodiscard]] bool hasPayment(const QUuid &paymentId) const override, isReversed(const FactId &fact) const override;
    [[nodiscard]] std::vector<BatchRecord> batches() const override;
    [[nodiscard]] QStringList batchUses(const FactId &import) const override;

private:
    friend class BulkWriter;
    explicit SqliteDeskStore(const StoreOptions &options);
    [[nodiscard]] Result<void> prepare(), readIdentity(), endReading(), goOnIn(std::unique_ptr<Database> file);
    [[nodiscard]] Result<Changes> refolded(const std::function<Result<void>()> &change, Durable durable, std::optional<std::int64_t> upTo = {});
    [[nodiscard]] Result<std::size_t> takeUpNext();
    [[nodiscard]] Result<Committed> store(const CommandFacts &command);
    void takeIdentity(const DeskIdentity &identity), writeTimer(const TimerRow &row);
    [[nodiscard]] Result<RefState> ref(const QByteArray &type, const QUuid &id) const;
    [[nodiscard]] std::vector<QueueRow> rowsOf(Rows rows, Instant now) const;

    QString m_path;
    const Clock &m_clock;
    CorrectedClock *m_corrected;
    StoreMode m_mode;
    std::unique_ptr<RescueCopy> m_copy; ///< what a rescue reads
    std::optional<FilePlace> m_place, m_putBack; ///< of the file that is open; of one that was put back, while another program has it
    std::unique_ptr<Database> m_database;
    DeskIdentity m_identity;
    std::unique_ptr<FactLog> m_log;
    std::unique_ptr<DeskFold> m_fold;
    std::unique_ptr<AttachmentFolder> m_files;
    std::size_t m_portion = 1; ///< rows of a transaction of the first reading
    std::vector<std::function<void(const Changes &)>> m_listeners;
    mutable std::optional<std::optional<TimerRow>> m_timer; ///< as the file has it; empty = to be read
};

} // namespace hline

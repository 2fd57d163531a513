// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/deskstore.h"

#include <utility>

namespace hline::test {

/// A desk store whose i-th commit (or read) from now fails, once or from then on, as a full or torn disk would make it fail.
/// Everything else is the real store's.
class FaultyStore final : public DeskStore
{
public:
    explicit FaultyStore(DeskStore &store) : m_store(store) { }

    /// The commit after `good` more successful ones fails.
    void failAfter(int good) { m_left = good; }
    enum class Lasting { Once, ForEver };
    void failAfter(int good, Lasting lasting) { m_left = good; m_lasting = lasting; }
    /// The read (of a call that can fail) after `good` more successful ones fails.
    void failReadAfter(int good, Lasting lasting) { m_readsLeft = good; m_lasting = lasting; }
    void heal() { m_left = m_readsLeft = -1; m_lasting = Lasting::ForEver; }

    [[nodiscard]] Result<Committed> commit(const CommandFacts &command) override
    {
        if (fails(m_left))
            return failure(Error::Kind::Busy, QStringLiteral("the disk is full"), "DISK_FULL");
        ++m_commits;
        return m_store.commit(command);
    }
    [[nodiscard]] int commits() const { return m_commits; }
    [[nodiscard]] int reads() const { return m_reads; }

    [[nodiscard]] DeskIdentity identity() const override { return m_store.identity(); }
    [[nodiscard]] Result<void> beat(const BootReading &boot, Micros wall) override { return write([&] { return m_store.beat(boot, wall); }); }
    [[nodiscard]] Result<void> keepTimer(const TimerRow &row) override { return write([&] { return m_store.keepTimer(row); }); }
    void onCommitted(std::function<void(const Changes &)> listener) override { m_store.onCommitted(std::move(listener)); }
    [[nodiscard]] Result<std::vector<RequestId>> refreshQueue(Instant now) override { return m_store.refreshQueue(now); }
    [[nodiscard]] Result<RequestId> findRequest(const QString &text) const override { return read([&] { return m_store.findRequest(text); }); }
    [[nodiscard]] Result<RequestRecord> request(const RequestId &id) const override { return read([&] { return m_store.request(id); }); }
    [[nodiscard]] int greatestRequestNumber() const override { return m_store.greatestRequestNumber(); }
    [[nodiscard]] Result<std::vector<QueueRow>> queue(std::optional<QueueView> view, const ConsultantId &me,
        Instant now, int limit, const std::optional<QueueKey> &after) const override
    { return read([&] { return m_store.queue(view, me, now, limit, after); }); }
    [[nodiscard]] std::array<int, QueueViewCount> queueCounts(const ConsultantId &me) const override
    { return m_store.queueCounts(me); }
    [[nodiscard]] Result<std::vector<QueueRow>> queueRows(const std::vector<RequestId> &ids, Instant now) const override
    { return read([&] { return m_store.queueRows(ids, now); }); }
    [[nodiscard]] std::vector<HistoryRecord> history(const RequestId &id) const override { return m_store.history(id); }
    [[nodiscard]] LogLink linkOf(const FactId &fact) const override { return m_store.linkOf(fact); }
    [[nodiscard]] std::vector<OutboxRecord> outboxRecords(int limit) const override { return m_store.outboxRecords(limit); }
    [[nodiscard]] std::vector<RequestId> requestsTouched(Instant from, Instant to) const override
    { return m_store.requestsTouched(from, to); }
    [[nodiscard]] std::vector<AuditRecord> audit(const AuditFilter &filter) const override { return m_store.audit(filter); }
    [[nodiscard]] std::vector<std::pair<QByteArray, int>> auditClauses() const override { return m_store.auditClauses(); }
    [[nodiscard]] std::optional<TimerRow> timerRow() const override { return m_store.timerRow(); }
    [[nodiscard]] std::vector<SessionRecord> openSessions(const ConsultantId &who) const override
    { return m_store.openSessions(who); }
    [[nodiscard]] Result<SessionRecord> session(const SessionId &id) const override { return read([&] { return m_store.session(id); }); }
    [[nodiscard]] std::vector<WorkRecord> workOf(const SessionId &id) const override { return m_store.workOf(id); }
    [[nodiscard]] Result<WorkRecord> work(const FactId &fact) const override { return read([&] { return m_store.work(fact); }); }
    [[nodiscard]] std::vector<WorkRecord> workWithoutNote(const ConsultantId &who, int limit) const override
    { return m_store.workWithoutNote(who, limit); }
    [[nodiscard]] Result<ContractId> findContract(const QString &numberOrId) const override
    { return read([&] { return m_store.findContract(numberOrId); }); }
    [[nodiscard]] Result<ContractRecord> contract(const ContractId &id) const override { return read([&] { return m_store.contract(id); }); }
    [[nodiscard]] std::vector<ContractRecord> contractsOf(const ClientId &id) const override
    { return m_store.contractsOf(id); }
    [[nodiscard]] Result<LedgerInput> ledgerInput(const ContractId &id, Instant now) const override
    { return read([&] { return m_store.ledgerInput(id, now); }); }
    [[nodiscard]] Result<WholeLedger> wholeLedger(const ContractId &id, Instant asOf) const override
    { return read([&] { return m_store.wholeLedger(id, asOf); }); }
    [[nodiscard]] minutes returnedByClosedMonths(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes,
                                                 Instant now) const override
    { return m_store.returnedByClosedMonths(id, request, classes, now); }
    [[nodiscard]] std::vector<ContractId> contracts() const override { return m_store.contracts(); }
    [[nodiscard]] std::vector<ClosedMonthRecord> closedMonths(const ContractId &id) const override { return m_store.closedMonths(id); }
    [[nodiscard]] std::vector<LateRecord> lateEntries(Instant from, Instant to) const override { return m_store.lateEntries(from, to); }
    [[nodiscard]] std::vector<JudgedRecord> judgedAs(Verdict verdict, Instant from, Instant to) const override
    { return m_store.judgedAs(verdict, from, to); }
    [[nodiscard]] std::vector<MovedStartRecord> movedStarts(Instant from, Instant to) const override { return m_store.movedStarts(from, to); }
    [[nodiscard]] std::vector<ContinuedDeskRecord> continuedDesks(Instant from, Instant to) const override
    { return m_store.continuedDesks(from, to); }
    [[nodiscard]] Result<std::shared_ptr<const Ledger>> ledger(const ContractId &id, Instant asOf) const override
    { return read([&] { return m_store.ledger(id, asOf); }); }
    [[nodiscard]] Result<std::vector<PurchaseRecord>> purchases(const ContractId &id) const override
    { return read([&] { return m_store.purchases(id); }); }
    [[nodiscard]] std::vector<NormRecord> norms() const override { return m_store.norms(); }
    [[nodiscard]] Result<ResponseInput> responseInput(const RequestId &id, Instant now) const override
    { return read([&] { return m_store.responseInput(id, now); }); }
    [[nodiscard]] Result<ClientRecord> client(const ClientId &id) const override { return read([&] { return m_store.client(id); }); }
    [[nodiscard]] Result<ProductRecord> product(const ProductId &id) const override { return read([&] { return m_store.product(id); }); }
    [[nodiscard]] std::vector<ProductRecord> productsOf(const ClientId &id) const override { return m_store.productsOf(id); }
    [[nodiscard]] Result<ContactRecord> contact(const ContactId &id) const override { return read([&] { return m_store.contact(id); }); }
    [[nodiscard]] std::vector<ContactRecord> contactsOf(const ClientId &id) const override { return m_store.contactsOf(id); }
    [[nodiscard]] std::vector<PackageRecord> packages() const override { return m_store.packages(); }
    [[nodiscard]] std::vector<ConsultantRecord> consultants() const override { return m_store.consultants(); }
    [[nodiscard]] BusinessCalendar calendar() const override { return m_store.calendar(); }
    [[nodiscard]] std::vector<CalendarYear> calendarYears() const override { return m_store.calendarYears(); }
    [[nodiscard]] PolicyTimeline policies(const std::optional<ContractId> &contract) const override { return m_store.policies(contract); }
    [[nodiscard]] std::vector<SearchHit> search(const QString &folded, int limit) const override
    { return m_store.search(folded, limit); }
    [[nodiscard]] std::vector<RegisterRow> registerRows(RegisterKind kind) const override { return m_store.registerRows(kind); }
    [[nodiscard]] std::vector<ArticleRecord> findArticles(const QString &folded, int limit) const override
    { return m_store.findArticles(folded, limit); }
    [[nodiscard]] AnswerCounts answerCounts(Instant from, Instant to) const override { return m_store.answerCounts(from, to); }
    [[nodiscard]] std::vector<RequestId> articleGaps() const override { return m_store.articleGaps(); }
    [[nodiscard]] AttachmentStore &attachments() const override { return m_store.attachments(); }
    [[nodiscard]] QJsonObject refFields(const QByteArray &type, const QUuid &id, Day day) const override
    { return m_store.refFields(type, id, day); }
    [[nodiscard]] std::optional<QUuid> findRef(const QByteArray &type, const QString &key) const override
    { return m_store.findRef(type, key); }
    [[nodiscard]] std::vector<ContractId> contractsByInn(const QString &inn) const override
    { return m_store.contractsByInn(inn); }
    [[nodiscard]] bool hasPayment(const QUuid &paymentId) const override { return m_store.hasPayment(paymentId); }
    [[nodiscard]] std::vector<BatchRecord> batches() const override { return m_store.batches(); }
    [[nodiscard]] QStringList batchUses(const FactId &import) const override { return m_store.batchUses(import); }
    [[nodiscard]] bool isReversed(const FactId &fact) const override { return m_store.isReversed(fact); }

private:
    [[nodiscard]] bool fails(int &left) const
    {
        if (left < 0)
            return false;
        if (left > 0) {
            --left;
            return false;
        }
        if (m_lasting == Lasting::Once)
            left = -1;
        return true;
    }
    template<typename Call>
    [[nodiscard]] auto read(Call call) const -> decltype(call())
    {
        ++m_reads;
        if (fails(m_readsLeft))
            return failure(Error::Kind::Corrupt, QStringLiteral("the page cannot be read"), "DISK_TORN");
        return call();
    }
    template<typename Call>
    [[nodiscard]] auto write(Call call) -> decltype(call())
    {
        if (fails(m_left))
            return failure(Error::Kind::Busy, QStringLiteral("the disk is full"), "DISK_FULL");
        return call();
    }

    DeskStore &m_store;
    int m_left = -1;
    mutable int m_readsLeft = -1;
    Lasting m_lasting = Lasting::ForEver;
    int m_commits = 0;
    mutable int m_reads = 0;
};

} // namespace hline::test

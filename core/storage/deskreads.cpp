// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/correctedclock.h"
#include "storage/attachmentfolder.h"
#include "storage/deskfold.h"
#include "storage/formerdesks.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
tl::unexpected<Error> unknown(const T &id)
{
    return failure(Error::Kind::NotFound, u"no such thing: "_s + id.toString(), "NOT_FOUND", {}, {id.toString()});
}

ClientRecord clientRecord(const RefState &state)
{
    return {ClientId(state.id), state.text(u"name"_s), state.text(u"inn"_s), state.text(u"kpp"_s), state.text(u"code1c"_s)};
}

template<typename Id>
std::optional<Id> optionalRef(const RefState &state, const QString &field)
{
    const auto id = state.uuid(field);
    return id ? std::optional(Id(*id)) : std::nullopt;
}

ContactRecord contactRecord(const RefState &state)
{
    return {ContactId(state.id), optionalRef<ClientId>(state, u"org"_s), state.text(u"last"_s), state.text(u"first"_s),
            state.text(u"middle"_s), state.text(u"phone"_s), state.text(u"email"_s), state.text(u"connect_user"_s)};
}

ProductRecord productRecord(const RefState &state)
{
    ProductRecord out{ProductId(state.id), optionalRef<ClientId>(state, u"org"_s), state.text(u"program"_s), {}};
    out.standing = {state.flag(u"platform_1c"_s), state.flag(u"boxed"_s), state.flag(u"cloud"_s), state.day(u"its_to"_s),
                    state.day(u"updates_to"_s)};
    return out;
}

template<typename Record>
std::vector<Record> all(const std::vector<RefState> &states, Record (*make)(const RefState &))
{
    std::vector<Record> out;
    for (const RefState &state : states)
        out.push_back(make(state));
    return out;
}

} // namespace

Result<RefState> SqliteDeskStore::ref(const QByteArray &type, const QUuid &id) const
{
    const RefState *state = m_fold->references().find(id);
    for (int hops = 0; state && state->sameAs && hops < 8; ++hops)
        state = m_fold->references().find(*state->sameAs);
    if (!state || state->type != type) {
        if (auto good = m_database->check(); !good && !state)
            return failure(good.error());
        return unknown(id);
    }
    return *state;
}

Result<ClientRecord> SqliteDeskStore::client(const ClientId &id) const
{
    return ref("org", id.uuid()).map(clientRecord);
}

Result<ProductRecord> SqliteDeskStore::product(const ProductId &id) const
{
    return ref("product", id.uuid()).map(productRecord);
}

std::vector<ProductRecord> SqliteDeskStore::productsOf(const ClientId &id) const
{
    return all(m_fold->references().ofParent(id.uuid(), "product"), productRecord);
}

Result<ContactRecord> SqliteDeskStore::contact(const ContactId &id) const
{
    return ref("contact", id.uuid()).map(contactRecord);
}

std::vector<ContactRecord> SqliteDeskStore::contactsOf(const ClientId &id) const
{
    return all(m_fold->references().ofParent(id.uuid(), "contact"), contactRecord);
}

std::vector<PackageRecord> SqliteDeskStore::packages() const
{
    std::vector<PackageRecord> out;
    for (const RefState &state : m_fold->references().ofType("package"))
        out.push_back({PackageId(state.id), packageTermsOf(state)});
    return out;
}

std::vector<ConsultantRecord> SqliteDeskStore::consultants() const
{
    std::vector<ConsultantRecord> out;
    for (const RefState &state : m_fold->references().ofType("consultant")) {
        out.push_back({ConsultantId(state.id), state.text(u"name"_s), state.text(u"role"_s), state.fields.value(u"active"_s).toBool(true),
                       state.text(u"login"_s)});
    }
    return out;
}

BusinessCalendar SqliteDeskStore::calendar() const
{
    return m_fold->calendar();
}

std::vector<CalendarYear> SqliteDeskStore::calendarYears() const
{
    return m_fold->calendarYears();
}

PolicyTimeline SqliteDeskStore::policies(const std::optional<ContractId> &contract) const
{
    return m_fold->policies(contract);
}

std::vector<SearchHit> SqliteDeskStore::search(const QString &folded, int limit) const
{
    return m_fold->searchIndex().find(folded, limit, m_fold->references());
}

Result<ContractId> SqliteDeskStore::findContract(const QString &numberOrId) const
{
    const QUuid id = QUuid::fromString(numberOrId);
    if (const RefState *state = id.isNull() ? nullptr : m_fold->references().find(id); state && state->type == "contract")
        return ContractId(id);
    if (const auto found = m_fold->references().byKey("contract", numberOrId))
        return ContractId(*found);
    return failure(Error::Kind::NotFound, u"no contract "_s + numberOrId, "CONTRACT_NOT_FOUND", {}, {numberOrId});
}

Result<ContractRecord> SqliteDeskStore::contract(const ContractId &id) const
{
    return ref("contract", id.uuid()).map(contractRecord);
}

std::vector<ContractRecord> SqliteDeskStore::contractsOf(const ClientId &id) const
{
    return all(m_fold->references().ofParent(id.uuid(), "contract"), contractRecord);
}

Result<LedgerInput> SqliteDeskStore::ledgerInput(const ContractId &id, Instant now) const
{
    return ref("contract", id.uuid()).map([this, &id, now](const RefState &) {
        return m_fold->ledgers().input(id, now, {m_fold->calendar(), m_fold->policies(id)});
    });
}

Result<std::shared_ptr<const Ledger>> SqliteDeskStore::ledger(const ContractId &id, Instant asOf) const
{
    return ref("contract", id.uuid()).map([this, &id, asOf](const RefState &) {
        return m_fold->ledgers().ledger(id, asOf, {m_fold->calendar(), m_fold->policies(id)});
    });
}

Result<WholeLedger> SqliteDeskStore::wholeLedger(const ContractId &id, Instant asOf) const
{
    return ref("contract", id.uuid()).map([this, &id, asOf](const RefState &) {
        return m_fold->ledgers().whole(id, asOf, {m_fold->calendar(), m_fold->policies(id)});
    });
}

minutes SqliteDeskStore::returnedByClosedMonths(const ContractId &id, const RequestId &request, const std::vector<ClassChange> &classes,
                                                Instant now) const
{
    return m_fold->ledgers().returned(id, request, classes, now, {m_fold->calendar(), m_fold->policies(id)});
}

std::vector<ContractId> SqliteDeskStore::contracts() const
{
    std::vector<ContractId> out;
    Rows rows = m_database->select(Sql("SELECT record_id FROM record WHERE type = 'contract' AND same_as IS NULL ORDER BY key"));
    while (rows.next())
        out.push_back(rows.id<ContractId>(0));
    return out;
}

std::vector<ClosedMonthRecord> SqliteDeskStore::closedMonths(const ContractId &id) const
{
    std::vector<ClosedMonthRecord> out;
    Rows rows = m_database->select(Sql("SELECT c.fact_id, c.month, c.posted_us, c.used_min, c.over_min, c.carried_min, f.data ->> '$.used_min', "
                                       "f.data ->> '$.over_min', f.data ->> '$.carried_min' FROM closed_month c JOIN fact f ON f.fact_id = c.fact_id "
                                       "WHERE c.contract = :contract ORDER BY c.month"), id);
    while (rows.next()) {
        out.push_back({rows.id<FactId>(0), parseIsoMonth(rows.text(1)).value_or(Month()), toInstant(rows.micros(2)), minutes(rows.number(3)),
                       minutes(rows.number(4)), minutes(rows.number(5))});
        if (!rows.isNull(6) && !rows.isNull(7) && !rows.isNull(8))
            out.back().said = ActFigures{minutes(rows.number(6)), minutes(rows.number(7)), minutes(rows.number(8))};
    }
    return out;
}

std::vector<LateRecord> SqliteDeskStore::lateEntries(Instant from, Instant to) const
{
    std::vector<LateRecord> out;
    Rows rows = m_database->select(
        Sql("SELECT j.fact_id, f.kind, f.contract, f.target, j.at_us, f.secs, j.posted_us, f.data ->> '$.who', j.voided_us, "
            "EXISTS (SELECT 1 FROM waiver w WHERE w.work = j.fact_id AND w.until_us IS NULL) FROM judged j "
            "JOIN fact f ON f.fact_id = j.fact_id WHERE j.verdict = 'late' AND f.kind <> 'date' AND j.posted_us >= :from AND j.posted_us < :to ORDER BY j.place DESC"),
        toMicros(from), toMicros(to));
    while (rows.next()) {
        LateRecord late;
        late.fact = rows.id<FactId>(0);
        late.kind = rows.utf8(1);
        late.contract = rows.id<ContractId>(2);
        late.request = rows.id<RequestId>(3);
        late.at = toInstant(rows.micros(4));
        late.length = seconds(rows.number(5));
        late.posted = toInstant(rows.micros(6));
        late.who = ConsultantId::fromString(rows.text(7)).value_or(ConsultantId());
        late.voided = !rows.isNull(8);
        late.waived = !late.voided && rows.number(9) != 0;
        out.push_back(std::move(late));
    }
    return out;
}

std::vector<JudgedRecord> SqliteDeskStore::judgedAs(Verdict verdict, Instant from, Instant to) const
{
    std::vector<JudgedRecord> out;
    Rows rows = m_database->select( // the list of two verdicts is the condition of the index judged_doubted
        Sql("SELECT j.fact_id, f.kind, r.request_id, f.at_us, f.made_us, f.secs, j.posted_us, f.data ->> '$.who', j.voided_us FROM judged j "
            "JOIN fact f ON f.fact_id = j.fact_id LEFT JOIN request r ON r.request_id = j.subject WHERE j.verdict IN ('clock', 'claim_lost') "
            "AND j.verdict = :verdict AND j.posted_us >= :from AND j.posted_us < :to ORDER BY j.place DESC"),
        QString::fromLatin1(code(verdict)), toMicros(from), toMicros(to));
    while (rows.next()) {
        JudgedRecord one;
        one.fact = rows.id<FactId>(0);
        one.kind = rows.utf8(1);
        one.request = rows.optionalId<RequestId>(2);
        one.at = toInstant(rows.micros(3));
        one.made = toInstant(rows.micros(4));
        one.length = seconds(rows.number(5));
        one.posted = toInstant(rows.micros(6));
        one.who = ConsultantId::fromString(rows.text(7)).value_or(ConsultantId());
        one.voided = !rows.isNull(8);
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<MovedStartRecord> SqliteDeskStore::movedStarts(Instant from, Instant to) const
{
    std::vector<MovedStartRecord> out;
    Rows rows = m_database->select( // postings never go back: what came in a month stands beside each other in the feed
        Sql("SELECT f.fact_id, f.target, f.data ->> '$.who', f.at_us, e.eff_us FROM feed e JOIN fact f ON f.fact_id = e.fact_id JOIN judged j ON "
            "j.fact_id = e.fact_id WHERE e.seq > coalesce((SELECT seq FROM feed WHERE posted_us < :from ORDER BY seq DESC LIMIT 1), 0) AND "
            "e.posted_us < :to AND f.kind IN ('timer.start', 'connect.start') AND abs(e.eff_us - f.at_us) > :marked AND e.verdict = 'ok' AND "
            "j.voided_us IS NULL ORDER BY e.seq DESC"), toMicros(from), toMicros(to), std::chrono::microseconds(MarkedOffset).count());
    while (rows.next())
        out.push_back({rows.id<FactId>(0), rows.id<RequestId>(1), ConsultantId::fromString(rows.text(2)).value_or(ConsultantId()),
                       toInstant(rows.micros(3)), toInstant(rows.micros(4))});
    return out;
}

std::vector<ContinuedDeskRecord> SqliteDeskStore::continuedDesks(Instant from, Instant to) const
{
    return continuedDesksIn(*m_database, from, to);
}

Result<std::vector<PurchaseRecord>> SqliteDeskStore::purchases(const ContractId &id) const
{
    return ref("contract", id.uuid()).map([this, &id](const RefState &) { return m_fold->ledgers().purchases(id); });
}

std::vector<NormRecord> SqliteDeskStore::norms() const
{
    std::vector<NormRecord> out;
    for (const RefState &state : m_fold->references().ofType("norm")) {
        const auto service = serviceFromCode(state.text(u"service"_s).toLatin1());
        if (!service)
            continue;
        NormRecord record{*service, {}};
        for (const auto &[from, value] : state.dated(u"minutes"_s)) {
            if (value.toInteger() > 0)
                record.norms.push_back({from, minutes(value.toInteger())});
        }
        out.push_back(std::move(record));
    }
    return out;
}

Result<ResponseInput> SqliteDeskStore::responseInput(const RequestId &id, Instant now) const
{
    const auto state = m_fold->request(id);
    if (!state->exists)
        return unknown(id);
    return m_fold->responseInput(*state, now);
}

std::vector<RegisterRow> SqliteDeskStore::registerRows(RegisterKind kind) const
{
    return m_fold->registers().rows(kind);
}

std::vector<ArticleRecord> SqliteDeskStore::findArticles(const QString &folded, int limit) const
{
    return m_fold->searchIndex().articles(folded, limit, m_fold->references());
}

AnswerCounts SqliteDeskStore::answerCounts(Instant from, Instant to) const
{
    return m_fold->registers().answers(from, to);
}

std::vector<RequestId> SqliteDeskStore::articleGaps() const
{
    return m_fold->registers().gaps();
}

AttachmentStore &SqliteDeskStore::attachments() const
{
    return *m_files;
}

QJsonObject SqliteDeskStore::refFields(const QByteArray &type, const QUuid &id, Day day) const
{
    const RefState *state = m_fold->references().find(id);
    return state && state->type == type ? state->on(day) : QJsonObject();
}

std::optional<QUuid> SqliteDeskStore::findRef(const QByteArray &type, const QString &key) const
{
    return m_fold->references().byKey(type, key);
}

std::vector<ContractId> SqliteDeskStore::contractsByInn(const QString &inn) const
{
    return m_fold->references().contractsByInn(inn);
}

bool SqliteDeskStore::hasPayment(const QUuid &paymentId) const
{
    Rows rows = m_database->select(Sql("SELECT 1 FROM money WHERE target = :id AND voided_us IS NULL"), paymentId);
    return rows.next();
}

bool SqliteDeskStore::isReversed(const FactId &fact) const
{
    Rows rows = m_database->select(Sql("SELECT 1 FROM judged WHERE fact_id = :id AND voided_us > 0"), fact);
    return rows.next();
}

std::vector<DeskStore::BatchRecord> SqliteDeskStore::batches() const
{
    Rows rows = m_database->select(
        Sql("SELECT b.import, b.what, w.text ->> '$.file', b.at_us, b.reversed, "
            "(SELECT count(*) FROM judged j WHERE j.batch = b.import AND (j.voided_us IS NULL)) FROM batch b "
            "LEFT JOIN words w ON w.fact_id = b.import ORDER BY b.place DESC"));
    std::vector<BatchRecord> out;
    while (rows.next()) {
        out.push_back({rows.id<FactId>(0), rows.text(1), rows.text(2), toInstant(rows.micros(3)), static_cast<int>(rows.number(5)),
                       rows.number(4) != 0});
    }
    return out;
}

QStringList SqliteDeskStore::batchUses(const FactId &import) const
{
    // Records that only this batch has made: every other fact of theirs would stay behind without its record.
    QStringList out;
    Rows requests = m_database->select(
        Sql("SELECT DISTINCT r.desk_no, r.n FROM judged j JOIN request r ON r.contract = j.subject OR r.client = j.subject "
            "OR r.product = j.subject OR r.contact = j.subject WHERE j.batch = :batch AND j.voided_us IS NULL AND j.subject <> '' "
            "AND NOT EXISTS (SELECT 1 FROM judged o WHERE o.subject = j.subject AND o.voided_us IS NULL AND o.batch IS NOT j.batch) "
            "ORDER BY r.n"), import);
    while (requests.next())
        out.append(printedNumber(requests.number(0), requests.number(1)));
    Rows payments = m_database->select(
        Sql("SELECT DISTINCT coalesce(f.data ->> '$.key', f.kind || ' ' || f.fact_id) FROM judged j JOIN money m ON m.contract = j.subject AND m.voided_us IS NULL "
            "JOIN fact f ON f.fact_id = m.fact_id JOIN judged p ON p.fact_id = m.fact_id WHERE j.batch = :batch "
            "AND j.voided_us IS NULL AND p.batch IS NOT j.batch AND NOT EXISTS (SELECT 1 FROM judged o WHERE o.subject = j.subject "
            "AND o.voided_us IS NULL AND o.batch IS NOT j.batch)"), import);
    while (payments.next())
        out.append(payments.text(0));
    return out;
}

} // namespace hline

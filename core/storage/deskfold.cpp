// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

#include "storage/moneyfacts.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype RequestCacheLimit = 4000;

/// A waiver, or what took one back: the request tells of it, yet nothing else belongs to the request by it.
bool isAboutWaiver(Database &database, FactId fact)
{
    for (std::int64_t before = std::numeric_limits<std::int64_t>::max();;) {
        Rows rows = database.select(Sql("SELECT f.kind, f.target, j.place FROM fact f JOIN judged j ON j.fact_id = f.fact_id WHERE f.fact_id = :id"), fact);
        if (!rows.next() || rows.number(2) >= before)
            return false;
        if (rows.utf8(0) != "reverse" || rows.isNull(1))
            return rows.utf8(0) == "waive";
        before = rows.number(2);
        fact = rows.id<FactId>(1);
    }
}

} // namespace

DeskFold::DeskFold(Database &database, FactLog &log, DeskIdentity identity, const Clock &clock)
    : m_database(database), m_log(log), m_identity(identity), m_clock(clock), m_references(database),
      m_ledgers(database, m_references), m_search(database), m_registers(database), m_audit(database)
{
}

QUuid DeskFold::subjectOfFact(const FactId &id)
{
    Rows rows = m_database.select(Sql("SELECT subject FROM judged WHERE fact_id = :id"), id);
    return rows.next() ? rows.uuid(0) : QUuid();
}

QUuid DeskFold::subjectOf(const FactDraft &draft)
{
    const auto route = routeOfKind(draft.kind);
    if (!route)
        return {};
    switch (*route) {
    case Route::NewRequest: return draft.id.uuid();
    case Route::Request:
    case Route::Reference: return draft.target ? draft.target->uuid() : QUuid();
    case Route::Waiver: {
        const auto work = draft.target ? m_log.find(*draft.target) : std::nullopt;
        return work && work->fact.draft.kind == "work" ? subjectOfFact(*draft.target) : QUuid();
    }
    case Route::OfTarget:
    case Route::Dating: return draft.target && !isAboutWaiver(m_database, *draft.target) ? subjectOfFact(*draft.target) : QUuid();
    case Route::Reverse: return draft.target ? subjectOfFact(*draft.target) : QUuid();
    case Route::Money:
    case Route::Import:
    case Route::Close:
    case Route::Reopen:
    case Route::Kept: return {};
    }
    Q_UNREACHABLE();
}

bool DeskFold::isComplete(const FactId &import, std::int64_t place)
{
    auto known = m_imports.constFind(import);
    if (known == m_imports.constEnd()) {
        Rows rows = m_database.select(Sql("SELECT place FROM batch WHERE import = :id"), import);
        if (!rows.next())
            return false;
        known = m_imports.insert(import, rows.number(0));
    }
    return *known < place;
}

Micros DeskFold::lastPosted()
{
    if (!m_lastPosted) {
        // Postings never go back, so the last fact that was folded has the greatest.
        m_lastPosted = Micros{};
        std::int64_t solidTo = 0;
        if (Rows rows = m_database.select(Sql("SELECT solid_to FROM projection WHERE name = 'desk'")); rows.next())
            solidTo = rows.number(0);
        Rows rows = solidTo > OwnPlaces
            ? m_database.select(Sql("SELECT j.posted_us FROM numbering n JOIN judged j ON j.fact_id = n.fact_id WHERE n.device = :device "
                                    "AND n.dseq = :dseq"), m_identity.device, solidTo - OwnPlaces)
            : m_database.select(Sql("SELECT posted_us FROM feed WHERE seq = :seq"), solidTo);
        if (rows.next())
            m_lastPosted = rows.micros(0);
    }
    return *m_lastPosted;
}

Fact DeskFold::add(const PlacedFact &fact)
{
    const FactDraft &draft = fact.draft;
    if (!m_reading.lookedBack.isEmpty() && draft.kind != "close")
        lookForward();
    if (fact.word && !m_reading.isAhead && m_reading.ahead.remove(draft.id))
        return promote(fact);
    StoredFact stored;
    stored.fact.draft = draft;
    stored.fact.place = fact.place;
    stored.fact.posted = fact.word ? fromUs(fact.word->postedUs) : std::max(draft.made, lastPosted());
    m_lastPosted = stored.fact.posted;
    m_ledgers.waivers().setCause(fact.place, stored.fact.posted);
    const QUuid subject = subjectOf(draft);
    if (isOfRequest(draft.kind))
        static_cast<void>(loaded(RequestId(subject))); // before the log knows the fact, or it would be applied twice
    stored.fact.verdict = fact.word ? heard(draft, *fact.word) : judged(draft, subject, stored.fact.posted);
    const auto batch = batchOf(draft);
    if (batch && draft.kind != "reverse" && draft.kind != "import" && !isComplete(*batch, fact.place))
        stored.voidedAt = Micros{};
    m_database.run(Sql("INSERT INTO judged (fact_id, place, verdict, at_us, posted_us, subject, batch, voided_us) "
                       "VALUES (:id, :place, :verdict, :at, :posted, :subject, :batch, :voided)"),
                   draft.id, fact.place, code(stored.fact.verdict), draft.at, stored.fact.posted,
                   subject.isNull() ? QString() : subject.toString(QUuid::WithoutBraces), batch, stored.voidedAt);
    if (counts(stored.fact.verdict))
        apply(stored, subject);
    if (draft.kind == "request.new")
        loaded(RequestId(subject))->device = fact.device;
    return stored.fact;
}

void DeskFold::apply(const StoredFact &stored, const QUuid &subject)
{
    switch (*routeOfKind(stored.fact.draft.kind)) {
    case Route::NewRequest:
    case Route::Request:
    case Route::OfTarget:
        loaded(RequestId(subject))->apply(stored);
        if (m_reading.isAhead)
            ; // money and time wait for their turn
        else if (stored.fact.draft.kind == "work")
            applyWork(stored);
        else if (movesMoney(stored.fact.draft.kind))
            applyMoney(stored);
        m_audit.add(stored);
        break;
    case Route::Reverse: applyReverse(stored.fact); break;
    case Route::Money: applyMoney(stored); break;
    case Route::Import: applyImport(stored.fact); break;
    case Route::Close: applyClose(stored.fact); break;
    case Route::Reopen: applyReopen(stored.fact); break;
    case Route::Waiver:
        if (!stored.voidedAt)
            touchWaived(m_ledgers.waivers().begin(stored.fact.draft, m_log));
        break;
    case Route::Dating:
        if (!stored.voidedAt)
            applyDating(stored.fact);
        break;
    case Route::Kept:
        // Words never come back: only what the office has numbered is done, or what a desk says that has no office.
        if ((stored.fact.place < OwnPlaces || m_identity.lone) && forgetWords(erasedBy(stored.fact.draft)))
            m_database.run(Sql("INSERT INTO wipe_due (one) VALUES (1) ON CONFLICT (one) DO NOTHING"));
        break;
    case Route::Reference: break;
    }
    touch(stored, subject);
}

void DeskFold::touch(const StoredFact &stored, const QUuid &subject)
{
    switch (*routeOfKind(stored.fact.draft.kind)) {
    case Route::NewRequest:
    case Route::Request:
    case Route::OfTarget:
        m_unwrittenRequests.insert(RequestId(subject));
        touchLinked(stored.fact.draft);
        if (movesMoney(stored.fact.draft.kind))
            m_touchedContracts.insert(*stored.fact.draft.contract);
        break;
    case Route::Reference: m_touchedRecords.insert(subject); break;
    case Route::Money:
    case Route::Close:
    case Route::Reopen: m_touchedContracts.insert(*stored.fact.draft.contract); break;
    case Route::Waiver:
        if (!subject.isNull())
            m_unwrittenRequests.insert(RequestId(subject));
        break;
    case Route::Reverse:
    case Route::Import:
    case Route::Dating:
    case Route::Kept: break;
    }
}

/// A link is recorded at one end and shown at both.
void DeskFold::touchLinked(const FactDraft &draft)
{
    const QJsonValue links = draft.kind == "request.new" ? draft.data.value(u"links"_s) : draft.data.value(u"set"_s)[u"links"_s];
    if (links.isUndefined())
        return;
    const QUuid id = draft.kind == "request.new" ? draft.id.uuid() : draft.target->uuid();
    Rows rows = m_database.select(Sql("SELECT other FROM request_link WHERE request = :id"), RequestId(id));
    while (rows.next())
        m_unwrittenRequests.insert(rows.id<RequestId>(0));
    for (const QJsonValue &link : links.toArray()) {
        if (const auto other = RequestId::fromString(link.toString()))
            m_unwrittenRequests.insert(*other);
    }
}

void DeskFold::applyWork(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    const auto state = loaded(idCast<RequestId>(*draft.target));
    const auto isThis = [&draft](const RequestState::Work &piece) { return piece.record.fact == draft.id; };
    const RequestState::Work &work = *std::find_if(state->work.rbegin(), state->work.rend(), isThis);
    m_database.run(Sql("INSERT INTO work (contract, place, fact_id, request, session, who, at_us, secs, posted_us, voided_us) "
                       "VALUES (:contract, :place, :id, :request, :session, :who, :at, :secs, :posted, :voided)"),
                   draft.contract ? draft.contract->toString() : QString(), stored.fact.place, draft.id, *draft.target,
                   work.record.session, work.record.who, draft.at, *draft.secs, stored.fact.posted, stored.voidedAt);
    if (!draft.contract)
        return;
    m_touchedContracts.insert(*draft.contract);
    PostedWork piece{stored.fact.place, work.record.session.uuid(), draft.target->uuid(), work.record.who, work.record.from,
                     work.record.length, toInstant(stored.fact.posted), {}};
    if (stored.voidedAt)
        piece.voidedAt = toInstant(*stored.voidedAt);
    m_ledgers.add(*draft.contract, piece, state->record.classes);
}

void DeskFold::applyMoney(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    m_database.run(Sql("INSERT INTO money (contract, place, fact_id, target, posted_us, voided_us) "
                       "VALUES (:contract, :place, :id, :target, :posted, :voided)"),
                   *draft.contract, stored.fact.place, draft.id, *draft.target, stored.fact.posted, stored.voidedAt);
    m_ledgers.forgetHistory(*draft.contract);
}

/// Regulation 2.4.2.6b; S-OFF-2
void DeskFold::applyClose(const Fact &fact)
{
    const ContractId &contract = *fact.draft.contract;
    settle(contract);
    if (m_reading.isOn)
        lookBack(fact);
    ClosedPeriod period;
    period.place = fact.place;
    period.fact = fact.draft.id;
    period.month = *monthOfClosing(fact.draft);
    period.posted = toInstant(fact.posted);
    m_ledgers.close(contract, period, {calendar(), policies(contract)});
}

void DeskFold::applyReopen(const Fact &fact)
{
    m_database.run(Sql("UPDATE judged SET voided_us = :at WHERE fact_id = :id"), fact.posted, *fact.draft.target);
    m_ledgers.reopen(*fact.draft.contract, *fact.draft.target);
}

void DeskFold::applyImport(const Fact &fact)
{
    m_imports.insert(fact.draft.id, fact.place);
    m_database.run(Sql("INSERT INTO batch (import, place, at_us, what, reversed) VALUES (:id, :place, :at, :what, 0)"),
                   fact.draft.id, fact.place, fact.draft.at, fact.draft.data.value(u"what"_s).toString());
    bringIntoForce(fact.draft.id);
}

void DeskFold::bringIntoForce(const FactId &import)
{
    for (const StoredFact &stored : m_log.ofBatch(import)) {
        if (stored.voidedAt == Micros{})
            setVoided(stored, {});
    }
}

void DeskFold::applyReverse(const Fact &fact)
{
    const auto target = m_log.find(*fact.draft.target);
    if (!target)
        return;
    setVoided(*target, fact.posted);
    if (target->fact.draft.kind != "import")
        return;
    m_database.run(Sql("UPDATE batch SET reversed = 1 WHERE import = :id"), target->fact.draft.id);
    for (const StoredFact &stored : m_log.ofBatch(target->fact.draft.id)) {
        if (!stored.voidedAt)
            setVoided(stored, fact.posted);
    }
}

void DeskFold::setVoided(const StoredFact &stored, const std::optional<Micros> &at)
{
    const FactDraft &draft = stored.fact.draft;
    m_database.run(Sql("UPDATE judged SET voided_us = :at WHERE fact_id = :id"), at, draft.id);
    voidInLedger(stored, at);
    if (!counts(stored.fact.verdict))
        return;
    if (draft.kind == "date")
        setDatingVoided(stored, at);
    m_audit.setVoided(stored, at);
    const QUuid subject = subjectOf(draft);
    m_requests.remove(RequestId(subject));
    touch(stored, subject);
}

void DeskFold::voidInLedger(const StoredFact &stored, const std::optional<Micros> &at)
{
    const FactDraft &draft = stored.fact.draft;
    if (draft.contract)
        m_ledgers.forgetHistory(*draft.contract);
    if (!counts(stored.fact.verdict))
        return;
    if (draft.kind == "work") {
        m_database.run(Sql("UPDATE work SET voided_us = :at WHERE contract = :contract AND place = :place"), at,
                       draft.contract ? draft.contract->toString() : QString(), stored.fact.place);
        if (draft.contract)
            m_touchedContracts.insert(*draft.contract);
    }
    if (movesMoney(draft.kind)) {
        m_database.run(Sql("UPDATE money SET voided_us = :at WHERE contract = :contract AND place = :place"), at, *draft.contract,
                       stored.fact.place);
    }
    if (draft.kind == "waive")
        touchWaived(m_ledgers.waivers().setVoided(stored, at, m_log));
}

void DeskFold::touchWaived(const WaiverStore::Changed &contract)
{
    if (!contract || contract->isNull())
        return;
    m_ledgers.forgetHistory(*contract);
    m_touchedContracts.insert(*contract);
}

std::shared_ptr<RequestState> DeskFold::loaded(const RequestId &id)
{
    if (const auto cached = m_requests.constFind(id); cached != m_requests.constEnd())
        return *cached;
    if (m_requests.size() >= RequestCacheLimit)
        m_requests.clear();
    auto state = std::make_shared<RequestState>();
    state->record.id = id;
    for (const StoredFact &stored : m_log.ofSubject(id.uuid())) {
        if (counts(stored.fact.verdict))
            state->apply(stored);
    }
    m_requests.insert(id, state);
    return state;
}

std::shared_ptr<const RequestState> DeskFold::request(const RequestId &id)
{
    return loaded(id);
}

void DeskFold::forget()
{
    m_requests.clear();
    m_references.forget();
    m_ledgers.forgetAll();
    m_calendar.reset();
    m_policies.reset();
    m_timelines.clear();
    m_lastPosted.reset();
    m_imports.clear();
    m_unwrittenRequests.clear();
    m_touchedRequests.clear();
    m_touchedContracts.clear();
    m_changedContracts.clear();
    m_touchedRecords.clear();
    m_foldedRecords.clear();
    m_reading.lookedBack.clear();
    m_rulesTouched = false;
}

void DeskFold::reset()
{
    forget();
    endReading();
    for (const Sql &sql : {Sql("DELETE FROM projection"), Sql("DELETE FROM judged"), Sql("DELETE FROM batch"), Sql("DELETE FROM record"),
                           Sql("DELETE FROM request"), Sql("DELETE FROM session"), Sql("DELETE FROM work"),
                           Sql("DELETE FROM work_class"), Sql("DELETE FROM money"), Sql("DELETE FROM contract_balance"),
                           Sql("DELETE FROM closed_month"), Sql("DELETE FROM request_link"), Sql("DELETE FROM register"), Sql("DELETE FROM answer"),
                           Sql("DELETE FROM search_text"), Sql("DELETE FROM waiver"), Sql("DELETE FROM ahead"), Sql("INSERT INTO search (search) VALUES ('rebuild')")})
        m_database.run(sql);
    m_audit.reset();
}

} // namespace hline

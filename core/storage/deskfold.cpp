// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

#include "storage/moneyfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype RequestCacheLimit = 20000;

using Route = DeskFold::Route;

std::optional<Route> routeFor(const QByteArray &kind)
{
    static const QHash<QByteArray, Route> routes{
        {"request.new", Route::NewRequest}, {"request.set", Route::Request}, {"request.class", Route::Request},
        {"request.consent", Route::Request}, {"request.event", Route::Request}, {"request.attach", Route::Request},
        {"request.finish", Route::Request}, {"claim", Route::Request}, {"release", Route::Request}, {"assign", Route::Request},
        {"timer.start", Route::Request}, {"work", Route::Request}, {"timer.end", Route::Request}, {"work.words", Route::OfTarget},
        {"reverse", Route::Reverse}, {"connect.start", Route::Request}, {"connect.end", Route::OfTarget},
        {"override", Route::Request}, {"refusal", Route::Request}, {"register", Route::Request}, {"norm", Route::Request},
        {"quote.agree", Route::Request}, {"quote.deliver", Route::Request}, {"purchase", Route::Money}, {"payment", Route::Money},
        {"ref", Route::Reference}, {"ref.same", Route::Reference}, {"import", Route::Import}, {"close", Route::Close},
        {"close.reverse", Route::Reopen}, {"waive", Route::Kept}, {"date", Route::Kept}, {"erased", Route::Kept}, {"base", Route::Kept},
    };
    const auto found = routes.constFind(kind);
    return found == routes.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<FactId> batchOf(const FactDraft &draft)
{
    return FactId::fromString(draft.data.value(u"batch"_s).toString());
}

std::optional<Month> monthOfClosing(const FactDraft &draft)
{
    return parseIsoMonth(draft.data.value(u"month"_s).toString());
}

bool isWellFormed(const FactDraft &draft, Route route)
{
    if (route == Route::NewRequest)
        return draft.data.value(u"n"_s).toInteger() > 0;
    if (route == Route::Import || route == Route::Kept)
        return true;
    if (route == Route::Close)
        return draft.contract && monthOfClosing(draft);
    if (!draft.target)
        return false;
    if (draft.kind == "work")
        return draft.secs.has_value();
    if (movesMoney(draft.kind) || route == Route::Reopen)
        return draft.contract.has_value();
    return draft.kind != "ref" || draft.data.contains(u"type"_s);
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
    const auto route = routeFor(draft.kind);
    if (!route)
        return {};
    switch (*route) {
    case Route::NewRequest: return draft.id.uuid();
    case Route::Request:
    case Route::Reference: return draft.target ? draft.target->uuid() : QUuid();
    case Route::OfTarget:
    case Route::Reverse: return draft.target ? subjectOfFact(*draft.target) : QUuid();
    case Route::Money:
    case Route::Import:
    case Route::Close:
    case Route::Reopen:
    case Route::Kept: return {};
    }
    Q_UNREACHABLE();
}

bool DeskFold::isComplete(const FactId &import)
{
    if (m_imports.contains(import))
        return true;
    Rows rows = m_database.select(Sql("SELECT 1 FROM batch WHERE import = :id"), import);
    if (!rows.next())
        return false;
    m_imports.insert(import);
    return true;
}

/// In force already, or waiting in the same unfinished import.
bool DeskFold::hasSamePayment(const FactDraft &draft)
{
    Rows rows = m_database.select(
        Sql("SELECT 1 FROM money m JOIN judged j ON j.fact_id = m.fact_id WHERE m.target = :id "
            "AND (m.voided_us IS NULL OR (m.voided_us = 0 AND j.batch = :batch))"), *draft.target, batchOf(draft));
    return rows.next();
}

Verdict DeskFold::judged(const FactDraft &draft, const QUuid &subject, Micros posted)
{
    const auto route = routeFor(draft.kind);
    VerdictInput input;
    input.kind = draft.kind;
    input.version = draft.version;
    input.knownKind = route.has_value();
    input.author = draft.data.value(u"who"_s).toString().toLatin1();
    input.atUs = toUs(draft.at);
    input.postedUs = toUs(posted);
    if (!route)
        return judge(input);
    input.wellFormed = isWellFormed(draft, *route);
    if (*route == Route::Request || *route == Route::OfTarget) {
        const auto state = loaded(RequestId(subject));
        input.targetExists = state->exists;
        if (state->record.holder)
            input.holder = state->record.holder->toString().toLatin1();
    } else if (*route == Route::Reverse && draft.target) {
        Rows rows = m_database.select(Sql("SELECT voided_us FROM judged WHERE fact_id = :id"), *draft.target);
        input.targetExists = rows.next();
        input.targetReversed = input.targetExists && !rows.isNull(0) && rows.number(0) > 0;
    } else if (draft.kind == "payment" && draft.target) {
        input.samePayment = hasSamePayment(draft);
    }
    judgeMonth(input, draft, *route);
    return judge(input);
}

/// Was the month to which a fact belongs closed before it? Months of a contract are closed, and opened again, in order (sync.md 4.8).
void DeskFold::judgeMonth(VerdictInput &input, const FactDraft &draft, Route route)
{
    const bool hasMonth = route == Route::Close || route == Route::Reopen || draft.kind == "work" || draft.kind == "norm" || draft.kind == "quote.deliver";
    if (!hasMonth || !draft.contract || !input.wellFormed)
        return;
    const auto last = m_ledgers.lastClosing(*draft.contract);
    if (route == Route::Reopen) {
        const auto closing = m_log.find(*draft.target);
        input.targetExists = closing && closing->fact.draft.kind == "close" && counts(closing->fact.verdict);
        input.targetReversed = input.targetExists && closing->voidedAt;
        input.monthClosed = !last || last->fact != *draft.target;
        return;
    }
    if (last)
        input.monthClosed = (route == Route::Close ? *monthOfClosing(draft) : monthOfCharge(draft)) <= last->month;
}

/// The month of time is that of its session's first second (S-OFF-2).
Month DeskFold::monthOfCharge(const FactDraft &draft)
{
    Month month = monthOf(toInstant(draft.at));
    const auto session = SessionId::fromString(draft.data.value(u"session"_s).toString());
    if (draft.kind != "work" || !session)
        return month;
    for (const RequestState::Work &piece : loaded(idCast<RequestId>(*draft.target))->work) {
        if (piece.record.session == *session)
            month = std::min(month, monthOf(piece.record.from));
    }
    return month;
}

Micros DeskFold::lastPosted()
{
    if (!m_lastPosted) {
        // Postings never go back, so the last fact that was folded has the greatest.
        Rows rows = m_database.select(
            Sql("SELECT j.posted_us FROM numbering n JOIN judged j ON j.fact_id = n.fact_id WHERE n.device = :device "
                "AND n.dseq = (SELECT solid_to FROM projection WHERE name = 'desk')"), m_identity.device);
        m_lastPosted = rows.next() ? rows.micros(0) : Micros{};
    }
    return *m_lastPosted;
}

Fact DeskFold::add(const FactDraft &draft, std::int64_t dseq)
{
    StoredFact stored;
    stored.fact.draft = draft;
    stored.fact.dseq = dseq;
    stored.fact.posted = std::max(draft.made, lastPosted());
    m_lastPosted = stored.fact.posted;
    const QUuid subject = subjectOf(draft);
    if (draft.kind == "request.new")
        static_cast<void>(loaded(RequestId(subject))); // before the log knows the fact, or it would be applied twice
    stored.fact.verdict = judged(draft, subject, stored.fact.posted);
    const auto batch = batchOf(draft);
    if (batch && draft.kind != "reverse" && draft.kind != "import" && !isComplete(*batch))
        stored.voidedAt = Micros{};
    m_database.run(Sql("INSERT INTO judged (fact_id, dseq, verdict, posted_us, subject, batch, voided_us) "
                       "VALUES (:id, :dseq, :verdict, :posted, :subject, :batch, :voided)"),
                   draft.id, dseq, code(stored.fact.verdict), stored.fact.posted,
                   subject.isNull() ? QString() : subject.toString(QUuid::WithoutBraces), batch, stored.voidedAt);
    if (counts(stored.fact.verdict))
        apply(stored, subject);
    return stored.fact;
}

void DeskFold::apply(const StoredFact &stored, const QUuid &subject)
{
    switch (*routeFor(stored.fact.draft.kind)) {
    case Route::NewRequest:
    case Route::Request:
    case Route::OfTarget:
        loaded(RequestId(subject))->apply(stored);
        if (stored.fact.draft.kind == "work")
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
    case Route::Reference:
    case Route::Kept: break;
    }
    touch(stored, subject);
}

void DeskFold::touch(const StoredFact &stored, const QUuid &subject)
{
    switch (*routeFor(stored.fact.draft.kind)) {
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
    case Route::Reverse:
    case Route::Import:
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
    const RequestState::Work &work = loaded(idCast<RequestId>(*draft.target))->work.back();
    m_database.run(Sql("INSERT INTO work (contract, dseq, fact_id, request, session, who, at_us, secs, posted_us, voided_us) "
                       "VALUES (:contract, :dseq, :id, :request, :session, :who, :at, :secs, :posted, :voided)"),
                   draft.contract ? draft.contract->toString() : QString(), stored.fact.dseq, draft.id, *draft.target,
                   work.record.session, work.record.who, draft.at, *draft.secs, stored.fact.posted, stored.voidedAt);
    if (!draft.contract)
        return;
    m_touchedContracts.insert(*draft.contract);
    PostedWork piece{stored.fact.dseq, work.record.session.uuid(), draft.target->uuid(), work.record.who, work.record.from,
                     work.record.length, toInstant(stored.fact.posted), {}};
    if (stored.voidedAt)
        piece.voidedAt = toInstant(*stored.voidedAt);
    m_ledgers.add(*draft.contract, piece, loaded(idCast<RequestId>(*draft.target))->record.classes);
}

void DeskFold::applyMoney(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    m_database.run(Sql("INSERT INTO money (contract, dseq, fact_id, target, posted_us, voided_us) "
                       "VALUES (:contract, :dseq, :id, :target, :posted, :voided)"),
                   *draft.contract, stored.fact.dseq, draft.id, *draft.target, stored.fact.posted, stored.voidedAt);
    m_ledgers.forgetHistory(*draft.contract);
}

/// Regulation 2.4.2.6b; S-OFF-2
void DeskFold::applyClose(const Fact &fact)
{
    const ContractId &contract = *fact.draft.contract;
    settle(contract);
    ClosedPeriod period;
    period.dseq = fact.dseq;
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
    m_imports.insert(fact.draft.id);
    m_database.run(Sql("INSERT INTO batch (import, dseq, at_us, what, reversed) VALUES (:id, :dseq, :at, :what, 0)"),
                   fact.draft.id, fact.dseq, fact.draft.at, fact.draft.data.value(u"what"_s).toString());
    for (const StoredFact &stored : m_log.ofBatch(fact.draft.id)) {
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
    if (draft.contract)
        m_ledgers.forgetHistory(*draft.contract);
    if (!counts(stored.fact.verdict))
        return;
    if (draft.kind == "work") {
        m_database.run(Sql("UPDATE work SET voided_us = :at WHERE contract = :contract AND dseq = :dseq"), at,
                       draft.contract ? draft.contract->toString() : QString(), stored.fact.dseq);
        if (draft.contract)
            m_touchedContracts.insert(*draft.contract);
    }
    m_audit.setVoided(stored, at);
    const QUuid subject = subjectOf(draft);
    if (movesMoney(draft.kind)) {
        m_database.run(Sql("UPDATE money SET voided_us = :at WHERE contract = :contract AND dseq = :dseq"), at, *draft.contract,
                       stored.fact.dseq);
    }
    m_requests.remove(RequestId(subject));
    touch(stored, subject);
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
    m_rulesTouched = false;
}

void DeskFold::reset()
{
    forget();
    for (const Sql &sql : {Sql("DELETE FROM projection"), Sql("DELETE FROM judged"), Sql("DELETE FROM batch"), Sql("DELETE FROM record"),
                           Sql("DELETE FROM request"), Sql("DELETE FROM session"), Sql("DELETE FROM work"),
                           Sql("DELETE FROM work_class"), Sql("DELETE FROM money"), Sql("DELETE FROM contract_balance"),
                           Sql("DELETE FROM closed_month"), Sql("DELETE FROM request_link"), Sql("DELETE FROM register"), Sql("DELETE FROM answer"),
                           Sql("DELETE FROM search_text"), Sql("INSERT INTO search (search) VALUES ('rebuild')")})
        m_database.run(sql);
    m_audit.reset();
}

} // namespace hline

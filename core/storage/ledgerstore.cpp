// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledgerstore.h"

#include "storage/moneyfacts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype HistoryCacheLimit = 2000;
/// A timer's segment is posted when it ends; what comes later than this was entered afterwards.
constexpr seconds LateAfter{60};

QString shortId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::vector<ClassChange> decodeClasses(const QByteArray &json)
{
    std::vector<ClassChange> out;
    for (const QJsonValue &entry : QJsonDocument::fromJson(json).array()) {
        const QJsonArray fields = entry.toArray();
        ClassChange change;
        change.at = Instant(seconds(fields.at(0).toInteger()));
        change.service = serviceFromCode(fields.at(1).toString().toLatin1()).value_or(Service::Indiv);
        if (fields.size() > 2)
            change.consentAt = Instant(seconds(fields.at(2).toInteger()));
        out.push_back(change);
    }
    return out;
}

/// The last month that is paid ahead: what is known of later balances reaches so far.
Month lastCovered(const std::vector<PaymentTerms> &payments)
{
    Month out{std::chrono::year(1970), std::chrono::January};
    for (const PaymentTerms &payment : payments) {
        for (const CoveredMonth &cover : payment.cover)
            out = std::max(out, cover.month);
    }
    return out;
}

/// The invoice's own due day of a month: a value whose first day lies in it.
void applyDueDays(std::vector<PrepaidMonth> &months, const RefState &contract)
{
    for (const auto &[from, value] : contract.dated(u"due"_s)) {
        for (PrepaidMonth &month : months) {
            if (month.month == monthOf(from))
                month.due = parseIsoDay(value.toString());
        }
    }
}

bool isEnteredAfterwards(const PostedWork &piece)
{
    return piece.posted > piece.from + piece.length + LateAfter;
}

/// When a posting acts.
Instant since(const PostedMoney &piece)
{
    if (piece.payment)
        return startOf(piece.payment->day);
    if (piece.lot)
        return piece.lot->activeFrom;
    return piece.charge ? chargedAt(*piece.charge) : piece.posted;
}

/// A payment counts from its bank day, but nobody knew of it before the statement was read (S-SLA-11).
bool isEnteredAfterwards(const PostedMoney &piece)
{
    return piece.posted > since(piece) + LateAfter;
}

/// Becoming a defect, or no longer being one, changes minutes that lie behind (S-RCL-4): the change that does it, after `known`.
std::vector<ClassChange>::const_iterator firstReversal(const std::vector<ClassChange> &classes, Instant known)
{
    for (auto change = classes.begin(); change != classes.end(); ++change) {
        const bool isDefect = change->service == Service::Defect;
        if (change != classes.begin() && change->at > known && isDefect != (std::prev(change)->service == Service::Defect))
            return change;
    }
    return classes.end();
}

} // namespace

QByteArray encodeClasses(const std::vector<ClassChange> &classes)
{
    QJsonArray out;
    for (const ClassChange &change : classes) {
        QJsonArray entry{qint64(change.at.time_since_epoch().count()), QString::fromLatin1(code(change.service))};
        if (change.consentAt)
            entry.append(qint64(change.consentAt->time_since_epoch().count()));
        out.append(entry);
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

PackageTerms packageTermsOf(const RefState &state)
{
    PackageTerms out;
    out.id = shortId(state.id);
    out.name = state.text(u"name"_s);
    out.perMonth = minutes(state.fields.value(u"minutes"_s).toInteger());
    if (state.fields.contains(u"response_min"_s))
        out.response = minutes(state.fields.value(u"response_min"_s).toInteger());
    out.priceKopecks = state.fields.value(u"price_kop"_s).toInteger();
    out.oneOff = state.text(u"kind"_s) == u"ONEOFF";
    return out;
}

ContractRecord contractRecord(const RefState &state)
{
    ContractRecord out;
    out.id = ContractId(state.id);
    out.number = state.text(u"number"_s);
    if (const auto org = state.uuid(u"org"_s))
        out.client = ClientId(*org);
    for (const QJsonValue &product : state.fields.value(u"products"_s).toArray())
        out.products.push_back(ProductId(QUuid::fromString(product.toString())));
    out.oneOff = state.text(u"kind"_s) == u"ONEOFF";
    out.standing.active = state.text(u"status"_s).isEmpty() || state.text(u"status"_s) == u"ACTIVE";
    out.standing.signedDay = state.day(u"signed"_s);
    out.standing.validFrom = state.day(u"valid_from"_s);
    out.standing.validTo = state.day(u"valid_to"_s);
    for (const auto &[from, value] : state.dated(u"package"_s))
        out.packages.push_back({from, value.toString()});
    out.edition = state.text(u"edition"_s);
    out.standing.edition = out.edition.toUtf8();
    return out;
}

std::vector<Instant> ContractHistory::corrections() const
{
    std::vector<Instant> out;
    for (const PostedWork &piece : work) {
        if (isEnteredAfterwards(piece))
            out.push_back(piece.posted);
        if (piece.voidedAt)
            out.push_back(*piece.voidedAt);
    }
    for (const PostedMoney &piece : money) {
        if (isEnteredAfterwards(piece))
            out.push_back(piece.posted);
        if (piece.voidedAt)
            out.push_back(*piece.voidedAt);
    }
    for (const auto &[request, changes] : classes) {
        for (auto change = firstReversal(changes, Instant::min()); change != changes.end(); change = firstReversal(changes, change->at))
            out.push_back(change->at);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool ContractHistory::inForce(const PostedWork &piece, const std::optional<Instant> &known) const
{
    if (!known)
        return !piece.voidedAt;
    return (!isEnteredAfterwards(piece) || piece.posted <= *known) && (!piece.voidedAt || *piece.voidedAt > *known);
}

bool ContractHistory::inForce(const PostedMoney &piece, const std::optional<Instant> &known) const
{
    if (!known)
        return !piece.voidedAt;
    return (!isEnteredAfterwards(piece) || piece.posted <= *known) && (!piece.voidedAt || *piece.voidedAt > *known);
}

const ContractHistory &LedgerStore::history(const ContractId &id)
{
    if (const auto cached = m_histories.constFind(id); cached != m_histories.constEnd())
        return **cached;
    auto out = std::make_shared<ContractHistory>();
    {
        Rows rows = m_database.select(
            Sql("SELECT w.session, w.request, w.who, w.at_us, w.secs, w.posted_us, w.voided_us, c.classes, j.verdict FROM work w "
                "JOIN judged j ON j.fact_id = w.fact_id LEFT JOIN work_class c ON c.request = w.request WHERE w.contract = :contract ORDER BY w.dseq"), id);
        while (rows.next()) {
            PostedWork piece{rows.uuid(0), rows.uuid(1), rows.id<ConsultantId>(2), toInstant(rows.micros(3)),
                             seconds(rows.number(4)), toInstant(rows.micros(5)), {}, rows.text(8) == QLatin1String(code(Verdict::Late))};
            if (!rows.isNull(6))
                piece.voidedAt = toInstant(rows.micros(6));
            if (!rows.isNull(7) && !out->classes.contains(piece.request))
                out->classes.emplace(piece.request, decodeClasses(rows.utf8(7)));
            out->work.push_back(piece);
        }
    }
    Rows rows = m_database.select(
        Sql("SELECT f.kind, m.target, f.at_us, f.data, m.posted_us, m.voided_us, m.fact_id, j.verdict FROM money m "
            "JOIN fact f ON f.fact_id = m.fact_id JOIN judged j ON j.fact_id = m.fact_id WHERE m.contract = :contract ORDER BY m.dseq"), id);
    while (rows.next()) {
        PostedMoney piece;
        FactDraft draft;
        draft.id = rows.id<FactId>(6);
        draft.kind = rows.utf8(0);
        draft.target = rows.id<FactId>(1);
        draft.at = rows.micros(2);
        draft.data = QJsonDocument::fromJson(rows.utf8(3)).object();
        if (draft.kind == "payment")
            piece.payment = PaymentTerms{dayOf(toInstant(draft.at)), coverOf(draft)};
        else if (draft.kind == "purchase")
            piece.lot = lotOf(draft);
        else
            piece.charge = chargeOf(draft);
        piece.posted = toInstant(rows.micros(4));
        if (!rows.isNull(5))
            piece.voidedAt = toInstant(rows.micros(5));
        piece.monthWasClosed = rows.text(7) == QLatin1String(code(Verdict::Late));
        out->money.push_back(std::move(piece));
    }
    if (m_histories.size() >= HistoryCacheLimit)
        m_histories.clear();
    return **m_histories.insert(id, std::move(out));
}

std::vector<PackageTerms> LedgerStore::packageTerms()
{
    if (!m_terms) {
        m_terms.emplace();
        for (const RefState &state : m_references.ofType("package"))
            m_terms->push_back(packageTermsOf(state));
    }
    return *m_terms;
}

LedgerInput LedgerStore::input(const ContractId &id, Instant now, const std::optional<Instant> &known)
{
    LedgerInput out;
    const ContractHistory &all = history(id);
    std::vector<PaymentTerms> payments;
    for (const PostedMoney &piece : all.money) {
        if (!all.inForce(piece, known))
            continue;
        if (piece.payment)
            payments.push_back(*piece.payment);
        else if (piece.lot)
            out.lots.push_back(*piece.lot);
        else if (piece.charge)
            out.charges.push_back(piece.monthWasClosed ? receivedAt(*piece.charge, piece.posted) : *piece.charge);
    }
    if (const RefState *state = m_references.find(id.uuid())) {
        const ContractRecord contract = contractRecord(*state);
        if (!contract.packages.empty() && !contract.oneOff) {
            const Day first = contract.standing.signedDay.value_or(contract.packages.front().from);
            out.months = contractMonths(contract.packages, packageTerms(), payments, monthOf(std::min(first, contract.packages.front().from)),
                                        std::max({next(monthOf(now)), lastCovered(payments), next(monthOf(contract.packages.back().from))}));
            applyDueDays(out.months, *state);
        }
        if (contract.standing.validTo)
            out.contractEnd = startOf(*contract.standing.validTo + std::chrono::days(1));
    }
    std::map<QUuid, SessionCharge> sessions;
    for (const PostedWork &piece : all.work) {
        if (!all.inForce(piece, known))
            continue;
        SessionCharge &charge = sessions[piece.session];
        charge.id = shortId(piece.session);
        charge.request = shortId(piece.request);
        if (const auto classes = all.classes.find(piece.request); classes != all.classes.end())
            charge.classes.assign(classes->second.begin(), known ? firstReversal(classes->second, *known) : classes->second.end());
        charge.segments.push_back({charge.id, piece.who.toString(), piece.from, piece.from + piece.length, false});
        if (piece.monthWasClosed)
            charge.receivedAt = std::max(charge.receivedAt.value_or(piece.posted), piece.posted);
    }
    for (auto &[session, charge] : sessions)
        out.charges.emplace_back(std::move(charge));
    return out;
}

std::shared_ptr<const Ledger> LedgerStore::ledger(const ContractId &id, Instant asOf, const BusinessCalendar &calendar,
                                                  const PolicyTimeline &policies)
{
    if (const auto cached = m_ledgers.constFind(id); cached != m_ledgers.constEnd() && cached->asOf == asOf)
        return cached->ledger;
    if (m_ledgers.size() >= HistoryCacheLimit)
        m_ledgers.clear();
    auto replayed = std::make_shared<const Ledger>(replay(input(id, asOf), calendar, policies, asOf));
    m_ledgers.insert(id, {asOf, replayed});
    return replayed;
}

BalanceCurve LedgerStore::postedCurve(const ContractId &id, Instant since, Instant now, const BusinessCalendar &calendar,
                                      const PolicyTimeline &policies)
{
    std::vector<Instant> corrections = history(id).corrections();
    std::erase_if(corrections, [since, now](Instant at) { return at <= since || at > now; });
    if (corrections.empty())
        return ledger(id, now, calendar, policies)->curve;

    BalanceCurve out;
    corrections.insert(corrections.begin(), since);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        // What was known from here to the next correction: everything posted up to here.
        const Instant from = corrections[i];
        const Instant until = i + 1 < corrections.size() ? corrections[i + 1] : Instant::max();
        const Ledger known = replay(input(id, now, from), calendar, policies, now);
        minutes atFrom{0};
        for (const BalanceStep &step : known.curve) {
            if (step.at <= from)
                atFrom = step.balance;
        }
        out.push_back({from, atFrom});
        for (const BalanceStep &step : known.curve) {
            if (step.at > from && step.at < until)
                out.push_back(step);
        }
    }
    return out;
}

std::vector<PurchaseRecord> LedgerStore::purchases(const ContractId &id)
{
    Rows rows = m_database.select(
        Sql("SELECT m.fact_id, m.target, f.at_us, f.data, w.text ->> '$.reason', m.posted_us, m.voided_us FROM money m "
            "JOIN fact f ON f.fact_id = m.fact_id LEFT JOIN words w ON w.fact_id = m.fact_id "
            "WHERE m.contract = :contract AND f.kind = 'purchase' ORDER BY m.dseq DESC"), id);
    std::vector<PurchaseRecord> out;
    while (rows.next()) {
        FactDraft draft;
        draft.target = rows.id<FactId>(1);
        draft.at = rows.micros(2);
        draft.data = QJsonDocument::fromJson(rows.utf8(3)).object();
        if (const auto lot = lotOf(draft)) {
            out.push_back({rows.id<FactId>(0), *lot, rows.text(4), parseIsoMonth(draft.data.value(u"not_provided"_s).toString()),
                           toInstant(rows.micros(5)), !rows.isNull(6)});
        }
    }
    return out;
}

std::vector<TargetStep> LedgerStore::targets(const ContractId &id)
{
    const RefState *state = m_references.find(id.uuid());
    return state ? responseTargets(contractRecord(*state).packages, packageTerms()) : std::vector<TargetStep>();
}

void LedgerStore::add(const ContractId &id, const PostedWork &piece)
{
    if (const auto cached = m_histories.constFind(id); cached != m_histories.constEnd())
        (*cached)->work.push_back(piece);
}

void LedgerStore::setClasses(const ContractId &id, const QUuid &request, const std::vector<ClassChange> &classes)
{
    if (const auto cached = m_histories.constFind(id); cached != m_histories.constEnd())
        (*cached)->classes[request] = classes;
}

void LedgerStore::forgetHistory(const ContractId &id)
{
    m_histories.remove(id);
    m_ledgers.remove(id);
}

void LedgerStore::forgetAll()
{
    m_histories.clear();
    m_ledgers.clear();
    m_terms.reset();
}

} // namespace hline

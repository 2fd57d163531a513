// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contracthistory.h"

#include "storage/ledgerjson.h"
#include "storage/moneyfacts.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace hline {

namespace {

/// A timer's segment is posted when it ends; what comes later than this was entered afterwards.
constexpr seconds LateAfter{60};

/// When a posting acts.
Instant since(const PostedWork &piece)
{
    return piece.from + piece.length;
}
Instant since(const PostedMoney &piece)
{
    if (piece.payment)
        return startOf(piece.payment->day);
    if (piece.lot)
        return piece.lot->activeFrom;
    return piece.charge ? chargedAt(*piece.charge) : piece.posted;
}

/// A payment counts from its bank day, but nobody knew of it before the statement was read (S-SLA-11).
bool isEnteredAfterwards(const auto &piece)
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

std::vector<Instant> reversalsAfter(const std::vector<ClassChange> &classes, Instant known)
{
    std::vector<Instant> out;
    for (auto change = firstReversal(classes, known); change != classes.end(); change = firstReversal(classes, change->at))
        out.push_back(change->at);
    return out;
}

void sortUnique(std::vector<Instant> &instants)
{
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
}

void readWork(ContractHistory &out, Database &database, const ContractId &id)
{
    Rows classes = database.select(Sql("SELECT request, classes FROM work_class WHERE contract = :contract"), id);
    while (classes.next())
        out.classes.emplace(classes.uuid(0), decodeClasses(classes.utf8(1)));
    Rows rows = database.select(Sql("SELECT place, session, request, who, at_us, secs, posted_us, voided_us FROM work "
                                    "WHERE contract = :contract ORDER BY place"), id);
    while (rows.next()) {
        PostedWork piece{rows.number(0), rows.uuid(1), rows.uuid(2), rows.id<ConsultantId>(3), toInstant(rows.micros(4)),
                         seconds(rows.number(5)), toInstant(rows.micros(6)), {}};
        if (!rows.isNull(7))
            piece.voidedAt = toInstant(rows.micros(7));
        out.work.push_back(piece);
    }
    Rows waivers = database.select(Sql("SELECT work_place, from_place, from_us, until_place, until_us FROM waiver WHERE contract = :contract "
                                       "ORDER BY from_place"), id);
    while (waivers.next()) {
        const auto piece = std::ranges::lower_bound(out.work, waivers.number(0), {}, &PostedWork::place);
        if (piece == out.work.end() || piece->place != waivers.number(0))
            continue;
        PostedWork::Waiver waiver{waivers.number(1), toInstant(waivers.micros(2)), {}, {}};
        if (!waivers.isNull(3)) {
            waiver.untilPlace = waivers.number(3);
            waiver.until = toInstant(waivers.micros(4));
        }
        piece->waivers.push_back(waiver);
    }
}

/// When a waiver begins and ends.
void addTurns(const PostedWork::Waiver &waiver, std::vector<Instant> &out)
{
    out.push_back(waiver.from);
    if (waiver.until)
        out.push_back(*waiver.until);
}

/// Waived after a closing and not before it: what its act charged comes back, or goes again.
std::vector<Instant> waivedSince(const PostedWork &piece, const ClosedPeriod &period)
{
    std::vector<Instant> out;
    for (const PostedWork::Waiver &waiver : piece.waivers) {
        if (piece.place > period.place || waiver.fromPlace < period.place)
            continue;
        addTurns(waiver, out);
    }
    return out;
}

void readMoney(ContractHistory &out, Database &database, const ContractId &id)
{
    Rows rows = database.select(Sql("SELECT f.kind, m.target, j.at_us, f.data, m.posted_us, m.voided_us, m.fact_id, m.place FROM money m "
                                    "JOIN fact f ON f.fact_id = m.fact_id JOIN judged j ON j.fact_id = m.fact_id WHERE m.contract = :contract ORDER BY m.place"), id);
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
        piece.place = rows.number(7);
        out.money.push_back(std::move(piece));
    }
}

void readClosed(ContractHistory &out, Database &database, const ContractId &id)
{
    Rows rows = database.select(Sql("SELECT place, fact_id, month, posted_us, used_min, over_min, carried_min, ledger, opening FROM closed_month "
                                    "WHERE contract = :contract ORDER BY month"), id);
    while (rows.next()) {
        ClosedPeriod period{rows.number(0), rows.id<FactId>(1), parseIsoMonth(rows.text(2)).value_or(Month()), toInstant(rows.micros(3)),
                            minutes(rows.number(4)), minutes(rows.number(5)), minutes(rows.number(6)), decodeLedgerInput(rows.utf8(7)),
                            decodeOpening(rows.utf8(8))};
        out.closed.push_back(std::move(period));
    }
}

} // namespace

bool PostedWork::isWaived(const std::optional<Instant> &known) const
{
    return std::ranges::any_of(waivers, [&known](const Waiver &waiver) {
        return known ? waiver.from <= *known && (!waiver.until || *waiver.until > *known) : !waiver.until;
    });
}

ContractHistory ContractHistory::read(Database &database, const ContractId &id)
{
    ContractHistory out;
    readWork(out, database, id);
    readMoney(out, database, id);
    readClosed(out, database, id);
    return out;
}

std::vector<Instant> ContractHistory::corrections() const
{
    std::vector<Instant> out;
    const auto add = [&out](const auto &piece) {
        if (isEnteredAfterwards(piece))
            out.push_back(piece.posted);
        if (piece.voidedAt)
            out.push_back(*piece.voidedAt);
    };
    std::ranges::for_each(work, add);
    std::ranges::for_each(money, add);
    for (const PostedWork &piece : work) {
        for (const PostedWork::Waiver &waiver : piece.waivers)
            addTurns(waiver, out);
    }
    for (const auto &[request, changes] : classes) {
        std::ranges::copy(reversalsAfter(changes, Instant::min()), std::back_inserter(out));
        for (const ClassChange &change : changes) { // paid work after a defect waits for the client's consent (I-08)
            if (change.consentAt)
                out.push_back(*change.consentAt);
        }
    }
    sortUnique(out);
    return out;
}

bool ContractHistory::straddles(const std::vector<Instant> &instants) const
{
    return std::ranges::any_of(work, [&instants](const PostedWork &piece) {
        const auto next = std::ranges::upper_bound(instants, piece.from);
        return next != instants.end() && *next < piece.posted && !isEnteredAfterwards(piece);
    });
}

bool ContractHistory::inForce(const auto &piece, const Known &known)
{
    if (!known)
        return !piece.voidedAt;
    return (!isEnteredAfterwards(piece) || piece.posted <= *known) && (!piece.voidedAt || *piece.voidedAt > *known);
}

std::vector<PurchasedLot> ContractHistory::lots(std::size_t closings, const Known &known) const
{
    std::vector<PurchasedLot> out;
    for (const PostedMoney &piece : money) {
        if (!piece.lot || !inForce(piece, known))
            continue;
        out.push_back(*piece.lot);
        const auto counted = countedFrom(piece, monthOf(piece.lot->activeFrom), closings);
        if (counted && !piece.lot->validTo && piece.lot->kind != LotKind::OneOff)
            out.back().activeFrom = *counted;
    }
    return out;
}

std::vector<Withdrawal> ContractHistory::withdrawals(std::size_t closings, const Known &known) const
{
    std::vector<Withdrawal> out;
    for (const PostedMoney &piece : money) {
        if (!piece.lot || !piece.voidedAt || (known && *piece.voidedAt > *known))
            continue;
        const auto end = closed.begin() + std::ptrdiff_t(closings);
        const auto freezing = std::find_if(closed.begin(), end, [&piece](const ClosedPeriod &period) {
            return period.place > piece.place && piece.lot->activeFrom < startOf(next(period.month));
        });
        // In the second of the closing: what it had frozen is told by its ledger.
        const bool isFrozen = freezing != end && std::ranges::find(freezing->opening.purchases, piece.lot->id) != freezing->opening.purchases.end();
        if (isFrozen)
            out.push_back({piece.lot->id, std::max(*piece.voidedAt, startOf(next(freezing->month))), piece.lot->amount});
    }
    return out;
}

std::vector<PaymentTerms> ContractHistory::payments(const Known &known) const
{
    std::vector<PaymentTerms> out;
    for (const PostedMoney &piece : money) {
        if (piece.payment && inForce(piece, known))
            out.push_back(*piece.payment);
    }
    return out;
}

/// The month of an entry is that of its session's first second (S-OFF-2). Time counts when it was worked, not when it came (S-OFF-1);
/// the clock of a desk that never joined an office has nothing to be off from.
std::map<QUuid, Month> ContractHistory::monthsOfSessions() const
{
    std::map<QUuid, Month> out;
    for (const PostedWork &piece : work) {
        const auto [month, isNew] = out.try_emplace(piece.session, monthOf(piece.from));
        if (!isNew)
            month->second = std::min(month->second, monthOf(piece.from));
    }
    return out;
}

std::optional<Instant> ContractHistory::countedFrom(const auto &piece, Month month, std::size_t closings) const
{
    for (std::size_t i = closings; i > 0; --i) {
        const ClosedPeriod &period = closed[i - 1];
        if (period.place < piece.place)
            return month <= period.month ? std::optional(std::max(piece.posted, startOf(next(period.month)))) : std::nullopt;
    }
    return std::nullopt;
}

/// A waiver that begins before the act of the piece's month and ends after it keeps the piece out of that act for good.
ContractHistory::Entry ContractHistory::entryOf(const PostedWork &piece, Month month, std::size_t closings) const
{
    Entry out{piece.place, piece.posted};
    for (const PostedWork::Waiver &waiver : piece.waivers) {
        const auto counted = countedFrom(out, month, closings);
        const Month in = counted ? monthOf(*counted) : month;
        const auto end = closed.begin() + std::ptrdiff_t(closings);
        const auto act = std::find_if(closed.begin(), end, [&](const ClosedPeriod &period) { return period.place > out.place && period.month >= in; });
        if (act != end && waiver.fromPlace < act->place && waiver.untilPlace && *waiver.untilPlace > act->place)
            out = {*waiver.untilPlace, *waiver.until};
    }
    return out;
}

std::vector<Charge> ContractHistory::charges(std::size_t closings, const Known &known) const
{
    std::vector<Charge> out;
    for (const PostedMoney &piece : money) {
        if (!piece.charge || !inForce(piece, known))
            continue;
        const auto counted = countedFrom(piece, monthOf(chargedAt(*piece.charge)), closings);
        out.push_back(counted ? receivedAt(*piece.charge, *counted) : *piece.charge);
    }
    const std::map<QUuid, Month> months = closings > 0 ? monthsOfSessions() : std::map<QUuid, Month>();
    std::map<QString, SessionCharge> sessions;
    for (const PostedWork &piece : work) {
        if (!inForce(piece, known))
            continue;
        const QString session = SessionId(piece.session).toString();
        std::optional<Instant> counted;
        if (closings > 0) {
            const Month month = months.at(piece.session);
            counted = countedFrom(entryOf(piece, month, closings), month, closings);
        }
        SessionCharge &charge = sessions[counted ? lateChargeId(session, dayOf(*counted)) : session];
        charge.id = counted ? lateChargeId(session, dayOf(*counted)) : session;
        charge.request = RequestId(piece.request).toString();
        if (const auto all = classes.find(piece.request); all != classes.end())
            charge.classes.assign(all->second.begin(), known ? firstReversal(all->second, *known) : all->second.end());
        charge.segments.push_back({session, piece.who.toString(), piece.from, piece.from + piece.length, false, piece.isWaived(known)});
        if (counted)
            charge.receivedAt = std::max(charge.receivedAt.value_or(*counted), *counted);
    }
    for (auto &[id, charge] : sessions)
        out.emplace_back(std::move(charge));
    return out;
}

std::size_t ContractHistory::closings(const PolicyTimeline &policies, const Known &known) const
{
    std::size_t count = 0;
    while (count < closed.size() && (!known || closed[count].posted <= *known))
        ++count;
    if (count == 0)
        return 0;
    const std::size_t all = count;
    const std::int64_t taken = closed[all - 1].place; // whatever came before the last closing is in it
    const auto reopen = [&](const auto &entry, Month month) {
        const bool isOfItsMonth = entry.place > taken && policies.at(entry.posted).lateClosedPeriod == LatePeriod::OriginalMonth;
        if (isOfItsMonth && countedFrom(entry, month, all)) {
            while (count > 0 && closed[count - 1].month >= month)
                --count;
        }
    };
    const std::map<QUuid, Month> months = monthsOfSessions();
    for (const PostedWork &piece : work) {
        if (inForce(piece, known) && !piece.isWaived(known))
            reopen(entryOf(piece, months.at(piece.session), all), months.at(piece.session));
    }
    for (const PostedMoney &piece : money) {
        if (piece.charge && inForce(piece, known))
            reopen(piece, monthOf(chargedAt(*piece.charge)));
    }
    return count;
}

std::vector<const ClosedPeriod *> ContractHistory::parts(std::size_t closings) const
{
    std::vector<const ClosedPeriod *> out;
    std::optional<Month> end; // of the part before the last one found
    for (std::size_t i = closings; i > 0; --i) {
        const ClosedPeriod &period = closed[i - 1];
        if (end && next(period.month) != *end)
            continue;
        out.insert(out.begin(), &period);
        if (!period.ledger.opening)
            break;
        end = period.ledger.opening->month;
    }
    return out;
}

/// What is known now of a closed session's classes; what came after the closing acts from its posting on, whatever clock it names.
std::vector<ClassChange> ContractHistory::classesOf(const SessionCharge &charge, const ClosedPeriod &period) const
{
    const auto all = classes.find(QUuid(charge.request));
    if (all == classes.end())
        return {};
    std::vector<ClassChange> out = all->second;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool isKnown = i < charge.classes.size();
        if (!isKnown)
            out[i].at = std::max(out[i].at, period.posted);
        if (out[i].consentAt && (!isKnown || charge.classes[i].consentAt != out[i].consentAt))
            out[i].consentAt = std::max(*out[i].consentAt, period.posted);
    }
    return out;
}

/// When something of a closed session was voided, or its request became a defect or ceased to be one. What happened in the second of
/// the closing but before it is in the closed charges already and changes nothing.
std::vector<Instant> ContractHistory::changesOf(const SessionCharge &charge, const ClosedPeriod &period, const Known &known) const
{
    std::vector<Instant> out;
    const QUuid session(sessionOfCharge(charge.id));
    for (const PostedWork &piece : work) {
        if (piece.session != session)
            continue;
        if (piece.voidedAt && piece.place < period.place && *piece.voidedAt >= period.posted)
            out.push_back(*piece.voidedAt);
        std::ranges::copy(waivedSince(piece, period), std::back_inserter(out));
    }
    const std::vector<ClassChange> changes = classesOf(charge, period);
    std::ranges::copy(reversalsAfter(changes, period.posted - seconds(1)), std::back_inserter(out));
    for (const ClassChange &change : changes) {
        if (change.consentAt && *change.consentAt >= period.posted)
            out.push_back(*change.consentAt);
    }
    if (known)
        std::erase_if(out, [&known](Instant at) { return at > *known; });
    sortUnique(out);
    return out;
}

/// Whoever takes a stop back goes on from the same second: of the pieces that began in it, one at most was not taken back.
const PostedWork *ContractHistory::stillInForce(const WorkSegment &segment, const ClosedPeriod &period, Instant at) const
{
    const QUuid session(sessionOfCharge(segment.session));
    const auto found = std::ranges::find_if(work, [&](const PostedWork &piece) {
        return piece.from == segment.from && piece.from + piece.length == segment.to && piece.session == session && piece.place < period.place
            && (!piece.voidedAt || *piece.voidedAt > at);
    });
    return found == work.end() ? nullptr : &*found;
}

std::vector<Restated> ContractHistory::restated(const ClosedPeriod &period, const Known &known) const
{
    std::vector<Restated> out;
    std::set<QUuid> touched; // by a reversal or a waiver
    for (const PostedWork &piece : work) {
        if (piece.voidedAt && piece.place < period.place && *piece.voidedAt >= period.posted)
            touched.insert(piece.session);
        if (!waivedSince(piece, period).empty())
            touched.insert(piece.session);
    }
    for (const Charge &closedCharge : period.ledger.charges) {
        const auto *session = std::get_if<SessionCharge>(&closedCharge);
        const auto now = session ? classes.find(QUuid(session->request)) : classes.end();
        const bool isTouched = session && ((now != classes.end() && now->second != session->classes) || touched.contains(QUuid(sessionOfCharge(session->id))));
        if (!isTouched)
            continue;
        for (const Instant at : changesOf(*session, period, known)) {
            SessionCharge as = *session;
            as.segments.clear();
            for (WorkSegment segment : session->segments) {
                const PostedWork *piece = stillInForce(segment, period, at);
                if (!piece)
                    continue;
                segment.waived = segment.waived || piece->isWaived(at); // one that the act leaves out stays out of it
                as.segments.push_back(std::move(segment));
            }
            as.classes = classesOf(*session, period);
            as.classes.erase(firstReversal(as.classes, at), as.classes.end());
            out.push_back({at, std::move(as)});
        }
    }
    for (const PostedMoney &piece : money) {
        if (!piece.charge || piece.place > period.place || !piece.voidedAt || *piece.voidedAt < period.posted || (known && *piece.voidedAt > *known))
            continue;
        Charge gone = *piece.charge;
        if (auto *norm = std::get_if<NormCharge>(&gone))
            norm->completed = false;
        if (auto *quoted = std::get_if<QuotedCharge>(&gone))
            quoted->delivered = false;
        out.push_back({*piece.voidedAt, std::move(gone)});
    }
    return out;
}

} // namespace hline

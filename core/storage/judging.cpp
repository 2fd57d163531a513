// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Dated from a timer's start on by the boot clock: no time to come, whatever the wall clock has been set to since (sync.md 4.6).
bool isMeasured(const FactDraft &draft)
{
    return draft.boot && (draft.kind == "work" || draft.kind == "timer.start");
}

/// In force already, or waiting in the same unfinished import.
bool hasSamePayment(Database &database, const FactDraft &draft)
{
    Rows rows = database.select(
        Sql("SELECT 1 FROM money m JOIN judged j ON j.fact_id = m.fact_id WHERE m.target = :id "
            "AND (m.voided_us IS NULL OR (m.voided_us = 0 AND j.batch = :batch))"), *draft.target, batchOf(draft));
    return rows.next();
}

} // namespace

Verdict DeskFold::judged(const FactDraft &draft, const QUuid &subject, Micros posted)
{
    const auto route = routeOfKind(draft.kind);
    VerdictInput input;
    input.kind = draft.kind;
    input.version = draft.version;
    input.knownKind = route.has_value();
    input.author = draft.data.value(u"who"_s).toString().toLatin1();
    input.atUs = toUs(isMeasured(draft) ? std::min(draft.at, posted) : draft.at);
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
    } else if (*route == Route::Dating) {
        judgeDating(input, draft, posted);
    } else if (draft.kind == "payment" && draft.target) {
        input.samePayment = hasSamePayment(m_database, draft);
    }
    judgeMonth(input, draft, *route);
    return judge(input);
}

/// The office's word on a fact. One that counts there and that only a newer Hline can read is kept as it is and folded by none:
/// from its place on, balances are incomplete (reliability.md D13).
Verdict DeskFold::heard(const FactDraft &draft, const OfficeWord &word)
{
    const Verdict said = verdictFromCode(word.verdict);
    const auto route = routeOfKind(draft.kind);
    // An office lets through what it finds well-formed; where it and this program differ, folding it would fail.
    const bool isReadable = route && isKnownVersion(draft.version) && isWellFormed(draft, *route);
    if (!counts(said) || isReadable)
        return said;
    m_database.run(Sql("INSERT INTO projection (name, version, solid_to) VALUES ('unread', :version, :place) "
                       "ON CONFLICT (name) DO NOTHING"), ProjectionVersion, word.seq);
    if (!route)
        return Verdict::UnknownKind;
    return isKnownVersion(draft.version) ? Verdict::Malformed : Verdict::UnknownVersion;
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

} // namespace hline

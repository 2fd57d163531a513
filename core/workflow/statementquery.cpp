// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/statementquery.h"

#include <algorithm>

#include "workflow/balancequery.h"
#include "workflow/requestquery.h"

namespace hline {

namespace {

bool isIn(const Statement &statement, Instant at)
{
    return monthOf(at) == statement.month && at <= statement.asOf;
}

/// What was before the month, and what the turn of the month itself made of it.
bool isOpening(const BalanceLine &line, Month month)
{
    const bool isTurn = line.at == startOf(month) && line.kind != BalanceLine::Kind::Granted && line.kind != BalanceLine::Kind::Charged;
    return line.at < startOf(month) || isTurn;
}

/// First and last instant of a session's own time; nothing if everything in it was voided.
std::optional<std::pair<Instant, Instant>> spanOf(const SessionCharge &session)
{
    std::optional<std::pair<Instant, Instant>> span;
    for (const WorkSegment &segment : session.segments) {
        if (segment.voided)
            continue;
        if (!span)
            span = {segment.from, segment.to};
        span->first = std::min(span->first, segment.from);
        span->second = std::max(span->second, segment.to);
    }
    return span;
}

struct SpanOfCharge
{
    std::optional<std::pair<Instant, Instant>> operator()(const SessionCharge &session) const { return spanOf(session); }
    std::optional<std::pair<Instant, Instant>> operator()(const NormCharge &norm) const
    {
        return norm.completed ? std::optional(std::pair(norm.completedAt, norm.completedAt)) : std::nullopt;
    }
    std::optional<std::pair<Instant, Instant>> operator()(const QuotedCharge &quoted) const
    {
        return quoted.delivered ? std::optional(std::pair(quoted.deliveredAt, quoted.deliveredAt)) : std::nullopt;
    }
};

StatementRow::Kind kindOf(const Charge &charge)
{
    if (std::holds_alternative<NormCharge>(charge))
        return StatementRow::Kind::Norm;
    return std::holds_alternative<QuotedCharge>(charge) ? StatementRow::Kind::Quoted : StatementRow::Kind::Work;
}

/// An act that was issued before the waiver charged the piece and says so.
bool isWaivedIn(const SessionCharge &session, const WorkRecord &work)
{
    return work.session.toString() == sessionOfCharge(session.id) && std::ranges::any_of(session.segments, [&work](const WorkSegment &segment) {
        return segment.waived && segment.from == work.from && segment.to == work.from + work.length;
    });
}

QString callerOf(const RequestRecord &request)
{
    return QStringLiteral("%1 %2").arg(request.caller.last, request.caller.first).trimmed();
}

} // namespace

Result<Statement> StatementQuery::operator()(const ContractId &id, Month month) const
{
    const Instant now = m_bench.clock.instant();
    Statement out;
    out.month = month;
    out.asOf = std::min(now, startOf(next(month)) - seconds(1));
    const auto whole = m_bench.store.wholeLedger(id, out.asOf);
    const auto before = m_bench.store.wholeLedger(id, startOf(month));
    if (!whole || !before)
        return failure(whole ? before.error() : whole.error());
    const Ledger &atEnd = whole->ledger;
    const Ledger &atStart = before->ledger;
    if (auto done = addHead(out, id, whole->input); !done)
        return failure(done.error());

    for (const BalanceLine &line : atStart.lines)
        out.opening += isOpening(line, month) ? line.delta : minutes(0);
    std::ranges::copy_if(atStart.lots, std::back_inserter(out.openingLots), [](const LotState &lot) { return lot.kind == LotKind::Carry; });
    out.closing = atEnd.balance;
    out.pendingCarry = atEnd.pendingCarry;
    out.pendingDue = atEnd.pendingDue;
    addWork(out, whole->input, atEnd);
    addMovements(out, atEnd);
    // Minutes come before those who use them.
    std::ranges::stable_sort(out.rows, [](const StatementRow &a, const StatementRow &b) {
        const auto rank = [](const StatementRow &row) { return row.kind == StatementRow::Kind::Work || row.kind == StatementRow::Kind::Norm ? 1 : 0; };
        return std::pair(a.at, rank(a)) < std::pair(b.at, rank(b));
    });
    minutes balance = out.opening;
    for (StatementRow &row : out.rows)
        row.balance = balance += row.change;
    if (now >= startOf(next(month))) {
        const auto after = m_bench.store.wholeLedger(id, startOf(next(month)));
        if (!after)
            return failure(after.error());
        for (const BalanceLine &line : after->ledger.lines) {
            if (line.at != startOf(next(month)))
                continue;
            if (line.kind == BalanceLine::Kind::CarriedOut)
                out.carriedOut -= line.delta;
            if (line.kind == BalanceLine::Kind::Expired)
                out.expiredAtEnd -= line.delta;
        }
    }
    return out;
}

Result<void> StatementQuery::addHead(Statement &out, const ContractId &id, const LedgerInput &input) const
{
    const auto contract = m_bench.store.contract(id);
    if (!contract)
        return failure(contract.error());
    out.contract = contract->number;
    if (contract->client) {
        if (const auto client = m_bench.store.client(*contract->client))
            out.client = client->name;
    }
    const auto balance = BalanceQuery(m_bench)(id, out.asOf);
    if (!balance)
        return failure(balance.error());
    if (balance->package) {
        out.package = balance->package->terms.name;
        out.perMonth = balance->package->terms.perMonth;
        out.priceKopecks = balance->package->terms.priceKopecks;
    }
    const auto paid = std::ranges::find(input.months, out.month, &PrepaidMonth::month);
    if (paid != input.months.end()) {
        out.paid = *paid;
        out.paid->due = paid->due.value_or(dueDay(out.month, m_bench.store.calendar(), m_bench.store.policies(id).of(out.month)));
    }
    return {};
}

/// Work stands in the month in which it began; what it takes from the balance, in the month of each minute (S-BIL-5).
void StatementQuery::addWork(Statement &out, const LedgerInput &input, const Ledger &ledger) const
{
    for (const Charge &charge : input.charges) {
        const QString &id = idOf(charge);
        const auto span = std::visit(SpanOfCharge(), charge);
        if (!span)
            continue;
        StatementRow row;
        row.kind = kindOf(charge);
        row.at = span->first;
        row.to = span->second;
        const Instant countedAt = std::visit([&span](const auto &each) { return each.receivedAt.value_or(span->first); }, charge);
        if (countedAt != span->first)
            row.workedAt = span->first;
        bool isTouched = isIn(out, countedAt);
        for (const BalanceLine &line : ledger.lines) {
            if (line.charge != id || line.kind != BalanceLine::Kind::Charged || !isIn(out, line.at))
                continue;
            isTouched = true;
            (line.lot.startsWith(u"CARRY:") ? row.carried : row.package) -= line.delta;
            row.change += line.delta;
        }
        const auto result = ledger.charges.find(id);
        if (result != ledger.charges.end()) {
            const auto beyond = result->second.overlimitIn.find(out.month);
            row.overlimit = beyond == result->second.overlimitIn.end() ? minutes(0) : beyond->second;
        }
        if (!isTouched && row.overlimit == minutes(0))
            continue;
        row.at = row.workedAt ? countedAt : std::max(row.at, startOf(out.month));
        if (result != ledger.charges.end() && isIn(out, countedAt))
            row.free = result->second.free;
        row.billed = row.carried + row.package + row.overlimit;
        if (const auto *session = std::get_if<SessionCharge>(&charge))
            describe(row, *session);
        out.rows.push_back(std::move(row));
    }
}

void StatementQuery::describe(StatementRow &row, const SessionCharge &session) const
{
    for (const WorkSegment &segment : session.segments)
        row.worked += segment.voided ? seconds(0) : segment.to - segment.from;
    row.who = nameOf(session.segments.empty() ? QString() : session.segments.front().consultant);
    const auto id = RequestId::fromString(session.request);
    const auto request = m_bench.store.request(id.value_or(RequestId()));
    if (!request)
        return;
    row.number = request->number;
    row.subject = request->subject;
    row.areWordsGone = request->areWordsGone;
    row.service = request->service();
    row.caller = callerOf(*request);
    for (const WorkRecord &work : request->work) {
        if (work.session.toString() == sessionOfCharge(session.id) && !work.note.isEmpty())
            row.note = work.note;
        if (work.waived && isWaivedIn(session, work)) {
            row.waivedBy = work.waived->who;
            row.waivedWhy = work.waived->reason;
        }
    }
    const auto explained = RequestQuery(m_bench).response(request->id, m_bench.clock.instant());
    if (explained && explained->response.startedAt) {
        row.target = explained->response.target;
        row.response = explained->response.elapsed;
    }
}

QString StatementQuery::nameOf(const QString &consultant) const
{
    for (const ConsultantRecord &person : m_bench.store.consultants()) {
        if (person.id.toString() == consultant)
            return person.name;
    }
    return {};
}

void StatementQuery::addMovements(Statement &out, const Ledger &ledger) const
{
    for (const BalanceLine &line : ledger.lines) {
        if (!isIn(out, line.at) || isOpening(line, out.month) || line.kind == BalanceLine::Kind::Charged)
            continue;
        StatementRow row;
        row.kind = line.kind == BalanceLine::Kind::Granted ? StatementRow::Kind::Granted
            : line.kind == BalanceLine::Kind::CarriedIn    ? StatementRow::Kind::CarriedIn
            : line.rule == "I-11"                          ? StatementRow::Kind::TakenBack
                                                           : StatementRow::Kind::Expired;
        row.at = line.at;
        row.change = line.delta;
        row.lot = line.lot;
        out.rows.push_back(std::move(row));
    }
}

} // namespace hline

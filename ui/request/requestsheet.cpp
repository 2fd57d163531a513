// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestsheet.h"

#include <algorithm>
#include <set>

#include "request/balancefigures.h"

namespace hline {

namespace {

std::vector<WorkSegment> segmentsOf(const RequestRecord &record)
{
    std::vector<WorkSegment> segments;
    for (const WorkRecord &work : record.work) {
        segments.push_back(
            {work.session.toString(), work.who.toString(), work.from, work.from + work.length, work.voided});
    }
    return segments;
}

/// What each session costs: from the contract's ledger if there is one, else what rounding alone says.
std::map<QString, ChargeResult> chargesOf(
    const Workplace &workplace, const RequestRecord &record, const Billed &billed)
{
    std::map<QString, ChargeResult> charges;
    for (const BilledGroup &group : billed.groups)
        charges[group.session].billed = group.billed;
    if (record.contract) {
        if (const auto whole = workplace.store().wholeLedger(*record.contract, workplace.clock().instant())) {
            for (auto &[session, charge] : charges)
                charge = sessionResult(whole->ledger, session).value_or(charge);
        }
    }
    return charges;
}

} // namespace

Result<RequestSheet> readRequestSheet(const Workplace &workplace, const RequestId &id)
{
    auto view = workplace.request(id);
    if (!view)
        return failure(view.error());
    RequestSheet sheet{std::move(*view), workplace.me(), minutes(0), false};
    if (sheet.view.balance) {
        const BalanceView &balance = *sheet.view.balance;
        if (const auto input = workplace.store().ledgerInput(balance.contract, balance.asOf))
            sheet.overlimit = overlimitOf(*input, balance.ledger, monthOf(balance.asOf));
    }
    const auto timer = workplace.timer();
    sheet.timerRuns = timer && *timer && (*timer)->request == id;
    return sheet;
}

Result<WorkSheet> readWorkSheet(const Workplace &workplace, const RequestId &id)
{
    const auto record = workplace.store().request(id);
    if (!record)
        return failure(record.error());
    const Billed billed = bill(segmentsOf(*record), workplace.store().policies(record->contract));
    const auto charges = chargesOf(workplace, *record, billed);
    const std::vector<ConsultantRecord> people = workplace.store().consultants();

    WorkSheet sheet;
    sheet.free = record->service() && rulesOf(*record->service()).billing == BillingRule::NotBilled;
    std::vector<WorkRecord> newestFirst = record->work;
    std::ranges::stable_sort(newestFirst, std::ranges::greater(), &WorkRecord::from);
    std::map<QString, seconds> worked;
    for (const WorkRecord &work : newestFirst)
        worked[work.session.toString()] += work.voided ? seconds(0) : work.length;
    std::set<QString> seen;
    for (const WorkRecord &work : newestFirst) {
        const auto person = std::ranges::find(people, work.who, &ConsultantRecord::id);
        const QString session = work.session.toString();
        WorkLine line;
        line.fact = work.fact;
        line.session = work.session;
        line.from = work.from;
        line.length = work.length;
        line.who = person == people.end() ? QString() : person->name;
        line.note = work.note;
        line.mine = work.who == workplace.me();
        line.voided = work.voided;
        line.closesSession = !work.voided && seen.insert(session).second;
        line.sessionWorked = worked[session];
        if (const auto charge = charges.find(session); charge != charges.end())
            line.charge = charge->second;
        sheet.lines.push_back(std::move(line));
    }
    return sheet;
}

} // namespace hline

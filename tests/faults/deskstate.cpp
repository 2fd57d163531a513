// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstate.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

QString stateOf(Helpdesk &desk, const RequestId &request)
{
    const auto record = desk.store().request(request);
    if (!record)
        return u"no request"_s;
    QStringList out{u"№ "_s + record->number, record->subject, QString::fromLatin1(code(record->state)),
                    record->service() ? QString::fromLatin1(code(*record->service())) : u"unsorted"_s,
                    record->holder ? u"held"_s : u"free"_s, isoMoscow(record->arrival), record->closedReason};
    for (const WorkRecord &work : record->work)
        out += u"%1 s %2%3 %4"_s.arg(work.length.count()).arg(QString::fromLatin1(work.ended), work.voided ? u" void"_s : QString(), work.note);
    for (const RemoteSessionRecord &remote : record->remote)
        out += remote.voided ? u"remote void"_s : remote.to ? u"remote ended"_s : u"remote open"_s;
    for (const ClassChange &change : record->classes)
        out += u"class "_s + QString::fromLatin1(code(change.service)) + (change.consentAt ? u" agreed"_s : QString());
    for (const QuoteAgreed &quote : record->quote.agreements)
        out += u"agreed %1"_s.arg(quote.agreed.count());
    if (record->quote.application)
        out += u"applied"_s;
    if (record->quote.delivered)
        out += u"delivered"_s;
    if (record->norm)
        out += u"norm %1"_s.arg(record->norm->charged().count());
    return out.join(u" · "_s);
}

QString timerOf(Helpdesk &desk)
{
    const auto timer = desk.anna().timer();
    if (!timer)
        return u"error "_s + QString::fromLatin1(timer.error().code);
    if (!*timer)
        return u"none"_s;
    return u"%1 № %2 %3 s"_s.arg((*timer)->paused ? u"paused"_s : u"running"_s, (*timer)->number).arg((*timer)->elapsed.count());
}

QStringList stateOf(Helpdesk &desk, const std::vector<RequestId> &requests, const std::vector<ContractId> &contracts)
{
    QStringList out;
    for (const RequestId &request : requests)
        out += stateOf(desk, request);
    for (const ContractId &contract : contracts) {
        const auto ledger = desk.store().ledger(contract, desk.clock.instant());
        out += ledger ? u"balance %1"_s.arg((*ledger)->balance.count()) : u"no ledger"_s;
        const auto purchases = desk.store().purchases(contract);
        for (const PurchaseRecord &purchase : purchases.value_or(std::vector<PurchaseRecord>()))
            out += u"bought %1%2"_s.arg(purchase.lot.amount.count()).arg(purchase.reversed ? u", taken back"_s : QString());
    }
    for (const NormRecord &record : desk.store().norms())
        out += u"norms of %1: %2"_s.arg(QString::fromLatin1(code(record.service))).arg(record.norms.size());
    const auto rows = desk.store().queue(QueueView::All, desk.anna().me(), desk.clock.instant());
    out += rows ? u"queue %1"_s.arg(rows->size()) : u"no queue"_s;
    out += u"without words %1"_s.arg(desk.anna().counts().withoutNote);
    out += u"number %1"_s.arg(desk.store().greatestRequestNumber());
    for (const DeskStore::BatchRecord &batch : desk.store().batches())
        out += u"batch of %1%2"_s.arg(batch.facts).arg(batch.reversed ? u", undone"_s : QString());
    out += u"client known: %1"_s.arg(desk.store().findContract(u"1/2023"_s).has_value());
    out += timerOf(desk);
    return out;
}

QString brokenRule(Helpdesk &desk, const std::vector<ContractId> &contracts)
{
    auto open = desk.store().openSessions(desk.anna().me());
    std::erase_if(open, [](const SessionRecord &session) { return session.lastStart.isNull(); }); // every start of it was taken back
    if (open.size() > 1)
        return u"%1 timers run"_s.arg(open.size());
    const auto timer = desk.anna().timer();
    if (!timer || timer->has_value() == open.empty())
        return u"the timer and the open starts disagree"_s;
    const auto row = desk.store().timerRow();
    if (row && open.empty())
        return u"a timer row without an open start"_s;
    if (row && row->start != open.front().lastStart)
        return u"the timer row names another start"_s;
    for (const ContractId &contract : contracts) {
        const auto view = desk.anna().balance(contract, {});
        if (!view)
            return u"no balance: "_s + view.error().detail;
        const auto whole = desk.store().wholeLedger(contract, view->asOf);
        if (!whole || whole->ledger.balance != view->ledger.balance)
            return u"the whole ledger has another balance"_s;
        minutes sum{0};
        for (const BalanceLine &line : whole->ledger.lines)
            sum += line.delta;
        if (sum != view->ledger.balance || view->ledger.balance < minutes(0))
            return u"the balance %1 is explained as %2"_s.arg(view->ledger.balance.count()).arg(sum.count());
    }
    return {};
}

} // namespace hline::test

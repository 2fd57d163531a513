// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/closemonths.h"

#include "workflow/supervision.h"

#include <algorithm>
#include <map>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Has the contract begun by the end of the month?
bool isOfMonth(const ContractRecord &contract, Month month)
{
    const auto first = contract.standing.validFrom ? contract.standing.validFrom : contract.standing.signedDay;
    return !first || startOf(*first) < startOf(next(month));
}

} // namespace

/// Nothing if the contract had not begun then.
Result<std::optional<MonthToClose>> CloseMonths::act(const ContractId &id, Month month, const BusinessCalendar &calendar) const
{
    const DeskStore &store = m_bench.store;
    const auto contract = store.contract(id);
    if (!contract)
        return failure(contract.error());
    if (!isOfMonth(*contract, month))
        return std::optional<MonthToClose>();
    MonthToClose out;
    out.contract = id;
    out.number = contract->number;
    if (contract->client) {
        if (const auto client = store.client(*contract->client))
            out.client = client->name;
    }
    const std::vector<ClosedMonthRecord> closed = store.closedMonths(id);
    if (!closed.empty() && closed.back().month >= month) {
        out.closedAt = closed.back().closedAt;
        const auto own = std::ranges::find(closed, month, &ClosedMonthRecord::month);
        if (own == closed.end()) // closed together with a later one
            return std::optional(std::move(out));
        out.closedAt = own->closedAt;
        out.used = own->used;
        out.overlimit = own->overlimit;
        out.carried = own->carried;
        return std::optional(std::move(out));
    }
    const Instant now = m_bench.clock.instant();
    return store.ledgerInput(id, now).map([&](const LedgerInput &input) {
        const ClosedMonth figures = closeMonth(input, calendar, store.policies(id), month, now);
        out.used = figures.used;
        out.overlimit = figures.overlimit;
        out.carried = figures.carried;
        return std::optional(std::move(out));
    });
}

/// What a joined desk lacks for a closing (sync.md 4.10).
std::optional<Error> CloseMonths::waitsFor() const
{
    const DeskStore &store = m_bench.store;
    const auto hasUnsent = [&store] {
        const std::vector<OutboxRecord> records = store.outboxRecords(1); // those that wait come first
        return !records.empty() && !records.front().verdict;
    };
    const DeskInOffice desk{store.identity().lone, m_bench.office, store.isWhole(), hasUnsent()};
    const auto error = [](const char *code, const QString &detail) { return Error{Error::Kind::Denied, detail, code, "S-OFF-2", {}, {}}; };
    switch (closingNeed(desk)) {
    case ClosingNeed::Nothing: break;
    case ClosingNeed::Link: return error("MONTH_NEEDS_OFFICE", u"there is no link with the office"_s);
    case ClosingNeed::Log: return error("MONTH_NEEDS_LOG", u"the office's log is not read to its end"_s);
    case ClosingNeed::Sending: return error("MONTH_NEEDS_SENDING", u"own facts are not in the office's log"_s);
    }
    return {};
}

Result<MonthClosing> CloseMonths::preview(Month month) const
{
    const DeskStore &store = m_bench.store;
    const BusinessCalendar calendar = store.calendar();
    MonthClosing out;
    out.month = month;
    out.waits = waitsFor();
    out.closesAt = closesAt(month, calendar, store.policies({}).of(next(month)));
    if (startOf(next(month)) > m_bench.clock.instant())
        return failure(Error::Kind::Denied, u"the month is not over"_s, "MONTH_NOT_OVER", "S-OFF-2", {isoMonth(month), isoMoscow(out.closesAt)});
    for (const ContractId &id : store.contracts()) {
        auto contract = act(id, month, calendar);
        if (!contract)
            return failure(contract.error());
        if (*contract)
            out.contracts.push_back(**std::move(contract));
    }
    std::map<ConsultantId, QString> people{{m_bench.me, {}}};
    for (const ConsultantRecord &person : store.consultants())
        people[person.id] = person.name;
    for (const auto &[id, name] : people) {
        for (const SessionRecord &session : store.openSessions(id)) {
            const auto request = store.request(session.request);
            if (request && monthOf(toInstant(session.lastStartAt)) <= month)
                out.running.push_back({request->number, name});
        }
    }
    return out;
}

Result<MonthClosing> CloseMonths::operator()(Month month) const
{
    if (auto allowed = needSupervisor(m_bench); !allowed)
        return failure(allowed.error());
    auto closing = preview(month);
    if (!closing)
        return closing;
    if (m_bench.clock.instant() < closing->closesAt)
        return failure(Error::Kind::Denied, u"the month closes later"_s, "MONTH_CLOSES_LATER", "S-OFF-2", {isoMonth(month), isoMoscow(closing->closesAt)});
    CommandFacts command;
    for (const MonthToClose &contract : closing->contracts) {
        if (contract.closedAt)
            continue;
        FactDraft fact = m_bench.facts.fact("close", {{u"month"_s, isoMonth(month)}, {u"used_min"_s, qint64(contract.used.count())},
                                                      {u"over_min"_s, qint64(contract.overlimit.count())},
                                                      {u"carried_min"_s, qint64(contract.carried.count())}});
        fact.contract = contract.contract;
        command.facts.push_back(std::move(fact));
    }
    closing->closedNow = command.facts.size();
    if (command.facts.empty())
        return closing;
    if (closing->waits)
        return failure(*closing->waits);
    const Instant now = m_bench.clock.instant();
    return m_bench.store.commit(command).map([&](const Committed &) {
        for (MonthToClose &contract : closing->contracts)
            contract.closedAt = contract.closedAt.value_or(now);
        return *std::move(closing);
    });
}

Result<void> CloseMonths::reopen(const ContractId &contract, Month month, const QString &reason) const
{
    if (auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"opening a closed month needs a reason"_s, "REASON_NEEDED", "I-11");
    const std::vector<ClosedMonthRecord> closed = m_bench.store.closedMonths(contract);
    const auto found = std::ranges::find(closed, month, &ClosedMonthRecord::month);
    if (found == closed.end())
        return failure(Error::Kind::NotFound, u"the month is not closed"_s, "MONTH_NOT_CLOSED", "S-OFF-2", {isoMonth(month)});
    if (found->month != closed.back().month)
        return failure(Error::Kind::Denied, u"a later month is closed"_s, "LATER_MONTH_CLOSED", "S-OFF-2", {isoMonth(closed.back().month)});
    FactDraft fact = m_bench.facts.about("close.reverse", found->fact,
                                         {{u"month"_s, isoMonth(month)}, {u"used_min"_s, qint64(found->used.count())},
                                          {u"over_min"_s, qint64(found->overlimit.count())}, {u"carried_min"_s, qint64(found->carried.count())}});
    fact.contract = contract;
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    fact.words = words;
    return m_bench.store.commit({{fact}, {}, {}}).map([](const Committed &) { });
}

Result<LateEntry> CloseMonths::lateEntry(const LateRecord &record) const
{
    const DeskStore &store = m_bench.store;
    LateEntry out{record, {}, {}, {}};
    if (const auto request = store.request(record.request))
        out.number = request->number;
    if (const auto contract = store.contract(record.contract)) {
        out.contract = contract->number;
        if (const auto client = contract->client ? store.client(*contract->client).map(&ClientRecord::name) : Result<QString>(QString()))
            out.client = *client;
    }
    return out;
}

Result<std::vector<LateEntry>> CloseMonths::late(Month postedIn) const
{
    std::vector<LateEntry> out;
    for (const LateRecord &record : m_bench.store.lateEntries(startOf(postedIn), startOf(next(postedIn)))) {
        auto entry = lateEntry(record);
        if (!entry)
            return failure(entry.error());
        out.push_back(*std::move(entry));
    }
    return out;
}

Result<std::vector<DifferingAct>> CloseMonths::differing() const
{
    const DeskStore &store = m_bench.store;
    std::vector<DifferingAct> out;
    for (const ContractId &id : store.contracts()) {
        for (const ClosedMonthRecord &closed : store.closedMonths(id)) {
            const ActFigures now{closed.used, closed.overlimit, closed.carried};
            if (!closed.said || *closed.said == now)
                continue;
            const auto contract = store.contract(id);
            if (!contract)
                return failure(contract.error());
            const auto client = contract->client ? store.client(*contract->client).map(&ClientRecord::name) : Result<QString>(QString());
            out.push_back({contract->number, client.value_or(QString()), id, closed.month, closed.closedAt, *closed.said, now});
        }
    }
    return out;
}

} // namespace hline

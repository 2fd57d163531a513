// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/deskfold.h"
#include "storage/ledgerjson.h"
#include "storage/transaction.h"

#include "base/fold.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <set>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RefoldStep = 5000;

/// What a closing rests on beside money and time.
bool isOfClosings(const StoredFact &stored)
{
    const QJsonValue type = stored.fact.draft.data.value(u"type"_s);
    return stored.fact.draft.kind == "ref" && (type == u"contract"_s || type == u"package"_s || type == u"calendar"_s || type == u"policy"_s);
}

std::optional<DayKind> dayKindFromCode(const QString &code)
{
    if (code == u"OFF")
        return DayKind::Off;
    if (code == u"SHORT")
        return DayKind::Short;
    if (code == u"WORK")
        return DayKind::Work;
    return std::nullopt;
}

/// What the registration said, without a clock.
QueueRow saidRow(const RequestState &state)
{
    const RequestRecord &record = state.record;
    QueueRow row;
    row.id = record.id;
    row.client = record.intakeOrg.isEmpty()
        ? (record.caller.last + u' ' + record.caller.first + u' ' + record.caller.middle).simplified() : record.intakeOrg;
    row.contract = record.intakeContractNo;
    row.program = record.intakeProgram;
    row.subject = record.subject;
    row.service = record.service();
    row.channel = record.channel;
    row.state = state.workState();
    row.arrival = record.arrival;
    row.holder = record.holder;
    return row;
}

ProjectedRow closedRow(const RequestState &state)
{
    QueueRow row = saidRow(state);
    row.lane = QueueLane::Closed;
    return {row, {}};
}

} // namespace

Changes DeskFold::flush(Instant at)
{
    const Instant now = rowTime(at);
    Changes changes;
    lookForward();
    foldRecords();
    changes.reference = !m_foldedRecords.isEmpty();
    m_touchedContracts.unite(m_changedContracts);
    flushRequests();

    QSet<RequestId> rows = m_touchedRequests;
    if (m_rulesTouched) {
        m_database.run(Sql("DELETE FROM contract_balance"));
        Rows open = m_database.select(Sql("SELECT request_id FROM request WHERE lane < 4"));
        while (open.next())
            rows.insert(open.id<RequestId>(0));
        changes.everything = true;
    }
    addRowsOfRecords(rows);
    flushContracts(now, rows);
    changes.requests = byContract(rows);
    for (const RequestId &id : changes.requests)
        writeRow(id, now);
    changes.contracts.assign(m_touchedContracts.begin(), m_touchedContracts.end());
    m_touchedRequests.clear();
    m_touchedContracts.clear();
    m_changedContracts.clear();
    m_foldedRecords.clear();
    m_rulesTouched = false;
    m_database.run(Sql("INSERT INTO projection (name, version, solid_to) VALUES ('desk', :version, :to) "
                       "ON CONFLICT (name) DO UPDATE SET solid_to = excluded.solid_to"), ProjectionVersion, m_log.lastPlace());
    return changes;
}

ContractId DeskFold::contractOf(const RequestId &id)
{
    const auto known = m_requests.constFind(id);
    const auto contract = known != m_requests.constEnd() ? (*known)->record.contract : m_log.contractOf(idCast<FactId>(id));
    return contract.value_or(ContractId());
}

/// Rows of one contract one after the other: a row asks for its contract's ledger, and only so many are kept.
std::vector<RequestId> DeskFold::byContract(const QSet<RequestId> &rows)
{
    std::vector<std::pair<QUuid, RequestId>> keyed;
    keyed.reserve(std::size_t(rows.size()));
    for (const RequestId &id : rows)
        keyed.emplace_back(contractOf(id).uuid(), id);
    std::sort(keyed.begin(), keyed.end());
    std::vector<RequestId> out(keyed.size());
    std::transform(keyed.begin(), keyed.end(), out.begin(), [](const auto &key) { return key.second; });
    return out;
}

void DeskFold::foldRecords()
{
    bool areRules = false;
    for (const QUuid &id : std::as_const(m_touchedRecords)) {
        const auto before = m_references.find(id) ? m_references.find(id)->type : QByteArray();
        const std::vector<StoredFact> facts = m_log.ofSubject(id);
        const auto state = m_references.fold(id, facts);
        const QByteArray type = state ? state->type : before;
        if (state)
            m_search.putRecord(*state);
        else
            m_search.put(type, id, {});
        if (state)
            m_reading.gone.remove(id);
        else if (m_reading.isOn && std::ranges::any_of(facts, isOfClosings))
            m_reading.gone.insert(id);
        if (type == "contract")
            m_changedContracts.insert(ContractId(id));
        if (type == "desk")
            touchRequestsOf(id);
        areRules |= type == "package" || type == "desk" || type == "calendar" || type == "policy";
    }
    m_foldedRecords.unite(m_touchedRecords);
    m_touchedRecords.clear();
    if (areRules) {
        m_rulesTouched = true;
        forgetRules();
    }
}

void DeskFold::forgetRules()
{
    m_ledgers.forgetAll();
    m_calendar.reset();
    m_policies.reset();
    m_timelines.clear();
}

/// Requests of a desk that joined with its history may be older than the record that tells its number.
void DeskFold::touchRequestsOf(const QUuid &device)
{
    Rows rows = m_database.select(Sql("SELECT r.request_id FROM request r JOIN feed e ON e.fact_id = r.request_id WHERE e.device = :device UNION ALL "
                                      "SELECT r.request_id FROM request r JOIN ahead a ON a.fact_id = r.request_id WHERE a.device = :also"),
                                  device, device);
    while (rows.next())
        m_touchedRequests.insert(rows.id<RequestId>(0));
}

void DeskFold::settle(const ContractId &contract)
{
    foldRecords();
    std::set<QUuid> worked;
    for (const PostedWork &piece : m_ledgers.history(contract).work)
        worked.insert(piece.request);
    for (const QUuid &request : worked) {
        if (m_unwrittenRequests.contains(RequestId(request)))
            flushSessions(*loaded(RequestId(request)));
    }
}

/// What a client, contact or product is called decides whether the intake of its open requests is complete.
void DeskFold::addRowsOfRecords(QSet<RequestId> &rows)
{
    if (m_foldedRecords.isEmpty())
        return;
    Rows open = m_database.select(Sql("SELECT request_id, client, product, contact FROM request WHERE lane < 4"));
    while (open.next()) {
        for (const int column : {1, 2, 3}) {
            if (!open.isNull(column) && m_foldedRecords.contains(open.uuid(column)))
                rows.insert(open.id<RequestId>(0));
        }
    }
}

void DeskFold::flushRequests()
{
    const QSet<RequestId> all = std::exchange(m_unwrittenRequests, {});
    for (const RequestId &id : all) {
        flushSessions(*loaded(id));
        m_registers.put(*loaded(id));
    }
    m_touchedRequests.unite(all);
}

void DeskFold::flushSessions(RequestState &state)
{
    for (auto &[id, session] : state.sessions) {
        if (session.isWritten)
            continue;
        session.isWritten = true;
        m_database.run(Sql("INSERT INTO session (session_id, request, who, state, noted, ended_us) "
                           "VALUES (:id, :request, :who, :state, :noted, :ended) ON CONFLICT (session_id) DO UPDATE SET "
                           "state = excluded.state, noted = excluded.noted, ended_us = excluded.ended_us"),
                       id, state.record.id, session.who, static_cast<int>(session.state), session.note.isEmpty() && !session.isNoteGone ? 0 : 1,
                       session.endedAt);
    }
    flushClasses(state);
}

void DeskFold::flushClasses(const RequestState &state)
{
    std::set<QUuid> contracts;
    for (const RequestState::Work &piece : state.work) {
        if (piece.record.contract)
            contracts.insert(piece.record.contract->uuid());
    }
    if (contracts.empty())
        return;
    const QByteArray classes = encodeClasses(state.record.classes);
    for (const QUuid &contract : contracts) {
        {
            Rows rows = m_database.select(Sql("SELECT classes FROM work_class WHERE contract = :contract AND request = :request"), contract,
                                          state.record.id);
            if (rows.next() && rows.utf8(0) == classes)
                continue;
        }
        m_database.run(Sql("INSERT INTO work_class (contract, request, classes) VALUES (:contract, :request, :classes) "
                           "ON CONFLICT (contract, request) DO UPDATE SET classes = excluded.classes"), contract, state.record.id, classes);
        m_touchedContracts.insert(ContractId(contract));
        m_ledgers.setClasses(ContractId(contract), state.record.id.uuid(), state.record.classes);
    }
}

void DeskFold::flushContracts(Instant now, QSet<RequestId> &rows)
{
    for (const ContractId &id : std::as_const(m_touchedContracts)) {
        m_ledgers.forget(id);
        // What was learnt while a request waited moves its promise, though the balance turns when it did (S-SLA-11).
        const std::vector<Instant> learnt = m_ledgers.history(id).corrections();
        const bool moved = writeBalance(id, now, learnt) || m_changedContracts.contains(id);
        if (!moved && (learnt.empty() || !m_ledgers.history(id).straddles(learnt)))
            continue;
        Rows open = m_database.select(Sql("SELECT request_id, arrival_us FROM request WHERE contract = :contract AND lane < 4"), id);
        while (open.next()) {
            if (moved || learnt.back() > toInstant(open.micros(1)))
                rows.insert(open.id<RequestId>(0));
        }
    }
}

bool DeskFold::writeBalance(const ContractId &id, Instant now, const std::vector<Instant> &learnt)
{
    const auto ledger = m_ledgers.ledger(id, now, {calendar(), policies(id)});
    std::optional<Micros> until;
    QByteArray turns;
    bool positive = false;
    for (const BalanceStep &step : ledger->curve) {
        if (step.at > now && !until)
            until = toMicros(step.at);
        if ((step.balance > minutes(0)) != positive) {
            positive = !positive;
            turns += QByteArray::number(qint64(step.at.time_since_epoch().count())) + ' ';
        }
    }
    QCryptographicHash known(QCryptographicHash::Sha1); // they may be many
    for (const Instant at : learnt)
        known.addData(QByteArray::number(qint64(at.time_since_epoch().count())) + ' ');
    if (!learnt.empty())
        turns += '/' + known.result().toHex();
    bool moved = true;
    {
        Rows rows = m_database.select(Sql("SELECT turns FROM contract_balance WHERE contract = :contract"), id);
        if (rows.next())
            moved = rows.utf8(0) != turns;
    }
    m_database.run(Sql("INSERT INTO contract_balance (contract, from_us, until_us, balance_min, turns) VALUES (:contract, :from, "
                       ":until, :balance, :turns) ON CONFLICT (contract) DO UPDATE SET from_us = excluded.from_us, "
                       "until_us = excluded.until_us, balance_min = excluded.balance_min, turns = excluded.turns"),
                   id, toMicros(now), until, std::int64_t(ledger->balance.count()), turns);
    return moved;
}

void DeskFold::writeClosedRows()
{
    for (auto it = m_touchedRequests.begin(); it != m_touchedRequests.end();) {
        const auto state = loaded(*it);
        if (!state->exists || isOpen(state->workState())) {
            ++it;
            continue;
        }
        writeRow(*it, {});
        if (const auto later = m_reading.later.requests.find(contractOf(*it)); later != m_reading.later.requests.end())
            later->remove(*it);
        it = m_touchedRequests.erase(it);
    }
}

void DeskFold::writeRow(const RequestId &id, Instant now)
{
    const auto loadedState = loaded(id);
    const RequestState &state = *loadedState;
    if (!state.linksWritten)
        writeLinks(id);
    if (!state.exists) {
        m_database.run(Sql("DELETE FROM request WHERE request_id = :id"), id);
        m_search.put("request", id.uuid(), {});
        return;
    }
    // Nothing is projected of what a closed request promised: reads derive it when somebody asks.
    const bool open = isOpen(state.workState());
    const RequestRecord &record = state.record;
    const std::optional<ClientId> client = open ? clientOf(record) : record.client;
    const auto [row, nextChange] = open ? queueRow(state, now) : closedRow(state);
    const bool guaranteed = row.lane == QueueLane::Guaranteed && row.deadline;
    // A row that stays as it is leaves its indexes alone: most stops change nothing that the queue shows.
    m_database.run(
        Sql("INSERT INTO request (request_id, desk_no, n, contract, client, product, contact, holder, subject, said_contract, "
            "said_client, said_program, service, channel, state, guarantee, lane, sort_us, arrival_us, deadline_us, target_min, "
            "started_us, warn_s, critical_s, incomplete, next_change_us) VALUES (:id, :desk, :n, :contract, :client, :product, "
            ":contact, :holder, :subject, :said_contract, :said_client, :said_program, :service, :channel, :state, :guarantee, "
            ":lane, :sort, :arrival, :deadline, :target, :started, :warn, :critical, :incomplete, :next) "
            "ON CONFLICT (request_id) DO UPDATE SET desk_no = excluded.desk_no, n = excluded.n, contract = excluded.contract, client = excluded.client, "
            "product = excluded.product, contact = excluded.contact, holder = excluded.holder, subject = excluded.subject, "
            "said_contract = excluded.said_contract, said_client = excluded.said_client, said_program = excluded.said_program, "
            "service = excluded.service, channel = excluded.channel, state = excluded.state, guarantee = excluded.guarantee, "
            "lane = excluded.lane, sort_us = excluded.sort_us, arrival_us = excluded.arrival_us, "
            "deadline_us = excluded.deadline_us, target_min = excluded.target_min, started_us = excluded.started_us, "
            "warn_s = excluded.warn_s, critical_s = excluded.critical_s, incomplete = excluded.incomplete, "
            "next_change_us = excluded.next_change_us "
            "WHERE (desk_no, n, contract, client, product, contact, holder, subject, said_contract, said_client, said_program, service, "
            "channel, state, guarantee, lane, sort_us, arrival_us, deadline_us, target_min, started_us, warn_s, critical_s, "
            "incomplete, next_change_us) IS NOT (excluded.desk_no, excluded.n, excluded.contract, excluded.client, excluded.product, excluded.contact, "
            "excluded.holder, excluded.subject, excluded.said_contract, excluded.said_client, excluded.said_program, "
            "excluded.service, excluded.channel, excluded.state, excluded.guarantee, excluded.lane, excluded.sort_us, "
            "excluded.arrival_us, excluded.deadline_us, excluded.target_min, excluded.started_us, excluded.warn_s, "
            "excluded.critical_s, excluded.incomplete, excluded.next_change_us)"),
        record.id, deskNumberOf(id), state.n, record.contract, client, record.product, record.contact, record.holder,
        record.subject, row.contract, row.client, row.program, row.service ? std::optional(code(*row.service)) : std::nullopt,
        code(row.channel), code(row.state), code(row.guarantee), static_cast<int>(row.lane),
        guaranteed ? toMicros(*row.deadline) : Micros{}, toMicros(row.arrival), row.deadline ? std::optional(toMicros(*row.deadline)) : std::nullopt,
        row.target ? std::optional(std::int64_t(row.target->count())) : std::nullopt,
        row.startedAt ? std::optional(toMicros(*row.startedAt)) : std::nullopt, std::int64_t(row.warnBelow.count()),
        std::int64_t(row.criticalBelow.count()), row.intakeIncomplete ? 1 : 0,
        nextChange ? std::optional(toMicros(*nextChange)) : std::nullopt);
    const QString text = open ? row.number + u'\n' + foldForSearch(record.subject) : QString();
    m_search.put("request", record.id.uuid(), text);
}

void DeskFold::writeLinks(const RequestId &id)
{
    const auto state = loaded(id);
    state->linksWritten = true;
    m_database.run(Sql("DELETE FROM request_link WHERE request = :id"), id);
    for (const RequestId &other : state->record.links)
        m_database.run(Sql("INSERT OR IGNORE INTO request_link (request, other) VALUES (:id, :other)"), id, other);
}

ProjectedRow DeskFold::queueRow(const RequestState &state, Instant now)
{
    const Response response = responseAt(responseInput(state, now), calendar(), policies(state.record.contract), now);
    QueueRow row = saidRow(state);
    row.number = numberOf(state);
    row.guarantee = response.state;
    row.lane = laneOf(response.state, row.state);
    row.deadline = response.deadline;
    row.target = response.target;
    row.startedAt = response.startedAt;
    row.warnBelow = response.warnBelow;
    row.criticalBelow = response.criticalBelow;
    row.intakeIncomplete = intakeIncomplete(state.record);
    std::optional<Instant> next = response.nextChange;
    // The order of the guaranteed lane tells refresh() which promises are missed; of one that runs elsewhere only the row can.
    if (response.state == GuaranteeState::Running && row.lane != QueueLane::Guaranteed)
        next = std::min(next.value_or(Instant::max()), firstMissed(*response.deadline, calendar(), policies(state.record.contract).at(row.arrival)));
    return {row, next};
}

RequestRecord DeskFold::completed(const RequestState &state)
{
    RequestRecord record = state.full();
    record.number = numberOf(state);
    record.client = clientOf(record);
    return record;
}

QString DeskFold::numberOf(const RequestState &state)
{
    return state.exists ? printedNumber(deskNumberOf(state.record.id), state.n) : QString();
}

std::optional<ClientId> DeskFold::clientOf(const RequestRecord &record)
{
    if (record.client || !record.contract)
        return record.client;
    const RefState *contract = m_references.find(record.contract->uuid());
    const auto org = contract ? contract->uuid(u"org"_s) : std::nullopt;
    return org ? std::optional(ClientId(*org)) : std::nullopt;
}

bool DeskFold::intakeIncomplete(const RequestRecord &record)
{
    const auto field = [this](const auto &id, const QString &name) {
        const RefState *state = id ? m_references.find(id->uuid()) : nullptr;
        return state ? state->text(name) : QString();
    };
    const auto either = [](const QString &a, const QString &b) { return a.isEmpty() ? b : a; };
    IntakeFields fields;
    fields.contractNo = either(field(record.contract, u"number"_s), record.intakeContractNo);
    fields.org = either(field(clientOf(record), u"name"_s), record.intakeOrg);
    fields.lastName = either(field(record.contact, u"last"_s), record.caller.last);
    fields.firstName = either(field(record.contact, u"first"_s), record.caller.first);
    fields.middleName = either(field(record.contact, u"middle"_s), record.caller.middle);
    fields.program = either(field(record.product, u"program"_s), record.intakeProgram);
    return !missingIntake(fields).isEmpty();
}

ResponseInput DeskFold::responseInput(const RequestState &state, Instant now)
{
    ResponseInput input;
    const RequestRecord &record = state.record;
    input.arrival = record.arrival;
    input.classes = record.classes;
    input.events = state.events();
    input.balance = BalanceCurve();
    if (record.contract) {
        input.targets = m_ledgers.targets(*record.contract);
        input.balance = m_ledgers.postedCurve(*record.contract, record.arrival, now, {calendar(), policies(record.contract)});
    }
    if (state.completeAt)
        input.completeAt = state.completeAt;
    else if (intakeIncomplete(record))
        input.completeAt = std::optional<Instant>();
    return input;
}

std::vector<RequestId> DeskFold::refresh(Instant at)
{
    const Instant now = rowTime(at);
    std::vector<RequestId> due;
    {
        Rows rows = m_database.select(
            Sql("SELECT request_id FROM request WHERE next_change_us <= :now UNION SELECT request_id FROM request "
                "WHERE lane < 4 AND lane = 0 AND sort_us < :missed AND guarantee = 'RUNNING'"), toMicros(now), toMicros(now));
        while (rows.next())
            due.push_back(rows.id<RequestId>(0));
    }
    for (const RequestId &id : due)
        writeRow(id, now);
    return due;
}

void DeskFold::foldAfter(std::int64_t place)
{
    for (const std::int64_t end = m_log.lastPlace(); place != end && !m_database.firstError();)
        place = foldStep(place);
}

Result<void> DeskFold::catchUp(Instant now)
{
    std::int64_t solidTo = 0;
    bool fresh = true;
    {
        Rows rows = m_database.select(Sql("SELECT solid_to FROM projection WHERE name = 'desk' AND version = :version"), ProjectionVersion);
        if (rows.next()) {
            solidTo = rows.number(0);
            fresh = false;
        }
    }
    if (!fresh && solidTo == m_log.lastPlace())
        return m_database.check();
    if (m_log.countAfter(solidTo) > RefoldStep)
        return foldInSteps(solidTo, now);
    Transaction transaction(m_database);
    if (fresh)
        reset();
    foldAfter(solidTo);
    static_cast<void>(flush(now));
    const auto done = transaction.commit();
    if (!done)
        forget();
    return done;
}

/// Much to fold is committed in steps, or SQLite would look for every page in a write-ahead log as large as the desk. Until the last
/// step the projections have no version: a desk that is opened after a crash in between folds everything anew.
Result<void> DeskFold::foldInSteps(std::int64_t place, Instant now)
{
    m_database.keepInMemory(Database::Pages::OfARefold);
    const std::int64_t end = m_log.lastPlace();
    Result<void> done;
    for (bool isFirst = true; done && (isFirst || place != end); isFirst = false) {
        Transaction transaction(m_database);
        if (isFirst && place == 0)
            reset();
        else if (isFirst)
            m_database.run(Sql("DELETE FROM projection WHERE name = 'desk'"));
        place = foldStep(place);
        foldRecords();
        flushRequests(); // while their states are at hand
        writeClosedRows();
        if (place == end)
            static_cast<void>(flush(now));
        done = transaction.commit();
    }
    m_database.keepInMemory(Database::Pages::Usual);
    if (!done)
        forget();
    return done;
}

/// Folds the next facts; place of the last one.
std::int64_t DeskFold::foldStep(std::int64_t place)
{
    for (const PlacedFact &fact : m_log.after(place, RefoldStep)) {
        static_cast<void>(add(fact));
        place = fact.place;
    }
    return place;
}

std::vector<CalendarYear> DeskFold::calendarYears()
{
    std::vector<CalendarYear> out;
    for (const RefState &state : m_references.ofType("calendar")) {
        CalendarYear year;
        year.year = static_cast<int>(state.fields.value(u"year"_s).toInteger());
        year.source = state.text(u"source"_s);
        for (const QJsonValue &entry : state.fields.value(u"days"_s).toArray()) {
            const auto day = parseIsoDay(entry.toArray().at(0).toString());
            const auto kind = dayKindFromCode(entry.toArray().at(1).toString());
            if (day && kind)
                year.days.push_back({*day, *kind});
        }
        out.push_back(std::move(year));
    }
    return out;
}

const BusinessCalendar &DeskFold::calendar()
{
    if (!m_calendar) {
        const PolicyTimeline &all = policies({});
        const auto hours = [](const Policy &policy) { return LineHours{policy.calendarOpen, policy.calendarClose, policy.shortDayCut}; };
        std::vector<HoursFrom> changes;
        for (const PolicyTimeline::Change &change : all.changes())
            changes.push_back({change.from, hours(change.policy)});
        m_calendar = BusinessCalendar::build(calendarYears(), hours(all.first()), changes);
    }
    return *m_calendar;
}

const PolicyTimeline &DeskFold::policies(const std::optional<ContractId> &contract)
{
    if (!m_policies)
        m_policies = m_references.ofType("policy");
    const auto isOwn = [&contract](const RefState &state) { return contract && state.uuid(u"contract"_s) == contract->uuid(); };
    const QUuid key = std::ranges::any_of(*m_policies, isOwn) ? contract->uuid() : QUuid();
    if (const auto known = m_timelines.constFind(key); known != m_timelines.constEnd())
        return *known;
    std::vector<const RefState *> ours; // a contract's own values go before the desk's
    std::vector<const RefState *> own;
    std::set<Day> days;
    for (const RefState &state : *m_policies) {
        const auto of = state.uuid(u"contract"_s);
        if (of && (!contract || *of != contract->uuid() || !isContractKey(state.text(u"key"_s).toUtf8())))
            continue;
        (of ? own : ours).push_back(&state);
        for (const auto &[from, value] : state.dated(u"value"_s))
            days.insert(from);
    }
    ours.insert(ours.end(), own.begin(), own.end());
    PolicyTimeline out;
    for (const Day day : days) {
        Policy policy;
        for (const RefState *state : ours) {
            const QJsonValue value = state->on(day).value(u"value"_s);
            if (value.isUndefined())
                continue;
            if (const auto changed = withPolicy(policy, state->text(u"key"_s).toUtf8(), value.toVariant().toString()))
                policy = *changed;
        }
        out.change(day, policy);
    }
    return *m_timelines.insert(key, out);
}

} // namespace hline

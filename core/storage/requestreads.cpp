// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "storage/deskfold.h"
#include "storage/timerrows.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int OpenLanes = static_cast<int>(QueueLane::InWork);

/// What a view shows: lanes, and services between bars ("||" = not classified yet); an empty list means any.
struct ViewFilter
{
    int from = 0;
    int to = OpenLanes;
    QString services;
    enum class Only { Anything, Mine, WaitingClient } only = Only::Anything;
};

ViewFilter filterOf(const std::optional<QueueView> &view)
{
    constexpr int Guaranteed = static_cast<int>(QueueLane::Guaranteed);
    constexpr int General = static_cast<int>(QueueLane::General);
    constexpr int Waiting = static_cast<int>(QueueLane::WaitingClient);
    if (!view)
        return {Guaranteed, General, {}};
    switch (*view) {
    case QueueView::Guaranteed: return {Guaranteed, Guaranteed, {}};
    case QueueView::Mine: return {0, OpenLanes, {}, ViewFilter::Only::Mine};
    case QueueView::General: return {General, General, u"|INDIV|CUSTOM|"_s};
    case QueueView::Line: return {0, OpenLanes, u"|LINE|KB|"_s};
    case QueueView::Tech: return {0, OpenLanes, u"|TECH|SVC_THIN|SVC_ITS|"_s};
    case QueueView::Defects: return {0, OpenLanes, u"|DEFECT|"_s};
    case QueueView::Wishes: return {0, OpenLanes, u"|WISH|"_s};
    case QueueView::Waiting: return {Waiting, OpenLanes, {}, ViewFilter::Only::WaitingClient};
    case QueueView::All: return {0, OpenLanes, {}};
    case QueueView::Unsorted: return {0, OpenLanes, u"||"_s};
    }
    Q_UNREACHABLE();
}

std::optional<Instant> optionalInstant(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(toInstant(rows.micros(column)));
}

/// Columns as selected below: the row as projected, without its balance.
QueueRow rowOf(const Rows &rows)
{
    QueueRow row;
    row.id = rows.id<RequestId>(0);
    row.number = printedNumber(rows.number(1), rows.number(2));
    row.client = rows.text(3);
    row.contract = rows.text(4);
    row.program = rows.text(5);
    row.subject = rows.text(6);
    row.service = serviceFromCode(rows.utf8(7));
    row.channel = channelFromCode(rows.utf8(8)).value_or(Channel::Phone);
    row.state = workStateFromCode(rows.utf8(9)).value_or(WorkState::New);
    row.guarantee = guaranteeStateFromCode(rows.utf8(10)).value_or(GuaranteeState::NotApplicable);
    row.lane = static_cast<QueueLane>(rows.number(11));
    row.arrival = toInstant(rows.micros(12));
    row.deadline = optionalInstant(rows, 13);
    if (!rows.isNull(14))
        row.target = minutes(rows.number(14));
    row.startedAt = optionalInstant(rows, 15);
    row.warnBelow = seconds(rows.number(16));
    row.criticalBelow = seconds(rows.number(17));
    row.holder = rows.optionalId<ConsultantId>(18);
    row.assignee = rows.text(19);
    row.intakeIncomplete = rows.number(20) != 0;
    return row;
}

} // namespace

std::vector<QueueRow> SqliteDeskStore::rowsOf(Rows rows, Instant now) const
{
    std::vector<QueueRow> out;
    while (rows.next()) {
        QueueRow row = rowOf(rows);
        const auto contract = rows.optionalId<ContractId>(21);
        // Time alone turns a running promise into a missed one; the projection need not be written for that.
        if (row.guarantee == GuaranteeState::Running && row.deadline && now > *row.deadline
            && now >= firstMissed(*row.deadline, m_fold->calendar(), m_fold->policies(contract).at(row.arrival)))
            row.guarantee = GuaranteeState::Breached;
        const bool fresh = !rows.isNull(22) && toMicros(now) >= rows.micros(23) && (rows.isNull(24) || toMicros(now) < rows.micros(24));
        if (contract && fresh)
            row.balance = minutes(rows.number(22));
        else if (contract)
            row.balance = m_fold->ledgers().ledger(*contract, now, {m_fold->calendar(), m_fold->policies(contract)})->balance;
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<QueueRow>> SqliteDeskStore::queue(std::optional<QueueView> view, const ConsultantId &me, Instant now, int limit,
                                                     const std::optional<QueueKey> &after) const
{
    const ViewFilter filter = filterOf(view);
    const bool guaranteed = after && after->lane == QueueLane::Guaranteed;
    m_database->clearFailure();
    auto rows = rowsOf(m_database->select(
        Sql("SELECT r.request_id, r.desk_no, r.n, coalesce(o.fields ->> '$.name', r.said_client), "
            "coalesce(c.fields ->> '$.number', r.said_contract), coalesce(p.fields ->> '$.program', r.said_program), r.subject, "
            "r.service, r.channel, r.state, r.guarantee, r.lane, r.arrival_us, r.deadline_us, r.target_min, r.started_us, r.warn_s, "
            "r.critical_s, r.holder, h.fields ->> '$.name', r.incomplete, r.contract, b.balance_min, b.from_us, b.until_us "
            "FROM request r LEFT JOIN record o ON o.record_id = r.client LEFT JOIN record c ON c.record_id = r.contract "
            "LEFT JOIN record p ON p.record_id = r.product LEFT JOIN record h ON h.record_id = r.holder "
            "LEFT JOIN contract_balance b ON b.contract = r.contract WHERE r.lane < 4 "
            "AND (r.lane, r.sort_us, r.arrival_us, r.request_id) > (:lane, :sort, :arrival, :id) AND r.lane <= :to "
            "AND (:any_service = 1 OR instr(:services, '|' || coalesce(r.service, '') || '|') > 0) "
            "AND (:mine = 0 OR r.holder = :me) AND (:waiting = 0 OR r.lane = 2 OR r.state = 'WAITING_CLIENT') "
            "ORDER BY r.lane, r.sort_us, r.arrival_us, r.request_id LIMIT :limit"),
        after ? std::max(filter.from, static_cast<int>(after->lane)) : filter.from,
        after ? (guaranteed ? toUs(after->deadline) : std::int64_t(0)) : std::numeric_limits<std::int64_t>::min(),
        after ? toUs(after->arrival) : std::numeric_limits<std::int64_t>::min(), after ? after->id : QString(), filter.to,
        filter.services.isEmpty() ? 1 : 0, filter.services, filter.only == ViewFilter::Only::Mine ? 1 : 0, me,
        filter.only == ViewFilter::Only::WaitingClient ? 1 : 0, limit), now);
    return m_database->check().map([&rows] { return std::move(rows); });
}

std::array<int, QueueViewCount> SqliteDeskStore::queueCounts(const ConsultantId &me) const
{
    std::array<int, QueueViewCount> out{};
    Rows rows = m_database->select(
        Sql("SELECT lane, '|' || coalesce(service, '') || '|', lane = 2 OR state = 'WAITING_CLIENT', holder IS :me, count(*) "
            "FROM request WHERE lane < 4 GROUP BY 1, 2, 3, 4"), me);
    while (rows.next()) {
        for (int view = 0; view < QueueViewCount; ++view) {
            const ViewFilter filter = filterOf(static_cast<QueueView>(view));
            const bool isIn = rows.number(0) >= filter.from && rows.number(0) <= filter.to
                && (filter.services.isEmpty() || filter.services.contains(rows.text(1)))
                && (filter.only != ViewFilter::Only::WaitingClient || rows.number(2) != 0)
                && (filter.only != ViewFilter::Only::Mine || rows.number(3) != 0);
            if (isIn)
                out[static_cast<std::size_t>(view)] += static_cast<int>(rows.number(4));
        }
    }
    return out;
}

/// What the projection leaves out of a closed request: what was promised, and whose it is.
static void derivePromise(QueueRow &row, DeskFold &fold, Instant now)
{
    const auto state = fold.request(row.id);
    const QueueRow derived = fold.queueRow(*state, now).row;
    row.guarantee = derived.guarantee;
    row.deadline = derived.deadline;
    row.target = derived.target;
    row.startedAt = derived.startedAt;
    row.intakeIncomplete = derived.intakeIncomplete;
    const auto owner = fold.clientOf(state->record);
    const RefState *client = owner ? fold.references().find(owner->uuid()) : nullptr;
    if (client)
        row.client = client->text(u"name"_s);
}

Result<std::vector<QueueRow>> SqliteDeskStore::queueRows(const std::vector<RequestId> &ids, Instant now) const
{
    std::vector<QueueRow> out;
    m_database->clearFailure();
    for (const RequestId &id : ids) {
        auto rows = rowsOf(m_database->select(
            Sql("SELECT r.request_id, r.desk_no, r.n, coalesce(o.fields ->> '$.name', r.said_client), "
                "coalesce(c.fields ->> '$.number', r.said_contract), coalesce(p.fields ->> '$.program', r.said_program), r.subject, "
                "r.service, r.channel, r.state, r.guarantee, r.lane, r.arrival_us, r.deadline_us, r.target_min, r.started_us, "
                "r.warn_s, r.critical_s, r.holder, h.fields ->> '$.name', r.incomplete, r.contract, b.balance_min, b.from_us, "
                "b.until_us FROM request r LEFT JOIN record o ON o.record_id = r.client LEFT JOIN record c "
                "ON c.record_id = r.contract LEFT JOIN record p ON p.record_id = r.product LEFT JOIN record h "
                "ON h.record_id = r.holder LEFT JOIN contract_balance b ON b.contract = r.contract WHERE r.request_id = :id"), id), now);
        if (rows.empty())
            continue;
        if (rows.front().lane == QueueLane::Closed)
            derivePromise(rows.front(), *m_fold, now);
        out.push_back(std::move(rows.front()));
    }
    return m_database->check().map([&out] { return std::move(out); });
}

static Result<RequestId> requestByNumber(Database &database, const QString &text)
{
    const QStringList parts = text.split(u'-');
    bool good = parts.size() <= 2;
    for (const QString &part : parts) {
        bool number = false;
        static_cast<void>(part.toInt(&number));
        good = good && number;
    }
    if (good) {
        Rows rows = database.select(Sql("SELECT request_id FROM request WHERE desk_no = :desk AND n = :n"),
                                    parts.size() == 2 ? parts.front().toInt() : 1, parts.back().toInt());
        if (rows.next()) {
            const RequestId found = rows.id<RequestId>(0);
            // A copied desk, or one whose unsent records came in through another, may have used a number twice.
            return rows.next() ? failure(Error::Kind::Conflict, u"two requests have this number"_s, "REQUEST_AMBIGUOUS", {}, {text}) : Result<RequestId>(found);
        }
    }
    return failure(Error::Kind::NotFound, u"no request "_s + text, "REQUEST_NOT_FOUND", {}, {text});
}

Result<RequestId> SqliteDeskStore::findRequest(const QString &text) const
{
    const QString wanted = text.trimmed().toLower();
    auto byNumber = requestByNumber(*m_database, wanted);
    if (byNumber || wanted.size() < 8)
        return byNumber;
    QString digits = wanted;
    digits.remove(u'-');
    const bool hex = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
    if (!hex || digits.size() < 8 || digits.size() > 32)
        return byNumber;
    QString from = digits;
    for (const qsizetype dash : {8, 13, 18, 23}) {
        if (from.size() > dash)
            from.insert(dash, u'-');
    }
    Rows rows = m_database->select(Sql("SELECT request_id FROM request WHERE request_id >= :from AND request_id < :to LIMIT 2"), from,
                                   QString(from + u'g'));
    if (!rows.next())
        return byNumber;
    const auto found = rows.id<RequestId>(0);
    if (rows.next())
        return failure(Error::Kind::Conflict, u"several requests begin with "_s + text, "REQUEST_AMBIGUOUS", {}, {text});
    return found;
}

Result<RequestRecord> SqliteDeskStore::request(const RequestId &id) const
{
    const auto state = m_fold->request(id);
    if (!state->exists)
        return failure(Error::Kind::NotFound, u"no request "_s + id.toString(), "REQUEST_NOT_FOUND", {}, {id.toString()});
    RequestRecord record = m_fold->completed(*state);
    record.isHeldForSure |= m_identity.lone;
    m_fold->ledgers().waivers().mark(record.work, id);
    Rows rows = m_database->select(Sql("SELECT request FROM request_link WHERE other = :id AND request NOT IN "
                                       "(SELECT other FROM request_link WHERE request = :same) ORDER BY request"), id, id);
    while (rows.next())
        record.linkedFrom.push_back(rows.id<RequestId>(0));
    return record;
}

std::vector<RequestId> SqliteDeskStore::requestsTouched(Instant from, Instant to) const
{
    std::vector<RequestId> out;
    Rows rows = m_database->select(Sql("SELECT DISTINCT r.request_id FROM judged j JOIN request r ON r.request_id = j.subject "
                                       "WHERE j.at_us >= :from AND j.at_us < :to ORDER BY r.request_id"), toMicros(from), toMicros(to));
    while (rows.next())
        out.push_back(rows.id<RequestId>(0));
    return out;
}

int SqliteDeskStore::greatestRequestNumber() const
{
    Rows rows = m_database->select(Sql("SELECT max(n) FROM request WHERE desk_no = :desk"), m_identity.deskNumber);
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

std::vector<HistoryRecord> SqliteDeskStore::history(const RequestId &id) const
{
    std::vector<HistoryRecord> out;
    for (const StoredFact &stored : m_log->ofSubject(id.uuid())) {
        const FactDraft &draft = stored.fact.draft;
        const RefState *who = m_fold->references().find(authorOf(draft).uuid());
        out.push_back({draft.id, draft.kind, stored.fact.place, draft.at, draft.made, stored.fact.verdict, stored.voidedAt.has_value(),
                       who ? who->text(u"name"_s) : QString(), draft.data, draft.words.value_or(QJsonObject()), draft.target, draft.areWordsGone});
    }
    return out;
}

DeskStore::LogLink SqliteDeskStore::linkOf(const FactId &fact) const
{
    {
        Rows rows = m_database->select(Sql("SELECT seq, chain FROM feed WHERE fact_id = :id"), fact);
        if (rows.next())
            return {rows.number(0), rows.bytes(1)};
    }
    Rows rows = m_database->select(Sql("SELECT dseq, own_chain FROM numbering WHERE device = :device AND fact_id = :id"), m_identity.device, fact);
    return rows.next() ? LogLink{rows.number(0), rows.bytes(1)} : LogLink{};
}

std::vector<AuditRecord> SqliteDeskStore::audit(const AuditFilter &filter) const
{
    return m_fold->auditList().find(filter);
}

std::vector<std::pair<QByteArray, int>> SqliteDeskStore::auditClauses() const
{
    return m_fold->auditList().clauses();
}

std::optional<TimerRow> SqliteDeskStore::timerRow() const
{
    if (m_timer)
        return *m_timer;
    std::optional<TimerRow> out = readTimer(*m_database);
    if (m_database->check())
        m_timer = out;
    return out;
}

std::vector<SessionRecord> SqliteDeskStore::openSessions(const ConsultantId &who) const
{
    std::vector<std::pair<SessionId, RequestId>> found;
    {
        Rows rows = m_database->select(Sql("SELECT session_id, request FROM session WHERE who = :who AND state < 2 ORDER BY session_id"), who);
        while (rows.next())
            found.emplace_back(rows.id<SessionId>(0), rows.id<RequestId>(1));
    }
    std::vector<SessionRecord> out;
    for (const auto &[id, request] : found)
        out.push_back(m_fold->request(request)->session(id));
    return out;
}

Result<SessionRecord> SqliteDeskStore::session(const SessionId &id) const
{
    Rows rows = m_database->select(Sql("SELECT request FROM session WHERE session_id = :id"), id);
    if (!rows.next())
        return failure(Error::Kind::NotFound, u"no session "_s + id.toString(), "SESSION_NOT_FOUND", {}, {id.toString()});
    return m_fold->request(rows.id<RequestId>(0))->session(id);
}

std::vector<WorkRecord> SqliteDeskStore::workOf(const SessionId &id) const
{
    std::vector<WorkRecord> out;
    Rows rows = m_database->select(Sql("SELECT request FROM session WHERE session_id = :id"), id);
    if (!rows.next())
        return out;
    const auto request = rows.id<RequestId>(0);
    for (WorkRecord &work : m_fold->request(request)->full().work) {
        if (work.session == id)
            out.push_back(std::move(work));
    }
    m_fold->ledgers().waivers().mark(out, request);
    return out;
}

Result<WorkRecord> SqliteDeskStore::work(const FactId &fact) const
{
    Rows rows = m_database->select(Sql("SELECT subject FROM judged WHERE fact_id = :id AND subject <> ''"), fact);
    if (rows.next()) {
        const auto request = rows.id<RequestId>(0);
        std::vector<WorkRecord> all = m_fold->request(request)->full().work;
        m_fold->ledgers().waivers().mark(all, request);
        if (const auto found = std::ranges::find(all, fact, &WorkRecord::fact); found != all.end())
            return std::move(*found);
    }
    return failure(Error::Kind::NotFound, u"no time entry "_s + fact.toString(), "NOT_FOUND", {}, {fact.toString()});
}

std::vector<WorkRecord> SqliteDeskStore::workWithoutNote(const ConsultantId &who, int limit) const
{
    std::vector<SessionId> found;
    {
        Rows rows = m_database->select(Sql("SELECT session_id FROM session WHERE who = :who AND state = 2 AND noted = 0 "
                                           "ORDER BY ended_us DESC LIMIT :limit"), who, limit);
        while (rows.next())
            found.push_back(rows.id<SessionId>(0));
    }
    std::vector<WorkRecord> out;
    for (const SessionId &id : found) {
        for (WorkRecord &work : workOf(id)) {
            if (!work.voided) {
                out.push_back(std::move(work));
                break;
            }
        }
    }
    return out;
}

} // namespace hline

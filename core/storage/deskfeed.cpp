// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "storage/deskfold.h"
#include "storage/feedlog.h"
#include "storage/formerdesks.h"
#include "storage/transaction.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;

DeviceId SqliteDeskStore::device() const
{
    return m_identity.device;
}

FeedCursor SqliteDeskStore::cursor() const
{
    return FeedLog(*m_database).cursor();
}

std::optional<Micros> SqliteDeskStore::newest() const
{
    Rows rows = m_database->select(Sql("SELECT posted_us FROM feed ORDER BY seq DESC LIMIT 1"));
    return rows.next() ? std::optional(rows.micros(0)) : std::nullopt;
}

FeedStore::OutboxState SqliteDeskStore::outbox() const
{
    const FactLog::Waiting waiting = m_log->waiting();
    OutboxState out;
    out.waiting = static_cast<int>(waiting.count);
    out.lastOwn = m_log->end().dseq;
    out.firstWaiting = waiting.first;
    out.stranded = static_cast<int>(m_log->strandedCount());
    Rows rows = m_database->select(Sql("SELECT f.made_us FROM numbering n JOIN fact f ON f.fact_id = n.fact_id WHERE n.device = :device "
                                       "AND n.dseq = :dseq"), m_identity.device, waiting.first);
    if (rows.next())
        out.oldest = rows.micros(0);
    return out;
}

Result<std::vector<SentFact>> SqliteDeskStore::ownFacts(std::int64_t dseq, int limit, std::int64_t bytes) const
{
    m_database->clearFailure();
    std::vector<SentFact> out = FeedLog(*m_database).ownFacts(m_identity.device, dseq, limit, bytes);
    return m_database->check().map([&out] { return std::move(out); });
}

namespace {

/// Further back the outbox does not look: what was refused that long ago was read, or stands in the history of its request.
constexpr std::int64_t LatelyInFeed = 20'000;

/// Columns: fact_id, kind, target, made_us, at_us, secs, subject, verdict, posted_us.
std::vector<OutboxRecord> outboxRows(Rows rows)
{
    std::vector<OutboxRecord> out;
    while (rows.next()) {
        OutboxRecord record;
        record.fact = rows.id<FactId>(0);
        record.kind = rows.utf8(1);
        record.target = rows.optionalId<FactId>(2);
        record.made = toInstant(rows.micros(3));
        record.at = toInstant(rows.micros(4));
        record.length = seconds(rows.isNull(5) ? 0 : rows.number(5));
        record.subject = QUuid::fromString(rows.text(6));
        if (!rows.isNull(7)) {
            record.verdict = verdictFromCode(rows.utf8(7));
            record.posted = toInstant(rows.micros(8));
        }
        out.push_back(std::move(record));
    }
    return out;
}

} // namespace

std::vector<OutboxRecord> SqliteDeskStore::outboxRecords(int limit) const
{
    std::vector<OutboxRecord> out = outboxRows(m_database->select(
        Sql("SELECT f.fact_id, f.kind, f.target, f.made_us, f.at_us, f.secs, coalesce(j.subject, ''), NULL, NULL FROM numbering n "
            "JOIN fact f ON f.fact_id = n.fact_id LEFT JOIN judged j ON j.fact_id = n.fact_id LEFT JOIN feed e ON e.fact_id = n.fact_id "
            "WHERE n.device = :device AND n.dseq >= :first AND e.seq IS NULL ORDER BY n.dseq LIMIT :limit"),
        m_identity.device, m_log->acknowledged() + 1, limit));
    std::ranges::move(outboxRows(m_database->select(
        Sql("SELECT f.fact_id, f.kind, f.target, f.made_us, coalesce(j.at_us, f.at_us), f.secs, coalesce(j.subject, ''), "
            "CASE WHEN j.verdict IN ('ok', 'late') THEN j.verdict ELSE e.verdict END, " // it may have been dated since
            "e.posted_us FROM feed e JOIN fact f ON f.fact_id = e.fact_id LEFT JOIN judged j ON j.fact_id = e.fact_id "
            "WHERE e.seq > :seq AND e.device = :device ORDER BY e.seq DESC LIMIT :limit"),
        FeedLog(*m_database).cursor().seq - LatelyInFeed, m_identity.device, limit)), std::back_inserter(out));
    return out;
}

/// Own facts that only this desk has judged are taken back, what `change` does comes before them, and they are judged again. Rows of
/// the feed beyond `upTo` are left for later.
Result<Changes> SqliteDeskStore::refolded(const std::function<Result<void>()> &change, Durable durable, std::optional<std::int64_t> upTo)
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return failure(Error::Kind::Denied, u"desk opened for rescue"_s, "DESK_READ_ONLY", {}, {m_path});
    const DeskIdentity identity = m_identity;
    const FactLog::End end = m_log->end();
    const std::int64_t from = m_log->feedEnd();
    Changes changes;
    Result<void> done;
    {
        Transaction transaction(*m_database, durable);
        done = m_database->check();
        const bool isRetracted = done && m_fold->retract();
        if (done)
            done = change();
        if (done) {
            const std::int64_t stored = FeedLog(*m_database).cursor().seq;
            const bool isShorter = stored < from || (stored == 0 && m_fold->isReading()); // what was folded ahead goes with the rest
            if (!isRetracted || isShorter)
                m_fold->reset();
            m_log->readFeedEnd(isRetracted ? upTo.value_or(OwnPlaces) : OwnPlaces); // whoever begins anew does so once
            m_database->run(Sql("UPDATE cursor SET acked = :acked WHERE one = 1"), m_log->acknowledged());
            m_fold->foldAfter(isRetracted && !isShorter ? from : 0);
            changes = m_fold->isReading() ? m_fold->putOff() : m_fold->flush(m_clock.instant());
            changes.timer = !m_fold->isReading();
            changes.everything |= !isRetracted || isShorter;
            done = transaction.commit();
        }
    }
    if (!done) {
        takeIdentity(identity);
        m_log->rewind(end);
        m_log->readFeedEnd(from);
        m_fold->forgetTransaction();
        return failure(done.error());
    }
    if (!m_fold->isReading()) {
        for (const auto &listener : m_listeners)
            listener(changes);
    }
    return changes;
}

void SqliteDeskStore::takeIdentity(const DeskIdentity &identity)
{
    m_identity = identity;
    m_log->takeIdentity(identity);
    m_fold->takeIdentity(identity);
}

Result<Changes> SqliteDeskStore::receive(std::span<const FeedRow> rows, const FeedCursor &after)
{
    const auto checked = CheckedRow::inChain({rows.begin(), rows.end()}, cursor().chain);
    if (!checked)
        return failure(checked.error());
    // What a power cut takes, the cursor with it, the office gives again.
    const auto stored = refolded([&]() -> Result<void> { return FeedLog(*m_database).add(*checked, after); }, Durable::Later);
    if (!stored)
        return stored;
    // A first reading that broke off goes on by pages; the last of them ends it.
    const auto upTo = readingTo();
    for (std::size_t left = upTo && after.seq >= *upTo ? 1 : 0; left > 0;) {
        const auto settled = settleReading();
        if (!settled)
            return failure(settled.error());
        left = *settled;
    }
    return stored;
}

Result<Changes> SqliteDeskStore::dropFeed()
{
    return refolded([this]() -> Result<void> {
        FeedLog(*m_database).clear();
        return {};
    }, Durable::AtOnce);
}

Result<int> SqliteDeskStore::renumber(const DeviceId &device)
{
    int count = 0;
    auto done = refolded([&]() -> Result<void> {
        std::vector<FactId> facts = m_log->stranded();
        for (const PlacedFact &waiting : m_log->after(OwnPlaces + m_log->acknowledged(), std::numeric_limits<int>::max()))
            facts.push_back(waiting.draft.id);
        m_fold->touchRequestsOf(m_identity.device.uuid()); // another desk's from now on
        DeskIdentity identity = m_identity;
        identity.device = device;
        identity.continues = continued(*m_database, m_identity, device, static_cast<int>(facts.size()));
        takeIdentity(identity);
        m_database->run(Sql("UPDATE desk SET device = :device WHERE one = 1"), device);
        m_database->run(Sql("UPDATE cursor SET acked = 0 WHERE one = 1"));
        m_log->rewind({0, chainStart()});
        for (const FactId &fact : facts)
            m_log->number(fact);
        count = static_cast<int>(facts.size());
        return {};
    }, Durable::AtOnce);
    if (!done)
        return failure(done.error());
    return count;
}

Result<void> SqliteDeskStore::joinOffice(int deskNumber)
{
    const auto done = refolded([&]() -> Result<void> {
        DeskIdentity identity = m_identity;
        identity.lone = false;
        identity.deskNumber = deskNumber;
        takeIdentity(identity);
        m_database->run(Sql("UPDATE desk SET lone = 0, desk_no = :no WHERE one = 1"), deskNumber);
        return {};
    }, Durable::AtOnce);
    return done ? Result<void>() : failure(done.error());
}

std::optional<OfficeTime> SqliteDeskStore::officeTime() const
{
    Rows rows = m_database->select(Sql("SELECT boot, office_minus_boot_us, error_us, office_minus_wall_us FROM office_time WHERE one = 1"));
    return rows.next() ? std::optional(OfficeTime{rows.utf8(0), rows.number(1), rows.number(2), rows.number(3)}) : std::nullopt;
}

/// Durable with the first fact that is dated by it: before that one nothing is lost with it.
Result<void> SqliteDeskStore::keepOfficeTime(const OfficeTime &known)
{
    const Micros before = m_clock.now();
    if (m_corrected)
        m_corrected->correct(known);
    if (m_mode == StoreMode::ReadOnlyRescue)
        return {};
    // A row says when time alone may change it, and that is ahead: what was written in a future that does not come stays.
    const bool isBack = m_clock.now() + std::chrono::seconds(1) < before && !m_fold->isReading();
    Changes changes;
    Transaction transaction(*m_database, Durable::Later);
    m_database->run(Sql("INSERT OR REPLACE INTO office_time (one, boot, office_minus_boot_us, error_us, office_minus_wall_us) "
                        "VALUES (1, :boot, :bootus, :error, :wallus)"),
                    QString::fromLatin1(known.boot), known.officeMinusBootUs, known.errorUs, known.officeMinusWallUs);
    if (isBack) {
        m_fold->touchOpenRows();
        changes = m_fold->flush(m_clock.instant());
    }
    if (const auto done = transaction.commit(); !done) {
        m_fold->forget();
        return done;
    }
    if (!isBack)
        return {};
    for (const auto &listener : m_listeners)
        listener(changes);
    return {};
}

} // namespace hline

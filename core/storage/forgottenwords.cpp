// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/files.h"
#include "base/uuid7.h"
#include "domain/wordskept.h"
#include "storage/attachmentfolder.h"
#include "storage/deskfold.h"
#include "storage/transaction.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WordsAtATime = 500;

/// Every device this desk ever was: after a fork it goes on under another one (sync.md 4.9).
std::set<QUuid> ownDevices(Database &database)
{
    std::set<QUuid> out;
    for (QString after;;) {
        Rows rows = database.select(Sql("SELECT device FROM numbering WHERE device > :after ORDER BY device LIMIT 1"), after);
        if (!rows.next())
            return out;
        after = rows.text(0);
        out.insert(rows.uuid(0));
    }
}

HeldWords heldOf(Database &database, const QUuid &request, const std::set<QUuid> &own)
{
    HeldWords out;
    out.isAcknowledged = true;
    {
        Rows rows = database.select(Sql("SELECT j.posted_us, e.device FROM judged j LEFT JOIN feed e ON e.fact_id = j.fact_id "
                                        "WHERE j.subject = :id AND j.subject <> ''"), request);
        while (rows.next()) {
            out.lastPosted = std::max(out.lastPosted, toInstant(rows.micros(0)));
            out.isAcknowledged &= !rows.isNull(1);
            out.isOwn |= !rows.isNull(1) && own.contains(rows.uuid(1));
        }
    }
    std::vector<std::pair<QString, Month>> months;
    {
        Rows rows = database.select(Sql("SELECT f.contract, max(j.posted_us) FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
                                        "WHERE j.subject = :id AND j.subject <> '' AND f.contract IS NOT NULL GROUP BY f.contract"), request);
        while (rows.next())
            months.emplace_back(rows.text(0), monthOf(toInstant(rows.micros(1))));
    }
    for (const auto &[contract, month] : months) {
        Rows rows = database.select(Sql("SELECT posted_us FROM closed_month WHERE contract = :contract AND month >= :month ORDER BY month LIMIT 1"),
                                    contract, isoMonth(month));
        out.acts.push_back(rows.next() ? std::optional(toInstant(rows.micros(0))) : std::nullopt);
    }
    return out;
}

/// The names of files stay on the desk where the files are: those are no copies.
std::vector<FactId> wordsOf(Database &database, const QUuid &request, const std::set<QUuid> &own)
{
    std::vector<FactId> out;
    Rows rows = database.select(Sql("SELECT j.fact_id, f.kind, e.device FROM judged j JOIN fact f ON f.fact_id = j.fact_id "
                                    "JOIN words w ON w.fact_id = j.fact_id JOIN feed e ON e.fact_id = j.fact_id "
                                    "WHERE j.subject = :id AND j.subject <> ''"), request);
    while (rows.next()) {
        if (rows.utf8(1) != "request.attach" || !own.contains(rows.uuid(2)))
            out.push_back(rows.id<FactId>(0));
    }
    return out;
}

/// Files whose name was erased wherever they were attached.
void removeErasedFiles(Database &database, AttachmentFolder &files)
{
    Rows rows = database.select(Sql("WITH gone AS (SELECT DISTINCT x.value AS fact_id FROM fact f JOIN judged j ON j.fact_id = f.fact_id, "
                                    "json_each(f.data, '$.facts') x WHERE f.kind = 'erased' AND j.verdict = 'ok') "
                                    "SELECT f.data ->> '$.sha256' FROM fact f LEFT JOIN gone g ON g.fact_id = f.fact_id "
                                    "WHERE f.kind = 'request.attach' GROUP BY 1 HAVING count(g.fact_id) = count(*)"));
    while (rows.next())
        files.remove(rows.utf8(0));
}

/// … and, of a desk that has parted with its office, all whose facts the office has.
void removeNamelessFiles(Database &database, AttachmentFolder &files)
{
    Rows rows = database.select(Sql("SELECT f.data ->> '$.sha256' FROM fact f LEFT JOIN words w ON w.fact_id = f.fact_id "
                                    "WHERE f.kind = 'request.attach' AND EXISTS (SELECT 1 FROM parting) "
                                    "GROUP BY 1 HAVING count(w.fact_id) = 0"));
    while (rows.next())
        files.remove(rows.utf8(0));
}

bool isWipeWaiting(Database &database)
{
    return database.select(Sql("SELECT 1 FROM wipe_due")).next();
}

/// What was deleted is still readable between the rows, in the index of words and in the write-ahead log.
Result<void> wipeIfDue(Database &database, AttachmentFolder &files)
{
    if (!isWipeWaiting(database))
        return database.check();
    removeErasedFiles(database, files);
    removeNamelessFiles(database, files);
    // The file is written anew, through its log; where that has no room it waits for some.
    if (const qint64 room = freeBytes(database.path()); room >= 0 && room < 2 * QFileInfo(database.path()).size())
        return database.check();
    database.run(Sql("INSERT INTO search (search) VALUES ('optimize')"));
    if (!database.firstError())
        database.run(Sql("VACUUM"));
    if (auto wiped = database.check(); !wiped)
        return wiped; // due as before
    database.run(Sql("DELETE FROM wipe_due"));
    {
        Rows rows = database.select(Sql("PRAGMA wal_checkpoint(TRUNCATE)"));
        static_cast<void>(rows.next()); // this connection is the only one
    }
    return database.check();
}

} // namespace

bool DeskFold::forgetWords(const std::vector<FactId> &facts)
{
    const std::int64_t before = m_database.written();
    for (const FactId &fact : facts) {
        const std::int64_t written = m_database.written();
        m_database.run(Sql("DELETE FROM words WHERE fact_id = :id AND EXISTS (SELECT 1 FROM fact f WHERE f.fact_id = words.fact_id "
                           "AND f.kind <> 'erased')"), fact); // by which means words were erased is kept as evidence
        if (m_database.written() == written)
            continue;
        const auto stored = m_log.find(fact);
        if (!stored || !counts(stored->fact.verdict)) // nothing was made of it
            continue;
        const QUuid subject = subjectOfFact(fact);
        m_requests.remove(RequestId(subject)); // it was read with the words
        touch(*stored, subject);
    }
    return m_database.written() != before;
}

Result<std::optional<FactId>> SqliteDeskStore::forgetOldWords(const std::optional<FactId> &after)
{
    m_database->clearFailure();
    if (m_identity.lone || m_mode == StoreMode::ReadOnlyRescue || readingTo())
        return std::nullopt;
    const Instant now = m_clock.instant();
    std::optional<FactId> last;
    std::set<QUuid> closed;
    {
        // Ids rise with time, so what may be old enough stands in front.
        Rows rows = m_database->select(
            Sql("SELECT w.fact_id, r.request_id FROM (SELECT fact_id FROM words WHERE fact_id > :after AND fact_id < :end ORDER BY fact_id "
                "LIMIT :limit) w LEFT JOIN judged j ON j.fact_id = w.fact_id LEFT JOIN request r ON r.request_id = j.subject AND r.lane >= 4 "
                "ORDER BY w.fact_id"), after.value_or(FactId()), FactId(makeUuid7(toMicros(now - WordsAreKept))), WordsAtATime);
        while (rows.next()) {
            last = rows.id<FactId>(0);
            if (!rows.isNull(1))
                closed.insert(rows.uuid(1));
        }
    }
    std::vector<FactId> gone;
    const std::set<QUuid> own = closed.empty() ? std::set<QUuid>() : ownDevices(*m_database);
    for (const QUuid &request : closed) {
        if (!areWordsKeptLongEnough(heldOf(*m_database, request, own), now))
            continue;
        for (const FactId &fact : wordsOf(*m_database, request, own))
            gone.push_back(fact);
    }
    if (gone.empty())
        return m_database->check().map([&last] { return last; });
    Transaction transaction(*m_database, Durable::Later); // what comes back with a power cut goes again
    static_cast<void>(m_fold->forgetWords(gone));
    const Changes changes = m_fold->flush(now);
    if (const auto done = transaction.commit(); !done) {
        m_fold->forget();
        return failure(done.error());
    }
    for (const auto &listener : m_listeners)
        listener(changes);
    return last;
}

Result<void> SqliteDeskStore::checkpoint()
{
    if (m_database->diskError())
        return failure(*m_database->diskError());
    if (m_mode == StoreMode::ReadOnlyRescue)
        return {};
    m_database->clearFailure();
    {
        Rows rows = m_database->select(Sql("PRAGMA wal_checkpoint(PASSIVE)"));
        static_cast<void>(rows.next()); // how far it got: the next one goes on
    }
    if (auto moved = m_database->check(); !moved)
        return moved;
    return wipeIfDue(*m_database, *m_files);
}

bool SqliteDeskStore::isWipeDue() const
{
    return isWipeWaiting(*m_database);
}

} // namespace hline

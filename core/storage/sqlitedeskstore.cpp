// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/uuid7.h"
#include "storage/attachmentfolder.h"
#include "storage/canonicaljson.h"
#include "storage/damagemark.h"
#include "storage/deskfold.h"
#include "storage/formerdesks.h"
#include "storage/migrator.h"
#include "storage/rescuecopy.h"
#include "storage/timerrows.h"
#include "storage/transaction.h"

#include <QFileInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

SqliteDeskStore::SqliteDeskStore(const StoreOptions &options)
    : m_path(options.path), m_clock(options.clock), m_corrected(options.corrected), m_mode(options.mode)
{
}

SqliteDeskStore::~SqliteDeskStore() = default;

Result<std::unique_ptr<SqliteDeskStore>> SqliteDeskStore::open(const StoreOptions &options)
{
    const bool rescue = options.mode == StoreMode::ReadOnlyRescue;
    if (!QFileInfo::exists(options.path) && (rescue || options.missing == StoreOptions::Missing::Refuse))
        return failure(Error::Kind::NotFound, u"no desk file"_s, "NO_DESK", {}, {options.path});
    std::unique_ptr<SqliteDeskStore> store(new SqliteDeskStore(options));
    if (auto local = checkDisk(options.path); !local && !rescue)
        return failure(local.error());
    if (rescue) {
        auto copy = RescueCopy::of(options.path);
        if (!copy)
            return failure(copy.error());
        store->m_copy = std::make_unique<RescueCopy>(*std::move(copy));
    }
    auto database = Database::open(rescue ? store->m_copy->path() : options.path);
    if (!database)
        return failure(database.error());
    store->m_database = std::move(*database);
    if (auto done = store->prepare(); !done)
        return failure(done.error());
    store->m_place = placeOf(options.path);
    return store;
}

Result<void> SqliteDeskStore::prepare()
{
    const bool rescue = m_mode == StoreMode::ReadOnlyRescue;
    const Result<int> schema = schemaNumber(*m_database);
    if (!rescue) {
        if (auto done = migrate(*m_database, deskMigrations(), m_clock.now()); !done)
            return done;
    }
    if (auto done = readIdentity(); !done)
        return done;
    m_log = std::make_unique<FactLog>(*m_database, m_identity);
    m_fold = std::make_unique<DeskFold>(*m_database, *m_log, m_identity, m_clock);
    if (!m_files)
        m_files = std::make_unique<AttachmentFolder>(m_path, rescue ? AttachmentFolder::Access::ReadOnly : AttachmentFolder::Access::ReadWrite);
    if (auto done = m_log->open(); !done && !rescue)
        return done;
    if (m_corrected && rescue)
        m_corrected->correct({}); // a file that is left alone may be of an older program
    else if (m_corrected)
        m_corrected->correct(officeTime(), m_log->passed());
    if (rescue)
        return {};
    auto folded = m_fold->catchUp(m_clock.instant());
    if (folded && schema == deskMigrations().back().number)
        dropCopies(m_path);
    return folded;
}

Result<void> SqliteDeskStore::readIdentity()
{
    {
        Rows rows = m_database->select(Sql("SELECT device, desk_no, lone FROM desk WHERE one = 1"));
        if (rows.next()) {
            m_identity = {rows.id<DeviceId>(0), static_cast<int>(rows.number(1)), rows.number(2) != 0};
            if (m_mode != StoreMode::ReadOnlyRescue) // a file that is left alone may be of an older program
                m_identity.continues = continuationIn(*m_database);
            return {};
        }
    }
    if (auto good = m_database->check(); !good || m_mode == StoreMode::ReadOnlyRescue)
        return good;
    m_identity.device = DeviceId(makeUuid7(m_clock.now()));
    Transaction transaction(*m_database);
    m_database->run(Sql("INSERT INTO desk (one, device, desk_no, lone) VALUES (1, :device, :no, 1)"), m_identity.device,
                    m_identity.deskNumber);
    return transaction.commit();
}

std::optional<ConsultantId> SqliteDeskStore::firstAuthor() const
{
    const auto authorIn = [](Rows rows) { return rows.next() ? std::optional(rows.id<ConsultantId>(0)) : std::nullopt; };
    const auto own = authorIn(m_database->select(Sql("SELECT f.data ->> 'who' FROM numbering n JOIN fact f ON f.fact_id = n.fact_id "
                                                     "WHERE n.device = :device ORDER BY n.dseq LIMIT 1"), m_identity.device));
    // A copied desk that has made no fact under its new device yet goes by those under the former one.
    return own ? own : authorIn(m_database->select(Sql("SELECT f.data ->> 'who' FROM numbering n JOIN fact f ON f.fact_id = n.fact_id "
                                                       "ORDER BY n.device, n.dseq LIMIT 1")));
}

std::int64_t SqliteDeskStore::lastNumber() const
{
    return m_log->end().dseq;
}

Result<std::int64_t> SqliteDeskStore::verifyNext(int count)
{
    m_database->clearFailure();
    auto left = m_log->verifyNext(count);
    if (!left && left.error().kind == Error::Kind::Corrupt) {
        m_mode = StoreMode::ReadOnlyRescue;
        markDamaged(m_path);
    }
    return left;
}

bool SqliteDeskStore::isUnderstood() const
{
    Rows rows = m_database->select(Sql("SELECT 1 FROM projection WHERE name = 'unread'"));
    return !rows.next();
}

DeskIdentity SqliteDeskStore::identity() const
{
    return m_identity;
}

Result<Committed> SqliteDeskStore::commit(const CommandFacts &command)
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return failure(Error::Kind::Denied, u"desk opened for rescue"_s, "DESK_READ_ONLY", {}, {m_path});
    const FactLog::End end = m_log->end();
    auto stored = store(command);
    if (!stored) {
        m_log->rewind(end);
        m_fold->forget();
        return stored;
    }
    for (const auto &listener : m_listeners)
        listener(stored->changes);
    return stored;
}

/// The fact as the file will give it back: what is folded now must be what a rebuild folds. `seen`: how much of the office's log its
/// maker could know (facts.md 2).
static Result<FactDraft> asStored(FactDraft draft, std::int64_t seen)
{
    if (seen > 0 && draft.data.value(u"seen"_s) == 0)
        draft.data.insert(u"seen"_s, qint64(seen));
    auto data = canonicalObject(draft.data);
    if (!data)
        return failure(data.error());
    draft.data = *std::move(data);
    if (draft.words) {
        auto words = canonicalObject(*draft.words);
        if (!words)
            return failure(words.error());
        draft.words = *std::move(words);
    }
    return draft;
}

Result<Committed> SqliteDeskStore::store(const CommandFacts &command)
{
    Transaction transaction(*m_database);
    if (auto begun = m_database->check(); !begun)
        return failure(begun.error());
    Committed out;
    const std::int64_t known = readingTo().value_or(0); // of requests and records that were read ahead
    for (const FactDraft &draft : command.facts) {
        const auto kept = asStored(draft, std::max(m_log->feedEnd(), known));
        if (!kept)
            return failure(kept.error());
        const auto place = m_log->append(*kept);
        if (!place)
            return failure(place.error());
        out.facts.push_back(m_fold->add({*kept, *place, {}, {}}));
    }
    if (command.timerChange == CommandFacts::TimerChange::Set && command.timer) {
        writeTimer(*command.timer);
    } else if (command.timerChange == CommandFacts::TimerChange::Clear) {
        m_timer.reset();
        m_database->run(Sql("DELETE FROM timer"));
    }
    out.changes = m_fold->flush(m_clock.instant());
    out.changes.timer = command.timerChange != CommandFacts::TimerChange::Keep;
    return transaction.commit().map([&out] { return std::move(out); });
}

void SqliteDeskStore::writeTimer(const TimerRow &row)
{
    m_timer.reset();
    hline::writeTimer(*m_database, row);
}

/// A rescue writes nothing, least of all through a connection whose file has lost its name: its log's name may be another program's.
Result<void> SqliteDeskStore::keepTimer(const TimerRow &row)
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return {};
    Transaction transaction(*m_database);
    writeTimer(row);
    return transaction.commit();
}

Result<void> SqliteDeskStore::beat(const BootReading &boot, Micros wall)
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return {};
    Transaction transaction(*m_database);
    m_timer.reset();
    m_database->run(Sql("UPDATE timer SET boot = :boot, beat_boot_us = :boot_us, beat_awake_us = :awake_us, beat_wall_us = :wall "
                        "WHERE one = 1"), boot.boot, boot.bootUs, boot.awakeUs, wall);
    return transaction.commit();
}

void SqliteDeskStore::onCommitted(std::function<void(const Changes &)> listener)
{
    m_listeners.push_back(std::move(listener));
}

Result<std::vector<RequestId>> SqliteDeskStore::refreshQueue(Instant now)
{
    if (m_mode == StoreMode::ReadOnlyRescue)
        return std::vector<RequestId>(); // it stays as it was read
    Transaction transaction(*m_database);
    auto changed = m_fold->refresh(now);
    if (auto done = transaction.commit(); !done)
        return failure(done.error());
    if (!changed.empty()) {
        for (const auto &listener : m_listeners)
            listener({changed, {}, false, false, false});
    }
    return changed;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/threadtime.h"
#include "storage/deskfold.h"
#include "storage/feedlog.h"
#include "storage/transaction.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace hline {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TransactionTime = 30ms; ///< a person who presses a key waits no longer (sync.md 4.12: 50 ms)
constexpr std::size_t LeastPortion = 8, FirstPortion = 32, MostPortion = 20'000;

/// How much the next transaction takes, after one that took `time` for `done`.
std::size_t nextPortion(std::size_t done, std::chrono::nanoseconds time)
{
    const double rate = double(done) / double(std::max<std::int64_t>(time.count(), 1));
    const double wanted = rate * double(std::chrono::nanoseconds(TransactionTime).count());
    return std::clamp(static_cast<std::size_t>(wanted), LeastPortion, std::max(LeastPortion, std::min(MostPortion, 2 * std::min(done, MostPortion))));
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

PlacedFact placedOf(const FeedRow &row)
{
    PlacedFact out{row.fact.envelope, row.word.seq, row.word};
    out.draft.at = fromUs(row.word.effectiveUs);
    out.draft.data = objectOf(row.fact.data);
    if (row.fact.words) {
        QJsonObject words = objectOf(*row.fact.words);
        words.remove(u"salt"_s);
        out.draft.words = words;
    }
    return out;
}

} // namespace

std::optional<std::int64_t> SqliteDeskStore::readingTo() const
{
    Rows rows = m_database->select(Sql("SELECT up_to FROM first_reading WHERE one = 1"));
    return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

Result<void> SqliteDeskStore::beginReading(std::int64_t upTo)
{
    Transaction transaction(*m_database);
    m_database->run(Sql("INSERT INTO first_reading (one, up_to) VALUES (1, :to) ON CONFLICT (one) DO UPDATE SET up_to = excluded.up_to"), upTo);
    m_fold->beginReading();
    m_portion = FirstPortion;
    return transaction.commit();
}

Result<Changes> SqliteDeskStore::receiveAhead(std::span<const FeedRow> rows)
{
    const std::int64_t known = cursor().seq;
    Changes changes;
    Result<void> done;
    {
        Transaction transaction(*m_database, Durable::Later); // they come again with the rest
        done = m_database->check();
        std::vector<FeedRow> wanted;
        for (const FeedRow &row : rows) {
            Rows judged = m_database->select(Sql("SELECT 1 FROM judged WHERE fact_id = :id"), row.fact.envelope.id);
            if (row.word.seq > known && !judged.next())
                wanted.push_back(row);
        }
        if (done)
            done = FeedLog(*m_database).addAhead(wanted);
        if (done) {
            for (const FeedRow &row : wanted)
                m_fold->addAhead(placedOf(row));
            changes = m_fold->flush(m_clock.instant());
            changes.everything = true;
            done = transaction.commit();
        }
    }
    if (!done) {
        m_fold->forgetTransaction();
        return failure(done.error());
    }
    for (const auto &listener : m_listeners)
        listener(changes);
    return changes;
}

Result<std::size_t> SqliteDeskStore::receiveNext(std::span<const CheckedRow> rows, const FeedCursor &office)
{
    const std::size_t count = std::min(rows.size(), m_portion);
    if (count == 0)
        return 0;
    const auto begin = steadyTime();
    const std::span<const CheckedRow> part = rows.first(count);
    FeedCursor after = office;
    after.seq = part.back().row().word.seq;
    after.chain = part.back().row().chain;
    // What a crash takes comes again.
    const bool isLast = after.seq >= readingTo().value_or(0);
    Transaction transaction(*m_database, isLast ? Durable::AtOnce : Durable::Later);
    auto done = m_database->check();
    if (done)
        done = FeedLog(*m_database).add(part, after);
    if (done)
        done = transaction.commit();
    if (!done)
        return failure(done.error());
    // A fact that is folded costs more than a row: what comes next begins with little again.
    m_portion = isLast ? FirstPortion : nextPortion(count, steadyTime() - begin);
    return count;
}

Result<std::size_t> SqliteDeskStore::settleReading()
{
    const auto upTo = readingTo();
    if (!upTo)
        return 0;
    const auto begin = steadyTime();
    const std::int64_t stored = cursor().seq;
    const auto behind = static_cast<std::size_t>(stored - m_log->feedEnd());
    if (behind == 0 && stored < *upTo)
        return 0;
    if (behind == 0) {
        const auto left = takeUpNext();
        m_portion = nextPortion(m_portion, steadyTime() - begin);
        return left;
    }
    // Own facts are taken back and judged again each time: never more often than as many rows come in.
    const auto own = static_cast<std::size_t>(m_log->waiting().count);
    const std::size_t count = std::min(behind, std::max(m_portion, own));
    // The rows are stored: a fold that is lost is done again.
    const auto folded = refolded([]() -> Result<void> { return {}; }, Durable::Later, m_log->feedEnd() + std::int64_t(count));
    // A balance costs more than a row.
    m_portion = count == behind ? LeastPortion : nextPortion(count, steadyTime() - begin);
    return folded.map([&](const Changes &) { return behind - count + 1; }); // what the rows touched is left, at least
}

/// Writes some of what was put off; how much is left.
Result<std::size_t> SqliteDeskStore::takeUpNext()
{
    const std::size_t left = m_fold->isReading() ? m_fold->takeUp(m_portion) : 0;
    Transaction transaction(*m_database, left == 0 ? Durable::AtOnce : Durable::Later);
    if (left == 0) {
        for (const Sql &sql : {Sql("DELETE FROM first_reading"), Sql("DELETE FROM ahead"),
                               Sql("DELETE FROM projection WHERE name = 'desk'")})
            m_database->run(sql);
    }
    Changes changes = m_fold->flush(m_clock.instant());
    changes.everything |= left == 0;
    if (auto done = transaction.commit(); !done) {
        m_fold->forgetTransaction();
        return failure(done.error());
    }
    if (left == 0)
        m_fold->endReading();
    for (const auto &listener : m_listeners)
        listener(changes);
    return left;
}

std::int64_t SqliteDeskStore::foldedTo() const
{
    return m_log->feedEnd();
}

Result<void> SqliteDeskStore::cancelReading()
{
    const auto done = dropFeed();
    return done ? Result<void>() : failure(done.error());
}

} // namespace hline

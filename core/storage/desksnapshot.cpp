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

constexpr auto TransactionTime = 40ms; ///< a person who presses a key waits no longer (sync.md 4.12: 50 ms)
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
        Transaction transaction(*m_database);
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

Result<std::size_t> SqliteDeskStore::receiveNext(std::span<const FeedRow> rows, const FeedCursor &office)
{
    // Own facts are taken back and judged again each time: never more often than as many rows come in.
    const auto own = static_cast<std::size_t>(m_log->waiting().count);
    const std::size_t count = std::min(rows.size(), std::max(m_portion, own));
    if (count == 0)
        return 0;
    const auto begin = steadyTime();
    const std::span<const FeedRow> part = rows.first(count);
    FeedCursor after = office;
    after.seq = part.back().word.seq;
    after.chain = part.back().chain;
    const auto stored = refolded([&]() -> Result<void> { return FeedLog(*m_database).add(part, after); });
    if (!stored)
        return failure(stored.error());
    // A balance costs more than a row: what was put off begins with little again.
    m_portion = after.seq >= readingTo().value_or(0) ? LeastPortion : nextPortion(count, steadyTime() - begin);
    return count;
}

Result<std::size_t> SqliteDeskStore::settleReading()
{
    const auto upTo = readingTo();
    if (!upTo)
        return 0;
    const auto begin = steadyTime();
    Transaction transaction(*m_database);
    const std::size_t left = m_fold->isReading() ? m_fold->takeUp(m_portion) : 0;
    const bool isEnd = left == 0 && cursor().seq >= *upTo;
    if (isEnd) {
        for (const Sql &sql : {Sql("DELETE FROM first_reading"), Sql("DELETE FROM ahead"),
                               Sql("DELETE FROM projection WHERE name = 'desk'")})
            m_database->run(sql);
    }
    const Changes changes = m_fold->flush(m_clock.instant());
    if (auto done = transaction.commit(); !done) {
        m_fold->forgetTransaction();
        return failure(done.error());
    }
    if (isEnd)
        m_fold->endReading();
    m_portion = nextPortion(m_portion, steadyTime() - begin);
    for (const auto &listener : m_listeners)
        listener(changes);
    return left;
}

Result<void> SqliteDeskStore::cancelReading()
{
    const auto done = dropFeed();
    return done ? Result<void>() : failure(done.error());
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "base/threadtime.h"
#include "storage/deskfold.h"
#include "storage/feedlog.h"
#include "storage/transaction.h"

#include <QJsonDocument>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TransactionTime = 20ms; ///< with a checkpoint of the WAL the 50 ms of sync.md 4.12, which a person who presses a key may wait
constexpr std::size_t LeastPortion = 8, FirstPortion = 32, MostPortion = 20'000;
constexpr std::size_t RequestsAtOnce = 500; ///< of a contract: they share the reading of its ledger

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
    PlacedFact out{row.fact.envelope, row.word.seq, row.word, row.device};
    out.draft.at = fromUs(row.word.effectiveUs);
    out.draft.data = objectOf(row.fact.data);
    if (row.fact.words) {
        QJsonObject words = objectOf(*row.fact.words);
        words.remove(u"salt"_s);
        out.draft.words = words;
    } else {
        out.draft.areWordsGone = row.fact.bodySha != bodySha({});
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
        const bool keepsWords = FeedLog(*m_database).keepsWords();
        for (const FeedRow &row : rows) {
            Rows judged = m_database->select(Sql("SELECT 1 FROM judged WHERE fact_id = :id"), row.fact.envelope.id);
            if (row.word.seq > known && !judged.next())
                wanted.push_back(row);
            if (!wanted.empty() && !keepsWords)
                wanted.back().fact.words.reset();
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
    if (behind == 0)
        return stored < *upTo ? Result<std::size_t>(0) : takeUpNext();
    // Own facts are taken back and judged again each time: never more often than as many rows come in.
    const auto own = static_cast<std::size_t>(m_log->waiting().count);
    const std::size_t count = std::min(behind, std::max(m_portion, own));
    // The rows are stored: a fold that is lost is done again.
    const auto folded = refolded([]() -> Result<void> { return {}; }, Durable::Later, m_log->feedEnd() + std::int64_t(count));
    m_portion = nextPortion(count, steadyTime() - begin);
    return folded.map([&](const Changes &) { return behind - count + 1; }); // what the rows touched is left, at least
}

/// Writes some of what was put off; how much is left. What a contract costs nobody knows before: the clock is asked after each.
Result<std::size_t> SqliteDeskStore::takeUpNext()
{
    const auto begin = steadyTime();
    std::size_t left = 0;
    Changes changes;
    Result<void> done;
    {
        Transaction transaction(*m_database, Durable::Later);
        m_fold->beginTakingUp();
        do {
            left = m_fold->isReading() ? m_fold->takeUp(RequestsAtOnce) : 0;
            changes.add(m_fold->flush(m_clock.instant()));
        } while (left > 0 && steadyTime() - begin < TransactionTime);
        done = transaction.commit();
    }
    if (done && left == 0) {
        done = endReading();
        changes.everything = true;
    }
    if (!done) {
        m_fold->forgetTransaction();
        return failure(done.error());
    }
    for (const auto &listener : m_listeners)
        listener(changes);
    return left;
}

/// The last word on the disk is that there is nothing left to read.
Result<void> SqliteDeskStore::endReading()
{
    Transaction transaction(*m_database);
    for (const Sql &sql : {Sql("DELETE FROM first_reading"), Sql("DELETE FROM ahead"), Sql("DELETE FROM projection WHERE name = 'desk'")})
        m_database->run(sql);
    static_cast<void>(m_fold->flush(m_clock.instant()));
    auto done = transaction.commit();
    if (done)
        m_fold->endReading();
    return done;
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

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/barefeed.h"

#include <sqlite3.h>

namespace hline::bench {

namespace {

/// Binds values in order and runs the statement. Texts stay the caller's; an empty one is NULL.
class Binding
{
public:
    explicit Binding(sqlite3_stmt *statement) : m_statement(statement) { }

    Binding &text(const QByteArray &value)
    {
        return took(value.isEmpty() ? sqlite3_bind_null(m_statement, ++m_at)
                                    : sqlite3_bind_text(m_statement, ++m_at, value.constData(), static_cast<int>(value.size()), nullptr));
    }
    Binding &id(const UuidText &value)
    {
        const QByteArrayView text = value.view();
        return took(sqlite3_bind_text(m_statement, ++m_at, text.data(), static_cast<int>(text.size()), nullptr));
    }
    Binding &id(const std::optional<UuidText> &value) { return value ? id(*value) : took(sqlite3_bind_null(m_statement, ++m_at)); }
    Binding &blob(const QByteArray &value)
    {
        return took(sqlite3_bind_blob(m_statement, ++m_at, value.constData(), static_cast<int>(value.size()), nullptr));
    }
    Binding &number(std::int64_t value) { return took(sqlite3_bind_int64(m_statement, ++m_at, value)); }
    Binding &number(const std::optional<std::int64_t> &value)
    {
        return value ? number(*value) : took(sqlite3_bind_null(m_statement, ++m_at));
    }
    void run()
    {
        if (m_result != SQLITE_OK || sqlite3_step(m_statement) != SQLITE_DONE || sqlite3_reset(m_statement) != SQLITE_OK)
            qFatal("bench: %s", sqlite3_errmsg(sqlite3_db_handle(m_statement)));
    }

private:
    Binding &took(int result)
    {
        m_result |= result;
        return *this;
    }

    sqlite3_stmt *m_statement;
    int m_at = 0, m_result = SQLITE_OK;
};

template<typename Id>
std::optional<UuidText> textOf(const std::optional<Id> &id)
{
    return id ? std::optional(UuidText(id->uuid())) : std::nullopt;
}

void writeFact(sqlite3_stmt *statement, const BareRow &bare)
{
    const FactRow &row = bare.fact;
    Binding(statement).id(bare.id).text(row.kind).number(row.version).id(bare.contract).id(bare.target).number(row.secs)
        .number(toUs(row.at)).number(toUs(row.made)).text(row.data).blob(row.bodySha).blob(row.envelopeSha).run();
}

void writeFeed(sqlite3_stmt *statement, const BareRow &row)
{
    Binding(statement).number(row.seq).id(row.id).id(row.device).number(row.dseq).text(row.author).text(row.verdict)
        .number(row.effectiveUs).number(row.postedUs).blob(row.chain).run();
}

} // namespace

BarePage barePage(std::span<const FeedRow> rows)
{
    BarePage out;
    out.reserve(rows.size());
    for (const FeedRow &row : rows) {
        const QByteArray sha = envelopeSha(row.fact.envelope, row.fact.data, row.fact.bodySha);
        const FactDraft &draft = row.fact.envelope;
        out.push_back({factRowOf(row.fact, sha), UuidText(draft.id.uuid()), UuidText(row.device.uuid()), textOf(draft.contract), textOf(draft.target),
                       row.author, row.word.verdict, row.chain, row.word.seq, row.fact.dseq, row.word.effectiveUs, row.word.postedUs});
    }
    return out;
}

BareFeed::BareFeed(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
        qFatal("bench: %s", sqlite3_errmsg(m_handle));
    for (const char *setting : {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"})
        run(setting);
    m_fact = prepared("INSERT INTO fact (fact_id, kind, v, contract, target, secs, at_us, made_us, data, body_sha, env_sha) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fact_id) DO NOTHING");
    m_words = prepared("INSERT INTO words (fact_id, scope, text) VALUES (?, ?, ?) ON CONFLICT (fact_id) DO NOTHING");
    m_feed = prepared("INSERT INTO feed (seq, fact_id, device, dseq, author, verdict, eff_us, posted_us, chain) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (seq) DO NOTHING");
}

BareFeed::~BareFeed()
{
    for (sqlite3_stmt *statement : {m_fact, m_words, m_feed})
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void BareFeed::store(const BarePage &page)
{
    run("BEGIN IMMEDIATE");
    for (const BareRow &row : page) {
        writeFact(m_fact, row);
        if (!row.fact.words.isEmpty())
            Binding(m_words).id(row.id).text(row.fact.scope).text(row.fact.words).run();
        writeFeed(m_feed, row);
    }
    run("COMMIT");
}

std::int64_t BareFeed::count()
{
    sqlite3_stmt *statement = prepared("SELECT count(*) FROM feed JOIN fact USING (fact_id)");
    const std::int64_t out = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return out;
}

void BareFeed::run(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("bench: %s: %s", sql, sqlite3_errmsg(m_handle));
}

sqlite3_stmt *BareFeed::prepared(const char *sql)
{
    sqlite3_stmt *out = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &out, nullptr) != SQLITE_OK)
        qFatal("bench: %s: %s", sql, sqlite3_errmsg(m_handle));
    return out;
}

} // namespace hline::bench

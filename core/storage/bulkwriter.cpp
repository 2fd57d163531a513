// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkwriter.h"

#include "storage/canonicaljson.h"
#include "storage/transaction.h"
#include "storage/deskfold.h"
#include "workflow/facthash.h"

#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <future>
#include <span>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What becomes of a fact that is here already.
enum class Known { Fail, Keep };

constexpr char KeepKnown[] = " ON CONFLICT (fact_id) DO NOTHING";

/// An INSERT of one row and of many: prepared once, however often rows come.
struct BulkSql
{
    static constexpr int Many = 128;

    BulkSql(const QByteArray &head, int columns, const QByteArray &tail = {})
    {
        const QByteArray row = "(?" + QByteArray(",?").repeated(columns - 1) + ')';
        one = head + row + tail;
        many = head + row + QByteArray(',' + row).repeated(Many - 1) + tail;
    }

    QByteArray one, many;
};

} // namespace

/// Binds rows to a BulkSql and runs it. Bound bytes must outlive run(); ids are kept here until then.
class BulkInsert
{
public:
    BulkInsert(Database &database, const QByteArray &sql) : m_database(database), m_sql(sql), m_statement(database.take(sql.constData())) { }
    ~BulkInsert() { m_database.giveBack(m_sql.constData(), std::move(m_statement)); }
    BulkInsert(const BulkInsert &) = delete;
    BulkInsert &operator=(const BulkInsert &) = delete;

    /// Whether SQLite took them; an error stays with the database.
    [[nodiscard]] bool run()
    {
        static_cast<void>(m_database.step(m_statement.get()));
        sqlite3_reset(m_statement.get());
        m_parameter = 0;
        m_ids.clear();
        return !m_database.firstError();
    }

    void text(QByteArrayView value)
    {
        sqlite3_bind_text(m_statement.get(), ++m_parameter, value.isNull() ? "" : value.data(), int(value.size()), SQLITE_STATIC);
    }
    void optionalText(QByteArrayView value)
    {
        if (value.isEmpty())
            null();
        else
            text(value);
    }
    void id(const QUuid &value) { text(m_ids.emplace_back(value).view()); }
    template<typename Id>
    void optionalId(const std::optional<Id> &value)
    {
        if (value)
            id(value->uuid());
        else
            null();
    }
    void blob(QByteArrayView value)
    {
        sqlite3_bind_blob(m_statement.get(), ++m_parameter, value.isNull() ? "" : value.data(), int(value.size()), SQLITE_STATIC);
    }
    void number(std::int64_t value) { sqlite3_bind_int64(m_statement.get(), ++m_parameter, value); }
    void optionalNumber(const std::optional<std::int64_t> &value)
    {
        if (value)
            number(*value);
        else
            null();
    }

private:
    void null() { sqlite3_bind_null(m_statement.get(), ++m_parameter); }

    Database &m_database;
    const QByteArray &m_sql;
    SqlStatement m_statement;
    std::deque<UuidText> m_ids; ///< stay where they are while more come
    int m_parameter = 0;
};

namespace {

template<typename Row, typename Bind>
bool insertAll(Database &database, const BulkSql &sql, std::span<const Row> rows, Bind bind)
{
    const auto insertGroups = [&](const QByteArray &text, std::size_t size) {
        BulkInsert insert(database, text);
        for (; rows.size() >= size; rows = rows.subspan(size)) {
            for (const Row &row : rows.first(size))
                bind(insert, row);
            if (!insert.run())
                return false;
        }
        return true;
    };
    return insertGroups(sql.many, BulkSql::Many) && insertGroups(sql.one, 1);
}

bool insertFacts(Database &database, std::span<const FactRow *const> rows, Known known)
{
    static constexpr char Head[] = "INSERT INTO fact (fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, "
                                   "body_sha, env_sha) VALUES ";
    static const BulkSql fresh(Head, 13), kept(Head, 13, KeepKnown);
    return insertAll(database, known == Known::Keep ? kept : fresh, rows, [](BulkInsert &out, const FactRow *row) {
        out.id(row->id.uuid());
        out.text(row->kind);
        out.number(row->version);
        out.optionalId(row->contract);
        out.optionalId(row->target);
        out.optionalNumber(row->secs);
        out.number(toUs(row->at));
        out.number(toUs(row->made));
        out.optionalText(row->boot);
        out.optionalNumber(row->bootUs);
        out.text(row->data);
        out.blob(row->bodySha);
        out.blob(row->envelopeSha);
    });
}

bool insertWords(Database &database, std::span<const FactRow *const> rows, Known known)
{
    static constexpr char Head[] = "INSERT INTO words (fact_id, scope, text) VALUES ";
    static const BulkSql fresh(Head, 3), kept(Head, 3, KeepKnown);
    std::vector<const FactRow *> withWords;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(withWords), [](const FactRow *row) { return !row->words.isEmpty(); });
    return insertAll(database, known == Known::Keep ? kept : fresh, std::span<const FactRow *const>(withWords),
                     [](BulkInsert &out, const FactRow *row) {
                         out.id(row->id.uuid());
                         out.text(row->scope);
                         out.text(row->words);
                     });
}

struct NumberRow { const FactRow *fact; std::int64_t dseq; QByteArray chain; };

bool insertNumbers(Database &database, const DeviceId &device, std::span<const NumberRow> rows)
{
    static const BulkSql sql("INSERT INTO numbering (device, dseq, fact_id, own_chain) VALUES ", 4);
    return insertAll(database, sql, rows, [&device](BulkInsert &out, const NumberRow &row) {
        out.id(device.uuid());
        out.number(row.dseq);
        out.id(row.fact->id.uuid());
        out.blob(row.chain);
    });
}

/// In the order of their key: so the tables only ever grow at the right edge.
std::vector<const FactRow *> byId(const std::vector<FactRow> &rows)
{
    std::vector<const FactRow *> out(rows.size());
    std::transform(rows.begin(), rows.end(), out.begin(), [](const FactRow &row) { return &row; });
    std::sort(out.begin(), out.end(), [](const FactRow *a, const FactRow *b) { return a->id < b->id; });
    return out;
}

/// The numbers that follow `end`, with the links of the chain.
std::vector<NumberRow> numbered(const std::vector<FactRow> &rows, const DeviceId &device, FactLog::End end)
{
    std::vector<NumberRow> out;
    out.reserve(rows.size());
    for (const FactRow &row : rows) {
        ++end.dseq;
        end.chain = chainLink(end.chain, device, end.dseq, row.id, row.envelopeSha);
        out.push_back({&row, end.dseq, end.chain});
    }
    return out;
}

} // namespace

FactRow factRowOf(const SentFact &fact, const QByteArray &envelopeSha)
{
    const FactDraft &draft = fact.envelope;
    return {draft.id, draft.contract, draft.target, draft.kind, {}, fact.data, fact.words.value_or(QByteArray()), draft.scope,
            draft.version, draft.secs, {}, draft.at, draft.made, fact.bodySha, envelopeSha};
}

std::vector<const FactRow *> insertFacts(Database &database, const std::vector<FactRow> &rows)
{
    const std::vector<const FactRow *> sorted = byId(rows);
    std::vector<const FactRow *> out;
    for (std::span<const FactRow *const> left = sorted; !left.empty() && !database.firstError();) {
        const auto group = left.first(std::min(left.size(), std::size_t(BulkSql::Many)));
        const std::int64_t before = database.written();
        if (insertFacts(database, group, Known::Keep) && database.written() - before < std::int64_t(group.size()))
            out.insert(out.end(), group.begin(), group.end());
        left = left.subspan(group.size());
    }
    static_cast<void>(!database.firstError() && insertWords(database, sorted, Known::Keep));
    return out;
}

void insertFeed(Database &database, std::span<const CheckedRow> rows)
{
    if (database.firstError())
        return;
    static const BulkSql sql("INSERT INTO feed (seq, fact_id, device, dseq, author, verdict, eff_us, posted_us, chain) VALUES ", 9);
    static_cast<void>(insertAll(database, sql, rows, [](BulkInsert &out, const CheckedRow &checked) {
        const FeedRow &row = checked.row();
        out.number(row.word.seq);
        out.id(row.fact.envelope.id.uuid());
        out.id(row.device.uuid());
        out.number(row.fact.dseq);
        out.text(row.author);
        out.text(row.word.verdict);
        out.number(row.word.effectiveUs);
        out.number(row.word.postedUs);
        out.blob(row.chain);
    }));
}

void insertAhead(Database &database, std::span<const FeedRow> rows)
{
    if (database.firstError())
        return;
    static const BulkSql sql("INSERT INTO ahead (fact_id, device) VALUES ", 2, KeepKnown);
    static_cast<void>(insertAll(database, sql, rows, [](BulkInsert &out, const FeedRow &row) {
        out.id(row.fact.envelope.id.uuid());
        out.id(row.device.uuid());
    }));
}

BulkWriter::BulkWriter(SqliteDeskStore &store) : m_store(store)
{
}

Result<std::vector<FactRow>> BulkWriter::prepare(const std::vector<FactDraft> &drafts)
{
    std::vector<FactRow> out;
    out.reserve(drafts.size());
    for (const FactDraft &draft : drafts) {
        const auto texts = canonicalTexts(draft);
        if (!texts)
            return failure(texts.error());
        FactRow row{draft.id, draft.contract, draft.target, draft.kind, {}, texts->data, texts->words, draft.scope,
                    draft.version, draft.secs, {}, draft.at, draft.made, bodySha(texts->words), {}};
        if (draft.boot) {
            row.boot = draft.boot->boot;
            row.bootUs = draft.boot->bootUs;
        }
        row.envelopeSha = envelopeSha(draft, row.data, row.bodySha);
        out.push_back(std::move(row));
    }
    return out;
}

Result<void> BulkWriter::write(const std::vector<FactRow> &rows)
{
    const FactLog::End end = m_store.m_log->end();
    Transaction transaction(*m_store.m_database);
    auto written = m_store.m_database->check();
    if (written)
        written = writeAll(rows);
    if (written)
        written = transaction.commit();
    if (!written)
        m_store.m_log->rewind(end);
    return written;
}

Result<void> BulkWriter::writeAll(const std::vector<FactRow> &rows)
{
    if (rows.empty())
        return {};
    const DeviceId device = m_store.identity().device;
    // A second core hashes while this one writes.
    std::future<std::vector<NumberRow>> hashing = std::async(std::launch::async, numbered, std::cref(rows), device, m_store.m_log->end());
    const std::vector<const FactRow *> sorted = byId(rows);
    Database &database = *m_store.m_database;
    const bool isStored = insertFacts(database, sorted, Known::Fail) && insertWords(database, sorted, Known::Fail);
    const std::vector<NumberRow> numbers = hashing.get();
    if (!isStored || !insertNumbers(database, device, numbers))
        return database.check();
    m_store.m_log->rewind({numbers.back().dseq, numbers.back().chain});
    return {};
}

Result<void> BulkWriter::finish()
{
    return m_store.m_fold->catchUp(m_store.m_clock.instant());
}

} // namespace hline

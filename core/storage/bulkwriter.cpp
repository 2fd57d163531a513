// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkwriter.h"

#include "storage/canonicaljson.h"
#include "storage/transaction.h"
#include "storage/deskfold.h"
#include "workflow/facthash.h"

#include <sqlite3.h>

#include <algorithm>
#include <future>
#include <span>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t RowsAStatement = 128;

/// What becomes of a fact that is here already.
enum class Known { Fail, Keep };

QByteArray tailOf(Known known)
{
    return known == Known::Keep ? " ON CONFLICT (fact_id) DO NOTHING" : "";
}

/// A multi-row INSERT, prepared once for whole groups of rows and once for what is left over. Bound bytes must outlive run().
class BulkInsert
{
public:
    BulkInsert(sqlite3 *handle, QByteArray head, int columns, QByteArray tail = {})
        : m_handle(handle), m_head(std::move(head)), m_tail(std::move(tail)), m_columns(columns)
    {
    }
    ~BulkInsert() { sqlite3_finalize(m_statement); }
    BulkInsert(const BulkInsert &) = delete;
    BulkInsert &operator=(const BulkInsert &) = delete;

    [[nodiscard]] bool begin(std::size_t rows)
    {
        m_parameter = 0;
        if (rows == m_rows)
            return sqlite3_reset(m_statement) == SQLITE_OK;
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
        m_rows = rows;
        const QByteArray row = "(?" + QByteArray(",?").repeated(m_columns - 1) + ')';
        const QByteArray sql = m_head + row + QByteArray(',' + row).repeated(qsizetype(rows) - 1) + m_tail;
        return sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &m_statement, nullptr) == SQLITE_OK;
    }
    [[nodiscard]] bool run() { return sqlite3_step(m_statement) == SQLITE_DONE; }

    void text(const QByteArray &value)
    {
        sqlite3_bind_text(m_statement, ++m_parameter, value.constData(), int(value.size()), SQLITE_STATIC);
    }
    void optionalText(const QByteArray &value)
    {
        if (value.isEmpty())
            sqlite3_bind_null(m_statement, ++m_parameter);
        else
            text(value);
    }
    void blob(const QByteArray &value)
    {
        sqlite3_bind_blob(m_statement, ++m_parameter, value.constData(), int(value.size()), SQLITE_STATIC);
    }
    void number(std::int64_t value) { sqlite3_bind_int64(m_statement, ++m_parameter, value); }
    void optionalNumber(const std::optional<std::int64_t> &value)
    {
        if (value)
            number(*value);
        else
            sqlite3_bind_null(m_statement, ++m_parameter);
    }

private:
    sqlite3 *m_handle;
    QByteArray m_head, m_tail;
    int m_columns;
    sqlite3_stmt *m_statement = nullptr;
    std::size_t m_rows = 0;
    int m_parameter = 0;
};

template<typename Row, typename Bind>
bool insertAll(BulkInsert &insert, std::span<const Row> rows, Bind bind)
{
    while (!rows.empty()) {
        const auto group = rows.first(std::min(RowsAStatement, rows.size()));
        if (!insert.begin(group.size()))
            return false;
        for (const Row &row : group)
            bind(insert, row);
        if (!insert.run())
            return false;
        rows = rows.subspan(group.size());
    }
    return true;
}

bool insertFacts(sqlite3 *handle, std::span<const FactRow *const> rows, Known known)
{
    BulkInsert insert(handle, "INSERT INTO fact (fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, "
                              "body_sha, env_sha) VALUES ", 13, tailOf(known));
    return insertAll(insert, rows, [](BulkInsert &out, const FactRow *row) {
        out.text(row->idText);
        out.text(row->kind);
        out.number(row->version);
        out.optionalText(row->contract);
        out.optionalText(row->target);
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

bool insertWords(sqlite3 *handle, std::span<const FactRow *const> rows, Known known)
{
    std::vector<const FactRow *> withWords;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(withWords), [](const FactRow *row) { return !row->words.isEmpty(); });
    BulkInsert insert(handle, "INSERT INTO words (fact_id, scope, text) VALUES ", 3, tailOf(known));
    return insertAll(insert, std::span<const FactRow *const>(withWords), [](BulkInsert &out, const FactRow *row) {
        out.text(row->idText);
        out.text(row->scope);
        out.text(row->words);
    });
}

struct NumberRow { const FactRow *fact; std::int64_t dseq; QByteArray chain; };

bool insertNumbers(sqlite3 *handle, const DeviceId &device, std::span<const NumberRow> rows)
{
    const QByteArray deviceText = device.toString().toLatin1();
    BulkInsert insert(handle, "INSERT INTO numbering (device, dseq, fact_id, own_chain) VALUES ", 4);
    return insertAll(insert, rows, [&deviceText](BulkInsert &out, const NumberRow &row) {
        out.text(deviceText);
        out.number(row.dseq);
        out.text(row.fact->idText);
        out.blob(row.chain);
    });
}

/// In the order of their key: so the tables only ever grow at the right edge.
std::vector<const FactRow *> byId(const std::vector<FactRow> &rows)
{
    std::vector<const FactRow *> out(rows.size());
    std::transform(rows.begin(), rows.end(), out.begin(), [](const FactRow &row) { return &row; });
    std::sort(out.begin(), out.end(), [](const FactRow *a, const FactRow *b) { return a->idText < b->idText; });
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

struct FeedTexts { const FeedRow *row; QByteArray id, device; };

QByteArray idText(const std::optional<QUuid> &id)
{
    return id ? id->toByteArray(QUuid::WithoutBraces) : QByteArray();
}

} // namespace

FactRow factRowOf(const SentFact &fact, const QByteArray &envelopeSha)
{
    const FactDraft &draft = fact.envelope;
    FactRow row{draft.id, idText(draft.id.uuid()), draft.kind, {}, {}, {}, fact.data, fact.words.value_or(QByteArray()), draft.scope,
                draft.version, draft.secs, {}, draft.at, draft.made, fact.bodySha, envelopeSha};
    if (draft.contract)
        row.contract = idText(draft.contract->uuid());
    if (draft.target)
        row.target = idText(draft.target->uuid());
    return row;
}

std::size_t insertFacts(Database &database, const std::vector<FactRow> &rows)
{
    sqlite3 *handle = database.handle();
    const std::vector<const FactRow *> sorted = byId(rows);
    const int before = sqlite3_total_changes(handle);
    bool isStored = insertFacts(handle, sorted, Known::Keep);
    const int count = sqlite3_total_changes(handle) - before;
    isStored = isStored && insertWords(handle, sorted, Known::Keep);
    if (!isStored)
        database.fail(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
    return static_cast<std::size_t>(count);
}

void insertFeed(Database &database, std::span<const CheckedRow> rows)
{
    if (database.firstError())
        return;
    sqlite3 *handle = database.handle();
    std::vector<FeedTexts> texts;
    texts.reserve(rows.size());
    for (const CheckedRow &checked : rows) {
        const FeedRow &row = checked.row();
        texts.push_back({&row, idText(row.fact.envelope.id.uuid()), idText(row.device.uuid())});
    }
    BulkInsert insert(handle, "INSERT INTO feed (seq, fact_id, device, dseq, author, verdict, eff_us, posted_us, chain) VALUES ", 9);
    const bool isStored = insertAll(insert, std::span<const FeedTexts>(texts), [](BulkInsert &out, const FeedTexts &text) {
        out.number(text.row->word.seq);
        out.text(text.id);
        out.text(text.device);
        out.number(text.row->fact.dseq);
        out.text(text.row->author);
        out.text(text.row->word.verdict);
        out.number(text.row->word.effectiveUs);
        out.number(text.row->word.postedUs);
        out.blob(text.row->chain);
    });
    if (!isStored)
        database.fail(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

BulkWriter::BulkWriter(SqliteDeskStore &store) : m_store(store)
{
    m_handle = store.m_database->handle();
}

Result<std::vector<FactRow>> BulkWriter::prepare(const std::vector<FactDraft> &drafts)
{
    std::vector<FactRow> out;
    out.reserve(drafts.size());
    for (const FactDraft &draft : drafts) {
        const auto texts = canonicalTexts(draft);
        if (!texts)
            return failure(texts.error());
        FactRow row{draft.id, idText(draft.id.uuid()), draft.kind, {}, {}, {}, texts->data, texts->words, draft.scope, draft.version,
                    draft.secs, {}, draft.at, draft.made, bodySha(texts->words), {}};
        if (draft.contract)
            row.contract = idText(draft.contract->uuid());
        if (draft.target)
            row.target = idText(draft.target->uuid());
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
    const bool isStored = insertFacts(m_handle, sorted, Known::Fail) && insertWords(m_handle, sorted, Known::Fail);
    const std::vector<NumberRow> numbers = hashing.get();
    if (!isStored || !insertNumbers(m_handle, device, numbers))
        return failure(Error::Kind::Internal, QString::fromUtf8(sqlite3_errmsg(m_handle)), "SQLITE", {}, {m_store.m_path});
    m_store.m_log->rewind({numbers.back().dseq, numbers.back().chain});
    return {};
}

Result<void> BulkWriter::finish()
{
    return m_store.m_fold->catchUp(m_store.m_clock.instant());
}

} // namespace hline

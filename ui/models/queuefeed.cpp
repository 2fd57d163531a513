// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuefeed.h"

#include <QFuture>

namespace hline {

namespace {

constexpr int FirstRows = 100; ///< more than the tallest screen shows; each row costs a page or two of a large desk
constexpr std::chrono::milliseconds TimeToPaint{50}; // the first rows, before the rest makes either thread busy
constexpr int ChunkRows = 2000; // packing and inserting as many stays well under 8 ms of the window's thread

Result<std::vector<PreparedRow>> prepared(Result<std::vector<QueueRow>> rows)
{
    return std::move(rows).map([](std::vector<QueueRow> found) { return prepare(std::move(found)); });
}

Result<std::vector<PreparedRow>> rowsOf(Workplace &w, const std::vector<RequestId> &ids)
{
    return prepared(w.store().queueRows(ids, w.clock().instant()));
}

} // namespace

QueueFeed::QueueFeed(DeskAccess &desk, QueueModel &model, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
{
    connect(&desk, &DeskAccess::changed, this, &QueueFeed::apply);
    const auto readChanged = [](Workplace &w, const Changes &changes) -> Rows {
        return changes.everything ? Rows() : rowsOf(w, changes.requests);
    };
    desk.readWithChanges(this, readChanged, [this](const Changes &changes, Rows rows) {
        if (!changes.everything && !changes.requests.empty())
            takeRows(changes.requests, std::move(rows));
    });
    connect(&m_minute, &QTimer::timeout, this, &QueueFeed::passTime);
    m_minute.setInterval(std::chrono::minutes(1));
}

void QueueFeed::load()
{
    m_isLoading = true;
    m_seen.clear();
    loadFirstRows(++m_run);
}

void QueueFeed::loadFirstRows(int run)
{
    using First = std::pair<Basics, Rows>;
    const QueueView view = m_model.view();
    auto first = m_desk.ask([view](Workplace &w) -> First {
        const Instant now = w.clock().instant();
        return {{w.me(), w.store().calendar()}, prepared(w.store().queue(view, w.me(), now, FirstRows))};
    });
    // Whoever loads connects to what comes afterwards.
    deliver(first, this, [this, run](const First &answer) { takeFirstRows(run, answer.first, answer.second); });
}

void QueueFeed::takeFirstRows(int run, const Basics &basics, Rows rows)
{
    if (run != m_run)
        return;
    if (!rows) {
        fail(rows.error());
        return;
    }
    m_model.setMe(basics.me);
    m_model.setCalendar(basics.calendar);
    m_model.merge(std::move(*rows), QueueModel::Arrival::Load);
    Q_EMIT firstRowsLoaded();
    QTimer::singleShot(TimeToPaint, this, [this, run] {
        if (run != m_run)
            return;
        askCounts(run);
        loadChunk(run, {});
    });
}

void QueueFeed::askCounts(int run)
{
    auto counts = m_desk.ask([](Workplace &w) { return w.store().queueCounts(w.me()); });
    deliver(counts, this, [this, run](const std::array<int, QueueViewCount> &known) {
        if (run == m_run && m_isLoading)
            Q_EMIT countsKnown(known);
    });
}

void QueueFeed::loadChunk(int run, const std::optional<QueueKey> &after)
{
    auto chunk = m_desk.ask([after](Workplace &w) {
        return prepared(w.store().queue(QueueView::All, w.me(), w.clock().instant(), ChunkRows, after));
    });
    deliver(chunk, this, [this, run](Rows rows) { takeChunk(run, std::move(rows)); });
}

void QueueFeed::takeChunk(int run, Rows rows)
{
    if (run != m_run)
        return;
    if (!rows) {
        fail(rows.error());
        return;
    }
    for (const PreparedRow &prepared : *rows)
        m_seen.insert(prepared.row.id);
    std::optional<QueueKey> last;
    if (rows->size() == ChunkRows)
        last = rows->back().row.key();
    m_model.merge(std::move(*rows), QueueModel::Arrival::Load);
    if (last)
        loadChunk(run, last);
    else
        finish();
}

void QueueFeed::finish()
{
    std::vector<RequestId> gone;
    for (const RequestId &id : m_model.ids()) {
        if (!m_seen.contains(id))
            gone.push_back(id);
    }
    m_seen.clear();
    m_isLoading = false;
    m_minute.start();
    if (!gone.empty())
        refresh(gone); // missed by the chunks because they moved while we read, or really gone
    Q_EMIT allRowsLoaded();
}

void QueueFeed::fail(const Error &error)
{
    m_isLoading = false;
    Q_EMIT failed(error);
}

void QueueFeed::apply(const Changes &changes)
{
    if (changes.everything)
        load();
    else if (changes.reference)
        loadCalendar();
}

void QueueFeed::refresh(const std::vector<RequestId> &ids)
{
    auto rows = m_desk.ask([ids](Workplace &w) { return rowsOf(w, ids); });
    deliver(rows, this, [this, ids](Rows answer) { takeRows(ids, std::move(answer)); });
}

void QueueFeed::takeRows(const std::vector<RequestId> &ids, Rows rows)
{
    if (!rows) {
        fail(rows.error());
        return;
    }
    QSet<RequestId> found;
    for (const PreparedRow &row : *rows)
        found.insert(row.row.id);
    std::vector<RequestId> gone;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(gone), [&found](const RequestId &id) { return !found.contains(id); });
    m_model.merge(std::move(*rows), QueueModel::Arrival::Live);
    if (!gone.empty())
        m_model.remove(gone);
}

void QueueFeed::passTime()
{
    auto touched = m_desk.ask([](Workplace &w) { return w.store().refreshQueue(w.clock().instant()); });
    deliver(touched, this, [this](const Result<std::vector<RequestId>> &ids) { // the store announces them as it does facts
        if (!ids)
            fail(ids.error());
    });
}

void QueueFeed::loadCalendar()
{
    auto calendar = m_desk.ask([](Workplace &w) { return w.store().calendar(); });
    deliver(calendar, this, [this](const BusinessCalendar &loaded) { m_model.setCalendar(loaded); });
}

} // namespace hline

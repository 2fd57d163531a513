// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/queuebench.h"
#include "bench/queuesample.h"
#include "models/queuemodel.h"
#include "models/queuesort.h"
#include "queue/queuetable.h"
#include "support/fakeclock.h"

#include <algorithm>

#include <QApplication>
#include <QSortFilterProxyModel>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Million = 1'000'000;
constexpr std::size_t Chunk = 2000; // as the program loads

Instant benchNow()
{
    return *parseIsoMoscow(u"2026-11-24T14:02");
}

void fill(QueueModel &model, const std::vector<QueueRow> &rows)
{
    for (std::size_t first = 0; first < rows.size(); first += Chunk) {
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), first + Chunk));
        model.merge(prepare(std::vector<QueueRow>(rows.begin() + static_cast<std::ptrdiff_t>(first), end)),
                    QueueModel::Arrival::Load);
    }
}

std::vector<QueueRow> sortedSample(int count)
{
    std::vector<QueueRow> rows = QueueSample(benchNow(), 17).rows(count);
    // As the store hands them out, but for rows of the same second: keys with texts would make this the longest part of all.
    std::sort(rows.begin(), rows.end(), [](const QueueRow &a, const QueueRow &b) {
        return std::tie(a.lane, a.lane == QueueLane::Guaranteed ? *a.deadline : a.arrival)
            < std::tie(b.lane, b.lane == QueueLane::Guaranteed ? *b.deadline : b.arrival);
    });
    return rows;
}

/// The place of a row in the queue as one number: lane first, then deadline or arrival.
qint64 sortKey(const QueueRow &row)
{
    constexpr int SecondsBits = 40;
    const Instant at = row.lane == QueueLane::Guaranteed ? *row.deadline : row.arrival;
    return (static_cast<qint64>(row.lane) << SecondsBits) + at.time_since_epoch().count();
}

/// What a table under a sort proxy usually is: rows as they are, asked cell by cell.
class PlainTable final : public QAbstractTableModel
{
public:
    explicit PlainTable(std::vector<QueueRow> rows) : m_rows(std::move(rows)) { }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return QueueColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const QueueRow &row = at(index.row());
        if (role == Qt::UserRole)
            return sortKey(row);
        if (role != Qt::DisplayRole)
            return {};
        switch (static_cast<QueueColumn>(index.column())) {
        case QueueColumn::Number: return row.number;
        case QueueColumn::Client: return row.client;
        case QueueColumn::Subject: return row.subject;
        case QueueColumn::Assignee: return row.assignee;
        case QueueColumn::Countdown:
        case QueueColumn::Balance:
        case QueueColumn::Service:
        case QueueColumn::Channel: break;
        }
        return {};
    }
    [[nodiscard]] const QueueRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void change(int row, QueueRow changed)
    {
        m_rows[static_cast<std::size_t>(row)] = std::move(changed);
        Q_EMIT dataChanged(index(row, 0), index(row, QueueColumnCount - 1));
    }

private:
    std::vector<QueueRow> m_rows;
};

/// Our order of an unsorted queue, timed; checks the result once against the rule book's comparison.
class SortRun
{
public:
    explicit SortRun(int count)
        : m_sample(QueueSample(benchNow(), 23).rows(count))
    {
        for (const QueueRow &row : m_sample)
            m_unsorted.push_back(m_rows.add(m_rows.pack(prepare(row))));
    }

    [[nodiscard]] double operator()()
    {
        std::vector<Slot> slots = m_unsorted;
        const double start = wallSeconds();
        sortQueue(m_rows, slots);
        const double took = wallSeconds() - start;
        m_isRight = std::is_sorted(slots.begin(), slots.end(), [this](Slot a, Slot b) {
            return isBefore(m_sample[a].key(), m_sample[b].key());
        });
        return took * 1e3;
    }
    [[nodiscard]] bool isRight() const { return m_isRight; }
    [[nodiscard]] const std::vector<QueueRow> &sample() const { return m_sample; }

private:
    std::vector<QueueRow> m_sample;
    QueueRows m_rows;
    std::vector<Slot> m_unsorted;
    bool m_isRight = false;
};

std::vector<Measurement> measureSorting(int n, int proxyRuns)
{
    SortRun ours(n);
    std::vector<qint64> deadlines;
    std::transform(ours.sample().begin(), ours.sample().end(), std::back_inserter(deadlines), sortKey);

    Measurement pairs = alternate({"queue.sort", "Q4", n, "ms", "std::sort of (deadline, row) pairs", 7, 1.3}, std::ref(ours), [&] {
        std::vector<std::pair<qint64, std::uint32_t>> keys;
        keys.reserve(deadlines.size());
        for (std::uint32_t row = 0; row < deadlines.size(); ++row)
            keys.emplace_back(deadlines[row], row);
        const double start = wallSeconds();
        std::sort(keys.begin(), keys.end());
        return (wallSeconds() - start) * 1e3;
    });
    pairs.ok = pairs.ok && ours.isRight();

    PlainTable table(ours.sample());
    bool proxyIsRight = true;
    Measurement proxy = alternate({"queue.sort", "Q5", n, "ms", "QSortFilterProxyModel::sort", proxyRuns, 0.05}, std::ref(ours), [&] {
        QSortFilterProxyModel model;
        model.setSourceModel(&table);
        model.setSortRole(Qt::UserRole);
        const double start = wallSeconds();
        model.sort(0);
        const double took = wallSeconds() - start;
        const int last = model.rowCount() - 1;
        proxyIsRight = model.index(0, 0).data(Qt::UserRole).toLongLong() <= model.index(last, 0).data(Qt::UserRole).toLongLong();
        return took * 1e3;
    });
    proxy.ok = proxy.ok && ours.isRight() && proxyIsRight;
    return {pairs, proxy};
}

Measurement measureFiltering(int n)
{
    const test::FakeClock clock(benchNow());
    const Phrasebook phrasebook(Language::English);
    QueueModel model(phrasebook, clock);
    const std::vector<QueueRow> rows = sortedSample(n);
    fill(model, rows);
    std::vector<QString> texts;
    texts.reserve(rows.size());
    for (const QueueRow &row : rows)
        texts.push_back(row.number + u' ' + row.client + u' ' + row.subject);

    const QString typed = u"штрихкод"_s;
    int found = 0, expected = 0;
    const auto ours = [&] {
        model.setFilter({});
        const double start = wallSeconds();
        for (qsizetype length = 1; length <= typed.size(); ++length)
            model.setFilter(typed.left(length));
        found = model.rowCount();
        return (wallSeconds() - start) * 1e3;
    };
    const auto plain = [&] {
        const double start = wallSeconds();
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            const QString needle = typed.left(length);
            expected = static_cast<int>(std::count_if(texts.begin(), texts.end(), [&needle](const QString &text) {
                return text.contains(needle, Qt::CaseInsensitive);
            }));
        }
        return (wallSeconds() - start) * 1e3;
    };
    Measurement m = alternate({"queue.filter", "Q6", n, "ms", "QString::contains loop, each letter", 5, 1.2}, ours, plain);
    m.ok = m.ok && found == expected && found > 0;
    return m;
}

/// One deadline moves by an hour, in a queue that is sorted and stays so.
Measurement measureOneChange(int n)
{
    constexpr int Changes = 64;
    constexpr seconds Shift = std::chrono::hours(1);
    const test::FakeClock clock(benchNow());
    const Phrasebook phrasebook(Language::English);
    QueueModel model(phrasebook, clock);
    std::vector<QueueRow> rows = sortedSample(n);
    const auto firstOther = std::find_if(rows.begin(), rows.end(), [](const QueueRow &r) { return r.lane != QueueLane::Guaranteed; });
    const auto guaranteed = static_cast<std::uint32_t>(firstOther - rows.begin());
    fill(model, rows);
    PlainTable table(rows);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&table);
    proxy.setSortRole(Qt::UserRole);
    proxy.sort(0);
    std::mt19937 random(5);
    const auto pick = [&] { return static_cast<std::size_t>(random() % guaranteed); };

    const auto ours = [&] {
        std::vector<std::vector<PreparedRow>> changes;
        for (int i = 0; i < Changes; ++i) {
            QueueRow &row = rows[pick()];
            *row.deadline += Shift;
            changes.push_back(prepare(std::vector{row}));
        }
        const double start = wallSeconds();
        for (std::vector<PreparedRow> &change : changes)
            model.merge(std::move(change), QueueModel::Arrival::Live);
        return (wallSeconds() - start) * 1e6 / Changes;
    };
    const auto theirs = [&] {
        std::vector<std::pair<int, QueueRow>> changes;
        for (int i = 0; i < Changes; ++i) {
            const int row = static_cast<int>(pick());
            changes.emplace_back(row, table.at(row));
            *changes.back().second.deadline += Shift;
        }
        const double start = wallSeconds();
        for (auto &[row, changed] : changes)
            table.change(row, std::move(changed));
        return (wallSeconds() - start) * 1e6 / Changes;
    };
    // The goal is that of a million rows: the proxy's cost grows with them, ours hardly.
    const double bar = n == Million ? 0.01 : 0.05;
    Measurement m = alternate({"queue.change", "Q7", n, "us", "QSortFilterProxyModel, same change", 5, bar}, ours, theirs);
    bool isSorted = true;
    for (int row = 1; row < model.rowCount(); ++row)
        isSorted = isSorted && isBefore(model.rowAt(row - 1).key(), model.rowAt(row).key());
    m.ok = m.ok && isSorted;
    return m;
}

double payloadBytes(const std::vector<QueueRow> &rows)
{
    // id, three instants, four durations, six one-byte words, holder; then the letters of every text, as UTF-16.
    constexpr double Fixed = 16 + 3 * 8 + 4 * 4 + 6 + 16;
    double bytes = 0;
    for (const QueueRow &row : rows) {
        const qsizetype letters = row.number.size() + row.client.size() + row.contract.size() + row.program.size()
            + row.subject.size() + row.assignee.size();
        bytes += Fixed + 2.0 * static_cast<double>(letters);
    }
    return bytes;
}

double heapBytes()
{
#ifdef Q_OS_LINUX
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
#else
    return 0; // no portable way to ask the heap; the goal is judged on Linux
#endif
}

Measurement measureMemory(int n)
{
    const test::FakeClock clock(benchNow());
    const Phrasebook phrasebook(Language::English);
    const Theme theme = lightTheme();
    const auto show = [&](const std::vector<QueueRow> &rows, int &shown) {
        const double before = heapBytes();
        QueueModel model(phrasebook, clock);
        fill(model, rows);
        QueueTable table(model, theme);
        table.resize(1200, 800);
        table.show();
        QApplication::processEvents();
        shown = model.rowCount();
        return heapBytes() - before;
    };
    int shown = 0;
    (void)show(QueueSample(benchNow(), 1).rows(100), shown); // fonts and style are loaded once, whatever the queue
    const std::vector<QueueRow> rows = sortedSample(n);
    const double used = show(rows, shown);
    const double payload = payloadBytes(rows);

    Measurement m{"queue.memory", "Q8", n, used / n, "B/row", "payload", payload / n, used / payload, 1, used / payload,
                  used / payload, 1.6, true};
    m.ok = m.ratio <= m.bar && shown == n && used > 0;
    return m;
}

} // namespace

std::vector<Measurement> measureQueueModel(Profile profile)
{
    const int n = profile == Profile::Full ? Million : Million / 10;
    std::vector<Measurement> all = measureSorting(n, 5);
    all.push_back(measureFiltering(n));
    all.push_back(measureOneChange(n));
    all.push_back(measureMemory(n));
    return all;
}

std::vector<Measurement> measureQueue(Profile profile)
{
    std::vector<Measurement> all = measureQueueTable(profile);
    const std::vector<Measurement> model = measureQueueModel(profile);
    all.insert(all.end(), model.begin(), model.end());
    return all;
}

} // namespace hline::bench

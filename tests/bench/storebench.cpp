// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storebench.h"

#include "base/executor.h"
#include "bench/storeseed.h"
#include "workflow/workplace.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <random>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Stands at one Monday morning and ticks a second per event, so that every run makes the same desk.
class BenchClock final : public Clock
{
public:
    [[nodiscard]] Micros now() const override { return m_now; }
    [[nodiscard]] BootReading boot() const override { return {"bench", m_now.time_since_epoch().count(), m_now.time_since_epoch().count()}; }
    void advance(std::chrono::microseconds by) { m_now += by; }

private:
    Micros m_now = toMicros(*parseIsoMoscow(u"2026-09-14T10:00:00"));
};

void need(const Result<void> &result)
{
    if (!result)
        qFatal("bench: %s", qPrintable(result.error().detail));
}

bool syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && fdatasync(file.handle()) == 0;
#endif
}

constexpr int BenchContracts = 300, BenchRequests = 600; ///< a department as large as the sample export

/// Starts and stops the timer on one request after the other by the commands that F8 and hlinectl call.
class TimerDriver
{
public:
    TimerDriver(SqliteDeskStore &store, BenchClock &clock) : m_workplace(store, clock, seedConsultant()), m_clock(clock) { }

    void start()
    {
        m_clock.advance(1s);
        m_request = (m_request + 1) % BenchRequests;
        need(m_workplace.start(seedRequest(m_request + 1), {Switching::Refuse, TimerRow::Keeper::Window}).map([](const StartedWork &) { }));
    }
    void stop()
    {
        m_clock.advance(60s);
        need(m_workplace.stop({}).map([](const StoppedWork &) { }));
    }

private:
    Workplace m_workplace;
    BenchClock &m_clock;
    int m_request = 0;
};

/// Microseconds of one job on the storage thread, hop there and back included.
template<typename Job>
double hop(Executor &executor, Job job)
{
    const double before = wallSeconds();
    executor.run(job).waitForFinished();
    return (wallSeconds() - before) * 1e6;
}

Measurement measureTimer(Profile profile)
{
    const QTemporaryDir folder = benchFolder();
    const int events = profile == Profile::Quick ? 100 : 300;
    BenchClock clock;
    Executor executor(u"bench-storage"_s);
    std::unique_ptr<SqliteDeskStore> store;
    std::unique_ptr<TimerDriver> driver;
    const QString path = folder.filePath(u"desk.hline"_s);
    qint64 startBytes = 0, stopBytes = 0;
    hop(executor, [&] {
        store = openedDesk(path, clock);
        need(seedDesk(*store, {BenchContracts, BenchRequests, 0, SeedSize::Requests::Waiting}, clock.instant()));
        store = nullptr;
        store = openedDesk(path, clock); // an empty WAL: what is added to it can be seen in its size
        driver = std::make_unique<TimerDriver>(*store, clock);
        const auto walSize = [&path] { return QFileInfo(path + u"-wal"_s).size(); };
        driver->start();
        driver->stop();
        const qint64 before = walSize();
        driver->start();
        const qint64 between = walSize();
        driver->stop();
        startBytes = between - before;
        stopBytes = walSize() - between;
    });
    QFile plain(folder.filePath(u"plain"_s));
    if (!plain.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("bench: cannot write");

    const auto ours = [&] {
        std::vector<double> times;
        for (int i = 0; i < events; ++i) {
            times.push_back(hop(executor, [&] { driver->start(); }));
            times.push_back(hop(executor, [&] { driver->stop(); }));
        }
        return median(times);
    };
    const auto yardstick = [&] {
        std::vector<double> times;
        for (int i = 0; i < 2 * events; ++i) {
            const QByteArray bytes(i % 2 == 0 ? startBytes : stopBytes, 'x');
            times.push_back(hop(executor, [&] {
                if (plain.write(bytes) != bytes.size() || !syncToDisk(plain))
                    qFatal("bench: cannot append");
            }));
        }
        return median(times);
    };
    auto out = alternate({"store.timer", "D1", startBytes + stopBytes, "us", "append|fdatasync", 7, 1.5}, ours, yardstick);
    out.ok = out.ok && startBytes > 0 && stopBytes > 0;
    hop(executor, [&] {
        driver = nullptr;
        store = nullptr;
    });
    return out;
}

/// Microseconds of a balance read, median over five contracts of a desk just opened.
double balanceRead(const QString &path, const Clock &clock, int contracts, std::mt19937 &random)
{
    const auto store = openedDesk(path, clock);
    static_cast<void>(store->calendar());
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const ContractId contract = seedContract(int(random() % unsigned(contracts)) + 1);
        const double before = wallSeconds();
        const auto ledger = store->ledger(contract, clock.instant());
        times.push_back((wallSeconds() - before) * 1e6);
        if (!ledger || (*ledger)->charges.empty())
            qFatal("bench: a ledger without charges");
    }
    return median(times);
}

Measurement measureBalance(Profile profile)
{
    const QTemporaryDir folder = benchFolder();
    const int contracts = profile == Profile::Quick ? 500 : 5000;
    const BenchClock clock;
    const QString large = folder.filePath(u"large.hline"_s), small = folder.filePath(u"small.hline"_s);
    need(seedDesk(*openedDesk(large, clock), {contracts, contracts * 20, 10, SeedSize::Requests::Worked}, clock.instant()));
    need(seedDesk(*openedDesk(small, clock), {5, 100, 10, SeedSize::Requests::Worked}, clock.instant()));
    std::mt19937 random(1);
    return alternate({"store.balance", "D2", qint64(contracts) * 200, "us", "balance_of_1000_entries", 15, 1.5},
                     [&] { return balanceRead(large, clock, contracts, random); }, [&] { return balanceRead(small, clock, 5, random); });
}

void execute(sqlite3 *handle, const QByteArray &sql)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("bench: %s", sqlite3_errmsg(handle));
}

/// Seconds that the engine takes to copy the same rows from another file.
double engineCopy(const QString &from, const QString &to, const Clock &clock)
{
    openedDesk(to, clock).reset();
    sqlite3 *handle = nullptr;
    if (sqlite3_open(to.toUtf8().constData(), &handle) != SQLITE_OK)
        qFatal("bench: cannot open");
    execute(handle, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    execute(handle, "ATTACH '" + from.toUtf8() + "' AS source");
    const double before = wallSeconds();
    execute(handle, "BEGIN IMMEDIATE; INSERT INTO fact SELECT * FROM source.fact; INSERT INTO words SELECT * FROM source.words; "
                    "INSERT INTO numbering SELECT * FROM source.numbering; COMMIT;");
    const double took = wallSeconds() - before;
    sqlite3_close(handle);
    QFile::remove(to);
    return took;
}

Measurement measureBulk(Profile profile)
{
    const QTemporaryDir folder = benchFolder();
    const int requests = profile == Profile::Quick ? 10000 : 100000;
    const BenchClock clock;
    const auto rows = BulkWriter::prepare(seedFacts({requests / 20, requests, 9, SeedSize::Requests::Worked}, clock.instant()));
    if (!rows)
        qFatal("bench: no rows");
    const QString source = folder.filePath(u"source.hline"_s), target = folder.filePath(u"target.hline"_s);
    {
        const auto store = openedDesk(source, clock);
        need(BulkWriter(*store).write(*rows));
    }
    bool complete = true;
    const auto ours = [&] {
        auto store = openedDesk(target, clock);
        const double before = wallSeconds();
        need(BulkWriter(*store).write(*rows));
        const double took = wallSeconds() - before;
        complete = complete && store->lastNumber() == std::int64_t(rows->size());
        store.reset();
        QFile::remove(target);
        return took;
    };
    auto out = alternate({"store.bulk", "D3", qint64(rows->size()), "s", "attach_insert_select", 5, 1.6}, ours,
                         [&] { return engineCopy(source, target, clock); });
    out.ok = out.ok && complete;
    return out;
}

/// How long folding everything anew takes, and whether it gives the stored rows.
Measurement measureRefold(Profile profile)
{
    const QTemporaryDir folder = benchFolder();
    const BenchClock clock;
    const int requests = profile == Profile::Quick ? 1000 : 20000;
    const auto store = openedDesk(folder.filePath(u"desk.hline"_s), clock);
    need(seedDesk(*store, {std::max(5, requests / 20), requests, 10, SeedSize::Requests::Worked}, clock.instant()));
    Measurement out;
    out.bench = "store.refold";
    out.id = "rebuild";
    out.n = store->lastNumber();
    out.unit = "s";
    out.yardstick = "stored_projections_equal";
    out.runs = 1;
    const double before = wallSeconds();
    const auto equal = store->rebuildAndCompare();
    out.value = wallSeconds() - before;
    out.ok = equal && *equal;
    return out;
}

} // namespace

std::vector<Measurement> measureStore(Profile profile)
{
    return {measureTimer(profile), measureBalance(profile), measureBulk(profile), measureRefold(profile)};
}

} // namespace hline::bench

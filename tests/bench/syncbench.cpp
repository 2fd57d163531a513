// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syncbench.h"

#include "bench/officeseed.h"
#include "sync/firstreading.h"
#include "sync/syncround.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class RealClock final : public Clock
{
public:
    [[nodiscard]] Micros now() const override { return m_clock.now(); }
    [[nodiscard]] BootReading boot() const override { return m_clock.boot(); }

private:
    SystemClock m_clock;
};

QTemporaryDir benchFolder()
{
    return QTemporaryDir(QDir(qEnvironmentVariable("HLINE_BENCH_DIR", QDir::currentPath())).filePath(u"sync-XXXXXX"_s));
}

std::unique_ptr<SqliteDeskStore> opened(const QString &path, const Clock &clock)
{
    auto store = SqliteDeskStore::open({path, clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!store)
        qFatal("bench desk: %s", qPrintable(store.error().detail));
    return std::move(*store);
}

/// Seconds of a shell line, which must not fail.
double shellSeconds(const QString &line)
{
    const double before = wallSeconds();
    QProcess shell;
    shell.start(u"bash"_s, {u"-o"_s, u"pipefail"_s, u"-c"_s, line});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("bench: %s\n%s", qPrintable(line), shell.readAllStandardError().constData());
    return wallSeconds() - before;
}

/// Peak of the resident memory since the last call, in MB; 0 where the kernel does not tell.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    double out = 0;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                out = line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    return out;
}

struct Reading { double whole = 0, queue = 0, longest = 0, megabytes = 0; bool isGood = false; };

/// A new desk takes the whole log.
Reading readOnce(BenchOffice &office, const QString &name, std::int64_t facts)
{
    const QTemporaryDir folder = benchFolder();
    const RealClock clock;
    const auto store = opened(folder.filePath(u"desk.hline"_s), clock);
    const auto link = office.login(name);
    Reading out;
    static_cast<void>(peakMegabytes());
    const double before = wallSeconds();
    const auto onStorage = [&](const std::function<void(FirstReading::Desk)> &job) {
        const double begin = wallSeconds();
        job({*store, *store});
        out.longest = std::max(out.longest, wallSeconds() - begin);
    };
    const auto outcome = FirstReading({*link, *link, onStorage, [&](const SyncStatus::Reading &progress) {
        if (progress.isQueueUsable && out.queue == 0)
            out.queue = wallSeconds() - before;
        return FirstReading::Wish::GoOn;
    }}).run();
    out.whole = wallSeconds() - before;
    out.megabytes = peakMegabytes();
    out.isGood = outcome == FirstReading::Outcome::Whole && store->cursor().seq == facts && store->isWhole();
    return out;
}

QString psql(BenchOffice &office, const QString &name, const QString &format)
{
    return u"psql -X -q '%1' -c \"COPY (SELECT seq, fact_id, device_id, dseq, author, kind, v, contract, target, secs, at_us, made_us, data, words, "
           "scope, eff_us, posted_us, verdict, chain FROM hl.fact LEFT JOIN hl.body USING (seq) ORDER BY seq) TO STDOUT (FORMAT %2)\""_s
        .arg(office.cluster().server().connection(name), format);
}

/// Seconds of the same rows through psql and sqlite3, pk on the id.
double imported(BenchOffice &office, const QString &name)
{
    const QTemporaryDir folder = benchFolder();
    const QString create = u"CREATE TABLE f (seq, fact_id TEXT PRIMARY KEY, device, dseq, author, kind, v, contract, target, secs, at, made, data, words, "
                           "scope, eff, posted, verdict, chain);"_s;
    return shellSeconds(psql(office, name, u"csv"_s) + u" | sqlite3 '%1' \"%2\" '.mode csv' '.import /dev/stdin f'"_s.arg(folder.filePath(u"f"_s), create));
}

/// Slope of a straight line through points in log-log.
double exponent(const std::vector<std::pair<double, double>> &points)
{
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    const double n = double(points.size());
    for (const auto &[x, y] : points) {
        const double lx = std::log(x), ly = std::log(std::max(y, 1e-9));
        sx += lx; sy += ly; sxx += lx * lx; sxy += lx * ly;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

Measurement figure(const QByteArray &bench, const QByteArray &id, qint64 n, double value, const QByteArray &unit, const QByteArray &yardstick,
                   double yardstickValue, double bar)
{
    Measurement out;
    out.bench = bench;
    out.id = id;
    out.n = n;
    out.value = value;
    out.unit = unit;
    out.yardstick = yardstick;
    out.yardstickValue = yardstickValue;
    out.ratio = yardstickValue > 0 ? value / yardstickValue : 0;
    out.min = out.max = out.ratio;
    out.runs = 1;
    out.bar = bar;
    out.ok = bar == 0 || out.ratio <= bar;
    return out;
}

/// Facts of one desk that names requests of its own.
std::vector<SentFact> deskFacts(int count, int desk)
{
    std::vector<FactDraft> drafts;
    const Micros now = RealClock().now();
    for (int i = 0; i < count; ++i) {
        FactDraft fact;
        fact.id = FactId(QUuid::createUuid());
        fact.kind = "request.new";
        fact.at = fact.made = now;
        fact.data = {{u"n"_s, i + 1}, {u"channel"_s, u"PHONE"_s}, {u"who"_s, seedConsultant().toString()}, {u"topic"_s, u"%1"_s.arg(desk)}};
        drafts.push_back(std::move(fact));
    }
    return sentFacts(drafts);
}

/// A login that sends its facts in batches.
class Pusher
{
public:
    Pusher(BenchOffice &office, const QString &name, int count, int desk) : m_link(office.login(name)), m_facts(deskFacts(count, desk))
    {
        const Event linked = m_link->connect({5s});
        const Event greeted = m_link->hello({m_device, count, 5s});
        if (!std::holds_alternative<event::Greeted>(greeted))
            qFatal("bench: the office does not greet");
        m_incarnation = std::get<event::Greeted>(greeted).answer.incarnation;
    }
    void push(int batch)
    {
        for (std::size_t at = 0; at < m_facts.size(); at += std::size_t(batch))
            pushOne(at, batch);
    }
    void pushOne(std::size_t at, int batch)
    {
        const auto end = std::min(m_facts.size(), at + std::size_t(batch));
        const std::vector<SentFact> part(m_facts.begin() + std::ptrdiff_t(at), m_facts.begin() + std::ptrdiff_t(end));
        const Event event = m_link->push({m_device, m_incarnation, part.front().dseq, batch, 1'000'000, 30s}, part, RealClock().boot());
        if (!std::holds_alternative<event::Pushed>(event))
            qFatal("bench: the office does not take facts");
    }
    void notify() { static_cast<void>(m_link->notify({5s})); }

private:
    std::unique_ptr<PgOffice> m_link;
    std::vector<SentFact> m_facts;
    DeviceId m_device{QUuid::createUuid()};
    QUuid m_incarnation;
};

/// Facts a second of so many desks at once.
double pushRate(BenchOffice &office, const QString &name, int desks, int batch, int each)
{
    const std::int64_t held = office.count(name);
    std::vector<std::unique_ptr<Pusher>> all;
    for (int i = 0; i < desks; ++i)
        all.push_back(std::make_unique<Pusher>(office, name, each, i));
    const double before = wallSeconds();
    std::vector<std::thread> threads;
    for (const auto &one : all)
        threads.emplace_back([&one, batch] { one->push(batch); });
    for (std::thread &thread : threads)
        thread.join();
    const double took = wallSeconds() - before;
    if (office.count(name) - held != std::int64_t(desks) * each)
        qFatal("bench: facts are missing");
    return double(desks) * each / took;
}

void meets(SqliteDeskStore &store, PgOffice &link, const Clock &clock)
{
    const SyncStatus met = SyncRound(store, link, clock, 1).meet();
    if (met.trouble != Trouble::None)
        qFatal("bench: the round fails: %s", met.troubleCode.constData());
}

/// Seconds in which a desk that knows an office of `local` facts takes `changes` more.
double catchUp(BenchOffice &office, int local, int changes)
{
    const RealClock clock;
    const QString name = office.filled(local, clock.instant());
    const QTemporaryDir folder = benchFolder();
    const auto store = opened(folder.filePath(u"desk.hline"_s), clock);
    const auto link = office.login(name);
    static_cast<void>(FirstReading({*link, *link, [&](const auto &job) { job({*store, *store}); },
                                    [](const SyncStatus::Reading &) { return FirstReading::Wish::GoOn; }}).run());
    Pusher(office, name, changes, 1).push(200);
    const double before = wallSeconds();
    meets(*store, *link, clock);
    return wallSeconds() - before;
}

/// Seconds in which a desk with so many unsent facts meets its office.
double backlog(BenchOffice &office, int facts)
{
    const RealClock clock;
    const QString name = office.empty();
    const QTemporaryDir folder = benchFolder();
    const auto store = opened(folder.filePath(u"desk.hline"_s), clock);
    const auto link = office.login(name);
    meets(*store, *link, clock);
    std::vector<FactDraft> drafts;
    for (SentFact &fact : deskFacts(facts, 1)) {
        fact.envelope.data = {{u"n"_s, qint64(fact.dseq)}, {u"channel"_s, u"PHONE"_s}, {u"who"_s, seedConsultant().toString()}};
        drafts.push_back(std::move(fact.envelope));
    }
    if (!store->commit({drafts, {}, {}}))
        qFatal("bench: the backlog is not stored");
    const double before = wallSeconds();
    meets(*store, *link, clock);
    if (office.count(name) < facts || store->outbox().waiting > 0)
        qFatal("bench: the backlog is not sent");
    return wallSeconds() - before;
}

/// Desks that listen and do nothing else.
class Listeners
{
public:
    Listeners(BenchOffice &office, const QString &name, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_links.push_back(office.login(name));
            static_cast<void>(m_links.back()->connect({10s}));
        }
        for (const auto &link : m_links) {
            m_threads.emplace_back([this, &link] {
                while (!m_isEnding) {
                    const auto event = link->waitFor(200ms);
                    if (event && std::holds_alternative<event::Notified>(*event) && m_sentAt > 0) {
                        const std::lock_guard lock(m_mutex);
                        m_latencies.push_back((wallSeconds() - m_sentAt) * 1e6);
                    }
                }
            });
        }
    }
    ~Listeners()
    {
        m_isEnding = true;
        for (const auto &link : m_links)
            link->wake();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    void sent() { m_sentAt = wallSeconds(); }
    [[nodiscard]] double latency()
    {
        const std::lock_guard lock(m_mutex);
        return m_latencies.empty() ? 0 : median(m_latencies);
    }
    [[nodiscard]] std::size_t heard()
    {
        const std::lock_guard lock(m_mutex);
        return m_latencies.size();
    }

private:
    std::vector<std::unique_ptr<PgOffice>> m_links;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::vector<double> m_latencies;
    std::atomic<bool> m_isEnding = false;
    std::atomic<double> m_sentAt = 0;
};

/// Seconds of single pushes; a notice goes out after each tenth, as the engine's 250 ms would have it.
double pushAndTell(Pusher &pusher, Listeners &listeners, int first, int count)
{
    const double before = wallSeconds();
    for (int i = first; i < first + count; ++i) {
        pusher.pushOne(std::size_t(i), 1);
        if (i % 10 == 9) {
            listeners.sent();
            pusher.notify();
        }
    }
    return wallSeconds() - before;
}

} // namespace

std::vector<Measurement> measureSnapshot(Profile profile)
{
    BenchOffice office;
    const RealClock clock;
    const std::vector<int> sizes = profile == Profile::Quick ? std::vector{2000, 4000, 8000, 16000} : std::vector{10'000, 100'000, 300'000, 1'000'000};
    std::vector<Measurement> out;
    std::vector<std::pair<double, double>> times, peaks;
    for (const int size : sizes) {
        const QString name = office.filled(size, clock.instant());
        const std::int64_t facts = office.count(name);
        const Reading read = readOnce(office, name, facts);
        times.emplace_back(double(facts), read.whole);
        peaks.emplace_back(double(facts), read.megabytes);
        out.push_back(figure("sync.snapshot", "Y1", facts, read.whole, "s", "psql_copy|sqlite_import", imported(office, name), 0.45));
        out.back().ok = out.back().ok && read.isGood;
        out.push_back(figure("sync.snapshot", "Y2", facts, read.whole, "s", "psql_copy_binary",
                             shellSeconds(psql(office, name, u"binary"_s) + u" > /dev/null"_s), 4.5));
        out.push_back(figure("sync.queue_usable", "Y3", facts, read.queue, "s", "snapshot_whole", read.whole, 0.05));
        out.push_back(figure("sync.transaction", "50ms", facts, read.longest * 1000, "ms", "50 ms", 50, 0));
    }
    out.push_back(figure("sync.snapshot_rss", "Y4", qint64(peaks.back().first), peaks.back().second, "MB", "of_the_smallest", peaks.front().second, 1.2));
    out.push_back(figure("sync.snapshot_growth", "exponent", qint64(times.back().first), exponent(times), "1", "linear", 1, 1.05));
    return out;
}

std::vector<Measurement> measureCatchup(Profile profile)
{
    BenchOffice office;
    const bool isQuick = profile == Profile::Quick;
    const int changes = isQuick ? 500 : 10'000;
    const int small = isQuick ? 2000 : 10'000, large = isQuick ? 10'000 : 1'000'000;
    std::vector<Measurement> out;
    out.push_back(figure("sync.catchup", "Y12", large, catchUp(office, large, changes), "s", "small_desk", catchUp(office, small, changes), 2.0));
    std::vector<std::pair<double, double>> curve;
    for (const int n : isQuick ? std::vector{250, 500, 1000, 2000} : std::vector{1000, 3000, 10'000, 30'000}) {
        const double took = backlog(office, n);
        curve.emplace_back(n, took);
        out.push_back(figure("sync.backlog", "facts", n, took, "s", "", 0, 0));
    }
    out.push_back(figure("sync.backlog_growth", "exponent", qint64(curve.back().first), exponent(curve), "1", "linear", 1, 1.2));
    return out;
}

std::vector<Measurement> measurePush(Profile profile)
{
    BenchOffice office;
    const bool isQuick = profile == Profile::Quick;
    std::vector<Measurement> out;
    const QString shared = office.empty();
    for (const int desks : {1, 10, 50}) {
        for (const int batch : {1, 20, 200}) {
            const int each = std::max(batch == 200 && desks == 1 ? 200 : 8, (isQuick ? 400 : 20'000) / desks);
            out.push_back(figure("sync.push", QByteArray::number(desks) + "x" + QByteArray::number(batch), qint64(desks) * each,
                                 pushRate(office, shared, desks, batch, each), "facts/s", "", 0, 0));
        }
    }
    const QString name = office.empty();
    const int facts = isQuick ? 1000 : 10'000;
    Pusher pusher(office, name, facts, 1);
    const auto timed = [&pusher] {
        const double before = wallSeconds();
        pusher.push(200);
        return wallSeconds() - before;
    };
    const double first = timed();
    out.push_back(figure("sync.replay", "Y10", facts, timed(), "s", "first_push", first, 1.0));
    out.back().ok = out.back().ok && office.count(name) == facts;
    return out;
}

std::vector<Measurement> measureLive(Profile profile)
{
    BenchOffice office;
    const int count = profile == Profile::Quick ? 100 : 1000;
    std::vector<Measurement> out;
    std::vector<std::pair<double, double>> curve;
    for (const int desks : {1, 50, 200}) {
        const QString name = office.empty();
        Pusher pusher(office, name, 2 * count, 1);
        Listeners nobody(office, name, 0);
        const double alone = pushAndTell(pusher, nobody, 0, count);
        Listeners listeners(office, name, desks);
        const double heard = pushAndTell(pusher, listeners, count, count);
        curve.emplace_back(desks, listeners.latency());
        out.push_back(figure("sync.live_commit", "Y6", desks, heard, "s", "no_live_desks", alone, 1 / 0.7));
        out.back().ok = out.back().ok && listeners.heard() > 0;
        out.push_back(figure("sync.live_notice", "Y5", desks, listeners.latency(), "us", "one_desk", curve.front().second, 0));
    }
    out.push_back(figure("sync.live_growth", "exponent", 200, exponent(curve), "1", "flat", 0, 0));
    return out;
}

} // namespace hline::bench

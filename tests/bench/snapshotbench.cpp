// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syncbench.h"
#include "bench/syncparts.h"
#include "sync/firstreading.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <malloc.h>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    malloc_trim(0); // what the bench itself needed before is not the desk's
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

/// Seconds until every row lies in the desk's file, until open requests can be worked with, and until all is folded.
struct Reading { double stored = 0, queue = 0, folded = 0, longest = 0, megabytes = 0; bool isGood = false; };

enum class Until { QueueUsable, Folded };

/// A new desk takes the log.
Reading readOnce(BenchOffice &office, const QString &name, std::int64_t facts, Until until)
{
    const QTemporaryDir folder = benchFolder();
    const SystemClock clock;
    const auto store = openedDesk(folder.filePath(u"desk.hline"_s), clock);
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
        if (progress.stored == progress.whole && out.stored == 0)
            out.stored = wallSeconds() - before;
        return until == Until::QueueUsable && out.queue > 0 ? FirstReading::Wish::Cancel : FirstReading::Wish::GoOn;
    }}).run();
    out.folded = wallSeconds() - before;
    out.megabytes = peakMegabytes();
    out.isGood = outcome == FirstReading::Outcome::Whole && store->cursor().seq == facts && store->isWhole();
    return out;
}

/// Seconds until open requests can be worked with; an office has been asked for them before.
Measurement queueUsable(BenchOffice &office, const QString &name, std::int64_t facts, double stored)
{
    constexpr int Runs = 5;
    std::vector<double> took;
    for (int i = 0; i < Runs; ++i)
        took.push_back(readOnce(office, name, facts, Until::QueueUsable).queue);
    const auto [least, most] = std::ranges::minmax(took);
    Measurement out = figure("sync.queue_usable", "Y3", facts, median(took), "s", "snapshot_whole", stored, 0.05);
    out.runs = Runs;
    out.min = least / stored;
    out.max = most / stored;
    return out;
}

QString psql(BenchOffice &office, const QString &name, const QString &format)
{
    return u"psql -X -q '%1' -c \"COPY (SELECT seq, fact_id, device_id, dseq, author, kind, v, contract, target, secs, at_us, made_us, data, "
           "words, scope, eff_us, posted_us, verdict, chain FROM hl.fact LEFT JOIN hl.body USING (seq) ORDER BY seq) TO STDOUT (FORMAT %2)\""_s
        .arg(office.cluster().server().connection(name), format);
}

/// Seconds of the same rows through psql and sqlite3, pk on the id.
double imported(BenchOffice &office, const QString &name)
{
    const QTemporaryDir folder = benchFolder();
    const QString create = u"CREATE TABLE f (seq, fact_id TEXT PRIMARY KEY, device, dseq, author, kind, v, contract, target, secs, at, made, data, "
                           "words, scope, eff, posted, verdict, chain);"_s;
    return shellSeconds(psql(office, name, u"csv"_s)
                        + u" | sqlite3 '%1' \"%2\" '.mode csv' '.import /dev/stdin f'"_s.arg(folder.filePath(u"f"_s), create));
}

} // namespace

std::vector<Measurement> measureSnapshot(Profile profile)
{
    BenchOffice office;
    const SystemClock clock;
    const std::vector<int> sizes = profile == Profile::Quick ? std::vector{2000, 4000, 8000, 16000}
                                                             : std::vector{10'000, 100'000, 300'000, 1'000'000};
    std::vector<Measurement> out;
    std::vector<std::pair<double, double>> times, peaks;
    for (const int size : sizes) {
        const QString name = office.filled(size, clock.instant());
        const std::int64_t facts = office.count(name);
        const Reading read = readOnce(office, name, facts, Until::Folded);
        times.emplace_back(double(facts), read.stored);
        peaks.emplace_back(double(facts), read.megabytes);
        out.push_back(figure("sync.snapshot", "Y1", facts, read.stored, "s", "psql_copy|sqlite_import", imported(office, name), 0.45));
        out.back().ok = out.back().ok && read.isGood;
        out.push_back(figure("sync.snapshot", "Y2", facts, read.stored, "s", "psql_copy_binary",
                             shellSeconds(psql(office, name, u"binary"_s) + u" > /dev/null"_s), 4.5));
        out.push_back(queueUsable(office, name, facts, read.stored));
        out.push_back(figure("sync.folded", "folded", facts, read.folded, "s", "snapshot_whole", read.stored, 0));
        out.push_back(figure("sync.transaction", "50ms", facts, read.longest * 1000, "ms", "50 ms", 50, 0));
    }
    // Small logs fit into the memory that a large one is read through.
    out.push_back(figure("sync.snapshot_rss", "Y4", qint64(peaks.back().first), peaks.back().second, "MB", "of_a_smaller_log",
                         peaks[1].second, profile == Profile::Quick ? 0 : 1.2));
    out.push_back(figure("sync.snapshot_growth", "exponent", qint64(times.back().first), exponent(times), "1", "linear", 1, 1.05));
    return out;
}

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/barelink.h"
#include "bench/syncbench.h"
#include "bench/syncparts.h"

#include <QFile>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As the engine polls: every 5 s while somebody looks, every 30 s while nobody does.
constexpr int PollsShown = 3600 / 5, PollsHidden = 3600 / 30;

/// Microseconds of processor time of a poll.
struct Cost { double server = 0, client = 0; };

/// Seconds a process had the processor, to the nanosecond; 0 where the kernel does not tell.
double processorSeconds(qint64 process)
{
    QFile file(u"/proc/%1/schedstat"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').front().toDouble() / 1e9 : 0;
}

Cost costOf(qint64 backend, int polls, const std::function<void()> &poll)
{
    const double server = processorSeconds(backend), client = threadCpuSeconds();
    for (int i = 0; i < polls; ++i)
        poll();
    const double unit = 1e6 / polls;
    return {(processorSeconds(backend) - server) * unit, (threadCpuSeconds() - client) * unit};
}

/// A desk that has read everything asks again and again.
Cost quietPolls(BenchOffice &office, const QString &name, int polls)
{
    const SystemClock clock;
    const QTemporaryDir folder = benchFolder();
    const auto store = openedDesk(folder.filePath(u"desk.hline"_s), clock);
    const auto link = office.login(name);
    readsFirst(*store, *link);
    meets(*store, *link, clock);
    static_cast<void>(link->connect({5s}));
    static_cast<void>(link->hello({store->device(), 0, 5s}));
    // The newest: those of the rounds before may still be ending.
    const auto backends = office.cluster().rows(name, u"SELECT pid FROM pg_stat_activity WHERE datname = '%1' "
                                                      "AND application_name = 'bench' ORDER BY backend_start DESC LIMIT 1"_s.arg(name));
    if (backends.empty())
        qFatal("bench: the desk has no link");
    const FeedCursor cursor = store->cursor();
    return costOf(backends.front().front().toLongLong(), polls, [&] {
        const Event event = link->pull({cursor.incarnation, cursor.seq, cursor.chain, 500, 15s});
        const auto *pulled = std::get_if<event::Pulled>(&event);
        if (!pulled || !pulled->rows.empty())
            qFatal("bench: a quiet office has something to tell");
    });
}

} // namespace

std::vector<Measurement> measureQuiet(Profile profile)
{
    BenchOffice office;
    const bool isQuick = profile == Profile::Quick;
    const int polls = isQuick ? 200 : 2000;
    const QString name = office.filled(isQuick ? 2000 : 100'000, SystemClock().instant());
    const Cost desk = quietPolls(office, name, polls);
    BareLink plain(office.access(name));
    const Cost bare = costOf(plain.backend(), polls, [&plain] { plain.run("SELECT 1"); });

    const auto hour = [&](const char *what, int pollsAnHour, double ours, double yardstick) {
        return figure("sync.quiet_hour", what, pollsAnHour, ours * pollsAnHour / 1e3, "ms", "select_1", yardstick * pollsAnHour / 1e3, 0);
    };
    std::vector<Measurement> out{
        figure("sync.quiet_server", "poll", polls, desk.server, "us", "select_1", bare.server, 0),
        figure("sync.quiet_client", "poll", polls, desk.client, "us", "select_1", bare.client, 0),
        hour("server, shown", PollsShown, desk.server, bare.server),
        hour("server, hidden", PollsHidden, desk.server, bare.server),
        hour("client, shown", PollsShown, desk.client, bare.client),
        hour("client, hidden", PollsHidden, desk.client, bare.client),
    };
    for (Measurement &m : out)
        m.ok = m.value > 0 && m.yardstickValue > 0;
    return out;
}

} // namespace hline::bench

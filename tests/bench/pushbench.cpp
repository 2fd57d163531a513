// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syncbench.h"
#include "bench/syncparts.h"

#include <thread>

namespace hline::bench {

namespace {

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

} // namespace

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

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/notices.h"
#include "bench/syncbench.h"
#include "sync/engine.h"

namespace hline::bench {

namespace {

constexpr int JudgedListeners = 50; ///< of Y5

/// Seconds of single pushes, and of the notices that an engine would send meanwhile.
double pushAndTell(Pusher &pusher, NoticeLink &link, Listeners &listeners, int count)
{
    constexpr double Apart = std::chrono::duration<double>(Engine::HintsApart).count();
    const double before = wallSeconds();
    double notified = before - Apart;
    for (int i = 0; i < count; ++i) {
        pusher.pushOne(std::size_t(i), 1);
        if (wallSeconds() - notified < Apart)
            continue;
        listeners.sent();
        link.notify();
        notified = wallSeconds();
    }
    return wallSeconds() - before;
}

/// What a commit costs when so many desks listen.
Measurement commitsHeard(BenchOffice &office, const QString &name, Listeners &listeners, int desks, int count)
{
    const QString empty = office.empty();
    Listeners nobody(office, empty, 0, deskLink);
    Pusher alone(office, empty, count, 1), heard(office, name, count, 1);
    const double withoutThem = pushAndTell(alone, *deskLink(office, empty), nobody, count);
    const double withThem = pushAndTell(heard, *deskLink(office, name), listeners, count);
    Measurement out = figure("sync.live_commit", "Y6", desks, withThem, "s", "no_live_desks", withoutThem, 1 / 0.7);
    out.ok = out.ok && listeners.heard() > 0;
    return out;
}

} // namespace

std::vector<Measurement> measureLive(Profile profile)
{
    BenchOffice office;
    const bool isQuick = profile == Profile::Quick;
    const int commits = isQuick ? 100 : 1000, notices = isQuick ? 20 : 60;
    std::vector<Measurement> out;
    std::vector<std::pair<double, double>> curve;
    for (const int desks : {1, JudgedListeners, 200}) {
        const QString name = office.empty();
        Listeners listeners(office, name, desks, deskLink);
        out.push_back(commitsHeard(office, name, listeners, desks, commits));
        Speaker speaker(office, name, deskLink);
        BareNotices bare(office, desks);
        out.push_back(alternate({"sync.live_notice", "Y5", desks, "us", "libpq + poll", 5, desks == JudgedListeners ? 1.2 : 0},
                                [&] { return speaker.latency(listeners, notices); }, [&] { return bare.latency(notices); }));
        curve.emplace_back(desks, out.back().value);
    }
    out.push_back(figure("sync.live_growth", "exponent", 200, exponent(curve), "1", "flat", 0, 0));
    return out;
}

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"

#include "bench/ledgerbench.h"
#include "bench/searchbench.h"
#include "bench/slabench.h"
#include "bench/storebench.h"
#include "bench/syncbench.h"

#ifdef HLINE_BENCH_UI
#include "bench/queuebench.h"
#include "bench/startbench.h"
#endif

namespace hline::bench {

namespace {

/// Y5 – Y7 and the cost of a quiet desk.
std::vector<Measurement> measureAllLive(Profile profile)
{
    std::vector<Measurement> all = measureLive(profile);
    const auto add = [&all](const std::vector<Measurement> &more) { all.insert(all.end(), more.begin(), more.end()); };
    add(measureQuiet(profile));
#ifdef HLINE_BENCH_UI
    add(measureRepaint(profile));
#endif
    return all;
}

} // namespace

std::vector<Suite> suites()
{
    std::vector<Suite> all;
    all.push_back({"sla", measureSla});
#ifdef HLINE_BENCH_UI
    all.push_back({"queue", measureQueue});
    all.push_back({"start", measureStart});
#endif
    all.push_back({"ledger", measureLedger});
    all.push_back({"store", measureStore});
    all.push_back({"search", measureSearch});
    all.push_back({"snapshot", measureSnapshot});
    all.push_back({"catchup", measureCatchup});
    all.push_back({"push", measurePush});
    all.push_back({"live", measureAllLive});
    return all;
}

} // namespace hline::bench

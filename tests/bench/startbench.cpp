// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/startbench.h"

#include "bench/childrun.h"
#include "bench/storeseed.h"
#include "base/clock.h"
#include "storage/sqlitedeskstore.h"

#include <limits>

#include <QTemporaryDir>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Pairs = 15, AScreenful = 40; // rows

struct Program
{
    QString file;
    QStringList arguments;
};

Program bareWindow()
{
    return {QStringLiteral(HLINE_BIN_DIR "/hline-barewindow"), {}};
}

Program hlineOn(const QString &desk)
{
    return {QStringLiteral(HLINE_BIN_DIR "/hline"), {u"--desk"_s, desk, u"--quit-after-first-paint"_s}};
}

/// One run; what cannot be measured counts as endless, so that its bar is missed.
ChildRun run(const Program &program)
{
    constexpr double Never = std::numeric_limits<double>::max() / 1e6;
    return measureChild(program.file, program.arguments).value_or(ChildRun{Never, Never});
}

double wallOf(const Program &program)
{
    return run(program).wallMs;
}

double peakOf(const Program &program)
{
    return run(program).peakKib / 1024.0;
}

bool makeDesk(const QString &path, int entries)
{
    const SystemClock clock;
    auto store = SqliteDeskStore::open({path, clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!store)
        return false;
    constexpr int EntriesPerRequest = 10;
    const int requests = entries / EntriesPerRequest;
    const SeedSize size{std::max(5, requests / 20), requests, EntriesPerRequest, SeedSize::Requests::Worked, AScreenful};
    return seedDesk(**store, size, clock.instant()).has_value();
}

} // namespace

std::vector<Measurement> measureStart(Profile profile)
{
    const int large = profile == Profile::Full ? 1'000'000 : 100'000;
    constexpr int Small = 1000;
    const QTemporaryDir folder;
    const Program onSmall = hlineOn(folder.filePath(u"small.hline"_s));
    const Program onLarge = hlineOn(folder.filePath(u"large.hline"_s));
    const Program bare = bareWindow();
    const bool isReady = makeDesk(onSmall.arguments[1], Small) && makeDesk(onLarge.arguments[1], large);
    for (const Program &program : {bare, onSmall, onLarge})
        (void)run(program); // files into the page cache, icon caches written

    std::vector<Measurement> all{
        alternate({"start.firstpaint", "C1", Small, "ms", "bare QMainWindow", Pairs, 1.8}, [&] { return wallOf(onSmall); },
                  [&] { return wallOf(bare); }),
        alternate({"start.firstpaint", "C2", large, "ms", "hline on 1 000 entries", Pairs, 1.1}, [&] { return wallOf(onLarge); },
                  [&] { return wallOf(onSmall); }),
        alternate({"start.memory", "C4", Small, "MiB", "bare QMainWindow", Pairs, 1.6}, [&] { return peakOf(onSmall); },
                  [&] { return peakOf(bare); }),
    };
    for (Measurement &m : all)
        m.ok = m.ok && isReady;
    return all;
}

} // namespace hline::bench

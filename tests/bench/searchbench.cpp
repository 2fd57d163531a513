// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/searchbench.h"

#include "base/clock.h"
#include "bench/storeseed.h"
#include "workflow/workplace.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QTemporaryDir>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LinesOfThePalette = 27;
constexpr double Unnoticed = 50; // milliseconds

struct Typed
{
    const char16_t *text;
    enum class Hits { None, Some } hits;
};

/// What is hard for an index of trigrams: a word that every request has, two letters, the wrong keyboard layout, nothing at all.
constexpr std::array Queries{Typed{u"закрывается", Typed::Hits::Some}, Typed{u"месяц дом 777", Typed::Hits::Some},
                             Typed{u"77", Typed::Hits::Some}, Typed{u"ъъ", Typed::Hits::None},
                             Typed{u"pfrhsdftncz", Typed::Hits::Some}, Typed{u"7700000012", Typed::Hits::Some},
                             Typed{u"дом закрывается дом квартира", Typed::Hits::None}};

/// Milliseconds of the slowest query; endless if one of them finds what it should not, or not what it should.
double slowest(Workplace &work)
{
    constexpr double Never = 1e9;
    double worst = 0;
    for (const Typed &typed : Queries) {
        const double before = wallSeconds();
        const std::vector<SearchHit> hits = work.search(QString::fromUtf16(typed.text), LinesOfThePalette);
        const double took = (wallSeconds() - before) * 1e3;
        if (hits.empty() != (typed.hits == Typed::Hits::None))
            return Never;
        worst = std::max(worst, took);
    }
    return worst;
}

} // namespace

std::vector<Measurement> measureSearch(Profile profile)
{
    const int requests = profile == Profile::Quick ? 20'000 : 100'000;
    const QTemporaryDir folder(QDir(qEnvironmentVariable("HLINE_BENCH_DIR", QDir::currentPath())).filePath(u"search-XXXXXX"_s));
    const SystemClock clock;
    const auto store = SqliteDeskStore::open({folder.filePath(u"desk.hline"_s), clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!store || !seedDesk(**store, {requests / 50, requests, 0, SeedSize::Requests::Waiting, 0}, clock.instant()))
        qFatal("bench: no desk to search");
    Workplace work(**store, clock, seedConsultant());
    return {alternate({"search.first", "F1", requests, "ms", "what nobody notices", 7, 1.0}, [&work] { return slowest(work); },
                      [] { return Unnoticed; })};
}

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/childrun.h"
#include "bench/suites.h"

#include <algorithm>
#include <cstdio>

#include <QStringList>

#ifdef HLINE_BENCH_UI
#include <QApplication>
using BenchApplication = QApplication;
#else
#include <QCoreApplication>
using BenchApplication = QCoreApplication;
#endif

using namespace hline::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Missed = 1, Usage = 2;

int usage()
{
    std::fputs("usage: hline-bench [--check] [--quick] [--platform NAME] SUITE…\nsuites:", stderr);
    for (const Suite &suite : suites())
        std::fprintf(stderr, " %s", suite.name.constData());
    std::fputs("\n--check fails (exit 1) if a bar is missed; --quick takes n <= 100 000\n", stderr);
    return Usage;
}

struct Wishes
{
    std::vector<Suite> chosen;
    Profile profile = Profile::Full;
    bool check = false;
    bool isClear = true;
};

Wishes parse(QStringList arguments)
{
    Wishes wishes;
    arguments.removeFirst();
    for (const QString &argument : arguments) {
        if (argument == u"--check"_s) {
            wishes.check = true;
        } else if (argument == u"--quick"_s) {
            wishes.profile = Profile::Quick;
        } else {
            const std::vector<Suite> all = suites();
            const auto suite = std::find_if(all.begin(), all.end(), [&argument](const Suite &s) { return argument.toUtf8() == s.name; });
            wishes.isClear = wishes.isClear && suite != all.end();
            if (suite != all.end())
                wishes.chosen.push_back(*suite);
        }
    }
    wishes.isClear = wishes.isClear && !wishes.chosen.empty();
    return wishes;
}

int run(const Wishes &wishes)
{
    std::vector<Measurement> all;
    for (const Suite &suite : wishes.chosen) {
        for (const Measurement &measurement : suite.measure(wishes.profile)) {
            std::printf("%s\n", toJsonLine(measurement).constData());
            std::fflush(stdout);
            all.push_back(measurement);
        }
    }
    std::fputs(toTable(all).constData(), stderr);
    const auto failed = std::count_if(all.begin(), all.end(), [](const Measurement &m) { return !m.ok; });
    std::printf("%zu passed, %zu failed\n", all.size() - static_cast<std::size_t>(failed), static_cast<std::size_t>(failed));
    return wishes.check && failed > 0 ? Missed : 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], ChildSwitch) == 0)
        return runChild(argc - 2, argv + 2);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    BenchApplication application(argc, argv); // takes --platform
    const Wishes wishes = parse(BenchApplication::arguments());
    return wishes.isClear ? run(wishes) : usage();
}

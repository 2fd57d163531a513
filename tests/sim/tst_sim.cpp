// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeds.h"

#include "base/threadtime.h"

#include <QTest>

#include <cstdio>

using namespace hline;
using namespace hline::sim;

/// The real engine among desks, links and an office that fail in every way of reliability.md 3, seed after seed.
/// HLINE_SEED=n begins there, HLINE_SEEDS=n runs so many; HLINE_SEED alone runs one and tells its story.
class TestSim : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostDoubledOrInvented();
    void sameSeedGivesTheSameTrace();
};

namespace {

constexpr int UsualSeeds = 2000;
constexpr int EachTwice = 100; ///< of so many seeds one is run again and compared

std::uint64_t firstSeed()
{
    return qEnvironmentVariableIsSet("HLINE_SEED") ? qgetenv("HLINE_SEED").toULongLong() : 1;
}

int seedCount()
{
    if (qEnvironmentVariableIsSet("HLINE_SEEDS"))
        return qEnvironmentVariableIntValue("HLINE_SEEDS");
    return qEnvironmentVariableIsSet("HLINE_SEED") ? 1 : UsualSeeds;
}

} // namespace

void TestSim::nothingIsLostDoubledOrInvented()
{
    Outcome sum;
    const auto began = threadCpuTime();
    for (int i = 0; i < seedCount(); ++i) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        const Outcome outcome = runSeed(seed);
        if (!outcome.violations.isEmpty())
            QFAIL(qPrintable(report(seed)));
        sum.events += outcome.events;
        sum.facts += outcome.facts;
        sum.minutes += outcome.minutes;
        for (std::size_t fault = 0; fault < FaultCount; ++fault)
            sum.faults[fault] += outcome.faults[fault];
    }

    if (seedCount() == 1)
        std::printf("%s\n", qPrintable(runMix(firstSeed(), drawMix(firstSeed()), {}, World::Story::Told).story.join(u'\n')));
    const double seconds = std::chrono::duration<double>(threadCpuTime() - began).count();
    std::printf("%d seeds from %llu, %.1f a second of processor; %lld facts, %lld events, %.0f desk-days\n", seedCount(),
                static_cast<unsigned long long>(firstSeed()), seedCount() / seconds, static_cast<long long>(sum.facts),
                static_cast<long long>(sum.events), static_cast<double>(sum.minutes) / 480);
    for (std::size_t fault = 0; fault < FaultCount; ++fault)
        std::printf("%10lld %s\n", static_cast<long long>(sum.faults[fault]), nameOf(Fault(fault)));
    std::fflush(stdout);
    for (std::size_t fault = 0; fault < FaultCount && seedCount() >= UsualSeeds; ++fault)
        QVERIFY2(sum.faults[fault] > 0, nameOf(Fault(fault)));
}

void TestSim::sameSeedGivesTheSameTrace()
{
    for (int i = 0; i < seedCount(); i += EachTwice) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        const Outcome first = runSeed(seed);
        const Outcome second = runSeed(seed);
        QCOMPARE(second.trace, first.trace);
        QCOMPARE(second.events, first.events);
    }
}

QTEST_GUILESS_MAIN(TestSim)
#include "tst_sim.moc"

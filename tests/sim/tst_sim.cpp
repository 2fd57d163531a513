// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeds.h"

#include "base/threadtime.h"

#include <QTest>

#include <cstdio>

using namespace hline;
using namespace hline::sim;

/// The real engine among desks, links and an office that fail in every way of reliability.md 3, seed after seed.
/// HLINE_SEED=n begins there, HLINE_SEEDS=n runs so many; HLINE_SEED alone runs one and tells its story. With real desk files instead
/// of modelled ones a seed takes longer: HLINE_FILE_SEEDS=n says how many.
class TestSim : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostDoubledOrInvented();
    void whoLeavesStrandsNothing();
    void whoIsReinstatedStrandsNothing();
    void sameSeedGivesTheSameTrace();
    void realFilesLoseDoubleAndInventNothing();
    void sameSeedOfRealFilesGivesTheSameTrace();
    void anyOperationMayFail_data();
    void anyOperationMayFail();
};

namespace {

constexpr int UsualSeeds = 2000;
constexpr int UsualFileSeeds = 100;
constexpr std::int64_t FileStep = 23; ///< of so many operations on real files one is tried
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

int fileSeedCount()
{
    return qEnvironmentVariableIsSet("HLINE_FILE_SEEDS") ? qEnvironmentVariableIntValue("HLINE_FILE_SEEDS")
        : qEnvironmentVariableIsSet("HLINE_SEEDS") || qEnvironmentVariableIsSet("HLINE_SEED") ? 0 : UsualFileSeeds;
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

/// One of them leaves among all that goes wrong: what that desk holds comes to the office, and it reads nothing more. A copy of its
/// file could not learn which facts the office lacks: none is made here.
void TestSim::whoLeavesStrandsNothing()
{
    constexpr int OneOf = 10;
    for (int i = 0; i < std::max(1, seedCount() / OneOf); ++i) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        World world(seed, drawMix(seed).without(Fault::ClonedDesk).without(Fault::RestoredDesk).without(Fault::OldVersion), {});
        world.letLeave(World::Leaving::ForGood);
        const Outcome outcome = world.run();
        QVERIFY2(outcome.violations.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(outcome.violations.join(u'\n'))));
    }
}

/// The office takes a dismissal back: that desk reads on, and what its copies hold gets numbers of its own after all.
void TestSim::whoIsReinstatedStrandsNothing()
{
    constexpr int OneOf = 10;
    for (int i = 0; i < std::max(1, seedCount() / OneOf); ++i) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        World world(seed, drawMix(seed), {});
        world.letLeave(World::Leaving::ByMistake);
        const Outcome outcome = world.run();
        QVERIFY2(outcome.violations.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(outcome.violations.join(u'\n'))));
    }
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

/// The same days with the desk's real storage: its transactions, triggers and folds, through crashes that leave a write-ahead log.
void TestSim::realFilesLoseDoubleAndInventNothing()
{
    std::int64_t facts = 0, crashes = 0;
    const auto began = threadCpuTime();
    for (int i = 0; i < fileSeedCount(); ++i) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        const Outcome outcome = runSeed(seed, {}, Mix::Disk::File);
        if (!outcome.violations.isEmpty())
            QFAIL(qPrintable(report(seed, {}, Mix::Disk::File)));
        facts += outcome.facts;
        crashes += outcome.faults[static_cast<std::size_t>(Fault::Crash)] + outcome.faults[static_cast<std::size_t>(Fault::Reboot)];
    }
    const double seconds = std::chrono::duration<double>(threadCpuTime() - began).count();
    std::printf("%d seeds with real files from %llu, %.1f s of processor; %lld facts, %lld crashes\n", fileSeedCount(),
                static_cast<unsigned long long>(firstSeed()), seconds, static_cast<long long>(facts), static_cast<long long>(crashes));
    std::fflush(stdout);
    QVERIFY2(fileSeedCount() < UsualFileSeeds || crashes > 0, "no desk crashed");
}

void TestSim::sameSeedOfRealFilesGivesTheSameTrace()
{
    for (int i = 0; i < fileSeedCount(); i += EachTwice / 4) {
        const std::uint64_t seed = firstSeed() + static_cast<std::uint64_t>(i);
        const Outcome first = runSeed(seed, {}, Mix::Disk::File);
        QCOMPARE(runSeed(seed, {}, Mix::Disk::File).trace, first.trace);
    }
}

void TestSim::anyOperationMayFail_data()
{
    QTest::addColumn<Mix::Disk>("disk");
    QTest::addColumn<Mix::Failure>("failure");
    QTest::addColumn<std::int64_t>("step");
    QTest::newRow("modelled file, not done") << Mix::Disk::Memory << Mix::Failure::Undone << std::int64_t(1);
    QTest::newRow("modelled file, done and not heard of") << Mix::Disk::Memory << Mix::Failure::Unheard << std::int64_t(1);
    QTest::newRow("real file, not done") << Mix::Disk::File << Mix::Failure::Undone << FileStep;
    QTest::newRow("real file, done and not heard of") << Mix::Disk::File << Mix::Failure::Unheard << FileStep;
}

/// Reliability.md 5.4: the i-th request to the office, or write of a desk, fails: joining, sending, reading, a read from the beginning
/// after a restored backup, new numbers after a copied file. Nothing is lost or doubled, and going on repeats what failed.
void TestSim::anyOperationMayFail()
{
    QFETCH(Mix::Disk, disk);
    QFETCH(Mix::Failure, failure);
    QFETCH(std::int64_t, step);
    Mix mix;
    mix.minutes = 6;
    mix.secondsOfPeople = 20;
    mix.secondsApart = 60;
    mix.faults = 1u << unsigned(Fault::RestoredOffice) | 1u << unsigned(Fault::RestoredDesk) | 1u << unsigned(Fault::ClonedDesk);
    mix.disk = disk;
    mix.failure = failure;
    const std::int64_t operations = runMix(1, mix, {}).operations;
    QVERIFY(operations > 50);

    for (mix.failing = 1; mix.failing <= operations; mix.failing += step) {
        const Outcome outcome = runMix(1, mix, {});
        QVERIFY2(outcome.violations.isEmpty(), qPrintable(QString::number(mix.failing) + QLatin1Char(' ') + outcome.violations.join(QLatin1Char('\n'))));
    }
    std::printf("each %lld of %lld operations failed\n", static_cast<long long>(step), static_cast<long long>(operations));
    std::fflush(stdout);
}

QTEST_GUILESS_MAIN(TestSim)
#include "tst_sim.moc"

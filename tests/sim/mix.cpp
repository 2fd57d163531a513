// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix.h"

#include <algorithm>

namespace hline::sim {

namespace {

constexpr int LongestOfFiles = 60; ///< minutes
constexpr int MostFirstFactsOfFiles = 210; ///< more than one portion

} // namespace

const char *nameOf(Fault fault)
{
    static constexpr std::array<const char *, FaultCount> Names{
        "cut", "half-open", "slow link", "repeated request", "zombie request", "dead link", "lost notice", "garbage",
        "crash", "reboot", "pause", "sleep", "wall jump", "disk full", "cloned desk", "restored desk", "old version", "odd facts",
        "office restart", "restored office", "other incarnation", "fail-over", "locked office", "full office", "erased words"};
    return Names[static_cast<std::size_t>(fault)];
}

Mix Mix::without(Fault fault) const
{
    Mix out = *this;
    out.faults &= ~(1u << static_cast<unsigned>(fault));
    return out;
}

QByteArray Mix::text() const
{
    QByteArray out = (disk == Disk::File ? "real files, " : "") + QByteArray::number(desks) + " desks, " + QByteArray::number(minutes) + " min";
    for (unsigned i = 0; i < FaultCount; ++i) {
        if (has(Fault(i)))
            out += QByteArray(", ") + nameOf(Fault(i));
    }
    return out;
}

Mix drawMix(std::uint64_t seed, Mix::Disk disk)
{
    SeededRandom random(seed * 2654435761u + 17);
    Mix mix;
    const std::int64_t share = 15 + random.below(50); // percent of the kinds of faults
    for (unsigned i = 0; i < FaultCount; ++i) {
        if (random.below(100) < share)
            mix.faults |= 1u << i;
    }
    mix.desks = 1 + static_cast<int>(random.below(5));
    mix.minutes = random.below(10) == 0 ? 480 : 20 + static_cast<int>(random.below(100));
    mix.permille = static_cast<int>(random.below(4) == 0 ? random.below(400) : random.below(80));
    mix.secondsApart = 20 + static_cast<int>(random.below(300));
    mix.secondsOfPeople = 40 + static_cast<int>(random.below(500));
    mix.firstFacts = random.below(8) == 0 ? static_cast<int>(random.below(450)) : 0;
    mix.disk = disk;
    if (disk == Mix::Disk::File) { // a real file takes its time
        mix.minutes = std::min(mix.minutes, LongestOfFiles);
        mix.firstFacts = std::min(mix.firstFacts, MostFirstFactsOfFiles);
    }
    return mix;
}

} // namespace hline::sim

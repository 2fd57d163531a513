// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/clocks.h"

#include <QByteArray>

#include <array>

namespace hline::sim {

/// What may go wrong (reliability.md 3). A seed draws its own mix of them: rare combinations come up because common ones are missing.
enum class Fault : unsigned {
    Cut, HalfOpen, SlowLink, Repeated, Zombie, DeadLink, LostNotice, Garbage,
    Crash, Reboot, Pause, Sleep, WallJump, DiskFull, ClonedDesk, RestoredDesk, OldVersion, OddFacts,
    OfficeRestart, RestoredOffice, OtherIncarnation, FailOver, LockedOffice, FullOffice, ErasedWords,
    Count
};
[[nodiscard]] const char *nameOf(Fault fault);
inline constexpr std::size_t FaultCount = static_cast<std::size_t>(Fault::Count);

struct Mix
{
    std::uint32_t faults = 0;   ///< one bit each
    int desks = 2;
    int minutes = 60;           ///< of chaos
    int permille = 0;           ///< of requests that meet a fault of the link
    int secondsApart = 120;     ///< of other faults, on average
    int secondsOfPeople = 300;  ///< between the commands of one person, on average
    int firstFacts = 0;         ///< a desk begins with so many unsent facts
    enum class Disk { Memory, File };
    std::int64_t failing = 0;   ///< this request to the office or this write of a desk fails, counted from 1; 0 = none
    enum class Failure { Undone, Unheard };
    Failure failure = Failure::Undone; ///< a request that fails was not served, or its answer is lost
    Disk disk = Disk::Memory;   ///< what desks keep their facts in: a model, or the real file

    [[nodiscard]] bool has(Fault fault) const { return (faults >> static_cast<unsigned>(fault)) & 1u; }
    [[nodiscard]] Mix without(Fault fault) const;
    [[nodiscard]] QByteArray text() const;
};
[[nodiscard]] Mix drawMix(std::uint64_t seed, Mix::Disk disk = Mix::Disk::Memory);

} // namespace hline::sim

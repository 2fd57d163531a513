// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hline {

/// Defects that tests plant to prove that they would be found. Only a build of the tests can choose one: everywhere else
/// isPlanted() is the constant false and nothing of them is left in the program.
enum class Defect : unsigned {
    AckOnSend, TrustMemory, SendFromOfficesNumber, NoRewindAtHello, IgnoreGap, IgnoreFork, IgnoreForkAtHello, IgnoreDiverged,
    KeepFeedOfOtherOffice, RenumberBeforeReading, ForgetStranded, NoDeadline, NoPoll, WallClockWaits, DrainSendsNothing,
    StopAtPoison, NoBackoff, PullDuringPush, BatchOverLimit, MissOwnFacts, NoHelloAfterGap, PartialAnswerCounts,
    Count
};

#ifdef HLINE_PLANTED_DEFECTS
void plant(std::uint64_t defects);
[[nodiscard]] bool isPlanted(Defect defect);
#else
[[nodiscard]] constexpr bool isPlanted(Defect) { return false; }
#endif

} // namespace hline

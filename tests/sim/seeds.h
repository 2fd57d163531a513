// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

namespace hline::sim {

/// Runs one seed with these defects planted.
[[nodiscard]] Outcome runSeed(std::uint64_t seed, const Plants &plants = {}, Mix::Disk disk = Mix::Disk::Memory);
[[nodiscard]] Outcome runMix(std::uint64_t seed, const Mix &mix, const Plants &plants, World::Story story = World::Story::Untold);
/// The smallest mix found that still fails: kinds of faults removed one by one, fewer desks, a shorter day.
[[nodiscard]] Mix shrink(std::uint64_t seed, const Plants &plants = {}, Mix::Disk disk = Mix::Disk::Memory);
/// Seed, smallest mix, violations and the last lines of the story: what a person needs to find the reason.
[[nodiscard]] QString report(std::uint64_t seed, const Plants &plants = {}, Mix::Disk disk = Mix::Disk::Memory);

} // namespace hline::sim

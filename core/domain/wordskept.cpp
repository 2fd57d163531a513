// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wordskept.h"

#include <algorithm>

namespace hline {

namespace {

constexpr std::chrono::days OwnAfterAct{35};

} // namespace

bool areWordsKeptLongEnough(const HeldWords &held, Instant now)
{
    if (held.isOpen || !held.isAcknowledged || now < held.lastPosted + WordsAreKept)
        return false;
    const auto isOut = [now](const std::optional<Instant> &act) { return act && now >= *act + OwnAfterAct; };
    return !held.isOwn || std::ranges::all_of(held.acts, isOut);
}

} // namespace hline

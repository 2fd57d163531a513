// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <vector>

namespace hline {

inline constexpr std::chrono::days WordsAreKept{90}; ///< after the last that happened to their request

/// What a desk knows of a request whose words it holds beside the office.
struct HeldWords
{
    bool isOpen = false;         ///< somebody still works by them
    bool isAcknowledged = false; ///< the office has every fact of it
    bool isOwn = false;          ///< this desk made some of it: should the office be lost, it is the copy that is left
    Instant lastPosted;          ///< its last fact
    /// For each contract whose minutes it took: when the month of its last fact was closed, nothing while it is open.
    std::vector<std::optional<Instant>> acts;
};

/// A desk keeps personal words for WordsAreKept, its own ones until 35 days after the act of
/// their month is out as well (sync.md 4.12). Words of records are kept as long as the record. Whoever has no office keeps all.
[[nodiscard]] bool areWordsKeptLongEnough(const HeldWords &held, Instant now);

} // namespace hline

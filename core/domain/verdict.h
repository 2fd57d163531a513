// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace hline {

/// The office's word on a fact; a lone desk says the same words itself (facts.md 5, sync.md 4.7, 4.8).
enum class Verdict {
    Ok, Late, Same, ClaimLost, NotHolder, NoTarget, AlreadyReversed, AlreadyClosed, Forbidden, Clock, Malformed,
    UnknownKind, UnknownVersion
};
[[nodiscard]] QByteArray code(Verdict verdict);
/// Malformed for a word that is not known here: such a fact is kept and does not count.
[[nodiscard]] Verdict verdictFromCode(const QByteArray &word);
/// Is a fact of this `v` (facts.md 1) one whose data can be read here?
[[nodiscard]] constexpr bool isKnownVersion(int version) { return version == 1; }
/// Only ok and late facts enter folds (facts.md 5).
[[nodiscard]] bool counts(Verdict verdict);

/// An instant further back is not believed (sync.md 4.6).
inline constexpr std::chrono::hours OldestBelieved{24 * 400};
/// May a supervisor date a fact on which this was said (S-OFF-1)? What gives a request to somebody, decides about other facts or carries
/// a document's day is said again instead.
[[nodiscard]] bool canBeDated(const QByteArray &kind, Verdict said);

/// What a desk must know about the past to judge one fact.
struct VerdictInput
{
    QByteArray kind;
    int version = 1;
    bool knownKind = true;
    bool wellFormed = true;
    bool targetExists = true;
    bool targetReversed = false;
    bool samePayment = false;      ///< an un-reversed payment of this target is already there
    bool targetCounts = false;     ///< date: it counts already
    Verdict dated = Verdict::Ok;   ///< date: the word on its target, were it of that instant
    bool monthClosed = false;      ///< work: its month; close: already closed; close.reverse: a later one is
    bool mayDo = true;             ///< author's role allows this kind
    QByteArray author;             ///< consultant id
    QByteArray holder;             ///< claim/release: current holder, empty if free
    std::int64_t atUs = 0, postedUs = 0;
};
[[nodiscard]] Verdict judge(const VerdictInput &input);

} // namespace hline

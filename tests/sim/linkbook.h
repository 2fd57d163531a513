// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskmemory.h"

namespace hline::sim {

/// Rows whose hashes were computed once and held. Every desk reads the same log: hashing each row again for each of them would be
/// most of a simulation. Only rows equal in every field are taken from here, so no wrong one can pass.
class LinkBook
{
public:
    /// The row as it was checked before, if it was.
    [[nodiscard]] SharedRow find(const QByteArray &previous, const FeedRow &row) const;
    void add(const QByteArray &previous, const SharedRow &row) { m_rows.insert_or_assign(row->chain, Entry{previous, row}); }

private:
    struct Entry { QByteArray previous; SharedRow row; };
    struct LinkHash { std::size_t operator()(const QByteArray &link) const noexcept; };
    std::unordered_map<QByteArray, Entry, LinkHash> m_rows;
};

/// Equal in everything that is hashed.
[[nodiscard]] bool isSameFact(const SentFact &a, const SentFact &b);
/// What is left of a fact when its words are erased.
[[nodiscard]] SentFact withoutWords(SentFact fact);
[[nodiscard]] SharedRow withoutWords(const FeedRow &row);
/// The facts that an `erased` fact names.
[[nodiscard]] FactSet erasedBy(const SentFact &fact);

} // namespace hline::sim

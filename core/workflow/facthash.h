// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/fact.h"

namespace hline {

/// SHA-256 of the words' text, or of nothing.
[[nodiscard]] QByteArray bodySha(const QByteArray &words);
/// Hash of a fact: envelope, data and words (facts.md 1).
[[nodiscard]] QByteArray envelopeSha(const FactDraft &fact, const QByteArray &data, const QByteArray &bodySha);
/// own_chain(0).
[[nodiscard]] QByteArray chainStart();
/// own_chain(n) from own_chain(n−1).
[[nodiscard]] QByteArray chainLink(const QByteArray &previous, const DeviceId &device, std::int64_t dseq, const FactId &fact,
                                   const QByteArray &envelopeSha);

/// What the office adds to a fact and chains with it (facts.md 1).
struct OfficeWord
{
    std::int64_t seq = 0;         ///< the office's number, from 1, no holes
    QByteArray verdict;           ///< as the office says it: a newer one may know words that this program does not
    std::int64_t effectiveUs = 0; ///< when the thing happened, by the office's dating (sync.md 4.6)
    std::int64_t postedUs = 0;    ///< when it counts from
    bool operator==(const OfficeWord &) const = default;
};
/// chain(s) from chain(s−1); chain(0) is chainStart().
[[nodiscard]] QByteArray officeLink(const QByteArray &previous, const FactId &fact, const DeviceId &device, std::int64_t dseq,
                                    const QByteArray &envelopeSha, const OfficeWord &word);

} // namespace hline

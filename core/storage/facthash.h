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

} // namespace hline

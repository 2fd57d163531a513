// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

namespace hline {

/// A fact of a desk with its place in the desk's own chain (facts.md 1).
struct UnsentFact
{
    SentFact fact;       ///< its `dseq` is of that device
    DeviceId device;     ///< null, with number 0: its number was lost with a damaged page
    QByteArray ownChain; ///< link of the number; empty: lost as well
};

/// What a desk has made and its office has not confirmed, to be carried from one desk file to another.
class UnsentStore
{
public:
    virtual ~UnsentStore() = default;

    /// In the order in which it was made, what waits under former devices included. Of a desk that is open for rescue: what can be read.
    [[nodiscard]] virtual Result<std::vector<UnsentFact>> unsent() const = 0;

    struct Taken { int taken = 0, known = 0; };
    /// Stores facts of another desk file, untouched, under the next numbers of this one: all that are not known here by their id, in one
    /// transaction. Conflict, code UNSENT_DIFFERS, if one is known with other content: nothing is stored then.
    [[nodiscard]] virtual Result<Taken> takeUnsent(std::span<const SentFact> facts) = 0;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/unsentstore.h"

namespace hline {

// What the office has not confirmed, as lines of JSON that a person can carry away when disk or network fail (sync.md 4.10): a line
// that says what the file is, a line for each fact with the texts byte for byte as they are hashed (facts.md 1), and the SHA-256 of
// all that stands before it. Each fact can be checked by itself, the last line tells whether one is missing.

inline constexpr qint64 UnsentFileLimit = 256LL * 1024 * 1024; ///< bytes

[[nodiscard]] Result<QByteArray> unsentFile(const UnsentStore &store, const DeviceId &device);

struct UnsentFile
{
    DeviceId device;
    std::vector<SentFact> facts;
    std::vector<qsizetype> lines; ///< of the facts
    std::vector<Error> damaged; ///< what does not hold, each with its line as first word of `about`
};
/// Invalid: no such file, or of another version. Damaged lines are named and left out.
[[nodiscard]] Result<UnsentFile> readUnsentFile(const QByteArray &bytes);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/feedstore.h"

namespace hline {

/// Everything of a desk that the office has not confirmed, as JSON that a person can carry away when disk or network fail: byte for
/// byte what is hashed (facts.md 1), so that it can be checked wherever it is read.
[[nodiscard]] Result<QByteArray> unsentFile(const FeedStore &feed);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hline {

/// Only a supervisor makes facts of this kind (facts.md 2, column “who”); the office's SQL says the same (hl.may). `isOfBatch`: it came
/// with the import of a file.
[[nodiscard]] bool needsSupervisor(const QByteArray &kind, bool isOfBatch);

} // namespace hline

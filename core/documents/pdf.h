// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workflow/ports/paper.h"

namespace hline {

/// Writes the document as PDF on A4 with embedded fonts and page numbers; the file appears whole or not at all. Needs a
/// QGuiApplication (the offscreen platform will do), but no widgets and no particular thread.
[[nodiscard]] Result<void> writePdf(const Paper &paper, const QString &file);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/table.h"

namespace hline {

/// Reads a CSV text (any supported encoding) or an XLSX workbook, whichever the bytes are; a name that ends in .xlsx must be one.
/// Errors: TOO_LARGE, EMPTY_FILE, UNKNOWN_FORMAT (old .xls), NOT_A_ZIP, ZIP_BOMB, ONE_COLUMN and those of the readers.
[[nodiscard]] Result<Table> readTable(const QByteArray &bytes, const QString &fileName);

} // namespace hline

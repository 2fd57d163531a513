// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/table.h"

namespace hline {

/// Rows of a delimited text: RFC 4180 quoting; `;`, `,` or tab, whichever the first line uses; any line ends. A row carries the
/// physical line it begins on. Errors: LINE_TOO_LONG, TOO_MANY_ROWS, TRUNCATED (a quote that is never closed).
[[nodiscard]] Result<Table> readCsv(QStringView text);

/// The delimiter of a line: the most frequent of `;`, tab and `,` outside quotes; nothing if it has none.
[[nodiscard]] QChar csvDelimiter(QStringView firstLine);

} // namespace hline

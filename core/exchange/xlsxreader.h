// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/result.h"
#include "exchange/table.h"

namespace hline {

/// The first sheet of a workbook: shared, inline and rich strings, numbers, flags, dates by number format (1900 and 1904 counting),
/// formulas by their stored value, merged cells as they lie. Errors: NOT_A_ZIP, ZIP_BOMB, ZIP_BAD_NAME, UNKNOWN_FORMAT (a ZIP but no
/// workbook), TOO_MANY_ROWS.
[[nodiscard]] Result<Table> readXlsx(const QByteArray &bytes);

/// Does a number format show a date? `dd.mm.yyyy`, `[$-419]d mmmm yyyy`; not `0.00`, `"день" 0`, `[Red]0`.
[[nodiscard]] bool isDateFormat(const QString &format);

/// ISO day of an Excel serial number; nothing outside 1900 … 9999.
enum class DateSystem { From1900, From1904 };
[[nodiscard]] std::optional<QString> serialToIso(double serial, DateSystem system);

} // namespace hline

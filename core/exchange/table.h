// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace hline {

/// One cell. Spreadsheets know what they hold; a text file only has Text.
struct Cell
{
    enum class Kind { Text, Number, Date, Flag };
    QString text; ///< Date: ISO; Flag: "1" or "0"; Number: shortest form, no exponent for whole numbers
    Kind kind = Kind::Text;
    bool operator==(const Cell &) const = default;
};

struct TableRow
{
    int line = 0; ///< physical line of a text file, row of a sheet; from 1
    std::vector<Cell> cells;
};

/// What a CSV file or the first sheet of a workbook holds. Blank rows are kept: people are told about them.
using Table = std::vector<TableRow>;

[[nodiscard]] inline bool isBlank(const TableRow &row)
{
    for (const Cell &cell : row.cells) {
        if (!cell.text.trimmed().isEmpty())
            return false;
    }
    return true;
}

/// Limits on what comes from outside (hostile files; ecosystem of exports).
inline constexpr qsizetype MaxFileBytes = 50 * 1024 * 1024;
inline constexpr qsizetype MaxLineChars = 1024 * 1024;
inline constexpr int MaxRows = 200'000;
inline constexpr int MaxColumns = 500;
inline constexpr qsizetype MaxCells = 4'000'000; ///< a small file may name very many empty cells

} // namespace hline

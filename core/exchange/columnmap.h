// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/table.h"

#include <map>
#include <span>

namespace hline {

/// A field and the headers under which exports write it, compared without case, ё, quotes, points and blanks.
struct ColumnName
{
    int field;
    const char16_t *headers; ///< separated by |; the first one is how people are told of it
};

/// Which column holds which field: by header, in any order, in the first rows of a table.
class ColumnMap
{
public:
    /// Looks for the row among the first twenty that names most fields. COLUMNS_MISSING names those of `required` that it lacks.
    [[nodiscard]] static Result<ColumnMap> find(const Table &table, std::span<const ColumnName> names, std::span<const int> required);

    [[nodiscard]] std::size_t headerRow() const { return m_headerRow; } ///< index in the table
    [[nodiscard]] bool has(int field) const { return m_columns.contains(field); }
    /// The cell of a field in a row, its text cleaned and trimmed; an empty one if the row or the file lacks it.
    [[nodiscard]] Cell cell(const TableRow &row, int field) const;
    [[nodiscard]] QString text(const TableRow &row, int field) const { return cell(row, field).text; }
    /// A longer text with its paragraphs.
    [[nodiscard]] QString paragraphs(const TableRow &row, int field) const;
    /// The header as the file writes it, for messages.
    [[nodiscard]] QString header(int field) const;

private:
    struct Column { std::size_t index = 0; QString header; };
    std::map<int, Column> m_columns;
    std::size_t m_headerRow = 0;
};

} // namespace hline

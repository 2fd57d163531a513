// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace hline::test {

/// A ZIP container with these parts, in memory.
[[nodiscard]] QByteArray makeZip(const std::vector<std::pair<QString, QByteArray>> &parts);

/// A workbook whose first sheet has this `sheetData`, with shared strings, styles and workbook properties as given.
struct WorkbookParts
{
    QByteArray rows;        ///< inside <sheetData>
    QByteArray strings;     ///< inside <sst>
    QByteArray styles;      ///< inside <styleSheet>
    QByteArray properties;  ///< inside <workbook>, before <sheets>
};
[[nodiscard]] QByteArray makeWorkbook(const WorkbookParts &parts);

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "exchange/xlsxreader.h"
#include "../exchange/zipmaker.h"

namespace hline::fuzz {

/// The parts of a workbook behind each other, an empty line between them: rows, strings, styles, properties. A fuzzer that has to guess
/// check sums of a ZIP finds none of them.
QString workbook(const QByteArray &bytes)
{
    test::WorkbookParts parts;
    qsizetype from = 0;
    for (QByteArray *part : {&parts.rows, &parts.strings, &parts.styles, &parts.properties}) {
        const qsizetype end = bytes.indexOf("\n\n", from);
        *part = end < 0 ? bytes.sliced(from) : bytes.sliced(from, end - from);
        from = end < 0 ? bytes.size() : end + 2;
    }
    const Result<Table> table = readXlsx(test::makeWorkbook(parts));
    if (!table)
        return complaintOf(table);
    for (const TableRow &row : *table) {
        if (row.line < 1)
            return QStringLiteral("there is no row %1").arg(row.line);
    }
    return {};
}

} // namespace hline::fuzz

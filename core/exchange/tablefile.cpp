// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablefile.h"

#include <algorithm>

#include "exchange/csvreader.h"
#include "exchange/textdecoding.h"
#include "exchange/xlsxreader.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<Table> readTable(const QByteArray &bytes, const QString &fileName)
{
    const bool zip = bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return failure(Error::Kind::Invalid, u"binary workbook"_s, "UNKNOWN_FORMAT", {}, {u"CSV, XLSX"_s});
    Result<Table> table = zip || fileName.endsWith(u".xlsx", Qt::CaseInsensitive)
        ? readXlsx(bytes)
        : readCsv(decodeText(bytes, guessEncoding(bytes)));
    if (!table)
        return table;
    if (std::all_of(table->begin(), table->end(), isBlank))
        return failure(Error::Kind::Invalid, u"nothing in it"_s, "EMPTY_FILE");
    if (std::all_of(table->begin(), table->end(), [](const TableRow &row) { return row.cells.size() < 2; }))
        return failure(Error::Kind::Invalid, u"one column"_s, "ONE_COLUMN");
    return table;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "base/fold.h"
#include "exchange/clientcolumns.h"
#include "exchange/identifiers.h"
#include "exchange/tablefile.h"

namespace hline::fuzz {

namespace {

QString complaintOf(const Cell &cell)
{
    (void)readDay(cell);
    (void)readFlag(cell.text);
    (void)checkInn(cell.text);
    (void)isKpp(cell.text);
    (void)isEmail(cell.text);
    (void)looksLikeFormula(cell.text);
    (void)contractKey(cell.text);
    if (const QString phone = phoneKey(cell.text); !phone.isEmpty() && phoneKey(phone) != phone)
        return QStringLiteral("a phone number with two keys: ") + cell.text;
    if (const QString clean = cleanText(cell.text); cleanText(clean) != clean)
        return QStringLiteral("a cleaned text is not clean: ") + cell.text;
    if (readKopecks(cell.text).value_or(0) < 0 || readCount(cell.text).value_or(0) < 0)
        return QStringLiteral("a negative number: ") + cell.text;
    return {};
}

} // namespace

QString table(const QByteArray &bytes)
{
    const Result<Table> table = readTable(bytes, QStringLiteral("clients.csv"));
    if (!table)
        return complaintOf(table);
    int line = 0;
    for (const TableRow &row : *table) {
        if (row.line <= line)
            return QStringLiteral("line %1 comes after %2").arg(row.line).arg(line);
        line = row.line;
        for (const Cell &cell : row.cells) {
            if (const QString complaint = complaintOf(cell); !complaint.isEmpty())
                return complaint;
        }
    }
    return complaintOf(ColumnMap::find(*table, ClientColumns, RequiredClientColumns));
}

} // namespace hline::fuzz

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "domain/knowledge.h"
#include "exchange/articlesimport.h"

namespace hline::fuzz {

QString articles(const QByteArray &bytes)
{
    const Result<Table> table = readArticles(bytes, QStringLiteral("articles.json"));
    if (!table)
        return complaintOf(table);
    for (const TableRow &row : *table) {
        for (const Cell &cell : row.cells) {
            const QString address = articleLink(cell.text);
            if (!address.isEmpty() && articleLink(address) != address)
                return QStringLiteral("a stored link is another one when it is read again: ") + address;
        }
    }
    return {};
}

} // namespace hline::fuzz

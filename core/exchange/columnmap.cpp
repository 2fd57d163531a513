// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnmap.h"

#include <algorithm>

#include "base/fold.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t HeaderRows = 20;
constexpr qsizetype HeaderLimit = 200;

QString headerKey(const QString &header)
{
    QString key = foldForSearch(header.first(std::min(header.size(), HeaderLimit)));
    key.removeIf([](QChar c) { return c.isSpace() || (c.isPunct() && c != u'№'); });
    return key;
}

std::map<QString, int> fieldsByHeader(std::span<const ColumnName> names)
{
    std::map<QString, int> fields;
    for (const ColumnName &name : names) {
        const QStringList headers = QString::fromUtf16(name.headers).split(u'|');
        for (const QString &header : headers)
            fields.emplace(headerKey(header), name.field);
    }
    return fields;
}

QString firstHeader(std::span<const ColumnName> names, int field)
{
    const auto found = std::find_if(names.begin(), names.end(), [field](const ColumnName &name) { return name.field == field; });
    return found == names.end() ? QString() : QString::fromUtf16(found->headers).section(u'|', 0, 0);
}

} // namespace

Result<ColumnMap> ColumnMap::find(const Table &table, std::span<const ColumnName> names, std::span<const int> required)
{
    const std::map<QString, int> fields = fieldsByHeader(names);
    ColumnMap best;
    for (std::size_t r = 0; r < std::min(table.size(), HeaderRows); ++r) {
        ColumnMap map;
        map.m_headerRow = r;
        for (std::size_t c = 0; c < table[r].cells.size(); ++c) {
            const auto field = fields.find(headerKey(table[r].cells[c].text));
            if (field != fields.end())
                map.m_columns.emplace(field->second, Column{c, cleanText(table[r].cells[c].text, HeaderLimit).simplified()});
        }
        if (map.m_columns.size() > best.m_columns.size())
            best = std::move(map);
    }

    QStringList missing;
    for (const int field : required) {
        if (!best.has(field))
            missing += firstHeader(names, field);
    }
    if (!missing.isEmpty())
        return failure(Error::Kind::Invalid, u"columns missing"_s, "COLUMNS_MISSING", {}, {missing.join(u", "_s)});
    return best;
}

Cell ColumnMap::cell(const TableRow &row, int field) const
{
    const auto column = m_columns.find(field);
    if (column == m_columns.end() || column->second.index >= row.cells.size())
        return {};
    const Cell &cell = row.cells[column->second.index];
    return {cleanText(cell.text).simplified(), cell.kind};
}

QString ColumnMap::paragraphs(const TableRow &row, int field) const
{
    const auto column = m_columns.find(field);
    return column == m_columns.end() || column->second.index >= row.cells.size()
        ? QString() : cleanText(row.cells[column->second.index].text).trimmed();
}

QString ColumnMap::header(int field) const
{
    const auto column = m_columns.find(field);
    return column == m_columns.end() ? QString() : column->second.header;
}

} // namespace hline

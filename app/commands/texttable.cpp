// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/texttable.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString cut(const QString &text, qsizetype widest)
{
    const QString line = plainLine(text);
    return line.size() <= widest ? line : line.left(widest - 1) + u'…';
}

QString joined(const QStringList &cells, const std::vector<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += cells[i].leftJustified(widths[static_cast<std::size_t>(i)]) + u"  "_s;
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

QString plainLine(const QString &text)
{
    QString line = text;
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
            || character == QChar::LineSeparator || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return line;
}

QString textTable(const QStringList &heads, const std::vector<QStringList> &rows, qsizetype widest)
{
    std::vector<QStringList> lines{heads};
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << cut(cell, widest);
        lines.push_back(cells);
    }
    std::vector<qsizetype> widths(static_cast<std::size_t>(heads.size()), 0);
    for (const QStringList &line : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], line.value(static_cast<qsizetype>(i)).size());
    }
    QStringList text;
    for (const QStringList &line : lines)
        text << joined(line, widths);
    return text.join(u'\n');
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Walks the text once; knows where it is.
class CsvScanner
{
public:
    CsvScanner(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }

    [[nodiscard]] Result<TableRow> row()
    {
        TableRow row{m_line, {}};
        const qsizetype start = m_at;
        for (;;) {
            Result<QString> text = field();
            if (!text)
                return failure(std::move(text).error());
            row.cells.push_back({std::move(*text), Cell::Kind::Text});
            if (m_at - start > MaxLineChars || row.cells.size() > MaxColumns)
                return lineTooLong();
            if (atEnd())
                return row;
            if (m_text[m_at] != m_delimiter) {
                endLine();
                return row;
            }
            ++m_at;
        }
    }

private:
    [[nodiscard]] tl::unexpected<Error> lineTooLong() const
    {
        return failure(Error::Kind::Invalid, u"line too long"_s, "LINE_TOO_LONG", {}, {QString::number(m_line)});
    }

    [[nodiscard]] bool isLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void endLine()
    {
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    [[nodiscard]] Result<QString> field()
    {
        QString out;
        if (!atEnd() && m_text[m_at] == u'"') {
            if (Result<void> quoted = appendQuoted(out); !quoted)
                return failure(std::move(quoted).error());
        }
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at] != m_delimiter && !isLineEnd())
            ++m_at;
        out += m_text.sliced(start, m_at - start);
        return out;
    }

    [[nodiscard]] Result<void> appendQuoted(QString &out)
    {
        const int openedOn = m_line;
        const qsizetype opened = m_at++;
        while (!atEnd()) {
            if (m_at - opened > MaxLineChars)
                return lineTooLong();
            const QChar c = m_text[m_at];
            if (c == u'"' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')) {
                ++m_at;
                return {};
            }
            if (isLineEnd()) {
                endLine();
                out += u'\n';
                continue;
            }
            out += c;
            m_at += c == u'"' ? 2 : 1;
        }
        return failure(Error::Kind::Invalid, u"quote never closed"_s, "TRUNCATED", {}, {QString::number(openedOn)});
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

QStringView firstLineOf(QStringView text)
{
    const qsizetype end = std::min<qsizetype>(text.size(), MaxLineChars);
    for (qsizetype i = 0; i < end; ++i) {
        if (text[i] == u'\n' || text[i] == u'\r')
            return text.first(i);
    }
    return text.first(end);
}

} // namespace

QChar csvDelimiter(QStringView firstLine)
{
    static constexpr std::array Candidates{u';', u'\t', u','};
    std::array<int, Candidates.size()> counts{};
    bool quoted = false;
    for (const QChar c : firstLine) {
        if (c == u'"')
            quoted = !quoted;
        for (std::size_t i = 0; !quoted && i < Candidates.size(); ++i)
            counts[i] += c == Candidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? QChar() : QChar(Candidates[static_cast<std::size_t>(most - counts.begin())]);
}

Result<Table> readCsv(QStringView text)
{
    const QChar delimiter = csvDelimiter(firstLineOf(text));
    CsvScanner scanner(text, delimiter.isNull() ? QChar(u';') : delimiter);
    Table table;
    std::size_t cells = 0;
    while (!scanner.atEnd()) {
        if (table.size() >= MaxRows || cells >= MaxCells)
            return failure(Error::Kind::Invalid, u"too many rows"_s, "TOO_MANY_ROWS", {}, {QString::number(MaxRows)});
        Result<TableRow> row = scanner.row();
        if (!row)
            return failure(std::move(row).error());
        cells += row->cells.size();
        table.push_back(std::move(*row));
    }
    return table;
}

} // namespace hline

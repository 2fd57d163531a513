// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paperlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QScreen>
#include <QTextCursor>
#include <QTextTable>

#include <numeric>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double BodyPoints = 9;
constexpr double TablePoints = 7.5;
const QColor Ink(0x11, 0x11, 0x11);
const QColor Faint(0x55, 0x55, 0x55);
const QColor Rule(0xb0, 0xb0, 0xb0);
const QColor HeadFill(0xee, 0xf1, 0xf4);

/// Writes the parts of a document one below the other. Texts from outside go in as plain text only.
class PaperSetting
{
public:
    PaperSetting(QTextDocument &document, double dot) : m_cursor(&document), m_dot(dot) { }

    void set(const Paper &paper)
    {
        paragraph(paper.title, chars(15, QFont::Bold), 0, 1);
        if (!paper.subtitle.isEmpty())
            paragraph(paper.subtitle, chars(10, QFont::Normal, Faint), 0, 1);
        if (!paper.head.empty())
            fields(paper.head);
        for (const Paper::Part &part : paper.parts)
            set(part);
    }

private:
    void set(const Paper::Part &part)
    {
        paragraph(part.heading, chars(11, QFont::Bold), 4, 1.2);
        if (!part.text.isEmpty())
            paragraph(part.text, chars(BodyPoints), 0, 1);
        if (!part.items.isEmpty())
            items(part.items);
        if (part.table)
            table(*part.table);
    }

    [[nodiscard]] QTextCharFormat chars(double points, QFont::Weight weight = QFont::Normal, const QColor &colour = Ink) const
    {
        QTextCharFormat format;
        QFont font = paperFont(points);
        font.setWeight(weight);
        format.setFont(font);
        format.setForeground(colour);
        return format;
    }

    [[nodiscard]] QTextBlockFormat block(double above, double below, Qt::Alignment align = Qt::AlignLeft) const
    {
        QTextBlockFormat format;
        format.setTopMargin(above * m_dot);
        format.setBottomMargin(below * m_dot);
        format.setAlignment(align);
        format.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
        return format;
    }

    void paragraph(const QString &text, const QTextCharFormat &format, double above, double below)
    {
        next(block(above, below), format);
        m_cursor.insertText(text, format);
    }

    /// The first block is there already.
    void next(const QTextBlockFormat &shape, const QTextCharFormat &format)
    {
        if (std::exchange(m_isFirst, false)) {
            m_cursor.setBlockFormat(shape);
            m_cursor.setBlockCharFormat(format);
        } else {
            m_cursor.insertBlock(shape, format);
        }
    }

    void items(const QStringList &texts)
    {
        const QTextCharFormat format = chars(BodyPoints);
        for (const QString &text : texts) {
            QTextBlockFormat shape = block(0, 0.5);
            shape.setLeftMargin(4 * m_dot);
            shape.setTextIndent(-3 * m_dot);
            next(shape, format);
            m_cursor.insertText(u"•\u2002"_s + text, format);
        }
    }

    [[nodiscard]] QTextTableFormat grid(const std::vector<double> &shares) const
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(0.8 * m_dot);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
        QList<QTextLength> widths;
        for (const double share : shares)
            widths << QTextLength(QTextLength::PercentageLength, 100 * share / sum);
        format.setColumnWidthConstraints(widths);
        return format;
    }

    void fields(const std::vector<Paper::Field> &fields)
    {
        QTextTable *table = m_cursor.insertTable(static_cast<int>(fields.size()), 2, grid({1, 3}));
        int row = 0;
        for (const Paper::Field &field : fields) {
            write(*table, row, 0, field.name, chars(BodyPoints, QFont::Normal, Faint), Qt::AlignLeft);
            write(*table, row++, 1, field.value, chars(BodyPoints), Qt::AlignLeft);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void table(const Paper::Table &data)
    {
        std::vector<double> shares;
        for (const Paper::Column &column : data.columns)
            shares.push_back(column.share);
        QTextTableFormat format = grid(shares);
        format.setHeaderRowCount(1);
        const int rows = static_cast<int>(data.rows.size()) + 1 + (data.total.isEmpty() ? 0 : 1);
        QTextTable *table = m_cursor.insertTable(rows, static_cast<int>(data.columns.size()), format);
        QStringList titles;
        for (const Paper::Column &column : data.columns)
            titles << column.title;
        row(*table, data, 0, titles, chars(TablePoints, QFont::DemiBold));
        int at = 1;
        for (const QStringList &cells : data.rows)
            row(*table, data, at++, cells, chars(TablePoints));
        if (!data.total.isEmpty())
            row(*table, data, at, data.total, chars(TablePoints, QFont::Bold));
        m_cursor.movePosition(QTextCursor::End);
    }

    void row(QTextTable &table, const Paper::Table &data, int at, const QStringList &cells, const QTextCharFormat &format)
    {
        for (int column = 0; column < table.columns(); ++column) {
            const bool isRight = data.columns[static_cast<std::size_t>(column)].align == Paper::Column::Align::Right;
            write(table, at, column, cells.value(column), format, isRight ? Qt::AlignRight : Qt::AlignLeft);
            QTextTableCellFormat look = table.cellAt(at, column).format().toTableCellFormat();
            look.setBottomBorder(0.15 * m_dot);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(Rule);
            if (at == 0)
                look.setBackground(HeadFill);
            table.cellAt(at, column).setFormat(look);
        }
    }

    void write(QTextTable &table, int row, int column, const QString &text, const QTextCharFormat &format, Qt::Alignment align)
    {
        QTextCursor cell = table.cellAt(row, column).firstCursorPosition();
        cell.setBlockFormat(block(0, 0, align));
        cell.setBlockCharFormat(format);
        cell.insertText(text, format);
    }

    QTextCursor m_cursor;
    double m_dot; ///< the layout's own dots in a millimetre
    bool m_isFirst = true;
};

/// Qt takes lengths of a document as dots of the screen, whatever it is painted on, and scales them to the device.
double layoutDots()
{
    constexpr double WithoutScreen = 100; // as Qt itself takes it then
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchY()) : WithoutScreen;
}

} // namespace

QFont paperFont(double points)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Arial"_s});
    font.setPointSizeF(points);
    // Spaced letters are not joined to ligatures: a hash or a number copied from the page is the one that was printed.
    constexpr double LeastSpacing = 0.1; // of a dot: Qt keeps spacing in 64ths and takes less for none
    font.setLetterSpacing(QFont::AbsoluteSpacing, LeastSpacing);
    return font;
}

std::unique_ptr<QTextDocument> layOut(const Paper &paper, QPaintDevice &device, const QSizeF &page)
{
    auto document = std::make_unique<QTextDocument>();
    document->documentLayout()->setPaintDevice(&device);
    document->setDefaultFont(paperFont(BodyPoints));
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(true);
    document->setPageSize(page);
    PaperSetting(*document, layoutDots() / 25.4).set(paper);
    return document;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf.h"

#include "base/files.h"
#include "documents/paperlayout.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Resolution = 600;
constexpr QMarginsF Margins(20, 15, 15, 15); // mm, with room for a binder on the left
constexpr double FootHeight = 8;             // mm

class PageDrawing
{
public:
    PageDrawing(QPdfWriter &writer, const Paper &paper) : m_writer(writer), m_paper(paper) { }

    void draw()
    {
        const double dot = Resolution / 25.4;
        const QSizeF page(m_writer.width(), m_writer.height());
        const QSizeF body(page.width(), page.height() - FootHeight * dot);
        const auto text = layOut(m_paper, m_writer, body);
        QPainter painter(&m_writer);
        const int pages = text->pageCount();
        for (int number = 0; number < pages; ++number) {
            if (number > 0)
                m_writer.newPage();
            painter.save();
            painter.translate(0, -number * body.height());
            text->drawContents(&painter, QRectF(QPointF(0, number * body.height()), body));
            painter.restore();
            drawFoot(painter, page, m_paper.pageOf.arg(number + 1).arg(pages));
        }
    }

private:
    void drawFoot(QPainter &painter, const QSizeF &page, const QString &number) const
    {
        painter.setFont(paperFont(7.5));
        painter.setPen(QColor(0x55, 0x55, 0x55));
        const QRectF foot(0, page.height() - FootHeight * Resolution / 25.4, page.width(), FootHeight * Resolution / 25.4);
        const double numberWidth = painter.fontMetrics().horizontalAdvance(number + u"  "_s);
        const QString left = painter.fontMetrics().elidedText(m_paper.footing, Qt::ElideRight, static_cast<int>(foot.width() - numberWidth));
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, left);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    }

    QPdfWriter &m_writer;
    const Paper &m_paper;
};

} // namespace

Result<void> writePdf(const Paper &paper, const QString &file)
{
    if (!QGuiApplication::primaryScreen())
        return failure(Error::Kind::Internal, u"no fonts: this process has no QGuiApplication"_s, "NO_FONTS", {}, {file});
    QBuffer buffer;
    static_cast<void>(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setTitle(paper.title);
        writer.setCreator(u"Hline "_s + QStringLiteral(HLINE_VERSION));
        const bool isWide = paper.orientation == Paper::Orientation::Landscape;
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), isWide ? QPageLayout::Landscape : QPageLayout::Portrait, Margins,
                                         QPageLayout::Millimeter));
        PageDrawing(writer, paper).draw();
    }
    return writeFileSafely(file, buffer.data());
}

} // namespace hline

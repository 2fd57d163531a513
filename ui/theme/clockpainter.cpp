// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/clockpainter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPathStroker>

namespace hline {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> unit, const QRectF &box)
{
    QPolygonF points;
    for (const QPointF &p : unit)
        points << QPointF(box.x() + p.x() * box.width(), box.y() + p.y() * box.height());
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QRectF part(const QRectF &box, double x, double y, double width, double height)
{
    return {box.x() + x * box.width(), box.y() + y * box.height(), width * box.width(), height * box.height()};
}

/// Stem and dot of an exclamation mark.
QPainterPath exclamation(const QRectF &box)
{
    QPainterPath path;
    path.addRect(part(box, 0.42, 0.05, 0.16, 0.55));
    path.addRect(part(box, 0.42, 0.75, 0.16, 0.18));
    return path;
}

QPainterPath ring(const QRectF &box)
{
    QPainterPath outer, inner;
    outer.addEllipse(part(box, 0.08, 0.08, 0.84, 0.84));
    inner.addEllipse(part(box, 0.25, 0.25, 0.5, 0.5));
    return outer - inner;
}

QPainterPath tick(const QRectF &box)
{
    QPainterPath line;
    line.moveTo(part(box, 0.12, 0.55, 0, 0).topLeft());
    line.lineTo(part(box, 0.4, 0.82, 0, 0).topLeft());
    line.lineTo(part(box, 0.9, 0.2, 0, 0).topLeft());
    QPainterPathStroker stroker;
    stroker.setWidth(box.width() * 0.16);
    stroker.setJoinStyle(Qt::MiterJoin);
    return stroker.createStroke(line);
}

QPainterPath rectangles(std::initializer_list<QRectF> units, const QRectF &box)
{
    QPainterPath path;
    for (const QRectF &u : units)
        path.addRect(part(box, u.x(), u.y(), u.width(), u.height()));
    return path;
}

/// Everything that must agree between measuring and drawing a chip.
struct ChipLayout
{
    ChipLayout(const ClockChip &chip, const QFont &base)
        : font(base)
        , hasFrame(chip.colours.fill.isValid() || chip.colours.border.isValid())
    {
        if (chip.face == ClockFace::Urgent || chip.face == ClockFace::Overdue)
            font.setBold(true);
        const QFontMetrics metrics(base);
        const Sizes sizes = sizesOf(metrics);
        height = sizes.chipHeight;
        radius = sizes.radius;
        gap = sizes.gap;
        padding = hasFrame ? sizes.gap : 0;
        shape = qRound(metrics.ascent() * 0.8);
    }

    QFont font;
    bool hasFrame;
    int height = 0, radius = 0, gap = 0, padding = 0, shape = 0;
};

} // namespace

QPainterPath clockShape(ClockFace face, const QRectF &box)
{
    switch (face) {
    case ClockFace::Overdue: {
        const QPainterPath diamond = polygon({{0.5, -0.1}, {1.1, 0.5}, {0.5, 1.1}, {-0.1, 0.5}}, box);
        return diamond - exclamation(part(box, 0.15, 0.18, 0.7, 0.68));
    }
    case ClockFace::Urgent: {
        const QPainterPath triangle = polygon({{0.5, -0.05}, {1.1, 1.0}, {-0.1, 1.0}}, box);
        return triangle - exclamation(part(box, 0.1, 0.34, 0.8, 0.62));
    }
    case ClockFace::Soon: return polygon({{0.5, 0.05}, {1.0, 0.95}, {0.0, 0.95}}, box);
    case ClockFace::InTime: {
        QPainterPath disc;
        disc.addEllipse(part(box, 0.08, 0.08, 0.84, 0.84));
        return disc;
    }
    case ClockFace::Closed: return rectangles({{0.18, 0.1, 0.24, 0.8}, {0.58, 0.1, 0.24, 0.8}}, box);
    case ClockFace::NoGuarantee: return rectangles({{0.05, 0.43, 0.9, 0.14}}, box);
    case ClockFace::Free: return ring(box);
    case ClockFace::Waiting:
        return rectangles({{0.05, 0.42, 0.18, 0.18}, {0.41, 0.42, 0.18, 0.18}, {0.77, 0.42, 0.18, 0.18}}, box);
    case ClockFace::Answered: return tick(box);
    }
    return {};
}

int clockChipWidth(const ClockChip &chip, const QFont &font)
{
    const ChipLayout layout(chip, font);
    return 2 * layout.padding + layout.shape + layout.gap + QFontMetrics(layout.font).horizontalAdvance(chip.text);
}

void drawClockChip(QPainter &painter, const QRect &rect, const ClockChip &chip, const QFont &font)
{
    const ChipLayout layout(chip, font);
    const ChipColours &colours = chip.colours;
    const int width = qMin(rect.width(), clockChipWidth(chip, font));
    const QRectF frame(rect.x(), rect.y() + (rect.height() - layout.height) / 2.0, width, layout.height);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (layout.hasFrame) {
        painter.setBrush(colours.fill.isValid() ? QBrush(colours.fill) : QBrush(Qt::NoBrush));
        painter.setPen(colours.border.isValid() ? QPen(colours.border, 1) : QPen(Qt::NoPen));
        const double inset = colours.border.isValid() ? 0.5 : 0;
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), layout.radius, layout.radius);
    }
    const QRectF box(frame.x() + layout.padding, frame.center().y() - layout.shape / 2.0, layout.shape, layout.shape);
    painter.fillPath(clockShape(chip.face, box), colours.text);
    painter.setPen(colours.text);
    painter.setFont(layout.font);
    const QRectF words = frame.adjusted(layout.padding + layout.shape + layout.gap, 0, -layout.padding, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, chip.text);
    painter.restore();
}

} // namespace hline

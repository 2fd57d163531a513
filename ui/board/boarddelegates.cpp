// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boarddelegates.h"

#include "board/rowsview.h"
#include "theme/clockpainter.h"

#include <QPainter>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double FigurePart = 0.72; ///< of the height of a row
constexpr double TitlePart = 0.28;
constexpr double WordsPart = 0.21;
constexpr double NamePart = 0.36;

QFont sized(const QFont &base, double pixels)
{
    QFont out = base;
    out.setPixelSize(std::max(1, qRound(pixels)));
    return out;
}

void drawLine(QPainter &painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

/// The cursor is a frame: a fill of its own would hide what the colours say.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme, int row)
{
    painter.fillRect(option.rect, row % 2 == 0 ? theme.surface : theme.alternate);
    if (!(option.state & QStyle::State_Selected))
        return;
    painter.setPen(QPen(theme.accent, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
}

ClockFace faceOf(Presence presence)
{
    switch (presence) {
    case Presence::Free: return ClockFace::Free;
    case Presence::Paused: return ClockFace::Closed;
    case Presence::Working: return ClockFace::InTime;
    }
    return ClockFace::Free;
}

QColor colourOf(Presence presence, const Theme &theme)
{
    switch (presence) {
    case Presence::Free: return theme.positive;
    case Presence::Paused: return theme.caution;
    case Presence::Working: return theme.text;
    }
    return theme.text;
}

} // namespace

CountdownDelegate::CountdownDelegate(const BoardModel &model, const Phrasebook &phrasebook, const Theme &theme, RowsView &view)
    : QAbstractItemDelegate(&view), m_model(model), m_phrasebook(phrasebook), m_theme(theme), m_view(view)
{
}

QFont CountdownDelegate::figureFont(const QFont &base, int rowHeight)
{
    QFont out = sized(base, rowHeight * FigurePart);
    out.setBold(true);
    return out;
}

QSize CountdownDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_view.viewport()->width(), m_view.rowHeight()};
}

void CountdownDelegate::paintChip(QPainter &painter, const QRect &chip, const QueueRow &row) const
{
    const ClockFace face = clockFace({row.guarantee, row.service, row.deadline, row.warnBelow, row.criticalBelow}, m_model.calendar(), m_model.now());
    const ChipColours &colours = m_theme.chip(face);
    painter.setBrush(colours.fill.isValid() ? QBrush(colours.fill) : QBrush(Qt::NoBrush));
    painter.setPen(colours.border.isValid() ? QPen(colours.border, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const double shape = chip.height() * 0.42;
    const QRectF box(chip.x() + shape * 0.4, QRectF(chip).center().y() - shape / 2, shape, shape);
    painter.fillPath(clockShape(face, box), colours.text);
    painter.setPen(colours.text);
    painter.setFont(figureFont(m_view.font(), m_view.rowHeight()));
    painter.drawText(QRectF(chip).adjusted(shape * 1.6, 0, -shape * 0.3, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     BoardWords(m_phrasebook).remaining(row, m_model.calendar(), m_model.now()));
}

void CountdownDelegate::paintWords(QPainter &painter, const QRect &words, const QueueRow &row, const QFont &base) const
{
    QFont title = sized(base, m_view.rowHeight() * TitlePart);
    title.setBold(true);
    const QFont small = sized(base, m_view.rowHeight() * WordsPart);
    const int titleHeight = QFontMetrics(title).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = words.y() + (words.height() - titleHeight - 2 * smallHeight) / 2;
    const QString client = row.client.isEmpty() ? m_phrasebook.name(row.channel) : row.client;
    drawLine(painter, {words.x(), top, words.width(), titleHeight}, title, m_theme.text, u"№ %1 · %2"_s.arg(row.number, client));
    drawLine(painter, {words.x(), top + titleHeight, words.width(), smallHeight}, small, m_theme.text, row.subject);
    drawLine(painter, {words.x(), top + titleHeight + smallHeight, words.width(), smallHeight}, small, m_theme.mutedText,
             BoardWords(m_phrasebook).below(row, m_model.calendar(), m_model.now()));
}

void CountdownDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QueueRow *row = m_model.row(index.row());
    if (!row)
        return;
    painter->save();
    paintGround(*painter, option, m_theme, index.row());
    painter->setRenderHint(QPainter::Antialiasing);
    const int edge = std::max(4, m_view.rowHeight() / 14);
    const QFontMetrics figures(figureFont(m_view.font(), m_view.rowHeight()));
    const int width = figures.horizontalAdvance(u"−00:00"_s) + qRound((m_view.rowHeight() - 2 * edge) * 0.42 * 1.9);
    const QRect chip(option.rect.x() + edge, option.rect.y() + edge, std::min(width, option.rect.width() / 2), option.rect.height() - 2 * edge);
    paintChip(*painter, chip, *row);
    const int left = chip.right() + 3 * edge;
    paintWords(*painter, {left, option.rect.y() + edge, option.rect.right() - left - edge, option.rect.height() - 2 * edge}, *row, m_view.font());
    painter->restore();
}

PersonDelegate::PersonDelegate(const PeopleModel &model, const Theme &theme, RowsView &view)
    : QAbstractItemDelegate(&view), m_model(model), m_theme(theme), m_view(view)
{
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_view.viewport()->width(), m_view.rowHeight()};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BoardPerson *person = m_model.person(index.row());
    if (!person)
        return;
    painter->save();
    paintGround(*painter, option, m_theme, index.row());
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = colourOf(person->presence, m_theme);
    QFont name = sized(m_view.font(), m_view.rowHeight() * NamePart);
    name.setBold(true);
    const QFont doing = sized(m_view.font(), m_view.rowHeight() * 0.28);
    const int edge = std::max(4, m_view.rowHeight() / 8);
    const double shape = QFontMetrics(name).ascent() * 0.8;
    const int nameHeight = QFontMetrics(name).height();
    const int doingHeight = QFontMetrics(doing).height();
    const int top = option.rect.y() + (option.rect.height() - nameHeight - doingHeight) / 2;
    painter->fillPath(clockShape(faceOf(person->presence), {option.rect.x() + edge * 1.0, top + (nameHeight - shape) / 2, shape, shape}), colour);
    const int left = option.rect.x() + 2 * edge + qRound(shape);
    const int width = option.rect.right() - left - edge;
    drawLine(*painter, {left, top, width, nameHeight}, name, m_theme.text, person->name);
    drawLine(*painter, {left, top + nameHeight, width, doingHeight}, doing, colour, index.data().toString());
    painter->restore();
}

} // namespace hline

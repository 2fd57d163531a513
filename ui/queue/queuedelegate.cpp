// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuedelegate.h"

#include "theme/icons.h"

#include <QPainter>
#include <QtMath>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ChipsKept = 512;

QueueColumn columnOf(const QModelIndex &index)
{
    return static_cast<QueueColumn>(index.column());
}

} // namespace

QString channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Cabinet: return u"internet-services"_s;
    case Channel::Email: return u"mail-message"_s;
    case Channel::Connect: return u"network-connect"_s;
    case Channel::Phone: return u"call-start"_s;
    }
    return {};
}

QueueDelegate::QueueDelegate(const QueueModel &model, const Theme &theme, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
    , m_elided(m_font)
    , m_chips(ChipsKept)
{
    setLook(m_font, m_density);
}

void QueueDelegate::setLook(const QFont &font, Density density)
{
    m_font = font;
    m_density = density;
    m_elided = ElidedText(font);
    m_sizes = sizesOf(m_elided.metrics(), density);
    m_chipWidth = clockChipWidth({ClockFace::Overdue, u"−0:00"_s, m_theme.chip(ClockFace::Overdue)}, font);
    for (const Channel channel : {Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone})
        m_channels[static_cast<std::size_t>(channel)] = themeIcon(channelIcon(channel));
    m_chips.clear();
}

int QueueDelegate::preferredWidth(QueueColumn column) const
{
    const QString title = m_model.headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
    const int titleWidth = m_elided.metrics().horizontalAdvance(title) + 2 * m_sizes.padding + m_sizes.gap;
    return qMax(titleWidth, contentWidth(column) + 2 * m_sizes.padding);
}

int QueueDelegate::contentWidth(QueueColumn column) const
{
    const auto wide = [this](const QString &sample) { return m_elided.metrics().horizontalAdvance(sample); };
    const auto letters = [&wide](int count) { return wide(QString(count, u'н')); };
    switch (column) {
    case QueueColumn::Countdown: { // the widest pair is that of the closed line
        const ClockChip closed{ClockFace::Closed, u"закрыто · с 00:00"_s, m_theme.chip(ClockFace::Closed)};
        return clockChipWidth(closed, m_font) + 2 * m_sizes.gap + wide(u"до пн 00:00"_s);
    }
    case QueueColumn::Number: return wide(u"0-00000"_s);
    case QueueColumn::Client: return letters(18);
    case QueueColumn::Subject: return letters(28);
    case QueueColumn::Balance: return wide(u"000:00"_s);
    case QueueColumn::Service: return letters(18);
    case QueueColumn::Channel: return m_sizes.icon;
    case QueueColumn::Assignee: return letters(11);
    }
    return 0;
}

int QueueDelegate::leastWidth(QueueColumn column) const
{
    const int letters = m_elided.metrics().horizontalAdvance(QString(9, u'н'));
    if (column == QueueColumn::Countdown)
        return m_chipWidth + letters / 2 + 2 * m_sizes.padding;
    return column == QueueColumn::Client || column == QueueColumn::Subject ? letters : preferredWidth(column);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {preferredWidth(columnOf(index)), m_sizes.rowHeight};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintBackground(*painter, option, index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Cell cell{*painter, option.rect.adjusted(m_sizes.padding, 0, -m_sizes.padding, 0), m_model.rowAt(index.row()),
                    isSelected ? m_theme.selectionText : m_theme.text,
                    isSelected ? m_theme.selectionText : m_theme.mutedText, isSelected};
    painter->setFont(m_font);
    switch (columnOf(index)) {
    case QueueColumn::Countdown:
        paintCountdown(cell);
        break;
    case QueueColumn::Channel:
        paintChannel(cell);
        break;
    case QueueColumn::Number:
    case QueueColumn::Client:
    case QueueColumn::Subject:
    case QueueColumn::Balance:
    case QueueColumn::Service:
    case QueueColumn::Assignee:
        paintText(cell, columnOf(index));
        break;
    }
}

void QueueDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, m_theme.selection);
        // The row with the keyboard is framed, so that it is not told by a shade alone.
        if (option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus()) {
            painter.fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), m_theme.accent);
            painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), m_theme.accent);
        }
        if (index.column() == 0)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(qMax(2, m_sizes.gap / 2), option.rect.height())), m_theme.accent);
        return;
    }
    painter.fillRect(option.rect, index.row() % 2 == 0 ? m_theme.surface : m_theme.alternate);
}

const QPixmap &QueueDelegate::pixmapOf(const ClockChip &chip, double pixelRatio) const
{
    const QString key = QChar(u'a' + static_cast<int>(chip.face)) + chip.colours.text.name() + chip.text;
    if (QPixmap *known = m_chips.object(key); known && qFuzzyCompare(known->devicePixelRatio(), pixelRatio))
        return *known;
    const QSize size(clockChipWidth(chip, m_font), m_sizes.chipHeight);
    auto pixmap = std::make_unique<QPixmap>(size * pixelRatio);
    pixmap->setDevicePixelRatio(pixelRatio);
    pixmap->fill(Qt::transparent);
    QPainter painter(pixmap.get());
    drawClockChip(painter, QRect(QPoint(), size), chip, m_font);
    painter.end();
    m_chips.insert(key, pixmap.release());
    return *m_chips.object(key);
}

ClockChip QueueDelegate::chipOf(const Cell &cell) const
{
    const QueueRow &row = cell.row;
    const Instant now = m_model.now();
    const ClockFace face = clockFace({row.guarantee, row.service, row.deadline, row.warnBelow, row.criticalBelow},
                                     m_model.calendar(), now);
    ClockChip chip{face, m_model.phrasebook().countdown(row, m_model.calendar(), now), m_theme.chip(face)};
    if (cell.isSelected && !chip.colours.fill.isValid())
        chip.colours = {{}, cell.text, chip.colours.border.isValid() ? cell.text : QColor()};
    return chip;
}

void QueueDelegate::paintCountdown(const Cell &cell) const
{
    const QueueRow &row = cell.row;
    const bool isRoomy = m_density == Density::Roomy;
    const QRect line = isRoomy ? cell.rect.adjusted(0, 0, 0, -cell.rect.height() / 2) : cell.rect;

    const double pixelRatio = cell.painter.device()->devicePixelRatioF();
    ClockChip chip = chipOf(cell);
    if (const double tooMuch = pixmapOf(chip, pixelRatio).deviceIndependentSize().width() - line.width(); tooMuch > 0)
        chip.text = m_elided.fit(chip.text, m_elided.metrics().horizontalAdvance(chip.text) - qCeil(tooMuch));
    const QPixmap &drawn = pixmapOf(chip, pixelRatio);
    const QSize size = drawn.deviceIndependentSize().toSize();
    cell.painter.drawPixmap(line.x(), line.y() + (line.height() - size.height()) / 2, drawn);

    const bool counts = row.guarantee == GuaranteeState::Running || row.guarantee == GuaranteeState::Breached;
    if (!isRoomy && !counts)
        return; // «общая очередь» says all there is; when it came is in the tooltip
    const QString deadline = m_model.phrasebook().deadlineText(row, m_model.calendar(), m_model.now());
    const QRect beside = line.adjusted(qMax(size.width(), m_chipWidth) + 2 * m_sizes.gap, 0, 0, 0);
    if (isRoomy)
        drawLine(cell, cell.rect.adjusted(0, cell.rect.height() / 2, 0, 0), deadline, Qt::AlignLeft, cell.muted);
    else if (m_elided.fit(deadline, beside.width()) == deadline) // half an instant says nothing; the tooltip says it whole
        drawLine(cell, beside, deadline, Qt::AlignLeft, cell.muted);
}

void QueueDelegate::paintChannel(const Cell &cell) const
{
    const QRect box(cell.rect.x(), cell.rect.center().y() - m_sizes.icon / 2, m_sizes.icon, m_sizes.icon);
    const QIcon &icon = m_channels[static_cast<std::size_t>(cell.row.channel)];
    if (icon.isNull())
        drawLine(cell, cell.rect, m_model.phrasebook().name(cell.row.channel), Qt::AlignLeft, cell.muted);
    else
        icon.paint(&cell.painter, box);
}

QString QueueDelegate::secondLine(const QueueRow &row, QueueColumn column) const
{
    switch (column) {
    case QueueColumn::Client: return row.contract;
    case QueueColumn::Subject: return row.program;
    case QueueColumn::Service: return m_model.phrasebook().name(row.state);
    case QueueColumn::Countdown:
    case QueueColumn::Number:
    case QueueColumn::Balance:
    case QueueColumn::Channel:
    case QueueColumn::Assignee:
        break;
    }
    return {};
}

void QueueDelegate::paintText(const Cell &cell, QueueColumn column) const
{
    const bool isNumber = column == QueueColumn::Balance;
    const Qt::Alignment alignment = isNumber ? Qt::AlignRight : Qt::AlignLeft;
    const bool isSpent = isNumber && cell.row.balance && *cell.row.balance <= minutes(0);
    const bool isQuiet = column == QueueColumn::Service || column == QueueColumn::Assignee;
    const QColor colour = isSpent && cell.text != m_theme.selectionText ? m_theme.negative : isQuiet ? cell.muted : cell.text;
    const QString text = m_model.cellText(cell.row, column);
    const QString second = m_density == Density::Roomy ? secondLine(cell.row, column) : QString();
    if (m_density != Density::Roomy) {
        drawLine(cell, cell.rect, text, alignment, colour);
        return;
    }
    drawLine(cell, cell.rect.adjusted(0, 0, 0, -cell.rect.height() / 2), text, alignment, colour);
    drawLine(cell, cell.rect.adjusted(0, cell.rect.height() / 2, 0, 0), second, alignment, cell.muted);
}

void QueueDelegate::drawLine(const Cell &cell, const QRect &rect, const QString &text, Qt::Alignment alignment,
                             const QColor &colour) const
{
    if (rect.width() <= 0 || text.isEmpty())
        return;
    cell.painter.setPen(colour);
    cell.painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          m_elided.fit(text, rect.width()));
}

} // namespace hline

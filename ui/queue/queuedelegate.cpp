// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuedelegate.h"

#include "theme/icons.h"

#include <QPainter>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As it was meant: at 150 % a picture is rounded up by a fraction of a pixel.
QSize sizeOf(const QPixmap &chip)
{
    return chip.deviceIndependentSize().toSize();
}

constexpr int ChipsKept = 512, DeadlinesKept = 1024;

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
    , m_deadlines(DeadlinesKept)
{
}

void QueueDelegate::setLook(const QFont &font, Density density)
{
    m_font = font;
    m_density = density;
    m_elided = ElidedText(font);
    m_sizes = sizesOf(m_elided.metrics(), density);
    // A digit more than usual stands for the minus and the bold of the urgent ones: a font that has no minus would be looked for, and
    // the bold one loaded, before the first of them is drawn.
    m_chipWidth = clockChipWidth({ClockFace::Soon, u"000:00"_s, m_theme.chip(ClockFace::Overdue)}, font);
    m_chips.clear();
    m_deadlines.clear();
    for (int column = 0; column < QueueColumnCount; ++column)
        m_preferred[static_cast<std::size_t>(column)] = measuredWidth(static_cast<QueueColumn>(column));
    if (m_hasIcons)
        loadIcons();
}

void QueueDelegate::loadIcons()
{
    for (const Channel channel : {Channel::Cabinet, Channel::Email, Channel::Connect, Channel::Phone})
        m_channels[static_cast<std::size_t>(channel)] = themeIcon(channelIcon(channel));
    m_hasIcons = true;
}

int QueueDelegate::preferredWidth(QueueColumn column) const
{
    return m_preferred[static_cast<std::size_t>(column)];
}

int QueueDelegate::measuredWidth(QueueColumn column) const
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
        return closedChipWidth(u"закрыто · с 00:00"_s) + 2 * m_sizes.gap + wide(u"до пн 00:00"_s);
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

int QueueDelegate::closedChipWidth(const QString &text) const
{
    return clockChipWidth({ClockFace::Closed, text, m_theme.chip(ClockFace::Closed)}, m_font);
}

int QueueDelegate::snugWidth(QueueColumn column) const
{
    if (column != QueueColumn::Countdown)
        return leastWidth(column);
    return leastWidth(column) + 2 * m_sizes.gap + m_elided.metrics().horizontalAdvance(u"до пн 00:00"_s);
}

int QueueDelegate::leastWidth(QueueColumn column) const
{
    const int letters = m_elided.metrics().horizontalAdvance(QString(9, u'н'));
    if (column == QueueColumn::Countdown)
        return closedChipWidth(u"с пн 00:00"_s) + 2 * m_sizes.padding;
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
    const bool needsTexts = columnOf(index) != QueueColumn::Countdown && columnOf(index) != QueueColumn::Channel;
    const Cell cell{*painter, option.rect.adjusted(m_sizes.padding, 0, -m_sizes.padding, 0),
                    needsTexts ? m_model.rowAt(index.row()) : m_model.clockAt(index.row()),
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

ClockChip QueueDelegate::chipOf(const ChipKey &key) const
{
    ClockChip chip{key.face, key.text, m_theme.chip(key.face)};
    if (key.isSelected && !chip.colours.fill.isValid())
        chip.colours = {{}, m_theme.selectionText, chip.colours.border.isValid() ? m_theme.selectionText : QColor()};
    return chip;
}

const QPixmap &QueueDelegate::pixmapOf(const ChipKey &key, double pixelRatio) const
{
    if (QPixmap *known = m_chips.object(key); known && qFuzzyCompare(known->devicePixelRatio(), pixelRatio))
        return *known;
    const ClockChip chip = chipOf(key);
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

/// «до 14:20»: the same all day, until it is missed.
const QStaticText &QueueDelegate::deadlineOf(const QueueRow &row, ClockFace face) const
{
    const DeadlineKey key{*row.deadline, dayOf(m_model.now()), face == ClockFace::Overdue};
    if (QStaticText *known = m_deadlines.object(key))
        return *known;
    auto text = std::make_unique<QStaticText>(m_model.phrasebook().deadlineText(row, m_model.calendar(), m_model.now()));
    text->setTextFormat(Qt::PlainText);
    text->prepare({}, m_font);
    m_deadlines.insert(key, text.release());
    return *m_deadlines.object(key);
}

void QueueDelegate::paintCountdown(const Cell &cell) const
{
    const QueueRow &row = cell.row;
    const QRect line = m_density == Density::Roomy ? cell.rect.adjusted(0, 0, 0, -cell.rect.height() / 2) : cell.rect;
    const double pixelRatio = cell.painter.device()->devicePixelRatioF();
    ChipKey key{clockFace({row.guarantee, row.service, row.deadline, row.warnBelow, row.criticalBelow}, m_model.calendar(), m_model.now()),
                cell.isSelected, m_model.phrasebook().countdown(row, m_model.calendar(), m_model.now())};
    if (key.face == ClockFace::Closed && closedWidth(key, row, pixelRatio) > line.width())
        key.text = m_model.phrasebook().shortCountdown(row, m_model.calendar(), m_model.now());
    if (const int tooMuch = sizeOf(pixmapOf(key, pixelRatio)).width() - line.width(); tooMuch > 0)
        key.text = m_elided.fit(key.text, m_elided.metrics().horizontalAdvance(key.text) - tooMuch);
    const QPixmap &chip = pixmapOf(key, pixelRatio);
    const QSize size = sizeOf(chip);
    cell.painter.drawPixmap(line.x(), line.y() + (line.height() - size.height()) / 2, chip);

    if (m_density == Density::Roomy)
        drawLine(cell, cell.rect.adjusted(0, cell.rect.height() / 2, 0, 0),
                 m_model.phrasebook().deadlineText(row, m_model.calendar(), m_model.now()), Qt::AlignLeft, cell.muted);
    else
        paintDeadline(cell, line.adjusted(qMax(size.width(), m_chipWidth) + 2 * m_sizes.gap, 0, 0, 0), key.face);
}

/// Of the chip of a closed line and the deadline beside it.
double QueueDelegate::closedWidth(const ChipKey &key, const QueueRow &row, double pixelRatio) const
{
    const int chip = sizeOf(pixmapOf(key, pixelRatio)).width();
    return m_density == Density::Roomy ? chip : chip + 2 * m_sizes.gap + deadlineOf(row, key.face).size().width();
}

/// Beside the chip: only for clocks that run, and only whole; the tooltip says it in any case.
void QueueDelegate::paintDeadline(const Cell &cell, const QRect &rect, ClockFace face) const
{
    const QueueRow &row = cell.row;
    const bool isCounting = row.guarantee == GuaranteeState::Running || row.guarantee == GuaranteeState::Breached;
    if (!isCounting || !row.deadline || row.startedAt)
        return;
    const QStaticText &text = deadlineOf(row, face);
    if (text.size().width() > rect.width())
        return;
    cell.painter.setPen(cell.muted);
    cell.painter.drawStaticText(QPointF(rect.x(), rect.y() + (rect.height() - text.size().height()) / 2), text);
}

void QueueDelegate::paintChannel(const Cell &cell) const
{
    const QRect box(cell.rect.x(), cell.rect.center().y() - m_sizes.icon / 2, m_sizes.icon, m_sizes.icon);
    if (!m_hasIcons)
        return;
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

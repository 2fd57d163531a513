// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuemodel.h"
#include "queue/elidedtext.h"
#include "theme/clockpainter.h"

#include <array>

#include <QAbstractItemDelegate>
#include <QCache>
#include <QIcon>
#include <QPixmap>
#include <QStaticText>

namespace hline {

/// Draws every cell of the queue directly from the model's rows.
class QueueDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    /// Needs setLook() before it can paint.
    QueueDelegate(const QueueModel &model, const Theme &theme, QObject *parent = nullptr);

    /// Forgets what depends on font and theme.
    void setLook(const QFont &font, Density density);
    /// Channels are left blank before it: finding and rendering icons takes longer than the rest of a first paint.
    void loadIcons();
    [[nodiscard]] int preferredWidth(QueueColumn column) const;
    /// What a cell needs to say all of it, though in fewer words.
    [[nodiscard]] int snugWidth(QueueColumn column) const;
    /// Below it a cell says nothing any more.
    [[nodiscard]] int leastWidth(QueueColumn column) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct ChipKey
    {
        ClockFace face = ClockFace::NoGuarantee;
        bool isSelected = false;
        QString text;
        bool operator==(const ChipKey &) const = default;
        friend std::size_t qHash(const ChipKey &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.face), key.isSelected, key.text);
        }
    };
    struct DeadlineKey
    {
        Instant deadline;
        Day today;
        bool isLate = false;
        bool operator==(const DeadlineKey &) const = default;
        friend std::size_t qHash(const DeadlineKey &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, key.deadline.time_since_epoch().count(), key.today.time_since_epoch().count(), key.isLate);
        }
    };
    struct Cell
    {
        QPainter &painter;
        QRect rect;
        QueueRow row;
        QColor text, muted;
        bool isSelected = false;
    };
    [[nodiscard]] int measuredWidth(QueueColumn column) const;
    [[nodiscard]] int contentWidth(QueueColumn column) const;
    [[nodiscard]] int closedChipWidth(const QString &text) const;
    [[nodiscard]] double closedWidth(const ChipKey &key, const QueueRow &row, double pixelRatio) const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCountdown(const Cell &cell) const;
    void paintText(const Cell &cell, QueueColumn column) const;
    void paintChannel(const Cell &cell) const;
    [[nodiscard]] QString secondLine(const QueueRow &row, QueueColumn column) const;
    void drawLine(const Cell &cell, const QRect &rect, const QString &text, Qt::Alignment alignment, const QColor &colour) const;
    [[nodiscard]] const QPixmap &pixmapOf(const ChipKey &key, double pixelRatio) const;
    [[nodiscard]] ClockChip chipOf(const ChipKey &key) const;
    [[nodiscard]] const QStaticText &deadlineOf(const QueueRow &row, ClockFace face) const;
    void paintDeadline(const Cell &cell, const QRect &rect, ClockFace face) const;

    const QueueModel &m_model;
    const Theme &m_theme;
    QFont m_font;
    Density m_density = Density::Regular;
    Sizes m_sizes;
    ElidedText m_elided;
    bool m_hasIcons = false;
    std::array<QIcon, 4> m_channels; ///< by Channel
    std::array<int, QueueColumnCount> m_preferred{}; ///< by QueueColumn
    int m_chipWidth = 0; ///< of a usual countdown: what stands beside it is aligned
    // A tick repaints every countdown on the screen, and few of them say anything new.
    mutable QCache<ChipKey, QPixmap> m_chips;
    mutable QCache<DeadlineKey, QStaticText> m_deadlines;
};

/// Freedesktop icon name of a channel.
[[nodiscard]] QString channelIcon(Channel channel);

} // namespace hline

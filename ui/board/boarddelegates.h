// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/boardmodel.h"
#include "theme/theme.h"

#include <QAbstractItemDelegate>

namespace hline {

class RowsView;

/// A waiting request, readable from three metres: the countdown is three quarters of a row high. Shape, figure and words tell what
/// the colour tells. S-SLA-9, S-UI-1.
class CountdownDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    CountdownDelegate(const BoardModel &model, const Phrasebook &phrasebook, const Theme &theme, RowsView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The font of a countdown in a row of this height.
    [[nodiscard]] static QFont figureFont(const QFont &base, int rowHeight);

private:
    void paintChip(QPainter &painter, const QRect &chip, const QueueRow &row) const;
    void paintWords(QPainter &painter, const QRect &words, const QueueRow &row, const QFont &base) const;

    const BoardModel &m_model;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    RowsView &m_view;
};

/// A consultant: who is free stands out, who works shows on what and how long.
class PersonDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    PersonDelegate(const PeopleModel &model, const Theme &theme, RowsView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PeopleModel &m_model;
    const Theme &m_theme;
    RowsView &m_view;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/rowsview.h"

#include <QResizeEvent>

#include <algorithm>

namespace hline {

namespace {

constexpr int HighestPart = 2; ///< a row is never higher than twice the lowest

} // namespace

RowsView::RowsView(int rows, int lowest, QWidget *parent) : QListView(parent), m_rows(rows), m_lowest(lowest), m_rowHeight(lowest)
{
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    const int height = std::clamp(event->size().height() / m_rows, m_lowest, m_lowest * HighestPart);
    if (std::exchange(m_rowHeight, height) != height)
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

int RowsView::firstVisible() const
{
    return std::max(0, indexAt(QPoint(1, 1)).row());
}

int RowsView::lastVisible() const
{
    const QModelIndex last = indexAt(QPoint(1, viewport()->height() - 1));
    return last.isValid() ? last.row() : (model() ? model()->rowCount() - 1 : -1);
}

void RowsView::choose(int row)
{
    if (model())
        selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::ClearAndSelect);
}

void RowsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/rowheader.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <chrono>
#include <utility>

namespace hline {

using namespace std::chrono_literals;

namespace {

constexpr int FirstRows = 1000;
constexpr auto AfterFirstFrame = 50ms;

class FirstRowsModel final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : FirstRows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &, int) const override { return {}; }
};

} // namespace

RowHeader::RowHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
}

void RowHeader::setModel(QAbstractItemModel *rows)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = nullptr;
    if (!rows || rows->rowCount() <= FirstRows) {
        QHeaderView::setModel(rows);
        return;
    }
    m_rows = rows;
    QHeaderView::setModel(new FirstRowsModel(this));
    connect(rows, &QAbstractItemModel::rowsInserted, this, &RowHeader::takeAllRows);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &RowHeader::takeAllRows);
    connect(rows, &QAbstractItemModel::rowsMoved, this, &RowHeader::takeAllRows);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &RowHeader::takeAllRows);
    connect(rows, &QAbstractItemModel::modelReset, this, &RowHeader::takeAllRows);
    QTimer::singleShot(AfterFirstFrame, this, &RowHeader::takeAllRows);
}

void RowHeader::takeAllRows()
{
    if (!m_rows)
        return;
    QAbstractItemModel *firstRows = model();
    QAbstractItemModel *rows = std::exchange(m_rows, nullptr);
    rows->disconnect(this);
    QHeaderView::setModel(rows);
    delete firstRows;
}

} // namespace hline

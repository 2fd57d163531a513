// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace hline {

/// A list whose rows share the height of the window: eight of them, never so low that the figures cannot be read from afar.
class RowsView final : public QListView
{
    Q_OBJECT
public:
    /// So many rows fill the view; a row is at least `lowest` logical pixels high.
    RowsView(int rows, int lowest, QWidget *parent = nullptr);

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int firstVisible() const;
    [[nodiscard]] int lastVisible() const;
    void choose(int row);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int m_rows;
    int m_lowest;
    int m_rowHeight;
};

} // namespace hline
